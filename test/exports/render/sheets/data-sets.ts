/** Sets that people train and practise on. */
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { csv, jsonLines } from '../lib/table.ts'

const IN_OUT: c.Codes = { opening: 'IN', receipt: 'IN', 'customer-return': 'IN', sale: 'OUT', scrap: 'OUT' }

/** IN and OUT beside a positive quantity. */
export const kaggleInOut = layout({
  slug: 'kaggle-in-out',
  kinds: c.kindsOf(IN_OUT),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: false,
  types: () => IN_OUT,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('movement_id'),
    c.item('product_id'),
    c.place('warehouse_id'),
    c.type('movement_type', () => IN_OUT),
    c.unsigned('quantity'),
    c.dayAndTime('movement_date'),
    c.column('other', 'performed_by_name', ({ movement }) => ['Ann Smith', 'Bob Jones'][movement.number % 2]),
  ],
})

const BOUND: c.Codes = {
  receipt: 'Inbound',
  'customer-return': 'Inbound',
  sale: 'Outbound',
  scrap: 'Outbound',
  'adjust-up': 'Adjustment',
  'adjust-down': 'Adjustment',
}

/** Stock before and after; the way of an adjustment stands nowhere else. */
export const kaggleBeforeAfter = layout({
  slug: 'kaggle-before-after',
  kinds: c.kindsOf(BOUND),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: false,
  types: () => BOUND,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('movement_id'),
    c.dayAndTime('timestamp'),
    c.item('sku_id'),
    c.place('warehouse_id'),
    c.type('movement_type', () => BOUND),
    c.unsigned('quantity'),
    c.balanceBefore('stock_before'),
    c.balance('stock_after'),
    c.column('other', 'reference', ({ movement }) => movement.document),
  ],
})

/** One signed column and the level it led to, as JSON lines. */
export const kaggleSigned = layout({
  slug: 'kaggle-signed-jsonl',
  kinds: ['receipt', 'sale', 'customer-return', 'adjust-up', 'adjust-down'],
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: true,
  dates: 'iso',
  shell: jsonLines,
  columns: [
    c.rowNumber('MovementID'),
    c.item('MaterialID'),
    c.itemText('MaterialName'),
    c.place('storage_location'),
    c.signed('ChangeInQuantity'),
    c.balance('NewStockLevel'),
    c.dayAndTime('Timestamp'),
    c.column('document', 'RelatedOrderID', ({ movement }) => movement.document),
    c.column('kind', 'Reason', ({ movement }) => movement.kind.replace('-', ' ')),
  ],
})

const TWO_ENDS: c.Codes = { receipt: 'INBOUND', sale: 'OUTBOUND', transfer: 'TRANSFER' }

/** Transfers in one row: the other warehouse stands beside the first. */
export const kaggleCounterparty = layout({
  slug: 'kaggle-counterparty',
  kinds: c.kindsOf(TWO_ENDS),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'day',
  rows: 'movements',
  signed: false,
  types: () => TWO_ENDS,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('movement_id'),
    c.day('date'),
    c.item('sku_id'),
    c.place('warehouse_id'),
    c.column('to', 'counterparty_warehouse', ({ movement }) =>
      movement.kind === 'transfer' ? movement.to!.name : '',
    ),
    c.type('movement_type', () => TWO_ENDS),
    c.unsigned('quantity'),
  ],
})
