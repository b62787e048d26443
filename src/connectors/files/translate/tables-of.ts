/** The translated relations of one file: one for all entries that read the same table of it in the same way. */
import { basename } from 'node:path'
import { CANONICAL_COLUMNS, normalized } from '../../../core/intake/canonical-columns.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import type { Mapping, MappingEntry } from '../../../core/intake/mapping.ts'
import type { RawRow } from '../../../core/intake/raw/raw-table.ts'
import { findLayout } from '../../../core/intake/table/find-layout.ts'
import type { TableLayout } from '../../../core/intake/table/table-layout.ts'
import { columnsNamed } from '../../../core/intake/translate/texts.ts'
import { lineMeaning } from '../../../core/intake/words/line-meaning.ts'
import { headerLikeness } from '../../../core/intake/words/roles-of.ts'
import { firstRows } from '../raw/first-rows.ts'
import { openTable } from '../raw/open-table.ts'
import type { RawTable } from '../raw/raw-table.ts'
import { entriesFor } from '../table/mapping.ts'
import { checkCanonical, type Relation, relationOf } from '../table/relation.ts'
import type { RelationsOptions } from '../table/relations-options.ts'
import { type JoinedRows, joinedRows } from './joined-rows.ts'
import { type PlacedEntry, translateFile } from './translate-file.ts'

export interface TablesContext {
  readonly mapping: Mapping | undefined
  readonly paths: readonly string[]
  readonly names?: readonly string[]
  readonly name: string
  readonly zone?: string
  /** Number of the first relation. */
  readonly index: number
  readonly options: RelationsOptions
}

/** Translates a file by entries of a mapping, or (null) by its canonical names. FileErrors as `translateFile`. */
export async function tablesOf(
  raw: RawTable,
  entries: readonly MappingEntry[] | null,
  context: TablesContext,
): Promise<Relation[]> {
  const { name, zone, index, options, mapping } = context
  const first = await firstRows(raw)
  const groups = entries === null ? [[canonicalEntry(first, raw, name)]] : sameTables(entries, mapping!)
  const relations: Relation[] = []
  for (const group of groups) {
    const [{ entry }] = group
    const table = await tableFor(raw, entry, context)
    const layout = layoutFor(await (table === raw ? first : firstRows(table)), table, group, name)
    const joined = await joinsOf(group, layout, context)
    const translated = await translateFile(table, layout, group, {
      name,
      folder: options.folder,
      index: index + relations.length,
      zone,
      rowsMax: options.rowsMax,
      signal: options.signal,
      joined,
    })
    const source = {
      format: 'csv',
      path: translated.path,
      header: translated.columns,
      delimiter: ',',
      compressed: false,
    } as const
    relations.push(relationOf(source, translated.columns, { name, translated }))
  }
  return relations
}

/** Entries by the table that they read, and by whether it has places or ends. */
function sameTables(entries: readonly MappingEntry[], { files }: Mapping): PlacedEntry[][] {
  const placed = entries.map((entry): PlacedEntry => ({ entry, pointer: `/files/${files.indexOf(entry)}` }))
  const key = ({ entry: { sheet, header, groups, fill, newestFirst, columns, transfers } }: PlacedEntry) =>
    JSON.stringify([
      sheet,
      header,
      groups,
      fill,
      newestFirst,
      columns.location === undefined || transfers !== undefined,
    ])
  return [...Map.groupBy(placed, key).values()]
}

/** Another sheet of the same workbook where an entry names one. */
async function tableFor(
  raw: RawTable,
  { sheet }: MappingEntry,
  { name, options, paths, names }: TablesContext,
): Promise<RawTable> {
  if (sheet === undefined || sheet === raw.shape.sheet) return raw
  const at = paths.findIndex((path, index) => (names?.[index] ?? path) === name)
  const table = await openTable(options.connection, paths[at], { name, sheet, signal: options.signal })
  options.opened(table, name)
  return table
}

function layoutFor(
  rows: readonly RawRow[],
  { columns }: RawTable,
  group: readonly PlacedEntry[],
  name: string,
): TableLayout {
  const { header, groups, fill } = group[0].entry
  const found = findLayout(rows, {
    isHeaderWord: headerLikeness,
    lineMeaning,
    columns,
    named: [...new Set(group.flatMap(({ entry }) => namesIn(entry)))].filter(
      (one) => !(groups ?? []).includes(one),
    ),
    header: header === undefined ? undefined : typeof header === 'number' ? [header, header] : header,
    groups,
    fill,
  })
  if (found === null)
    throw new FileError(rows.length === 0 ? 'no-rows' : 'missing-column', {
      file: name,
      missing: ['item'],
      found: [],
    })
  return found.layout
}

/** All columns that an entry names, but those of a joined file. */
function namesIn({
  columns,
  where = [],
  levels = [],
  sign,
  transfers,
  join,
  fill = [],
}: MappingEntry): string[] {
  const named = [
    ...Object.values(columns).flatMap((spec) => (spec === undefined ? [] : columnsNamed(spec))),
    ...where.map(({ column }) => column),
    ...levels.map(({ column }) => column),
    ...(typeof sign === 'object' ? [sign.column] : []),
    ...(transfers === undefined ? [] : [transfers.column, transfers.to]),
    ...fill,
  ]
  return join === undefined ? named : Object.keys(join.on)
}

/** The entry of a file whose columns bear the canonical names. */
function canonicalEntry(rows: readonly RawRow[], { columns }: RawTable, name: string): PlacedEntry {
  const found = findLayout(rows, { isHeaderWord: headerLikeness, columns, lineMeaning })
  const headers = found?.layout.columns ?? []
  checkCanonical(name, headers)
  const specs: MappingEntry['columns'] = {}
  for (const column of CANONICAL_COLUMNS) {
    const header = headers.find((one) => normalized(one) === column)
    if (header !== undefined) specs[column] = header
  }
  return { entry: { match: '*', columns: specs }, pointer: '' }
}

async function joinsOf(
  group: readonly PlacedEntry[],
  layout: TableLayout,
  { paths, names, options, name }: TablesContext,
): Promise<Map<MappingEntry, JoinedRows>> {
  const joined = new Map<MappingEntry, JoinedRows>()
  for (const { entry, pointer } of group) {
    const { join } = entry
    if (join === undefined) continue
    const at = paths.findIndex((path, index) => {
      const called = basename(names?.[index] ?? path)
      return entriesFor({ files: [{ match: join.match, columns: {} }] }, called).length > 0
    })
    if (at < 0)
      throw new FileError('bad-mapping', {
        file: name,
        pointer: `${pointer}/join/match`,
        reason: `no file is called ${join.match}`,
      })
    const other = await openTable(options.connection, paths[at], {
      name: names?.[at] ?? paths[at],
      signal: options.signal,
    })
    const found = findLayout(await firstRows(other), {
      isHeaderWord: headerLikeness,
      lineMeaning,
      columns: other.columns,
      named: Object.values(join.on),
    })
    if (found === null) throw new FileError('no-rows', { file: paths[at] })
    const own = [...layout.columns, ...layout.groups]
    joined.set(
      entry,
      await joinedRows(other, found.layout, { own, on: join.on, file: name, pointer: `${pointer}/join/on` }),
    )
    await other.close()
  }
  return joined
}
