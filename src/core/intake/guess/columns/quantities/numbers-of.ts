import { readNumber } from '../../../values/numbers.ts'
import type { Profile } from '../../profile.ts'

/** The quantities of a column row by row: 0 where a cell is empty or no number, as nothing moved there. */
export function numbersOf({ values }: Profile, decimal: '.' | ',' | null): number[] {
  return values.map((text) => Number(text === '' ? 0 : (readNumber(text, decimal)?.value ?? 0)))
}
