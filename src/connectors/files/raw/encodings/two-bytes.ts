/**
 * East Asian encodings of two bytes a character. Nearly any two bytes mean something in them, so it counts whether what
 * they mean is common: the common characters of each stand in rows of their own.
 */

type Range = readonly [from: number, to: number]

interface Rows {
  /** First bytes of any character, and of the common ones. */
  readonly first: readonly Range[]
  readonly common: readonly Range[]
  readonly second: readonly Range[]
  /** Single bytes that are characters (half-width katakana): they prove little. */
  readonly single?: Range
}

const ROWS: Readonly<Record<string, Rows>> = {
  // Marks, kana and the first level of kanji.
  shift_jis: {
    first: [
      [0x81, 0x9f],
      [0xe0, 0xfc],
    ],
    common: [
      [0x81, 0x83],
      [0x88, 0x98],
    ],
    second: [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ],
    single: [0xa1, 0xdf],
  },
  // Marks and syllables; what follows them are the hanja, which nobody writes in a list of stock.
  'euc-kr': {
    first: [[0x81, 0xfe]],
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xc8],
    ],
    second: [[0xa1, 0xfe]],
  },
  // Marks and the first level of hanzi.
  gb18030: {
    first: [[0x81, 0xfe]],
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
    second: [[0xa1, 0xfe]],
  },
  big5: {
    first: [[0x81, 0xfe]],
    common: [[0xa1, 0xc6]],
    second: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
}

/** How much a half-width katakana counts. */
const SINGLE_WEIGHT = 0.5

/** The share of characters beyond ASCII that are common ones, from 0 to 1; null for encodings of one byte. */
export function commonPairs(bytes: Buffer, encoding: string): number | null {
  const rows = ROWS[encoding]
  if (rows === undefined) return null
  let all = 0
  let common = 0
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at]
    if (first < 0x80) continue
    all++
    if (rows.single !== undefined && within([rows.single], first)) {
      const beside = within([rows.single], bytes[at + 1] ?? 0) || within([rows.single], bytes[at - 1] ?? 0)
      if (beside) common += SINGLE_WEIGHT
      continue
    }
    if (!within(rows.first, first)) continue
    const paired = within(rows.second, bytes[at + 1] ?? 0)
    if (paired && within(rows.common, first)) common++
    if (paired || (bytes[at + 1] ?? 0) >= 0x80) at++
  }
  return all === 0 ? 0 : common / all
}

function within(ranges: readonly Range[], byte: number): boolean {
  return ranges.some(([from, to]) => byte >= from && byte <= to)
}
