/**
 * A file of any layout, translated row by row into a canonical CSV that the fast reading takes.
 *
 * The table is found, its lines that are no rows are counted, and each row is read by the entries of the mapping. What
 * is refused keeps its row and the words of the file; what is left out keeps its reason.
 */
import { join } from 'node:path'
import type { RejectionCode } from '../../../core/file-codes.ts'
import type { UnreadRow } from '../../../core/history/unread-row.ts'
import { CANONICAL_COLUMNS, type CanonicalColumn } from '../../../core/intake/canonical-columns.ts'
import type { MappingEntry } from '../../../core/intake/mapping.ts'
import type { LeftOutReason, TableLayout } from '../../../core/intake/table/table-layout.ts'
import { createTableReader, type ReadLine } from '../../../core/intake/table/table-reader.ts'
import type { TranslatedMovement, Translation } from '../../../core/intake/translate/translation.ts'
import { type Translator, translatorOf } from '../../../core/intake/translate/translator.ts'
import { lineMeaning } from '../../../core/intake/words/line-meaning.ts'
import { REJECTIONS_LISTED_MAX } from '../../../core/limits.ts'
import type { ImpreciseTime } from '../../../core/time.ts'
import type { RawTable } from '../raw/raw-table.ts'
import type { JoinedRows } from './joined-rows.ts'
import { openRowWriter, type RowWriter } from './row-writer.ts'
import { timeTexts } from './time-text.ts'

/** A row that was refused before the fast reading, with what the file calls the column. */
export interface EarlyRefusal {
  readonly row: number
  readonly code: RejectionCode
  readonly column: CanonicalColumn
  readonly header: string | null
  readonly value: string
}

/** A cell of a column that is not needed, and could not be read: its movement counts. */
export interface UnreadCells {
  readonly column: CanonicalColumn
  readonly header: string | null
  rows: number
  readonly first: { readonly row: number; readonly value: string }
}

export interface TranslatedFile {
  readonly path: string
  /** Columns of the CSV: canonical ones, and `level` and `row`. */
  readonly columns: readonly string[]
  /** What the file calls them. */
  readonly sources: Readonly<Partial<Record<CanonicalColumn, readonly string[]>>>
  readonly written: number
  readonly refused: number
  readonly refusals: readonly EarlyRefusal[]
  readonly leftOut: ReadonlyMap<LeftOutReason, number>
  readonly unread: readonly UnreadRow[]
  readonly unreadCells: readonly UnreadCells[]
}

export interface TranslateOptions {
  readonly name: string
  readonly folder: string
  /** Names the CSV within the folder. */
  readonly index: number
  /** Zone of times that name none, where the mapping states none. */
  readonly zone?: string
  readonly rowsMax?: number
  readonly signal?: AbortSignal
  /** Rows of other files, by the entry that joins them. */
  readonly joined?: ReadonlyMap<MappingEntry, JoinedRows>
}

/** An entry and where it stands in its mapping, as a JSON pointer. */
export interface PlacedEntry {
  readonly entry: MappingEntry
  readonly pointer: string
}

/** What a reading of one file has come to so far. */
interface Progress {
  readonly name: string
  readonly columns: readonly CanonicalColumn[]
  readonly translators: readonly Translator[]
  readonly joined: readonly (JoinedRows | null)[]
  readonly sources: Partial<Record<CanonicalColumn, readonly string[]>>
  readonly refusals: EarlyRefusal[]
  readonly leftOut: Map<LeftOutReason, number>
  readonly unread: UnreadRow[]
  readonly unreadCells: Map<CanonicalColumn, UnreadCells>
  readonly timeText: (time: ImpreciseTime) => string
  rows: number
  written: number
  refused: number
}

/** Translates a file by entries that read the same table of it. Throws a FileError as `translatorOf` does. */
export async function translateFile(
  raw: RawTable,
  layout: TableLayout,
  entries: readonly PlacedEntry[],
  options: TranslateOptions,
): Promise<TranslatedFile> {
  const progress = beginning(layout, entries, options)
  const columns = [...progress.columns, ...OWN_COLUMNS]
  const path = join(options.folder, `${options.index}.csv`)
  const newestFirst = entries.some(({ entry }) => entry.newestFirst === true)
  const writer = await openRowWriter(path, columns, { newestFirst })
  const reader = createTableReader(layout, { lineMeaning })
  const rowsMax = options.rowsMax ?? Number.POSITIVE_INFINITY
  try {
    for await (const batch of raw.rows()) {
      options.signal?.throwIfAborted()
      for (const row of batch) {
        if (progress.rows >= rowsMax) break
        takeLine(progress, reader.read(row), writer)
      }
      await writer.drain()
      if (progress.rows >= rowsMax) break
    }
  } finally {
    await writer.close()
  }
  for (const { reason, rows } of reader.leftOut()) count(progress.leftOut, reason, rows)
  const { sources, written, refused, refusals, leftOut, unread, unreadCells } = progress
  return {
    path,
    columns,
    sources,
    written,
    refused,
    refusals,
    leftOut,
    unread,
    unreadCells: [...unreadCells.values()],
  }
}

/** Beside the canonical columns: whether the quantity is a level, and the row of the file. */
const OWN_COLUMNS = ['level', 'row'] as const
/** Columns that a translation may fill although no column of the file is called so. */
const MADE: readonly CanonicalColumn[] = ['kind', 'unit']

function beginning(
  layout: TableLayout,
  entries: readonly PlacedEntry[],
  { name, zone, joined }: TranslateOptions,
): Progress {
  const own = [...layout.columns, ...layout.groups]
  const joins = entries.map(({ entry }) => joined?.get(entry) ?? null)
  const translators = entries.map(({ entry, pointer }, index) =>
    translatorOf(entry, [...own, ...(joins[index]?.columns ?? [])], { zone, pointer, file: name }),
  )
  const sources: Partial<Record<CanonicalColumn, readonly string[]>> = {}
  for (const translator of translators) {
    for (const [column, names] of Object.entries(translator.sources) as [
      CanonicalColumn,
      readonly string[],
    ][])
      sources[column] ??= names
  }
  const used = new Set<CanonicalColumn>([...(Object.keys(sources) as CanonicalColumn[]), ...MADE])
  return {
    name,
    columns: CANONICAL_COLUMNS.filter((column) => used.has(column)),
    translators,
    joined: joins,
    sources,
    refusals: [],
    leftOut: new Map(),
    unread: [],
    unreadCells: new Map(),
    timeText: timeTexts(),
    rows: 0,
    written: 0,
    refused: 0,
  }
}

function takeLine(progress: Progress, line: ReadLine, writer: RowWriter): void {
  if (line.kind === 'broken') {
    progress.rows++
    refuse(progress, {
      row: line.row,
      code: 'broken-line',
      column: 'item',
      header: null,
      value: line.cells.join(',').slice(0, VALUE_LENGTH_MAX),
    })
    return
  }
  if (line.kind !== 'row') return
  progress.rows++
  let leftOut: LeftOutReason | null = null
  let refused: { readonly translator: Translator; readonly read: Refused } | null = null
  let taken = false
  for (const [index, translator] of progress.translators.entries()) {
    const join = progress.joined[index]
    const cells = join === null ? line.cells : [...line.cells, ...join.cellsFor(line.cells)]
    const read = translator.read(cells)
    if (read.kind === 'left-out') leftOut ??= read.reason
    else if (read.kind === 'refused') refused ??= { translator, read }
    else {
      taken = true
      write(progress, read.movement, line.row, writer)
    }
  }
  if (refused !== null) noteRefused(progress, refused.translator, refused.read, line)
  else if (!taken && leftOut !== null) count(progress.leftOut, leftOut, 1)
}

type Refused = Extract<Translation, { kind: 'refused' }>

function write(progress: Progress, movement: TranslatedMovement, row: number, writer: RowWriter): void {
  const { isLevel, unread } = movement
  const cells: string[] = []
  for (const column of progress.columns) cells.push(cellOf(movement, column, progress.timeText))
  cells.push(isLevel ? '1' : '', String(row))
  writer.write(cells)
  progress.written++
  for (const { column, value } of unread) {
    const known = progress.unreadCells.get(column)
    if (known !== undefined) known.rows++
    else
      progress.unreadCells.set(column, {
        column,
        header: headerOf(progress, column),
        rows: 1,
        first: { row, value },
      })
  }
}

function cellOf(
  { texts, quantity, occurredAt, recordedAt, reportedAt, isLevel }: TranslatedMovement,
  column: CanonicalColumn,
  timeText: Progress['timeText'],
): string {
  switch (column) {
    case 'quantity':
      return quantity
    case 'occurred_at':
      return timeText(occurredAt)
    case 'recorded_at':
      // Where the second clock says nothing, the row has one.
      return timeText(recordedAt ?? occurredAt)
    case 'reported_at':
      return reportedAt === null ? '' : timeText(reportedAt)
    case 'kind':
      return texts.kind ?? (isLevel ? 'adjustment' : '')
    default:
      return texts[column] ?? ''
  }
}

function noteRefused(
  progress: Progress,
  translator: Translator,
  { code, column, value }: Refused,
  { row, cells }: { readonly row: number; readonly cells: readonly string[] },
): void {
  refuse(progress, {
    row,
    code,
    column,
    header: headerOf(progress, column),
    value: value.slice(0, VALUE_LENGTH_MAX),
  })
  if (progress.unread.length >= REJECTIONS_LISTED_MAX) return
  for (const { item, site, location } of translator.cardsOf(cells))
    progress.unread.push({ file: progress.name, row, code, item, site, location })
}

const VALUE_LENGTH_MAX = 80

function refuse(progress: Progress, refusal: EarlyRefusal): void {
  progress.refused++
  if (progress.refusals.length < REJECTIONS_LISTED_MAX) progress.refusals.push(refusal)
}

function headerOf({ sources }: Progress, column: CanonicalColumn): string | null {
  const names = sources[column] ?? []
  return names.length === 0 ? null : names.join(' + ')
}

function count(counts: Map<LeftOutReason, number>, reason: LeftOutReason, rows: number): void {
  counts.set(reason, (counts.get(reason) ?? 0) + rows)
}
