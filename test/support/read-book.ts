/** Reads a workbook or an archive that a test wrote, as rows by their numbers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openBook } from '../../src/connectors/files/raw/book/open-book.ts'
import type { ByteSource, RawOptions, RawTable } from '../../src/connectors/files/raw/raw-table.ts'
import { FileError } from '../../src/core/intake/file-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-book-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** Opens a book; plain files of an archive are one cell. */
export function openTestBook(content: Buffer, options: RawOptions = {}): Promise<RawTable> {
  const path = join(folder, `${++files}.bin`)
  writeFileSync(path, content)
  return openBook(path, { name: 'book.xlsx', ...options }, asOneCell)
}

export async function readBook(content: Buffer, options: RawOptions = {}) {
  const table = await openTestBook(content, options)
  try {
    const rows: Record<number, readonly string[]> = {}
    for await (const batch of table.rows()) for (const { row, cells } of batch) rows[row] = cells
    return { rows, shape: table.shape, notes: table.notes, columns: table.columns, bytes: table.bytes }
  } finally {
    await table.close()
  }
}

export async function bookFailure(content: Buffer, options: RawOptions = {}) {
  try {
    await readBook(content, options)
  } catch (error) {
    if (error instanceof FileError) return { code: error.code, detail: error.detail }
    throw error
  }
  throw new Error('was read')
}

async function asOneCell(source: ByteSource): Promise<RawTable> {
  const { compressed, packed } = source
  return {
    shape: { format: 'csv', encoding: 'utf-8', delimiter: ',', compressed, packed, sheets: [], sheet: null },
    columns: null,
    bytes: source.bytes,
    notes: [],
    async *rows() {
      const pieces: Buffer[] = []
      for await (const piece of source.chunks()) pieces.push(piece)
      yield [{ row: 1, cells: [Buffer.concat(pieces).toString()] }]
    },
    close: () => source.close(),
  }
}
