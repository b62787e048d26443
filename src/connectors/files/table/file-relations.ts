/**
 * The relations of files that are read together.
 *
 * A regular canonical file (comma separated UTF-8 with the header first, JSON lines, Parquet) goes to the database as
 * it stands. Every other one is translated line by line first: by the entries of the mapping it falls under, or by its
 * canonical names.
 */
import { createWriteStream } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MovementFiles } from '../../../app/intake/files-port.ts'
import { CANONICAL_COLUMNS, hasCanonicalHeaders, normalized } from '../../../core/intake/canonical-columns.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import type { Mapping, MappingEntry } from '../../../core/intake/mapping.ts'
import type { RawRow } from '../../../core/intake/raw/raw-table.ts'
import { openTable } from '../raw/open-table.ts'
import type { RawTable } from '../raw/raw-table.ts'
import { checkMapping, entriesFor, readMapping } from './mapping.ts'
import { checkCanonical, type Relation, relationOf } from './relation.ts'
import type { RelationsOptions } from './relations-options.ts'
import type { TableSource } from './table-source.ts'
import { unchangedFrom } from './unchanged.ts'

/**
 * In the order of the files; a FileError where a file cannot be read at all, has no columns, or no entry, to read it
 * by.
 */
export async function fileRelations(
  { paths, names, mapping: given, zone }: MovementFiles,
  options: RelationsOptions,
): Promise<{ relations: Relation[]; bytesTotal: number }> {
  const mapping = typeof given === 'string' ? await readMapping(given) : given && checkMapping(given)
  const relations: Relation[] = []
  let bytesTotal = 0
  for (const [index, path] of paths.entries()) {
    const name = names?.[index] ?? path
    if (mapping !== undefined && isOnlyJoined(mapping, name)) continue
    const entries = mapping === undefined ? null : entriesOf(mapping, name)
    const check = await unchangedFrom(path, name)
    const opened = async (trustsBeginning: boolean) => {
      const { connection, signal } = options
      const raw = await openTable(connection, path, {
        name,
        sheet: entries?.[0]?.sheet,
        trustsBeginning,
        signal,
      })
      options.opened(raw, name)
      return raw
    }
    const raw = await opened(entries === null)
    bytesTotal += raw.bytes
    const unpackedPath = join(options.folder, `${index}-unpacked.csv`)
    const told = async (from: RawTable, next: number) => {
      // The words of totals and headers, of which a regular canonical file has none.
      const { tablesOf } = await import('../translate/tables-of.ts')
      return await tablesOf(from, entries, { mapping, paths, names, name, zone, index: next, options })
    }
    const regular = entries === null ? await regularSource(raw, path, zone, unpackedPath) : null
    if (regular === null) {
      const surveyed = entries === null && raw.shape.format === 'csv' ? await opened(false) : raw
      relations.push(...(await told(surveyed, relations.length)))
    } else {
      const { source, found, rowBytes } = regular
      const at = relations.length
      const retell = async () => (await told(await opened(false), at))[0]
      relations.push(relationOf(source, found, { name, rowsMax: options.rowsMax, rowBytes, retell, check }))
    }
  }
  return { relations, bytesTotal }
}

/** A file that other files only look up is no file of movements. */
function isOnlyJoined(mapping: Mapping, name: string): boolean {
  const joined = mapping.files.some(({ join }) => join !== undefined && entryMatches(join.match, name))
  return joined && entriesFor(mapping, basename(name)).length === 0
}

function entryMatches(match: string, name: string): boolean {
  return entriesFor({ files: [{ match, columns: {} }] }, basename(name)).length > 0
}

/** The name of an uploaded file may hold a slash; a path matches by its last part. */
function entriesOf(mapping: Mapping, name: string): readonly MappingEntry[] {
  const byLastPart = entriesFor(mapping, basename(name))
  const entries = byLastPart.length === 0 ? entriesFor(mapping, name) : byLastPart
  if (entries.length === 0)
    throw new FileError('bad-mapping', { file: name, reason: 'no entry matches this file' })
  return entries
}

interface Regular {
  readonly source: TableSource
  readonly found: readonly string[]
  readonly rowBytes: number | null
}

/**
 * How the database reads a file as it stands, or unpacked to a path where it lies in an archive; null where it has to
 * be translated.
 */
async function regularSource(
  raw: RawTable,
  path: string,
  zone: string | undefined,
  unpackedPath: string,
): Promise<Regular | null> {
  const { format, compressed, packed, encoding, delimiter } = raw.shape
  if (zone !== undefined || (packed !== null && format !== 'csv')) return null
  if (format === 'parquet') {
    const columns = raw.columns ?? []
    checkCanonical(path, columns)
    return { source: { format, path }, found: columns, rowBytes: null }
  }
  if (format === 'jsonl') {
    const keys = raw.columns ?? []
    // Which of two values counts is our own say.
    if (raw.notes.some(({ code }) => code === 'repeated-key')) return null
    if (!hasCanonicalHeaders(keys.filter(isCanonical))) return null
    // Every key that the format knows is read, wherever in the file it appears first.
    return {
      source: { format, path, keys: keys.filter(isCanonical), compressed },
      found: keys,
      rowBytes: null,
    }
  }
  if (format !== 'csv' || encoding !== 'utf-8' || delimiter === null || delimiter.length !== 1) return null
  const rows = await firstRows(raw)
  const [header] = rows
  if (header === undefined || header.row !== 1) return null
  const found = [...header.cells]
  if (!hasCanonicalHeaders(found)) return null
  if (packed !== null && raw.chunks !== undefined) {
    await pipeline(raw.chunks(), createWriteStream(unpackedPath))
    const source: TableSource = { format, path: unpackedPath, header: found, delimiter, compressed: false }
    return { source, found, rowBytes: null }
  }
  const rowBytes = compressed ? null : bytesOf(rows)
  return { source: { format, path, header: found, delimiter, compressed }, found, rowBytes }
}

function isCanonical(header: string): boolean {
  return (CANONICAL_COLUMNS as readonly string[]).includes(normalized(header))
}

async function firstRows(raw: RawTable): Promise<readonly RawRow[]> {
  for await (const batch of raw.rows()) if (batch.length > 0) return batch
  return []
}

/** How long a row is on disk, roughly: its characters, delimiters and end. */
function bytesOf(rows: readonly RawRow[]): number {
  const chars = rows.reduce(
    (sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.length + 1, 0),
    0,
  )
  return chars / Math.max(1, rows.length)
}
