/**
 * Which refusal a movement is answered with: of all codes that apply, the first in `REFUSAL_CODES`.
 *
 * Reading notes facts and decides nothing: every stage adds the codes that apply to a movement as bits, in whatever
 * order it finds them. Only `refusalOf` decides, and the list in `core/refusal-codes.ts` is its algorithm.
 */
import { REFUSAL_CODES, type RefusalCode } from '../refusal-codes.ts'

/** Codes that apply to one movement, one bit each; 0 where none does. */
export type Faults = number

/** The bit of each code. */
export const FAULT = Object.fromEntries(REFUSAL_CODES.map((code, place) => [code, 1 << place])) as Readonly<
  Record<RefusalCode, Faults>
>

/**
 * The code that is answered; null where none applies.
 *
 * @example refusalOf(FAULT['unknown-unit'] | FAULT['unknown-item']) // 'unknown-item'
 */
export function refusalOf(faults: Faults): RefusalCode | null {
  if (faults === 0) return null
  for (const code of REFUSAL_CODES) if ((faults & FAULT[code]) !== 0) return code
  return null
}
