/** What a file is by its first bytes, whatever its name says. */
import type { FileErrorCode } from '../../../../core/file-codes.ts'

export type Magic = 'gzip' | 'zip' | 'ole' | 'parquet'

/** A file that is no table, or that is not unpacked here. */
export interface Foreign {
  readonly code: Extract<FileErrorCode, 'not-a-table' | 'unknown-archive' | 'old-workbook'>
  readonly kind: string
}

type Sign = readonly [bytes: string, offset?: number]

const KNOWN: readonly (readonly [Magic, Sign])[] = [
  ['gzip', ['\x1f\x8b']],
  ['zip', ['PK\x03\x04']],
  ['zip', ['PK\x05\x06']],
  ['zip', ['PK\x07\x08']],
  ['ole', ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']],
]

const FOREIGN: readonly (readonly [Foreign['code'], string, ...Sign[]])[] = [
  ['not-a-table', 'picture', ['\x89PNG'], ['\xff\xd8\xff'], ['GIF8'], ['II*\0'], ['MM\0*'], ['WEBP', 8]],
  ['not-a-table', 'picture', ['ftypheic', 4], ['ftypmif1', 4], ['ftypavif', 4]],
  ['not-a-table', 'pdf', ['%PDF-'], ['%!PS']],
  ['not-a-table', 'document', ['{\\rtf']],
  ['not-a-table', 'database', ['SQLite format 3\0'], ['Standard Jet DB', 4], ['Standard ACE DB', 4]],
  ['not-a-table', 'columnar', ['Obj\x01'], ['ARROW1\0']],
  ['unknown-archive', 'rar', ['Rar!\x1a\x07']],
  ['unknown-archive', '7z', ['7z\xbc\xaf\x27\x1c']],
  ['unknown-archive', 'xz', ['\xfd7zXZ\0']],
  ['unknown-archive', 'zstd', ['\x28\xb5\x2f\xfd']],
  ['unknown-archive', 'bzip2', ['1AY&SY', 4]],
  ['unknown-archive', 'tar', ['ustar', 257]],
  // Workbooks of Excel 2 to 4, from before files had an OLE shell.
  ['old-workbook', 'xls', ['\x09\0\x04\0'], ['\x09\x02\x06\0'], ['\x09\x04\x06\0']],
]

/** The container that a file is, by its first bytes; null where it is something else, such as text. */
export function magicOf(head: Buffer): Magic | null {
  // A header may be called PAR1 as well, and is followed by text.
  if (bears(head, ['PAR1']) && head.subarray(4, 32).some((byte) => byte < 9)) return 'parquet'
  return KNOWN.find(([, sign]) => bears(head, sign))?.[0] ?? null
}

/** A kind of file that holds no rows to read; null where it is none of those that are known. */
export function foreignOf(head: Buffer): Foreign | null {
  // A bitmap: a text may begin with its two letters, and has no zeros behind them.
  if (bears(head, ['BM']) && bears(head, ['\0\0\0\0', 6])) return { code: 'not-a-table', kind: 'picture' }
  for (const [code, kind, ...signs] of FOREIGN)
    if (signs.some((sign) => bears(head, sign))) return { code, kind }
  return null
}

function bears(head: Buffer, [bytes, offset = 0]: Sign): boolean {
  return head.toString('latin1', offset, offset + bytes.length) === bytes
}
