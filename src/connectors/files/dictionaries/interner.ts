/**
 * Gives equal texts equal small numbers, in order of first sight.
 *
 * Short texts are found by their bytes in an open-addressing table (exact comparison, no string is made); longer ones
 * in a Map. A text is checked once, when it is new: one that is too long or holds control characters gets a code
 * like any other and is marked, so that every row that bears it can be refused.
 */
import type { RejectionCode } from '../../../core/file-codes.ts'
import { trimmed } from '../../../core/intake/table/cells.ts'
import { TEXT_LENGTH_MAX } from '../../../core/limits.ts'
import { isNull, SHORT_BYTES, type TextVector } from '../chunks/text-vector.ts'

export interface Interner {
  readonly texts: string[]
  /** Why a text is refused; undefined for most. */
  readonly faults: (RejectionCode | undefined)[]
  /** Writes the codes of some rows of a chunk at those rows; `blank` where there is nothing. */
  readonly codes: (vector: TextVector, rows: Int32Array, into: Int32Array, blank: number) => void
  readonly codeOf: (text: string) => number
}

/** In place of a code: a text that was not seen before, and one of blanks alone. */
const NEW = -3
const NOTHING = -2

export function createInterner(): Interner {
  const texts: string[] = []
  const faults: (RejectionCode | undefined)[] = []
  const long = new Map<string, number>()
  let slots = new Int32Array(1 << 12)
  let keys = new Int32Array(1 << 12)
  let keyCount = 0

  function codeOf(text: string): number {
    let code = long.get(text)
    if (code === undefined) {
      code = added(text)
      long.set(text, code)
    }
    return code
  }

  function added(text: string): number {
    faults.push(textFault(text))
    return texts.push(text) - 1
  }

  function codes(vector: TextVector, rows: Int32Array, into: Int32Array, blank: number): void {
    const { words, validity } = vector
    // Many columns say the same thing again and again: the row before is looked at first.
    let [length, a, b, c, code] = [0, 0, 0, 0, blank]
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]
      const at = row * 4
      if (words[at] === 0 || (validity !== null && isNull(vector, row))) into[row] = blank
      else if (words[at] > SHORT_BYTES) into[row] = codeOfTrimmed(vector.text(row), blank)
      else {
        if (words[at] !== length || words[at + 1] !== a || words[at + 2] !== b || words[at + 3] !== c) {
          length = words[at]
          a = words[at + 1]
          b = words[at + 2]
          c = words[at + 3]
          code = shortCode(length, a, b, c)
          if (code === NEW) code = newShort(vector, row)
          if (code === NOTHING) code = blank
        }
        into[row] = code
      }
    }
  }

  /** Blanks at the ends of a text are nobody's: `BOLT` and `BOLT ` are one item. */
  function codeOfTrimmed(text: string, blank: number): number {
    const own = trimmed(text)
    return own === '' ? blank : codeOf(own)
  }

  /** The code of a short text, NEW where it is new, NOTHING where it is all blanks. */
  function shortCode(length: number, a: number, b: number, c: number): number {
    const mask = slots.length - 1
    let slot = hashed(length, a, b, c) & mask
    for (;;) {
      const found = slots[slot]
      if (found === 0) return NEW
      const key = (found - 1) * 5
      if (keys[key + 2] === b && keys[key + 3] === c && keys[key + 1] === a && keys[key] === length)
        return keys[key + 4]
      slot = (slot + 1) & mask
    }
  }

  function newShort({ words, text }: TextVector, row: number): number {
    const key = words.subarray(row * 4, row * 4 + 4)
    const fresh = codeOfTrimmed(text(row), NOTHING)
    if ((keyCount + 1) * 5 > keys.length) keys = grown(keys)
    keys.set(key, keyCount * 5)
    keys[keyCount * 5 + 4] = fresh
    enter(keyCount++)
    if (keyCount * 2 > slots.length) rehash()
    return fresh
  }

  function enter(index: number): void {
    const key = index * 5
    const mask = slots.length - 1
    let slot = hashed(keys[key], keys[key + 1], keys[key + 2], keys[key + 3]) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = index + 1
  }

  function rehash(): void {
    slots = new Int32Array(slots.length * 2)
    for (let index = 0; index < keyCount; index++) enter(index)
  }

  return { texts, faults, codes, codeOf }
}

/** Why a text cannot be an item, a place or another name; undefined where it can. */
export function textFault(text: string): RejectionCode | undefined {
  if (text.length > TEXT_LENGTH_MAX) return 'text-too-long'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u001f\u007f]/.test(text) ? 'bad-text' : undefined
}

/** A 32-bit hash of a short text's words. */
export function hashed(length: number, a: number, b: number, c: number): number {
  let hash = Math.imul(length ^ 0x9e3779b1, 0x85ebca6b) ^ a
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ b
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ c
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 15)) >>> 0
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
