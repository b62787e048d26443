/**
 * Shapes of tables that many systems share: cells left blank where they repeat, group lines, a column for each kind.
 */
import { zipOf } from '../../../support/zip-writer.ts'
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { csv, type Shell } from '../lib/table.ts'
import { xlsx } from '../lib/workbook.ts'

const KINDS: c.Codes = {
  receipt: 'Receipt',
  sale: 'Issue',
  'customer-return': 'Return',
  'adjust-up': 'Adjustment',
  'adjust-down': 'Adjustment',
}

/** The item stands in the first of its rows only, as merged cells come out. */
export const mergedItems = layout({
  slug: 'workbook-merged-items',
  kinds: c.kindsOf(KINDS),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  order: 'by-item',
  grouped: true,
  signed: false,
  types: () => KINDS,
  dates: 'iso',
  shell: xlsx({ sheet: 'Ledger' }),
  arrange: (entries, _, write) =>
    c
      .byItem(entries)
      .flatMap((ofItem) =>
        ofItem.map((entry, at) => (at === 0 ? write(entry) : ['', '', ...write(entry).slice(2)])),
      ),
  columns: [
    c.item('Item no.'),
    c.itemText('Item name'),
    c.day('Date'),
    c.place('Location'),
    c.type('Transaction', () => KINDS),
    c.cameIn('Qty in'),
    c.wentOut('Qty out'),
    c.document('Reference'),
  ],
})

/** A list grouped by product, each group under a line with its name and its number of rows. */
export const groupedList = layout({
  slug: 'grouped-list',
  kinds: c.kindsOf(KINDS),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  order: 'by-item',
  grouped: true,
  signed: true,
  types: () => KINDS,
  dates: 'iso',
  shell: csv(),
  arrange: (entries, { number }, write) =>
    c.byItem(entries).flatMap((ofItem) => {
      const sum = ofItem.reduce((total, { delta }) => total + delta, 0)
      return [
        [`${ofItem[0].movement.item.code} (${ofItem.length})`, '', '', '', '', number(sum)],
        ...ofItem.map(write),
      ]
    }),
  columns: [
    c.dayAndTime('Date'),
    c.document('Reference'),
    c.type('Operation', () => KINDS),
    c.place('Warehouse'),
    c.unit('UoM'),
    c.signed('Moved Quantity'),
  ],
})

/** A column for each kind; what is adjusted bears a sign. */
export const columnOfKinds = layout({
  slug: 'column-a-kind',
  kinds: ['receipt', 'sale', 'customer-return', 'adjust-up', 'adjust-down'],
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'day',
  rows: 'sides',
  signed: false,
  dates: 'american',
  shell: csv({ sepLine: true, delimiter: ';' }),
  columns: [
    c.day('Date'),
    c.item('SKU'),
    c.itemText('Title'),
    c.place('Store'),
    c.column(
      'in',
      'Received',
      ({ movement, delta }, { number }) => (movement.kind === 'receipt' ? number(delta) : ''),
      'number',
    ),
    c.column(
      'other',
      'Returned',
      ({ movement, delta }, { number }) => (movement.kind === 'customer-return' ? number(delta) : ''),
      'number',
    ),
    c.column(
      'out',
      'Sold',
      ({ movement, delta }, { number }) => (movement.kind === 'sale' ? number(-delta) : ''),
      'number',
    ),
    c.column(
      'other',
      'Adjusted',
      ({ movement, delta }, { number }) => (movement.kind.startsWith('adjust') ? number(delta) : ''),
      'number',
    ),
    c.balance('On hand'),
  ],
})

/** A CSV within an archive. */
const zipped: Shell = {
  extension: 'zip',
  write: (table) =>
    zipOf([{ name: 'stock-movements.csv', content: Buffer.from(csv().write(table)).toString() }]),
}

/** A plain list, as a download that comes packed. */
export const packedList = layout({
  slug: 'csv-in-zip',
  kinds: c.kindsOf(KINDS),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => KINDS,
  dates: 'iso',
  shell: zipped,
  columns: [
    c.dayAndTime('created_at'),
    c.item('sku'),
    c.place('warehouse'),
    c.type('event', () => KINDS),
    c.signed('qty_change'),
    c.document('order_no'),
    c.value('total'),
  ],
})
