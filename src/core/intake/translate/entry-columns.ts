/** The columns that an entry of a mapping names: found in a file, complete, and told where one is not there. */

import { CANONICAL_COLUMNS, type CanonicalColumn } from '../canonical-columns.ts'
import { FileError } from '../file-error.ts'
import type { MappingEntry } from '../mapping.ts'
import { nearestWord } from '../nearest-word.ts'
import { sameName } from '../table/column-names.ts'
import type { ColumnFinder } from './condition.ts'
import { columnsNamed } from './texts.ts'

/** Where an entry stands, for errors: the file it reads, and its place in the mapping as a JSON pointer. */
export interface EntryPlace {
  readonly file?: string
  readonly pointer?: string
}

/** Finds columns of a file by their names; the finder throws a FileError `unknown-column` where there is none. */
export function columnFinder(columns: readonly string[], { file, pointer = '' }: EntryPlace): ColumnFinder {
  const known = new Map(columns.map((name, index) => [name, index]))
  return (name, part) => {
    const at = known.get(name) ?? columns.findIndex((column) => sameName(column, name))
    if (at >= 0) return at
    throw unknownColumn(name, columns, { file, pointer: `${pointer}/${part}` })
  }
}

/**
 * The error of a column that a mapping names: `found` are the columns of the file, and `near` is the one that was
 * probably meant (null: none is near).
 *
 * @example unknownColumn('qyt', ['item', 'qty'], {}).detail.near // 'qty'
 */
export function unknownColumn(
  column: string,
  found: readonly string[],
  { file, pointer }: EntryPlace,
): FileError {
  return new FileError('unknown-column', { file, column, near: nearestWord(column, found), found, pointer })
}

/** The columns of the file that lead to each canonical one, as the entry names them. */
export function sourcesOf({
  columns: specs,
  transfers,
}: MappingEntry): Partial<Record<CanonicalColumn, readonly string[]>> {
  const columns = transfers === undefined ? specs : twoEnds(specs, transfers.to)
  const named = CANONICAL_COLUMNS.flatMap((column): [CanonicalColumn, readonly string[]][] => {
    const spec = columns[column]
    return spec === undefined ? [] : [[column, columnsNamed(spec)]]
  })
  return Object.fromEntries(named) as Partial<Record<CanonicalColumn, readonly string[]>>
}

/** Where some rows name two places, all are told as rows of two ends. */
function twoEnds(columns: MappingEntry['columns'], to: string): MappingEntry['columns'] {
  const { location, ...others } = columns
  return Object.assign({}, others, { from: location, to })
}

/** Throws a FileError `missing-column` or `column-mapped-twice` where an entry lacks what every movement has. */
export function checkComplete(
  { columns }: MappingEntry,
  found: readonly string[],
  { pointer, file }: EntryPlace,
): void {
  const has = (column: CanonicalColumn) => columns[column] !== undefined
  const missing: string[] = []
  if (!has('item')) missing.push('item')
  if (!has('quantity')) missing.push('quantity')
  if (!has('location') && !(has('from') && has('to'))) missing.push('location (or from and to)')
  if (!has('occurred_at') && !has('recorded_at')) missing.push('occurred_at (or recorded_at)')
  if (has('location') && (has('from') || has('to')))
    throw new FileError('column-mapped-twice', { file, column: 'location, and from or to', pointer })
  if (missing.length > 0) throw new FileError('missing-column', { file, missing, found, pointer })
}
