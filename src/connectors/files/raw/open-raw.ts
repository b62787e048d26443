/** Any file as rows of texts. What it is is decided by its bytes, never by its name. */
import { fileSource } from './bytes/file-source.ts'
import { gunzipped } from './bytes/gunzipped.ts'
import { headOf } from './bytes/head.ts'
import { magicOf } from './bytes/magic.ts'
import { openContent } from './open-content.ts'
import type { ByteSource, RawOptions, RawTable } from './raw-table.ts'

const HEAD_BYTES = 512

/**
 * Opens a file: text in any encoding, delimited or in columns, JSON, HTML, SpreadsheetML, a workbook, any of them
 * within gzip or a zip archive. A Parquet file has no rows here: its shape says what it is.
 *
 * @throws FileError that says what the file is and what to do; while rows are read, also `file-changed`,
 * `bad-compression`, `bad-json` and `too-large`.
 */
export async function openRaw(path: string, options: RawOptions = {}): Promise<RawTable> {
  const source = await fileSource(path, options)
  try {
    return await openSource(path, source, options)
  } catch (error) {
    await source.close()
    throw error
  }
}

async function openSource(path: string, source: ByteSource, options: RawOptions): Promise<RawTable> {
  const magic = magicOf(await headOf(source, HEAD_BYTES))
  if (magic === 'zip') return openBook(path, options, openContent)
  return openContent(magic === 'gzip' ? gunzipped(source) : source, options)
}

type OpenBook = (path: string, options: RawOptions, open: typeof openContent) => Promise<RawTable>

/** Workbooks and archives have a reader of their own, loaded where one is met. */
async function openBook(...given: Parameters<OpenBook>): Promise<RawTable> {
  const place = './book/open-book.ts'
  const { openBook: open } = (await import(place)) as { openBook: OpenBook }
  return open(...given)
}
