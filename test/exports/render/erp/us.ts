/** NetSuite, Oracle, Infor, Epicor, Acumatica. */
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { ENGLISH } from '../lib/numbers.ts'
import { csv } from '../lib/table.ts'

const NETSUITE: c.Codes = {
  receipt: 'Item Receipt',
  'supplier-return': 'Item Fulfillment',
  sale: 'Item Fulfillment',
  'customer-return': 'Item Receipt',
  opening: 'Inventory Adjustment',
  'adjust-up': 'Inventory Adjustment',
  'adjust-down': 'Inventory Adjustment',
  transfer: 'Inventory Transfer',
}

/** A saved search: signed; orders stand among the movements and are none; a total at the end. */
export const netsuite = layout({
  slug: 'netsuite',
  kinds: c.kindsOf(NETSUITE),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  clocks: 'two',
  happened: 'day',
  rows: 'sides',
  signed: true,
  types: () => NETSUITE,
  noise: ['draft'],
  dates: 'american-short',
  times: 'am-pm',
  shell: csv(),
  below: () => [['Overall Total', '', '', '', '', '', '', '', '']],
  columns: [
    c.day('Date'),
    c.bookedDayAndTime('Date Created'),
    c.column('kind', 'Type', ({ state, delta, movement }) =>
      state === 'posted' ? NETSUITE[movement.kind]! : delta < 0 ? 'Sales Order' : 'Purchase Order',
    ),
    c.document('Document Number'),
    c.item('Item'),
    c.place('Location'),
    c.column(
      'quantity',
      'Quantity',
      ({ state, delta }, { number }) => number(state === 'posted' ? delta : Math.abs(delta)),
      'number',
    ),
    c.column('status', 'Status', ({ state, delta }) =>
      state === 'posted' ? (delta < 0 ? 'Shipped' : '') : 'Pending Fulfillment',
    ),
    c.value('Amount'),
  ],
})

const ORACLE: c.Codes = {
  opening: 'Miscellaneous receipt',
  receipt: 'PO Receipt',
  'supplier-return': 'Return to Vendor',
  sale: 'Sales order issue',
  'customer-return': 'RMA Receipt',
  'adjust-up': 'Cycle Count Adjust',
  'adjust-down': 'Cycle Count Adjust',
  consume: 'WIP Issue',
  produce: 'WIP Completion',
  transfer: 'Subinventory Transfer',
}

/** MTL_MATERIAL_TRANSACTIONS: signed; both rows of a transfer also name the other end. */
export const oracleMtl = layout({
  slug: 'oracle-mtl',
  kinds: c.kindsOf(ORACLE),
  openings: ['empty', 'rows', 'middle'],
  places: 'site-and-shelf',
  clocks: 'two',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => ORACLE,
  dates: 'oracle',
  shell: csv(),
  columns: [
    c.rowNumber('TRANSACTION_ID', 88_000_000),
    c.site('ORGANIZATION_CODE'),
    c.item('ITEM_NUMBER'),
    c.shelf('SUBINVENTORY_CODE'),
    c.column('other', 'TRANSFER_SUBINVENTORY', ({ other }) => other?.shelf ?? ''),
    c.type('TRANSACTION_TYPE_NAME', () => ORACLE),
    c.column('other', 'TRANSACTION_QUANTITY', ({ delta }, { number }) => number(delta), 'number'),
    c.unit('TRANSACTION_UOM'),
    c.signed('PRIMARY_QUANTITY'),
    c.dayAndTime('TRANSACTION_DATE'),
    c.bookedDayAndTime('CREATION_DATE'),
    c.unitCost('ACTUAL_COST'),
    c.document('TRANSACTION_SOURCE_NAME'),
    c.user('CREATED_BY'),
  ],
})

const LN_ORIGINS: c.Codes = {
  opening: 'Adjustment',
  receipt: 'Purchase',
  sale: 'Sales',
  'customer-return': 'Sales',
  'adjust-up': 'Adjustment',
  'adjust-down': 'Adjustment',
  consume: 'Production',
  produce: 'Production',
  transfer: 'Transfer',
}

/** whinr110: no sign; `kost` says receipt or issue; codes padded with blanks on the left. */
export const inforLn = layout({
  slug: 'infor-ln',
  kinds: c.kindsOf(LN_ORIGINS),
  openings: ['empty', 'rows'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: false,
  dates: 'iso',
  shell: csv({ delimiter: '|' }),
  columns: [
    c.column('item', 't$item', ({ movement }) => `         ${movement.item.code}`),
    c.place('t$cwar'),
    c.column(
      'occurred_at',
      't$trdt',
      ({ movement }) => new Date(movement.occurredAt).toISOString(),
      'date-time',
    ),
    c.column('other', 't$koor', ({ movement }) => LN_ORIGINS[movement.kind]!),
    c.column('direction', 't$kost', ({ delta }) => (delta < 0 ? 'Issue' : 'Receipt')),
    c.document('t$orno'),
    c.unsigned('t$qstk'),
    c.rowNumber('t$seqn'),
  ],
})

const M3: c.Codes = {
  opening: '90',
  receipt: '25',
  sale: '31',
  'customer-return': '31',
  'adjust-up': '90',
  'adjust-down': '90',
  transfer: '51',
}

/** MITTRA: signed, the stock after each row, dates and times as numbers. */
export const inforM3 = layout({
  slug: 'infor-m3',
  kinds: c.kindsOf(M3),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => M3,
  dates: 'compact',
  times: 'compact',
  shell: csv({ delimiter: ';' }),
  columns: [
    c.constant('MTCONO', '100'),
    c.place('MTWHLO'),
    c.item('MTITNO'),
    c.day('MTTRDT'),
    c.column(
      'time',
      'MTTRTM',
      ({ movement }, { time }) => String(Number(time(movement.occurredAt))),
      'number',
    ),
    c.type('MTTTYP', () => M3),
    c.signed('MTTRQT'),
    c.balance('MTNSTQ'),
    c.column('other', 'MTTRPR', ({ movement }, { money }) => money(movement.item.cost), 'number'),
    c.document('MTRIDN'),
  ],
})

const CSI: c.Codes = {
  opening: 'A',
  receipt: 'R',
  'supplier-return': 'R',
  sale: 'S',
  'customer-return': 'S',
  'adjust-up': 'A',
  'adjust-down': 'A',
  consume: 'I',
  produce: 'F',
  transfer: 'M',
}

/** CloudSuite Industrial, matltran: one letter for the kind. */
export const csiMatltran = layout({
  slug: 'csi-matltran',
  kinds: c.kindsOf(CSI),
  openings: ['empty', 'rows', 'middle'],
  places: 'site-and-shelf',
  happened: 'minute',
  lots: true,
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => CSI,
  dates: 'american',
  times: 'am-pm',
  shell: csv({ quoteAll: true }),
  columns: [
    c.rowNumber('trans_num', 55_000),
    c.dayAndTime('trans_date'),
    c.type('trans_type', () => CSI),
    c.item('item'),
    c.site('whse'),
    c.shelf('loc'),
    c.lot('lot'),
    c.signed('qty'),
    c.unitCost('cost'),
    c.document('ref_num'),
    c.constant('ref_line_suf', '1'),
  ],
})

const EPICOR: c.Codes = {
  opening: 'ADJ-QTY',
  receipt: 'PUR-STK',
  sale: 'STK-CUS',
  'adjust-up': 'ADJ-QTY',
  'adjust-down': 'ADJ-QTY',
  consume: 'STK-MTL',
  produce: 'MFG-STK',
  transfer: 'STK-STK',
}
const CLASSES: c.Codes = {
  ...EPICOR,
  receipt: 'R',
  produce: 'R',
  opening: 'A',
  'adjust-up': 'A',
  'adjust-down': 'A',
  sale: 'S',
  consume: 'I',
  transfer: 'T',
}

/** PartTran: the type says from where to where, the quantity is positive, but for adjustments and transfers. */
export const epicorPartTran = layout({
  slug: 'epicor-parttran',
  kinds: c.kindsOf(EPICOR),
  openings: ['empty', 'rows'],
  places: 'name',
  happened: 'day',
  rows: 'sides',
  signed: false,
  types: () => EPICOR,
  dates: 'american-short',
  shell: csv(),
  columns: [
    c.rowNumber('TranNum', 120_000),
    c.item('PartNum'),
    c.day('TranDate'),
    c.type('TranType', () => EPICOR),
    c.column('other', 'TranClass', ({ movement }) => CLASSES[movement.kind]!),
    c.column(
      'quantity',
      'TranQty',
      ({ delta, movement }, { number }) =>
        number(/ADJ|STK-STK/.test(EPICOR[movement.kind]!) ? delta : Math.abs(delta)),
      'number',
    ),
    c.unit('UM'),
    c.place('WareHouseCode'),
    c.column('other', 'BinNum', ({ number }) => `B${number % 5}`),
    c.unitCost('UnitCost'),
    c.document('TranReference'),
    c.user('EntryPerson'),
  ],
})

const ACUMATICA: c.Codes = {
  opening: 'RCP',
  receipt: 'RCP',
  'supplier-return': 'III',
  sale: 'INV',
  'customer-return': 'CRM',
  'adjust-up': 'ADJ',
  'adjust-down': 'ADJ',
  consume: 'III',
  transfer: 'TRX',
}

/** INTran: the change is Qty times InvtMult; what is not released is no stock. */
export const acumaticaInTran = layout({
  slug: 'acumatica-intran',
  kinds: c.kindsOf(ACUMATICA),
  openings: ['empty', 'rows'],
  places: 'name',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: false,
  types: () => ACUMATICA,
  noise: ['draft'],
  dates: 'american-short',
  numbers: () => ENGLISH,
  shell: csv({ encoding: 'utf-8-bom' }),
  columns: [
    c.type('Tran. Type', () => ACUMATICA),
    c.document('Reference Nbr.'),
    c.column('line', 'LineNbr', ({ delta }) => (delta < 0 ? '1' : '2')),
    c.item('Inventory ID'),
    c.place('Warehouse'),
    c.column('direction', 'InvtMult', ({ delta }) => (delta < 0 ? '-1' : '1'), 'number'),
    c.unsigned('Quantity'),
    c.unit('UOM'),
    c.unitCost('Unit Cost'),
    c.column(
      'other',
      'Ext. Cost',
      ({ delta, movement }, { money, history }) =>
        money(Math.round((Math.abs(delta) * movement.item.cost) / 10 ** history.scale)),
      'number',
    ),
    c.day('TranDate'),
    c.column('status', 'Released', ({ state }) => (state === 'posted' ? 'True' : 'False')),
  ],
})
