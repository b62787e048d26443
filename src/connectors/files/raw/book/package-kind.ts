/** What a file that begins as a zip archive is: a workbook of one kind or another, another document, an archive. */
import { FileError } from '../../../../core/intake/file-error.ts'
import { workbookPart } from './xlsx/workbook.ts'
import type { ZipFile } from './zip/zip-file.ts'

export type PackageKind =
  | { readonly kind: 'xlsx'; readonly part: string }
  | { readonly kind: 'ods' }
  | { readonly kind: 'archive' }

/** Documents of Office that are no workbooks, by the folder of their main part. */
const OFFICE_KINDS: readonly (readonly [folder: string, kind: string])[] = [
  ['word/', 'document'],
  ['ppt/', 'presentation'],
  ['visio/', 'drawing'],
]

/**
 * @throws FileError `not-a-table` of other documents and of Numbers, `bad-workbook` of a binary one (.xlsb),
 * `encrypted-file`.
 */
export async function packageKind(zip: ZipFile): Promise<PackageKind> {
  const { name: file } = zip
  if (zip.find('[Content_Types].xml') !== null || zip.find('xl/workbook.xml') !== null) {
    const part = await workbookPart(zip)
    const other = OFFICE_KINDS.find(([folder]) => part.startsWith(folder))
    if (other !== undefined) throw new FileError('not-a-table', { file, kind: other[1] })
    if (part.endsWith('.bin'))
      throw new FileError('bad-workbook', { file, reason: 'it is a binary one (.xlsb)' })
    return { kind: 'xlsx', part }
  }
  if (zip.find('content.xml') !== null && zip.find('META-INF/manifest.xml') !== null) return openDocument(zip)
  if (zip.find('Index/Document.iwa') !== null || zip.find('Index.zip') !== null)
    throw new FileError('not-a-table', { file, kind: 'numbers' })
  return { kind: 'archive' }
}

async function openDocument(zip: ZipFile): Promise<PackageKind> {
  const { name: file } = zip
  if ((await beginning(zip, 'META-INF/manifest.xml')).includes('encryption-data'))
    throw new FileError('encrypted-file', { file })
  const type = await beginning(zip, 'mimetype')
  if (type !== '' && !type.includes('spreadsheet'))
    throw new FileError('not-a-table', { file, kind: 'document' })
  return { kind: 'ods' }
}

async function beginning(zip: ZipFile, name: string): Promise<string> {
  const entry = zip.find(name)
  if (entry === null) return ''
  for await (const piece of zip.pieces(entry)) return piece.toString('latin1')
  return ''
}
