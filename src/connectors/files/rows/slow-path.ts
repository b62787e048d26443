/** Texts that do not read at once are looked at again: to read them after all, or to say what is wrong. */

import { TIME_PRECISIONS } from '../../../core/codes.ts'
import type { RejectionCode } from '../../../core/file-codes.ts'
import { SCALE_MAX } from '../../../core/limits.ts'
import { parseQuantity } from '../../../core/quantity/quantity.ts'
import { parseTime } from '../../../core/time.ts'
import { type TimeVector, textAt } from '../chunks/chunk-vectors.ts'
import { SHORT_BYTES, type TextVector } from '../chunks/text-vector.ts'
import { textFault } from '../dictionaries/interner.ts'
import type { RowState } from './row-state.ts'

/** The precision of a day, as an index into TIME_PRECISIONS. */
export const DAY_CODE = TIME_PRECISIONS.indexOf('day')

/** A quantity that is no short plain decimal; into the state, or the reason why not. */
export function slowQuantity(vector: TextVector, row: number, state: RowState): RejectionCode | null {
  const text = textAt(vector, row).trim()
  const parsed = parseQuantity(text, SCALE_MAX)
  if (!parsed.ok) return /^[+-]?\d{17,}$/.test(text) ? 'quantity-out-of-range' : parsed.code
  state.mantissa = parsed.quantity
  state.decimals = SCALE_MAX
  while (state.decimals > 0 && state.mantissa % 10 === 0) {
    state.mantissa /= 10
    state.decimals--
  }
  return null
}

/** A time the database did not take; into the state, or the reason why not. */
export function slowTime({ text }: TimeVector, row: number, state: RowState): RejectionCode | null {
  const value = textAt(text, row).trim()
  if (value === '') return 'missing-value'
  const parsed = parseTime(value)
  if (!parsed.ok) return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(value) ? 'ambiguous-time' : parsed.code
  state.at = parsed.time.at
  state.precision = TIME_PRECISIONS.indexOf(parsed.time.precision)
  return null
}

/** Why a text that does not repeat (an id) is refused; short ones are looked at four bytes at a time. */
export function idFault(vector: TextVector, row: number): RejectionCode | null {
  const { words } = vector
  const at = row * 4
  const length = words[at]
  if (length > SHORT_BYTES) return textFault(vector.text(row)) ?? null
  const control =
    hasControl(words[at + 1] | PADDING[length * 3]) |
    hasControl(words[at + 2] | PADDING[length * 3 + 1]) |
    hasControl(words[at + 3] | PADDING[length * 3 + 2])
  return control === 0 ? null : 'bad-text'
}

/** Blanks for the unused bytes of a short text, by its length and word. */
const PADDING = Int32Array.from({ length: (SHORT_BYTES + 1) * 3 }, (_, index) => {
  const used = Math.min(4, Math.max(0, Math.floor(index / 3) - 4 * (index % 3)))
  return used === 4 ? 0 : (0x20202020 << (used * 8)) | 0
})

/** Not zero where one of a word's four bytes is below 32. */
function hasControl(word: number): number {
  return (word - 0x20202020) & ~word & 0x80808080
}
