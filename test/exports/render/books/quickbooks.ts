/** QuickBooks Online and Desktop, Xero, Zoho: the item stands in a line of its own, or in a column. */
import * as c from '../lib/columns.ts'
import { dayBefore, layout } from '../lib/layout.ts'
import { ENGLISH } from '../lib/numbers.ts'
import { csv } from '../lib/table.ts'

const QBO: c.Codes = {
  opening: 'Inventory Starting Value',
  receipt: 'Bill',
  'supplier-return': 'Vendor Credit',
  sale: 'Invoice',
  'customer-return': 'Credit Memo',
  'adjust-up': 'Inventory Qty Adjust',
  'adjust-down': 'Inventory Qty Adjust',
}
const PARTIES = ['Amy Bird Sanctuary', 'Hicks Hardware', 'Norton Lumber'] as const
const party = c.column('other', 'Name', ({ movement }) => PARTIES[movement.number % 3])

/** Inventory Valuation Detail: title lines, the item above its rows, a total below them, a footer. */
export const quickbooksOnline = layout({
  slug: 'quickbooks-valuation-detail',
  kinds: c.kindsOf(QBO),
  openings: ['empty', 'rows', 'middle'],
  places: 'none',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  order: 'by-item',
  grouped: true,
  signed: true,
  types: () => QBO,
  dates: 'american',
  numbers: () => ({ ...ENGLISH, digits: 2 }),
  shell: csv(),
  above: () => [
    ["Craig's Design and Landscaping Services"],
    ['Inventory Valuation Detail'],
    ['January - December'],
    [],
  ],
  arrange: (entries, context, write) =>
    c.byItem(entries).flatMap((ofItem) => {
      const { code } = ofItem[0].movement.item
      const sum = ofItem.reduce((total, { delta }) => total + delta, 0)
      const last = ofItem[ofItem.length - 1]
      const total = [
        `Total for ${code}`,
        '',
        '',
        '',
        '',
        context.number(sum),
        '',
        '',
        context.number(last.after),
        '',
      ]
      return [[code], ...ofItem.map(write), total]
    }),
  below: () => [[], ['Sunday, Nov 29, 2026 10:12:01 AM GMT - Accrual Basis']],
  columns: [
    c.constant('', ''),
    c.day('Date'),
    c.type('Transaction Type', () => QBO),
    c.column('document', 'Num', ({ movement }) =>
      movement.kind === 'opening' ? 'START' : movement.document,
    ),
    party,
    c.signed('Qty'),
    c.unitCost('Rate'),
    c.value('FIFO Cost'),
    c.balance('Qty On Hand'),
    c.column(
      'other',
      'Asset Value',
      ({ after, movement }, { money, history }) =>
        money(Math.round((after * movement.item.cost) / 10 ** history.scale)),
      'number',
    ),
  ],
})

const QBD: c.Codes = {
  ...QBO,
  opening: 'Inventory Adjust',
  'adjust-up': 'Inventory Adjust',
  'adjust-down': 'Inventory Adjust',
}

/** The same report of the desktop edition: empty columns in front, the type in the first of the table. */
export const quickbooksDesktop = layout({
  slug: 'quickbooks-desktop',
  kinds: c.kindsOf(QBD),
  openings: ['empty', 'rows', 'middle'],
  places: 'none',
  happened: 'day',
  rows: 'sides',
  order: 'by-item',
  grouped: true,
  signed: true,
  types: () => QBD,
  dates: 'american',
  shell: csv({ encoding: 'windows-1252' }),
  arrange: (entries, context, write) =>
    c.byItem(entries).flatMap((ofItem) => {
      const { code } = ofItem[0].movement.item
      const sum = ofItem.reduce((total, { delta }) => total + delta, 0)
      const last = ofItem[ofItem.length - 1]
      return [
        ['', code],
        ...ofItem.map(write),
        ['', `Total ${code}`, '', '', '', '', context.number(sum), '', context.number(last.after)],
      ]
    }),
  below: () => [['TOTAL']],
  columns: [
    c.constant('', ''),
    c.constant('', ''),
    c.type('Type', () => QBD),
    c.day('Date'),
    party,
    c.document('Num'),
    c.signed('Qty'),
    c.unitCost('Cost'),
    c.balance('On Hand'),
    c.column('other', 'Avg Cost', ({ movement }, { money }) => money(movement.item.cost), 'number'),
  ],
})

/** Inventory Item Details of Xero: opening and closing balances around the rows of each item. */
export const xero = layout({
  slug: 'xero',
  kinds: c.kindsOf(QBO).filter((kind) => kind !== 'opening'),
  openings: ['empty', 'middle'],
  places: 'none',
  happened: 'day',
  rows: 'sides',
  order: 'by-item',
  grouped: true,
  signed: false,
  dates: 'month-name-short',
  shell: csv(),
  above: () => [['Inventory Item Details'], ['Demo Company'], ['For the year ended 31 December'], []],
  arrange: (entries, { number, date, history }, write) =>
    c.byItem(entries).flatMap((ofItem) => {
      const { code } = ofItem[0].movement.item
      const last = ofItem[ofItem.length - 1]
      return [
        [code],
        [date(dayBefore(history)), 'Opening balance', '', '', '', number(ofItem[0].before)],
        ...ofItem.map(write),
        [date(last.movement.occurredAt), 'Closing balance', '', '', '', number(last.after)],
      ]
    }),
  columns: [
    c.day('Date'),
    c.column(
      'kind',
      'Transaction Type',
      ({ movement }) => ({ ...QBO, 'adjust-up': 'Adjustment', 'adjust-down': 'Adjustment' })[movement.kind]!,
    ),
    c.document('Reference'),
    c.cameIn('Quantity In'),
    c.wentOut('Quantity Out'),
    c.balance('Quantity on Hand'),
  ],
})

const ZOHO: c.Codes = {
  opening: 'Opening Stock',
  receipt: 'Purchase Receive',
  sale: 'Shipment',
  'customer-return': 'Sales Return',
  'adjust-up': 'Inventory Adjustment',
  'adjust-down': 'Inventory Adjustment',
  transfer: 'Transfer Order',
}

/** Stock of Zoho by transaction, with a warehouse. */
export const zoho = layout({
  slug: 'zoho',
  kinds: c.kindsOf(ZOHO),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'day',
  rows: 'sides',
  signed: false,
  types: () => ZOHO,
  dates: 'iso',
  shell: csv({ encoding: 'utf-8-bom' }),
  columns: [
    c.day('Date'),
    c.itemText('Item Name'),
    c.item('SKU'),
    c.place('Warehouse Name'),
    c.type('Transaction Type', () => ZOHO),
    c.document('Transaction#'),
    c.cameIn('Quantity In', '0'),
    c.wentOut('Quantity Out', '0'),
    c.unitCost('Item Price'),
  ],
})
