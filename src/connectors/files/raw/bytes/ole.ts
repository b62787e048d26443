/** Files in an OLE shell: workbooks of Excel 97-2003, any workbook with a password, and other old documents. */
import { FileError } from '../../../../core/intake/file-error.ts'
import type { ByteSource } from '../raw-table.ts'

/** Names of streams, which stand in the file as UTF-16, by precedence: a workbook may hold a document. */
const STREAMS = [
  ['EncryptedPackage', 'encrypted-file', undefined],
  ['Workbook', 'old-workbook', undefined],
  ['Book', 'old-workbook', undefined],
  ['WordDocument', 'not-a-table', 'document'],
  ['PowerPoint Document', 'not-a-table', 'presentation'],
  ['__nameid_version1.0', 'not-a-table', 'email'],
] as const

/** Says what stands in an OLE shell; none of it can be read. */
export async function oleError(source: ByteSource): Promise<FileError> {
  const names = STREAMS.map(([name]) => Buffer.from(`${name}\0`, 'utf16le'))
  const overlap = Math.max(...names.map((name) => name.length))
  const found = new Set<number>()
  let tail = Buffer.alloc(0)
  for await (const chunk of source.chunks()) {
    const bytes = Buffer.concat([tail, chunk])
    for (const [index, name] of names.entries()) if (bytes.includes(name)) found.add(index)
    tail = bytes.subarray(Math.max(0, bytes.length - overlap))
  }
  const first = Math.min(...found)
  if (first === Infinity) return new FileError('unsupported-file', { file: source.name })
  const [, code, kind] = STREAMS[first]
  return new FileError(code, kind === undefined ? { file: source.name } : { file: source.name, kind })
}
