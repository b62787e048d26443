/** Columns that many layouts have, so that a layout says only what is its own. */
import { DAY, type Kind } from '../../history.ts'
import type { Column, Context, Entry } from './layout.ts'
import type { Cells, CellType, Role, Words } from './table.ts'

/** A column of any sort. */
export function column(role: Role, header: Words, cell: Column['cell'], type: CellType = 'text'): Column {
  return { role, header, cell, type }
}

export const item = (header: Words) => column('item', header, ({ movement }) => movement.item.code)
export const itemText = (header: Words) => column('other', header, ({ movement }) => movement.item.name)
export const place = (header: Words) => column('location', header, (entry) => entry.place.name)
export const site = (header: Words) => column('site', header, (entry) => entry.place.site)
export const shelf = (header: Words) => column('location', header, (entry) => entry.place.shelf)
export const lot = (header: Words) => column('lot', header, ({ movement }) => movement.lot)
export const document = (header: Words) => column('document', header, ({ movement }) => movement.document)
export const rowNumber = (header: Words, from = 0) =>
  column('id', header, ({ number }) => String(from + number))
export const unit = (header: Words) => column('other', header, ({ movement }) => movement.item.unit)
export const constant = (header: Words, value: string) => column('other', header, () => value)

/** The change, with its sign. */
export const signed = (header: Words) =>
  column('quantity', header, ({ delta }, { number }) => number(delta), 'number')
/** The quantity without a sign. */
export const unsigned = (header: Words) =>
  column('quantity', header, ({ delta }, { number }) => number(Math.abs(delta)), 'number')
/** What came in, and blank (or a zero) where something went out. */
export const cameIn = (header: Words, none = '') =>
  column('in', header, ({ delta }, { number }) => (delta > 0 ? number(delta) : none), 'number')
export const wentOut = (header: Words, none = '', sign: 1 | -1 = 1) =>
  column('out', header, ({ delta }, { number }) => (delta < 0 ? number(-delta * sign) : none), 'number')
export const balance = (header: Words) =>
  column('balance_after', header, ({ after }, { number }) => number(after), 'number')
export const balanceBefore = (header: Words) =>
  column('other', header, ({ before }, { number }) => number(before), 'number')

export const day = (header: Words) =>
  column('occurred_at', header, ({ movement }, { date }) => date(movement.occurredAt), 'date')
export const timeOfDay = (header: Words) =>
  column('time', header, ({ movement }, { time }) => time(movement.occurredAt), 'time')
export const dayAndTime = (header: Words, between = ' ') =>
  column(
    'occurred_at',
    header,
    ({ movement }, context) => both(movement.occurredAt, context, between),
    'date-time',
  )
export const bookedDay = (header: Words) =>
  column('recorded_at', header, ({ movement }, { date }) => date(movement.recordedAt), 'date')
export const bookedTime = (header: Words) =>
  column('recorded-time', header, ({ movement }, { time }) => time(movement.recordedAt), 'time')
export const bookedDayAndTime = (header: Words, between = ' ') =>
  column(
    'recorded_at',
    header,
    ({ movement }, context) => both(movement.recordedAt, context, between),
    'date-time',
  )
/** The date on the partner's paper: a day or two before the goods moved. */
export const paperDay = (header: Words) =>
  column(
    'other',
    header,
    ({ movement }, { date }) => date(movement.occurredAt - DAY * (movement.number % 3)),
    'date',
  )

/** What the movement is worth, with the sign of its quantity. */
export const value = (header: Words) =>
  column(
    'other',
    header,
    ({ delta, movement }, { money, history }) => money(worth(delta, movement.item.cost, history.scale)),
    'number',
  )
export const unitCost = (header: Words) =>
  column('unit_cost', header, ({ movement }, { money }) => money(movement.item.cost), 'number')

/** Somebody who keys, one of a few. */
export const user = (header: Words) =>
  column('other', header, ({ movement }) => ['MILLER', 'JKOWALSKI', 'A.ROSSI'][movement.number % 3])

function both(at: number, { date, time }: Context, between: string): string {
  return `${date(at)}${between}${time(at)}`
}

function worth(quantity: number, cost: number, scale: number): number {
  return Math.round((quantity * cost) / 10 ** scale)
}

/** Rows by item, in the order in which items first come. */
export function byItem(entries: readonly Entry[]): Entry[][] {
  return [...Map.groupBy(entries, ({ movement }) => movement.item.code).values()]
}

/** The word or code of what happened. */
export function type(header: Words, codes: (language: Context['language']) => Codes): Column {
  return column('kind', header, ({ movement }, { language }) => codes(language)[movement.kind] ?? '')
}
export type Codes = Partial<Record<Kind, string>>

/** Kinds for which a table of codes has a word. */
export const kindsOf = (codes: Codes) => Object.keys(codes) as Kind[]

/** A line that holds the sum of a quantity column and, perhaps, a word in its first cell. */
export function sumLine(
  columns: readonly Column[],
  entries: readonly Entry[],
  context: Context,
  word = '',
): Cells {
  const sum = (of: (entry: Entry) => number) =>
    context.number(entries.reduce((total, entry) => total + of(entry), 0))
  return columns.map(({ role }, at) => {
    if (role === 'quantity') return sum(({ delta }) => delta)
    if (role === 'in') return sum(({ delta }) => Math.max(0, delta))
    if (role === 'out') return sum(({ delta }) => Math.max(0, -delta))
    return at === 0 ? word : ''
  })
}
