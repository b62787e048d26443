/**
 * Columns of a table as one list, from which everything that writes its rows is made: the names of an insert, the
 * types and arrays of an unnest, and the fields of a COPY. Texts of statements are made once, when a module is loaded.
 *
 *     const LINE: Columns<Line[]> = [{ name: 'quantity', type: 'bigint', of: (lines, index) => lines[index].quantity }]
 *     unnested(LINE, 2, 'line') // unnest($2::bigint[]) as line (quantity)
 */
import type { PoolClient } from 'pg'
import { copyBinary, type RowWriter } from './copy-binary.ts'
import { numbers } from './numbers.ts'
import { arrays, instant } from './sql.ts'
import { texts } from './texts.ts'

/** A column, and its value in row `index` of a source. */
export type Column<Source> =
  | {
      readonly name: string
      /** `instant` is Unix milliseconds. What is not finite is null. */
      readonly type: 'bigint' | 'integer' | 'instant'
      readonly of: (source: Source, index: number) => number
    }
  | {
      readonly name: string
      readonly type: 'text'
      readonly of: (source: Source, index: number) => string | null
    }
  | {
      readonly name: string
      readonly type: 'boolean'
      readonly of: (source: Source, index: number) => boolean
    }

export type Columns<Source> = readonly Column<Source>[]

interface Named {
  readonly name: string
  readonly type: Column<never>['type']
}

/** The names as a list for an insert. */
export function listed(columns: readonly Named[]): string {
  return columns.map(({ name }) => name).join(', ')
}

/** A source for `from`: one parameter a column from `at` on, one row an element. Instants stay milliseconds in it. */
export function unnested(columns: readonly Named[], at: number, alias: string): string {
  const types = columns.map(({ type }) => (type === 'instant' ? 'bigint' : type))
  return `unnest(${arrays(at, types)}) as ${alias} (${listed(columns)})`
}

/** The columns of such a source for `select`, instants as times. */
export function selected(columns: readonly Named[]): string {
  return columns.map(({ name, type }) => (type === 'instant' ? instant(name) : name)).join(', ')
}

/** The parameters of such a source, for rows `indexes`. */
export function columnArrays<Source>(
  columns: Columns<Source>,
  source: Source,
  indexes: readonly number[],
): string[] {
  return columns.map((column) => columnArray(column, source, indexes))
}

function columnArray<Source>(column: Column<Source>, source: Source, indexes: readonly number[]): string {
  switch (column.type) {
    case 'text':
      return texts(indexes.map((index) => column.of(source, index)))
    case 'boolean':
      return `{${indexes.map((index) => (column.of(source, index) ? 't' : 'f')).join(',')}}`
    default:
      return numbers(indexes.map((index) => column.of(source, index)))
  }
}

/** Copies rows `indexes` of a site into a table whose first column is `site_id`. */
export async function copyColumns<Source>(
  client: PoolClient,
  table: string,
  siteId: number,
  columns: Columns<Source>,
  source: Source,
  indexes: readonly number[],
): Promise<void> {
  const names = ['site_id', ...columns.map(({ name }) => name)]
  await copyBinary(client, table, names, indexes.length, (row, place) => {
    row.integer(siteId)
    for (const column of columns) writeField(row, column, source, indexes[place])
  })
}

function writeField<Source>(row: RowWriter, column: Column<Source>, source: Source, index: number): void {
  if (column.type === 'text') {
    row.text(column.of(source, index))
    return
  }
  if (column.type === 'boolean') {
    row.boolean(column.of(source, index))
    return
  }
  const value = column.of(source, index)
  if (!Number.isFinite(value)) row.null()
  else if (column.type === 'integer') row.integer(value)
  else if (column.type === 'instant') row.timestamptz(value)
  else row.bigint(value)
}
