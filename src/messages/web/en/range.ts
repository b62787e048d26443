/** Which rows of a list are on show. */
import { counted, figure } from '../../format.ts'

export const range = (one: string) => (from: number, to: number, total: number) =>
  `${figure(from)} to ${figure(to)} of ${counted(total, one)}`
