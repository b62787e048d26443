/** The canonical file of what a layout still holds of a history, and what its books come to. */
import type { MOVEMENT_KINDS } from '../../src/core/codes.ts'
import {
  bookKey,
  DAY,
  type History,
  type Item,
  type Kind,
  legsOf,
  type Movement,
  type Place,
} from './history.ts'
import type { Carries } from './render/lib/layout.ts'
import { PLAIN, writeNumber } from './render/lib/numbers.ts'

/**
 * The canonical file: a row a side. What was there before a history that begins in the middle is written as opening
 * rows only where the layout has a balance, which is where a reader can know it. `numbered`: the layout's rows bear the
 * numbers under which they were booked, which give an order within a day.
 */
export function canonicalCsv(history: History, carries: Carries, numbered = false): string {
  const columns = columnsOf(carries)
  const names = [...columns.map(({ name }) => name), ...(numbered ? ['id'] : [])]
  const lines = rowsOf(history, carries).map((row, index) =>
    [...columns.map(({ cell }) => cell(row)), ...(numbered ? [String(index + 1)] : [])].join(','),
  )
  return `${[names.join(','), ...lines].join('\n')}\n`
}

/** The balance of each book after all movements, as decimals, by item, place and lot as the layout holds them. */
export function finalBalances(history: History, carries: Carries): Map<string, string> {
  const totals = new Map<string, number>()
  for (const { item, place, lot, delta } of rowsOf(history, carries)) {
    const key = expectedBook(item, place, carries.lots ? lot : '', carries)
    totals.set(key, (totals.get(key) ?? 0) + delta)
  }
  const plain = ([key, total]: [string, number]): [string, string] => [
    key,
    plainDecimal(total, history.scale),
  ]
  return new Map([...totals].map(plain))
}

/** How the oracle names a book. */
export function expectedBook(item: Item, place: Place, lot: string, carries: Carries): string {
  return [carries.item(item), placeName(place, carries), lot].join('|')
}

/** How the canonical file names a place: one name for all where the layout has none. */
export function placeName(place: Place, carries: Carries): string {
  const parts = carries.place(place)
  return parts.length === 0 ? 'stock' : parts.join('-')
}

/** A decimal without needless zeros: 1500 of scale 3 is `1.5`. */
export function plainDecimal(value: number, scale: number): string {
  const text = writeNumber(value, scale, PLAIN)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

interface Row {
  readonly item: Item
  readonly place: Place
  readonly lot: string
  readonly delta: number
  readonly after: number
  readonly kind: Kind
  readonly document: string
  readonly occurredAt: number
  readonly recordedAt: number
  readonly scale: number
  readonly carries: Carries
}

function rowsOf(history: History, carries: Carries): Row[] {
  const { scale } = history
  const stock = new Map<string, number>()
  const row = (movement: RowFacts, place: Place, delta: number): Row => {
    const key = bookKey(movement.item, place, movement.lot)
    const after = (stock.get(key) ?? 0) + delta
    stock.set(key, after)
    return { ...movement, place, delta, after, scale, carries }
  }
  // Stock that never moves stands in no file of movements.
  const moving = new Set(
    history.movements.flatMap((one) => legsOf(one).map(({ place }) => bookKey(one.item, place, one.lot))),
  )
  const known = carries.balance
    ? history.before.filter(({ item, place, lot }) => moving.has(bookKey(item, place, lot)))
    : []
  const at = history.begins - DAY
  const openings = known.map((one) =>
    row(
      { ...one, kind: 'opening', document: 'OPENING', occurredAt: at, recordedAt: at },
      one.place,
      one.quantity,
    ),
  )
  const moved = history.movements.flatMap((movement) =>
    legsOf(movement).map(({ place, delta }) => row(movement, place, delta)),
  )
  return [...openings, ...moved]
}

type RowFacts = Pick<Movement, 'item' | 'lot' | 'kind' | 'document' | 'occurredAt' | 'recordedAt'>

interface CanonicalCell {
  readonly name: string
  readonly cell: (row: Row) => string
}

function columnsOf(carries: Carries): CanonicalCell[] {
  const columns: CanonicalCell[] = [
    { name: 'item', cell: ({ item }) => carries.item(item) },
    { name: 'location', cell: ({ place }) => placeName(place, carries) },
    { name: 'quantity', cell: ({ delta, scale }) => plainDecimal(delta, scale) },
    { name: 'occurred_at', cell: ({ occurredAt }) => time(occurredAt, carries.happened) },
  ]
  const { booked } = carries
  if (booked !== null)
    columns.push({ name: 'recorded_at', cell: ({ recordedAt }) => time(recordedAt, booked) })
  if (carries.lots) columns.push({ name: 'lot', cell: ({ lot }) => lot })
  if (carries.kinds) columns.push({ name: 'kind', cell: ({ kind }) => canonicalKind(kind) })
  if (carries.documents) columns.push({ name: 'document', cell: ({ document }) => document })
  if (carries.balance)
    columns.push({ name: 'balance_after', cell: ({ after, scale }) => plainDecimal(after, scale) })
  return columns
}

function time(at: number, precision: 'minute' | 'day'): string {
  const text = new Date(at).toISOString()
  return precision === 'day' ? text.slice(0, 10) : text
}

/** The kind of Plimsoll that a kind of the generator is. */
export function canonicalKind(kind: Kind): (typeof MOVEMENT_KINDS)[number] {
  return CANONICAL_KINDS[kind]
}

const CANONICAL_KINDS: Readonly<Record<Kind, (typeof MOVEMENT_KINDS)[number]>> = {
  opening: 'opening',
  receipt: 'receipt',
  'receipt-undone': 'receipt',
  'supplier-return': 'return',
  sale: 'sale',
  'sale-undone': 'sale',
  'customer-return': 'return',
  'adjust-up': 'adjustment',
  'adjust-down': 'adjustment',
  count: 'adjustment',
  consume: 'consume',
  produce: 'produce',
  scrap: 'scrap',
  transfer: 'transfer',
}
