/** Manhattan, Blue Yonder, IBM Sterling, DBA, and the cabinets of hospitals. */
import type { Kind, Movement, Place } from '../../history.ts'
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { csv } from '../lib/table.ts'

const PIX: c.Codes = {
  opening: '606',
  receipt: '605',
  sale: '605',
  'customer-return': '605',
  'adjust-up': '606',
  'adjust-down': '606',
}

/** PIX: an unsigned quantity, and A or S for add or subtract. */
export const manhattanPix = layout({
  slug: 'manhattan-pix',
  kinds: c.kindsOf(PIX),
  openings: ['empty', 'rows'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: false,
  dates: 'compact',
  times: 'compact',
  shell: csv({ delimiter: '|' }),
  columns: [
    c.rowNumber('pix_tran_no', 77_000),
    c.column('other', 'pix_tran_type', ({ movement }) => PIX[movement.kind]!),
    c.place('whse'),
    c.item('sku_id'),
    c.column('direction', 'Invn Adj Type', ({ delta }) => (delta < 0 ? 'S' : 'A')),
    c.unsigned('Invn Adj Qty'),
    c.column(
      'occurred_at',
      'date_time_stamp',
      ({ movement }, { date, time }) => `${date(movement.occurredAt)}${time(movement.occurredAt)}`,
      'date-time',
    ),
    c.document('movref'),
    c.user('usr_id'),
  ],
})

const DLYTRN: c.Codes = {
  receipt: 'RECV',
  sale: 'SHIP',
  transfer: 'MOVE',
  'adjust-up': 'ADJ',
  'adjust-down': 'ADJ',
}
const bin = (place: Place) => `${place.name}0101`
const outside = (kind: Kind, way: 'from' | 'to') =>
  kind === 'receipt' && way === 'from' ? 'SUPPLIER' : kind === 'sale' ? 'CUSTOMER' : 'ADJUSTMENT'

/** DLYTRN: a row a task, with from and to. */
export const dlytrn = layout({
  slug: 'dlytrn',
  kinds: c.kindsOf(DLYTRN),
  openings: ['empty', 'middle'],
  places: 'name',
  lots: true,
  happened: 'minute',
  rows: 'movements',
  signed: false,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('dlytrn_id', 1_000_000),
    c.dayAndTime('trndte'),
    c.column('kind', 'actcod', ({ movement }) => DLYTRN[movement.kind]!),
    c.item('prtnum'),
    c.lot('lotnum'),
    c.column('from', 'frstol', ({ movement }) =>
      movement.from === null ? outside(movement.kind, 'from') : bin(movement.from),
    ),
    c.column('to', 'tostol', ({ movement }) =>
      movement.to === null ? outside(movement.kind, 'to') : bin(movement.to),
    ),
    c.unsigned('trnqty'),
    c.user('usr_id'),
  ],
})

/** Inventory audit of Sterling: signed, by ship node, with two references. */
export const sterling = layout({
  slug: 'sterling',
  kinds: ['receipt', 'sale', 'customer-return', 'adjust-up', 'adjust-down'],
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: true,
  dates: 'american',
  times: 'seconds',
  shell: csv({ quoteAll: true }),
  columns: [
    c.item('Item ID'),
    c.place('Ship Node'),
    c.column('kind', 'Transaction Type', ({ movement }) => movement.kind.toUpperCase().replace('-', '_')),
    c.signed('Quantity'),
    c.dayAndTime('Modified On'),
    c.column('other', 'Reference #1', ({ movement }) => movement.document),
    c.user('Modified By'),
  ],
})

const DBA: c.Codes = {
  opening: 'STKADJ',
  receipt: 'POREC',
  sale: 'PICK',
  'adjust-up': 'STKADJ',
  'adjust-down': 'STKADJ',
  count: 'COUNT',
  consume: 'ISSUE',
  produce: 'JOBREC',
  transfer: 'Transfer',
}

/** Transactions of DBA: newest first, with the stock after each. */
export const dba = layout({
  slug: 'dba',
  kinds: c.kindsOf(DBA),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  order: 'newest-first',
  signed: true,
  types: () => DBA,
  dates: 'american-short',
  times: 'am-pm',
  shell: csv(),
  columns: [
    c.dayAndTime('Date'),
    c.item('Item ID'),
    c.type('Trxn Type', () => DBA),
    c.document('Reference'),
    c.place('Location'),
    c.signed('Qty'),
    c.balance('Trxn OH'),
    c.unitCost('Cost'),
    c.user('User'),
  ],
})

const OMNICELL: c.Codes = {
  consume: 'Issue',
  produce: 'Restock',
  'customer-return': 'Return',
  scrap: 'Outdate',
  count: 'Count',
  receipt: 'Refill',
}
const PYXIS: c.Codes = {
  consume: 'Remove',
  produce: 'Load',
  'customer-return': 'Return',
  scrap: 'Unload',
  count: 'Inventory',
  receipt: 'Refill',
}

/** Of a count the cabinet writes what was found; of all else how many. */
const cabinetQuantity = c.column(
  'quantity',
  'Quantity',
  ({ delta, movement }, { number }) => number(movement.counted ?? Math.abs(delta)),
  'number',
)
const patient = ({ kind, number }: Movement) => (kind === 'consume' ? `P${1_000 + (number % 40)}` : '')

/** Transactions of Omnicell: the count before and after stands in every row. */
export const omnicell = layout({
  slug: 'cabinet-omnicell',
  kinds: c.kindsOf(OMNICELL),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: false,
  types: () => OMNICELL,
  dates: 'american',
  times: 'seconds',
  shell: csv(),
  columns: [
    c.dayAndTime('Xact Date'),
    c.place('Omni'),
    c.item('Item ID'),
    c.itemText('Item Description'),
    c.type('Xact Type', () => OMNICELL),
    cabinetQuantity,
    c.balanceBefore('Beginning Count'),
    c.balance('Ending Count'),
    c.user('User Name'),
    c.column('other', 'Patient ID', ({ movement }) => patient(movement)),
  ],
})

/** Activity of Pyxis: date and time apart, no balance: a count sets the level. */
export const pyxis = layout({
  slug: 'cabinet-pyxis',
  kinds: c.kindsOf(PYXIS),
  openings: ['empty'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: false,
  types: () => PYXIS,
  dates: 'american',
  times: 'minutes',
  shell: csv(),
  columns: [
    c.day('Transaction Date'),
    c.timeOfDay('Transaction Time'),
    c.place('Station Name'),
    c.item('Med ID'),
    c.itemText('Med Description'),
    c.type('Transaction Type', () => PYXIS),
    cabinetQuantity,
    c.user('User'),
    c.column('other', 'Patient', ({ movement }) => patient(movement)),
  ],
})
