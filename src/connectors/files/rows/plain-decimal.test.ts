import { expect, it } from 'vitest'
import type { TextVector } from '../chunks/text-vector.ts'
import { readPlainDecimal } from './plain-decimal.ts'
import { createRowState } from './row-state.ts'

/** A chunk of one short text, as DuckDB lays it out. */
function vectorOf(text: string, isNull = false): TextVector {
  const bytes = new Uint8Array(16)
  bytes[0] = text.length
  new TextEncoder().encodeInto(text, bytes.subarray(4))
  return {
    words: new Int32Array(bytes.buffer),
    bytes,
    validity: isNull ? Uint8Array.of(0) : null,
    text: () => (isNull ? '' : text),
  }
}

it.each([
  ['12', 12, 0],
  ['-1.50', -15, 1],
  ['+0.25', 25, 2],
  ['100.000', 100, 0],
])('%s is read from its bytes', (text, mantissa, decimals) => {
  const state = createRowState()
  expect(readPlainDecimal(vectorOf(text), 0, state)).toBe(true)
  expect(state).toMatchObject({ mantissa, decimals })
})

it.each(['', '.5', '1.2.3', '1e5', '1,5', 'x', '1234567890123'])('%j is left to the slow path', (text) => {
  expect(readPlainDecimal(vectorOf(text), 0, createRowState())).toBe(false)
})

it('a null is no number, whatever its memory still holds', () => {
  expect(readPlainDecimal(vectorOf('1.25', true), 0, createRowState())).toBe(false)
})
