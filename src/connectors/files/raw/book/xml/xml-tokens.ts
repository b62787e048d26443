/** Parts of a package as tags: the list of sheets, relationships, styles, and the sheets themselves. */
import { FileError } from '../../../../../core/intake/file-error.ts'
import { BOOK_PART_BYTES_MAX } from '../../../../../core/limits.ts'
import type { ZipEntry, ZipFile } from '../zip/zip-file.ts'
import { inUtf8 } from './xml-encoding.ts'
import { xmlError } from './xml-fault.ts'
import { MORE, type Token, XmlScanner } from './xml-scanner.ts'

/**
 * Reads a small part to its end, token by token. Throws what `scanned` throws; `too-large` of one that is not small.
 */
export async function readPart(
  zip: ZipFile,
  entry: ZipEntry,
  names: readonly string[],
  step: (token: Token, scanner: XmlScanner) => void,
) {
  const { name: part, bytes } = entry
  if (bytes > BOOK_PART_BYTES_MAX)
    throw new FileError('too-large', { file: zip.name, part, what: 'part', limit: BOOK_PART_BYTES_MAX })
  const scanner = new XmlScanner(names)
  const steps = () => {
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) step(token, scanner)
  }
  for await (const _ of scanned(zip, entry, scanner, steps)) {
    // The steps are all there is to do.
  }
}

/**
 * Feeds a part, or what `cut` leaves of it, to a scanner piece by piece and yields what the caller takes of each.
 *
 * @throws FileError `bad-compression` of a part that cannot be unpacked, `bad-encoding`, `bad-workbook` of one that
 * is no XML, `too-large` of one tag or text that is larger than any cell.
 */
export async function* scanned<Taken>(
  zip: ZipFile,
  entry: ZipEntry,
  scanner: XmlScanner,
  take: () => Taken,
  cut: (pieces: AsyncIterable<Buffer>) => AsyncIterable<Buffer> = (pieces) => pieces,
): AsyncGenerator<Taken> {
  try {
    for await (const piece of cut(inUtf8(zip.pieces(entry)))) {
      scanner.feed(piece)
      yield take()
    }
    scanner.end()
    yield take()
  } catch (error) {
    throw xmlError(error, zip.name, entry.name)
  }
}
