/** Which rows of a list are on show; where all of them are, how many. */
import { counted, figure } from '../../format.ts'

export const range =
  (one: string, many = `${one}s`) =>
  (from: number, to: number, total: number) =>
    from === 1 && to === total
      ? counted(total, one, many)
      : `${figure(from)} to ${figure(to)} of ${counted(total, one, many)}`
