/**
 * The merged ranges of a sheet. They stand behind its rows, which need them: the sheet is unpacked once for them, and
 * only its end is looked into.
 */
import { FileError } from '../../../../../core/intake/file-error.ts'
import { BOOK_MERGES_MAX } from '../../../../../core/limits.ts'
import { type CellRange, rangeOf } from '../cell-names.ts'
import { MORE, OPEN, XmlScanner } from '../xml/xml-scanner.ts'
import { scanned } from '../xml/xml-tokens.ts'
import type { ZipEntry, ZipFile } from '../zip/zip-file.ts'

const START = 'mergeCells'

export interface MergedRanges {
  readonly count: number
  /** The first as it is written; null where there are none. */
  readonly first: string | null
  /** Those over several rows of one column, by their first row. */
  readonly columns: readonly CellRange[]
}

export async function readMergedRanges(zip: ZipFile, entry: ZipEntry): Promise<MergedRanges> {
  const scanner = new XmlScanner(['mergeCell'])
  let count = 0
  let first: string | null = null
  const columns: CellRange[] = []
  const take = () => {
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      if (token !== OPEN || scanner.tag !== 0) continue
      const { ref = '' } = scanner.attributes()
      if (++count > BOOK_MERGES_MAX)
        throw new FileError('too-large', {
          file: zip.name,
          what: 'merged-cells',
          limit: BOOK_MERGES_MAX,
        })
      first ??= ref
      const range = rangeOf(ref)
      if (range !== null && range.left === range.right && range.bottom > range.top) columns.push(range)
    }
  }
  for await (const _ of scanned(zip, entry, scanner, take, fromStart)) {
    // The ranges are taken.
  }
  return { count, first, columns: columns.toSorted((one, other) => one.top - other.top) }
}

/** The pieces from the first mention of merged cells on; nothing where there is none. */
async function* fromStart(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let found = false
  let before: Buffer | null = null
  for await (const piece of pieces) {
    if (found) {
      yield piece
      continue
    }
    const joined: Buffer = before === null ? piece : Buffer.concat([before, piece])
    const at = joined.indexOf(START)
    found = at >= 0
    if (found) yield joined.subarray(at)
    else before = Buffer.from(joined.subarray(-START.length))
  }
}
