/** Rows of another file, found by the keys that a row of this one holds: headers beside lines. */
import { FileError } from '../../../core/intake/file-error.ts'
import { sameName } from '../../../core/intake/table/column-names.ts'
import type { TableLayout } from '../../../core/intake/table/table-layout.ts'
import { createTableReader } from '../../../core/intake/table/table-reader.ts'
import { unknownColumn } from '../../../core/intake/translate/entry-columns.ts'
import { JOINED_ROWS_MAX } from '../../../core/limits.ts'
import type { RawTable } from '../raw/raw-table.ts'

export interface JoinedRows {
  /** Columns of the other file that this one does not have. */
  readonly columns: readonly string[]
  /** Their cells for a row of this file; blank ones where the other file has no such row. */
  cellsFor(cells: readonly string[]): readonly string[]
}

export interface JoinedFileOptions {
  /** Columns of this file. */
  readonly own: readonly string[]
  /** From a column of this file to one of the other. */
  readonly on: Readonly<Record<string, string>>
  readonly file: string
  readonly pointer: string
}

/**
 * Reads the other file into memory. Throws a FileError `unknown-column`, or `too-large` beyond JOINED_ROWS_MAX rows.
 */
export async function joinedRows(
  other: RawTable,
  layout: TableLayout,
  { own, on, file, pointer }: JoinedFileOptions,
): Promise<JoinedRows> {
  const theirs = [...layout.columns, ...layout.groups]
  const at = (names: readonly string[], name: string) => {
    const index = names.findIndex((one) => sameName(one, name))
    if (index < 0) throw unknownColumn(name, names, { file, pointer })
    return index
  }
  const pairs = Object.entries(on).map(([mine, their]) => ({ mine: at(own, mine), their: at(theirs, their) }))
  const fresh = theirs.flatMap((name, index) => (own.some((one) => sameName(one, name)) ? [] : [index]))
  const rows = new Map<string, readonly string[]>()
  const reader = createTableReader(layout)
  for await (const batch of other.rows()) {
    for (const raw of batch) {
      const line = reader.read(raw)
      if (line.kind !== 'row') continue
      const key = pairs.map(({ their }) => line.cells[their]).join('\u0000')
      if (!rows.has(key))
        rows.set(
          key,
          fresh.map((index) => line.cells[index]),
        )
      if (rows.size > JOINED_ROWS_MAX) throw new FileError('too-large', { file, limit: JOINED_ROWS_MAX })
    }
  }
  const blank = fresh.map(() => '')
  return {
    columns: fresh.map((index) => theirs[index]),
    cellsFor: (cells) => rows.get(pairs.map(({ mine }) => cells[mine]).join('\u0000')) ?? blank,
  }
}
