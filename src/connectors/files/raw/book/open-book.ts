/**
 * A file that begins as a zip archive (`PK`) as a raw table: a workbook of Excel or OpenDocument, or an archive with
 * one file in it. Read with our own code over `node:zlib`: the texts of cells stay exact where libraries give floats
 * and dates of some zone, everything is bounded, and a million rows stream.
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FileError } from '../../../../core/intake/file-error.ts'
import type { ByteSource, RawOptions, RawTable } from '../raw-table.ts'
import { memberKind, memberName, onlyMember } from './archive-member.ts'
import { openOds } from './ods/open-ods.ts'
import { type PackageKind, packageKind } from './package-kind.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'
import { type ZipEntry, ZipFile } from './zip/zip-file.ts'

/** Reads what is no archive; its table closes the source. */
export type OpenContent = (source: ByteSource, options: RawOptions) => Promise<RawTable>

/**
 * Opens a workbook, or the one file of an archive: a workbook, or anything that `openContent` reads.
 *
 * @throws FileError `bad-compression` of a broken archive, `bad-workbook`, `encrypted-file`, `not-a-table`,
 * `archive-of-several`, `archive-in-archive`, `too-large`, `unknown-sheet`, `empty-file`, `bad-encoding`, and what
 * `openContent` throws. Of `too-large`, `what` is one of `archive-list`, `unpacked`, `part`, `part-text`, `texts`,
 * `sheets`, `merged-cells`, `rows`, `columns`, `row`, `cell`; of a sheet, `sheet`, `row` and `cell` are the place.
 */
export async function openBook(
  path: string,
  options: RawOptions,
  openContent: OpenContent,
): Promise<RawTable> {
  const zip = await ZipFile.open(path, options)
  try {
    const kind = await packageKind(zip)
    return kind.kind === 'archive'
      ? await openArchive(zip, options, openContent)
      : await open(zip, kind, options)
  } catch (error) {
    await zip.close()
    throw error
  }
}

type WorkbookKind = Exclude<PackageKind, { kind: 'archive' }>

function open(zip: ZipFile, kind: WorkbookKind, options: RawOptions): Promise<RawTable> {
  return kind.kind === 'xlsx' ? openXlsx(zip, kind.part, options) : openOds(zip, options)
}

async function openArchive(zip: ZipFile, options: RawOptions, openContent: OpenContent): Promise<RawTable> {
  const entry = onlyMember(zip)
  const kind = await memberKind(zip, entry)
  if (kind === 'packed') throw new FileError('archive-in-archive', { file: zip.name, found: [entry.name] })
  if (kind === 'zip') return openPackedBook(zip, entry, options)
  const source: ByteSource = {
    name: zip.name,
    bytes: zip.bytes,
    compressed: true,
    packed: memberName(entry),
    chunks: () => zip.pieces(entry),
    close: () => zip.close(),
  }
  return openContent(source, options)
}

/** Unpacks a workbook to a file of its own, as its parts lie at places of it; the table removes it in the end. */
async function openPackedBook(zip: ZipFile, entry: ZipEntry, options: RawOptions): Promise<RawTable> {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-book-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  let inner: ZipFile | null = null
  try {
    const path = join(folder, 'book')
    await pipeline(zip.pieces(entry), createWriteStream(path))
    inner = await ZipFile.open(path, { name: zip.name, signal: options.signal })
    const kind = await packageKind(inner)
    if (kind.kind === 'archive')
      throw new FileError('archive-in-archive', { file: zip.name, found: [entry.name] })
    return packed(await open(inner, kind, options), zip, memberName(entry), remove)
  } catch (error) {
    await inner?.close()
    await remove()
    throw error
  }
}

function packed(table: RawTable, zip: ZipFile, name: string, remove: () => Promise<void>): RawTable {
  return {
    shape: { ...table.shape, compressed: true, packed: name },
    columns: table.columns,
    bytes: zip.bytes,
    get notes() {
      return table.notes
    },
    rows: () => table.rows(),
    close: async () => {
      await table.close()
      await zip.close()
      await remove()
    },
  }
}
