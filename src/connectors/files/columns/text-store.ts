/**
 * Texts that hardly repeat (ids, documents): kept as bytes, made into strings only when they are shown.
 *
 * Four words a text, as DuckDB gives them; a text of more than 12 bytes goes to a byte arena and its words hold the
 * length, the first four bytes and the offset there.
 */

import { isNull, SHORT_BYTES, type TextVector } from '../chunks/text-vector.ts'
import { hashed } from '../dictionaries/interner.ts'
import { grown } from './grown.ts'

export interface TextStore {
  /** Appends the texts of some rows of a chunk, as indexes from `first` on; what lies before without one is blank. */
  readonly append: (vector: TextVector, rows: Int32Array, first: number) => void
  readonly text: (index: number) => string
  readonly isBlank: (index: number) => boolean
  readonly hash: (index: number) => number
  readonly equal: (left: number, right: number) => boolean
  /** Moves the text at one index to another, lower one. */
  readonly move: (from: number, to: number) => void
  /** Makes room for as many texts as are to be expected. */
  readonly expect: (texts: number) => void
  /** Makes it so many texts, the further ones blank. */
  readonly extend: (length: number) => void
  /** Forgets the texts from an index on: they are blank. */
  readonly truncate: (length: number) => void
  readonly length: () => number
}

export function createTextStore(): TextStore {
  let words = new Int32Array(1 << 14)
  let arena = new Uint8Array(1 << 12)
  let used = 0
  let count = 0
  let expected = 0
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()

  function append(vector: TextVector, rows: Int32Array, first: number): void {
    extend(first + rows.length)
    const whole = rows.length * 4 === vector.words.length
    if (whole) words.set(vector.words, first * 4)
    else for (let index = 0; index < rows.length; index++) copyWords(vector, rows[index], first + index)
    for (let index = 0; index < rows.length; index++) {
      const to = (first + index) * 4
      if (isNull(vector, rows[index])) words.fill(0, to, to + 4)
      else if (words[to] > SHORT_BYTES) keepLong(vector.text(rows[index]), to)
    }
  }

  function extend(length: number): void {
    count = length
    if (count * 4 <= words.length) return
    const room = Math.max(count, expected, grown(words.length / 4))
    words = new Int32Array(words.buffer.transfer(room * 16))
  }

  function copyWords(vector: TextVector, row: number, index: number): void {
    const from = row * 4
    const to = index * 4
    words[to] = vector.words[from]
    words[to + 1] = vector.words[from + 1]
    words[to + 2] = vector.words[from + 2]
    words[to + 3] = vector.words[from + 3]
  }

  function keepLong(text: string, to: number): void {
    const length = words[to]
    while (used + length > arena.length) arena = new Uint8Array(arena.buffer.transfer(arena.length * 2))
    encoder.encodeInto(text, arena.subarray(used))
    words[to + 2] = used
    words[to + 3] = 0
    used += length
  }

  function bytesOf(index: number): Uint8Array {
    const length = words[index * 4]
    if (length > SHORT_BYTES) return arena.subarray(words[index * 4 + 2], words[index * 4 + 2] + length)
    return new Uint8Array(words.buffer, index * 16 + 4, length)
  }

  return {
    append,
    text: (index) => decoder.decode(bytesOf(index)),
    isBlank: (index) => words[index * 4] === 0,
    hash: (index) => {
      const at = index * 4
      if (words[at] <= SHORT_BYTES) return hashed(words[at], words[at + 1], words[at + 2], words[at + 3])
      let hash = words[at]
      for (const byte of bytesOf(index)) hash = Math.imul(hash ^ byte, 0x01000193)
      return hashed(hash, 0, 0, 0)
    },
    equal: (left, right) => {
      const [l, r] = [left * 4, right * 4]
      if (words[l] !== words[r] || words[l + 1] !== words[r + 1]) return false
      if (words[l] <= SHORT_BYTES) return words[l + 2] === words[r + 2] && words[l + 3] === words[r + 3]
      const other = bytesOf(right)
      return bytesOf(left).every((byte, place) => byte === other[place])
    },
    move: (from, to) => words.copyWithin(to * 4, from * 4, from * 4 + 4),
    expect: (texts) => {
      expected = texts
    },
    extend,
    truncate: (length) => {
      words.fill(0, length * 4, count * 4)
      count = length
      if (length === 0) used = 0
    },
    length: () => count,
  }
}
