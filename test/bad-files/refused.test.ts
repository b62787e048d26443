/** Files that cannot be read: each ends with exit code 2 and one line, which has a code, the file, and what to do. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FILE_ERROR_CODES, type FileErrorCode } from '../../src/core/file-codes.ts'
import { words } from '../../src/messages/index.ts'
import { runBare } from '../support/bare-cli.ts'
import { failure, file } from '../support/reader.ts'
import { writeXlsx } from '../support/xlsx-writer.ts'
import { zipOf } from '../support/zip-writer.ts'

const CSV = 'item,location,quantity,occurred_at\nBOLT,A,5,2026-01-01\nBOLT,A,-2,2026-01-02\n'
const ROWS = CSV.trim()
  .split('\n')
  .map((line) => line.split(','))

/** An OLE file with one stream of this name, as Excel before 2007 and every encrypted workbook are. */
function ole(stream: string): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(stream, 0, 'utf16le')
  entry.writeUInt16LE((stream.length + 1) * 2, 64)
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), entry, Buffer.alloc(384)])
}

const wide = writeXlsx([
  { name: 'Wide', rows: [Array.from({ length: 16_384 }, (_, at) => `column ${at}`), ['BOLT', 5]] },
])
/** 100 MB of one letter are 100 kB. */
const bomb = Buffer.alloc(100_000_000, 'a,b\n')

const CASES: readonly [string, string, Buffer, FileErrorCode][] = [
  ['a workbook with a password', 'stock.xlsx', ole('EncryptedPackage'), 'encrypted-file'],
  ['a workbook of Excel 97', 'stock.xls', ole('Workbook'), 'old-workbook'],
  ['a workbook of Excel 95', 'stock.xls', ole('Book'), 'old-workbook'],
  ['a workbook of Excel 4', 'stock.xls', Buffer.from('0904060000001000', 'hex'), 'old-workbook'],
  ['a Word document of 2003', 'stock.doc', ole('WordDocument'), 'not-a-table'],
  ['a sheet of 16,384 columns', 'wide.xlsx', wide, 'too-large'],
  [
    'a workbook cut short',
    'stock.xlsx',
    writeXlsx([{ name: 'A', rows: ROWS }]).subarray(0, -40),
    'bad-compression',
  ],
  [
    'a zip bomb',
    'stock.zip',
    zipOf([{ name: 'stock.csv', content: 'a,b', says: { bytes: 2e9 } }]),
    'too-large',
  ],
  ['a gzip bomb', 'stock.csv.gz', gzipSync(bomb), 'too-large'],
  ['a zip in a zip', 'stock.zip', zipOf({ 'stock.zip': zipOf({ 'stock.csv': CSV }) }), 'archive-in-archive'],
  ['a zip of two exports', 'stock.zip', zipOf({ 'jan.csv': CSV, 'feb.csv': CSV }), 'archive-of-several'],
  ['a picture', 'stock.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-table'],
  ['a PDF', 'stock.csv', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'not-a-table'],
  ['a 7z archive', 'stock.7z', Buffer.from('377abcaf271c00040000', 'hex'), 'unknown-archive'],
  [
    'machine code',
    'stock.csv',
    Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) & 31)),
    'unsupported-file',
  ],
]

describe('a file that cannot be read', () => {
  it.each(CASES)(
    '%s',
    async (_, name, content, code) => {
      const path = file(content, name)
      expect(await failure(path)).toMatchObject({ code, detail: { file: path } })
      const { exit, out, err } = await runBare('audit', path)
      expect([exit, out]).toEqual([2, ''])
      expect(err.startsWith(`${code}: ${path}`)).toBe(true)
      expect(err.trimEnd().endsWith(words().fileErrors[code].todo)).toBe(true)
      expect(err.trimEnd().split('\n')).toHaveLength(1)
    },
    60_000,
  )

  it('says where a sheet is too wide', async () => {
    expect((await failure(file(wide, 'wide.xlsx'))).detail).toMatchObject({
      sheet: 'Wide',
      row: 1,
      what: 'columns',
      limit: expect.any(Number),
    })
  })

  it('has a code that is known', () => {
    for (const [, , , code] of CASES) expect(FILE_ERROR_CODES).toContain(code)
  })
})
