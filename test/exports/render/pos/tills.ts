/** Square, Loyverse, Lightspeed, Zettle, Revel. */
import type { Kind, Place } from '../../history.ts'
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { csv } from '../lib/table.ts'

/** States of Square: only IN_STOCK is a shelf. */
const SQUARE: Partial<Record<Kind, readonly [from: string, to: string]>> = {
  opening: ['NONE', 'IN_STOCK'],
  receipt: ['NONE', 'IN_STOCK'],
  sale: ['IN_STOCK', 'SOLD'],
  'customer-return': ['UNLINKED_RETURN', 'IN_STOCK'],
  scrap: ['IN_STOCK', 'WASTE'],
  'adjust-down': ['IN_STOCK', 'WASTE'],
}

/** Inventory changes: from state to state, positive, at a location. */
export const square = layout({
  slug: 'square',
  kinds: c.kindsOf(SQUARE as c.Codes),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: false,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('id', 10_000),
    c.column('other', 'from_state', ({ movement }) => SQUARE[movement.kind]![0]),
    c.column('direction', 'to_state', ({ movement }) => SQUARE[movement.kind]![1]),
    c.place('location_id'),
    c.item('catalog_object_id'),
    c.unsigned('quantity'),
    c.column(
      'occurred_at',
      'occurred_at',
      ({ movement }) => new Date(movement.occurredAt).toISOString(),
      'date-time',
    ),
  ],
})

const LOYVERSE: c.Codes = {
  receipt: 'Received',
  sale: 'Sale',
  'customer-return': 'Refund',
  'adjust-down': 'Loss',
  scrap: 'Damage',
  count: 'Inventory count',
  consume: 'Production',
  produce: 'Production',
  transfer: 'Transfer',
}

/** Inventory history: signed, the stock after each row. */
export const loyverse = layout({
  slug: 'loyverse',
  kinds: c.kindsOf(LOYVERSE),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  order: 'newest-first',
  signed: true,
  types: () => LOYVERSE,
  dates: 'american-short',
  times: 'am-pm',
  shell: csv({ encoding: 'utf-8-bom' }),
  columns: [
    c.dayAndTime('Date'),
    c.item('Item'),
    c.place('Store'),
    c.user('Employee'),
    c.type('Reason', () => LOYVERSE),
    c.signed('Adjustment'),
    c.balance('Stock after'),
  ],
})

/** Inventory log of Lightspeed R: the change on hand, its cost, the sale. */
export const lightspeed = layout({
  slug: 'lightspeed',
  kinds: ['receipt', 'sale', 'customer-return', 'adjust-up', 'adjust-down', 'count', 'transfer'],
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: true,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('inventoryLogID', 400),
    c.signed('qohChange'),
    c.column(
      'other',
      'costChange',
      ({ delta, movement }, { money, history }) =>
        money(Math.round((delta * movement.item.cost) / 10 ** history.scale)),
      'number',
    ),
    c.column(
      'occurred_at',
      'createTime',
      ({ movement }) => new Date(movement.occurredAt).toISOString().replace('.000Z', '+00:00'),
      'date-time',
    ),
    c.column('other', 'reason', ({ movement }) => movement.kind.replace('-', ' ')),
    c.item('itemID'),
    c.column(
      'other',
      'saleID',
      ({ movement }) => (movement.kind === 'sale' ? String(7_000 + movement.number) : '0'),
      'number',
    ),
    c.place('shopID'),
  ],
})

const zettleEnd = (place: Place | null, kind: Kind) =>
  place?.name ?? (kind === 'receipt' || kind === 'opening' ? 'SUPPLIER' : kind === 'scrap' ? 'BIN' : 'SOLD')

/** One row from place to place; SUPPLIER, SOLD and BIN lie outside. */
export const zettle = layout({
  slug: 'zettle',
  kinds: ['opening', 'receipt', 'sale', 'customer-return', 'scrap', 'transfer'],
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'movements',
  signed: false,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.column(
      'occurred_at',
      'timestamp',
      ({ movement }) => new Date(movement.occurredAt).toISOString(),
      'date-time',
    ),
    c.item('productUuid'),
    c.column('from', 'fromLocationUuid', ({ movement }) => zettleEnd(movement.from, movement.kind)),
    c.column('to', 'toLocationUuid', ({ movement }) => zettleEnd(movement.to, movement.kind)),
    c.unsigned('change'),
  ],
})

/** Inventory log of Revel: before, after and the change, of stock and of its value. */
export const revel = layout({
  slug: 'revel',
  kinds: ['receipt', 'sale', 'customer-return', 'adjust-up', 'adjust-down', 'scrap'],
  openings: ['empty', 'middle'],
  places: 'none',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: true,
  dates: 'american',
  times: 'am-pm',
  shell: csv(),
  columns: [
    c.dayAndTime('Date'),
    c.user('User'),
    c.item('Product'),
    c.column('other', 'Action', ({ movement }) => movement.kind.replace('-', ' ')),
    c.balanceBefore('QTY Before'),
    c.balance('QTY After'),
    c.signed('QTY'),
    c.column('other', 'Cost Before', ({ movement }, { money }) => money(movement.item.cost), 'number'),
    c.column('other', 'Cost After', ({ movement }, { money }) => money(movement.item.cost), 'number'),
    c.value('Inv. Change Value'),
  ],
})
