/**
 * The opening companion file: what books held before the files begin, by item and place.
 *
 * It becomes a canonical table of opening movements, read as the files are. When that was, its rows do not say: they
 * are given a time once the earliest of the files is known.
 */
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { FileError } from '../../core/intake/file-error.ts'
import { addDecimals, isZero } from '../../core/intake/values/decimals.ts'
import { readNumber } from '../../core/intake/values/numbers.ts'
import type { Columns } from './columns/columns.ts'
import { type CompanionRow, readTable } from './table/read-table.ts'
import { type Relation, relationOf } from './table/relation.ts'
import { openRowWriter } from './translate/row-writer.ts'

const REQUIRED = ['item', 'location', 'quantity']
const OPTIONAL = ['site', 'lot', 'owner', 'unit'] as const
/** A day that every row bears until the earliest of the files is known. */
const NO_DAY = '2000-01-01'

/** The relation of an opening file. A FileError where a column is missing, or a row has no item, place or number. */
export async function openingRelation(
  connection: DuckDBConnection,
  path: string,
  folder: string,
): Promise<Relation> {
  const columns = [...REQUIRED, 'occurred_at', 'kind', ...OPTIONAL, 'level', 'row']
  const target = join(folder, 'opening.csv')
  const cards = cardsOf(await readTable(connection, path, REQUIRED), path)
  const writer = await openRowWriter(target, columns, { newestFirst: false })
  try {
    for (const { place, optional, held, row } of cards) {
      // Nothing moves where a book held nothing, and yet it is known: a level says so.
      const level = isZero(held) ? '1' : ''
      writer.write([...place, held, NO_DAY, 'opening', ...optional, level, String(row)])
      await writer.drain()
    }
  } finally {
    await writer.close()
  }
  const source = { format: 'csv', path: target, header: columns, delimiter: ',', compressed: false } as const
  const translated = {
    path: target,
    columns,
    sources: {},
    written: cards.length,
    refused: 0,
    refusals: [],
    leftOut: new Map(),
    unread: [],
    unreadCells: [],
  }
  return relationOf(source, columns, { name: path, translated, opens: true })
}

interface OpeningCard {
  readonly place: readonly [item: string, location: string]
  readonly optional: readonly string[]
  held: string
  /** The first of its rows. */
  readonly row: number
}

/** What the rows say together of each stock card: two rows of one card are two parts of what it held. */
function cardsOf(rows: readonly CompanionRow[], file: string): OpeningCard[] {
  const cards = new Map<string, OpeningCard>()
  for (const { row, cells } of rows) {
    const wrong = (column: string) =>
      new FileError('broken-line', { file, row, column, value: cells[column] })
    const { item, location, quantity = '' } = cells
    if (item === undefined) throw wrong('item')
    if (location === undefined) throw wrong('location')
    const number = readNumber(quantity, null)
    if (number === null) throw wrong('quantity')
    const optional = OPTIONAL.map((column) => cells[column] ?? '')
    const key = JSON.stringify([item, location, ...optional])
    const card = cards.get(key)
    if (card === undefined) cards.set(key, { place: [item, location], optional, held: number.value, row })
    else card.held = addDecimals([card.held, number.value])
  }
  return [...cards.values()]
}

/** Dates the rows of the opening file a millisecond before the earliest time of all others. */
export function dateOpening(
  { file, occurredAt, recordedAt, precision, length }: Columns,
  opening: number,
  earliest: number,
): void {
  const at = earliest - 1
  for (let row = 0; row < length; row++) {
    if (file[row] !== opening) continue
    occurredAt[row] = at
    precision[row] = 0
    if (recordedAt.length > 0) recordedAt[row] = at
  }
}
