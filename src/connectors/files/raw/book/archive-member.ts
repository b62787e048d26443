/** The one file of an archive that a person means: what programs put beside it is no answer to that question. */
import { posix } from 'node:path'
import { FileError } from '../../../../core/intake/file-error.ts'
import { ARCHIVE_NAMES_TOLD_MAX } from '../../../../core/limits.ts'
import type { ZipEntry, ZipFile } from './zip/zip-file.ts'

/** Left by the systems that packed the archive. */
const SYSTEM = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i
/** Said about the data; told apart by their endings and names. */
const DOCUMENTS =
  /\.(?:pdf|docx?|rtf|md|png|jpe?g|gif|svg)$|(?:^|\/)(?:readme|license|liesmich|lisezmoi)[^/]*$/i

/**
 * @throws FileError `archive-of-several` with their names, `empty-file` where there is none.
 */
export function onlyMember(zip: ZipFile): ZipEntry {
  const files = zip.entries.filter(({ name }) => !name.endsWith('/') && !SYSTEM.test(name))
  const data = files.filter(({ name }) => !DOCUMENTS.test(name))
  const members = data.length > 0 ? data : files
  if (members.length === 0) throw new FileError('empty-file', { file: zip.name })
  if (members.length === 1) return members[0]
  const found = members.slice(0, ARCHIVE_NAMES_TOLD_MAX).map(({ name }) => name)
  throw new FileError('archive-of-several', { file: zip.name, found, files: members.length })
}

/** Its name without folders. */
export function memberName({ name }: ZipEntry): string {
  return posix.basename(name)
}

const PACKED: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
]
const ZIPPED = [0x50, 0x4b]

/** What a member is by its first bytes: a zip again, packed in another way, or plain. */
export async function memberKind(zip: ZipFile, entry: ZipEntry): Promise<'zip' | 'packed' | 'plain'> {
  for await (const piece of zip.pieces(entry)) {
    const begins = (bytes: readonly number[]) => bytes.every((byte, at) => piece[at] === byte)
    if (begins(ZIPPED)) return 'zip'
    return PACKED.some(begins) ? 'packed' : 'plain'
  }
  return 'plain'
}
