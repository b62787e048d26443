/** Quantities from the raw bytes of a text, for the plain ones; `slow-path` reads the others. */
import { isNull, SHORT_BYTES, type TextVector } from '../chunks/text-vector.ts'
import type { RowState } from './row-state.ts'

/** True where the text is a plain decimal of at most 12 bytes; its value is then in the state. */
export function readPlainDecimal(vector: TextVector, row: number, state: RowState): boolean {
  // The memory of a null holds whatever was there before: a number of an earlier chunk, perhaps.
  if (isNull(vector, row)) return false
  const { words, bytes } = vector
  const length = words[row * 4]
  if (length === 0 || length > SHORT_BYTES) return false
  const start = row * 16 + 4
  const end = start + length
  let at = start
  const negative = bytes[at] === 45
  if (negative || bytes[at] === 43) at++
  let mantissa = 0
  let digits = 0
  let point = -1
  for (; at < end; at++) {
    const digit = bytes[at] - 48
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit
      digits++
    } else if (bytes[at] === 46 && point < 0 && digits > 0) point = digits
    else return false
  }
  if (digits === 0) return false
  let decimals = point < 0 ? 0 : digits - point
  while (decimals > 0 && mantissa % 10 === 0) {
    mantissa /= 10
    decimals--
  }
  state.mantissa = negative ? -mantissa : mantissa
  state.decimals = decimals
  return true
}
