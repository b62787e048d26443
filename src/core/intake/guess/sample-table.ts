/** The sample of a file as a table: its rows without titles, totals and footers, and its columns with their values. */
import { CANONICAL_COLUMNS, hasCanonicalHeaders, normalized } from '../canonical-columns.ts'
import type { JoinedFile } from '../mapping.ts'
import type { RawSample, RawShape } from '../raw/raw-table.ts'
import { findLayout } from '../table/find-layout.ts'
import type { MeaningOf } from '../table/lines.ts'
import type { LeftOut, LeftOutReason, TableLayout } from '../table/table-layout.ts'
import { createTableReader } from '../table/table-reader.ts'

export interface SampleTable {
  readonly name: string
  readonly shape: RawShape
  readonly layout: TableLayout
  /** How sure the place of the header is, 0 to 1, and other rows it may be. */
  readonly headerConfidence: number
  readonly otherHeaders: readonly (readonly [number, number])[]
  /** Names of all columns of a row, the carried ones at the end. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly leftOut: readonly LeftOut[]
  readonly complete: boolean
  /** The other file whose columns stand behind its own; null where it has its own only. */
  readonly join: JoinedFile | null
}

/** Whether the first row is a canonical header without any other column: then no other words have to be known. */
export function isOwnHeader({ rows, columns }: RawSample): boolean {
  const cells = columns ?? rows[0]?.cells ?? []
  return cells.every((cell) => ownLikeness(cell) === 1) && hasCanonicalHeaders(cells)
}

function ownLikeness(text: string): number {
  return (CANONICAL_COLUMNS as readonly string[]).includes(normalized(text)) ? 1 : 0
}

/** What is known of the words of headers and of lines. */
export interface TableWords {
  readonly isHeaderWord: (text: string) => number
  readonly lineMeaning: MeaningOf
}

/** The words of a file of our own: canonical headers, and no other line. */
export const OWN_WORDS: TableWords = { isHeaderWord: ownLikeness, lineMeaning: () => null }

/** The table of a sample; null where no table is found. `headerRow` is settled by a person. */
export function sampleTable(
  sample: RawSample,
  { isHeaderWord: likeness, lineMeaning }: TableWords,
  headerRow?: number,
): SampleTable | null {
  const isHeaderWord = isOwnHeader(sample) ? ownLikeness : likeness
  const found = findLayout(sample.rows, { isHeaderWord, columns: sample.columns, headerRow, lineMeaning })
  if (found === null) return null
  const { layout, confidence, runnersUp } = found
  const reader = createTableReader(layout, { lineMeaning })
  const counts = new Map<LeftOutReason, number>()
  const rows: (readonly string[])[] = []
  for (const raw of sample.rows) {
    const line = reader.read(raw)
    if (line.kind === 'row') rows.push(line.cells)
    else if (line.kind === 'left-out') counts.set(line.reason, (counts.get(line.reason) ?? 0) + 1)
  }
  return {
    name: sample.name,
    shape: sample.shape,
    layout,
    headerConfidence: confidence,
    otherHeaders: runnersUp,
    columns: [...layout.columns, ...layout.groups],
    rows,
    leftOut: [...counts].map(([reason, rows]) => ({ reason, rows })),
    complete: sample.complete,
    join: null,
  }
}
