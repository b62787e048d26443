/** Cin7 Omni and Core, Unleashed, Katana, inFlow, Fishbowl. */
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { ENGLISH } from '../lib/numbers.ts'
import { csv } from '../lib/table.ts'

const OMNI: c.Codes = {
  opening: 'Adjustment',
  receipt: 'Purchase Order',
  sale: 'Sales Order',
  'customer-return': 'Credit Note',
  'adjust-up': 'Adjustment',
  'adjust-down': 'Adjustment',
  transfer: 'Branch Transfer',
}

/** Track stock movements: the document (Ref) beside the item (Code). */
export const cin7Omni = layout({
  slug: 'cin7-omni',
  kinds: c.kindsOf(OMNI),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: true,
  types: () => OMNI,
  dates: 'slashed',
  times: 'minutes',
  shell: csv(),
  columns: [
    c.dayAndTime('Date'),
    c.type('Type', () => OMNI),
    c.document('Ref'),
    c.item('Code'),
    c.itemText('Product'),
    c.place('Branch'),
    c.signed('Qty'),
  ],
})

const CORE: c.Codes = {
  opening: 'Opening Balance',
  receipt: 'Purchase',
  sale: 'Sale',
  'customer-return': 'Sale',
  'adjust-up': 'Stock Adjustment',
  'adjust-down': 'Stock Adjustment',
  consume: 'Assembly',
  produce: 'Assembly',
  transfer: 'Stock Transfer',
}

/** Movements of Core (DEAR): signed; voided tasks stay in the list. */
export const cin7Core = layout({
  slug: 'cin7-core',
  kinds: c.kindsOf(CORE),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  lots: true,
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => CORE,
  noise: ['cancelled'],
  dates: 'slashed',
  shell: csv(),
  columns: [
    c.day('Effective Date'),
    c.type('Type', () => CORE),
    c.document('Reference'),
    c.column('status', 'Status', ({ state }) => (state === 'posted' ? 'COMPLETED' : 'VOIDED')),
    c.item('SKU'),
    c.itemText('Product Name'),
    c.place('Location'),
    c.lot('Batch/Serial'),
    c.signed('Quantity'),
    c.value('COGS'),
  ],
})

const UNLEASHED: c.Codes = {
  opening: 'Stock Adjustment',
  receipt: 'Purchase Order',
  sale: 'Sales Shipment',
  'customer-return': 'Credit Note',
  'adjust-up': 'Stock Adjustment',
  'adjust-down': 'Stock Adjustment',
  consume: 'Assembly',
  produce: 'Assembly',
  transfer: 'Warehouse Transfer',
}

/** Transaction enquiry: the balance is by product and warehouse. */
export const unleashed = layout({
  slug: 'unleashed',
  kinds: c.kindsOf(UNLEASHED),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => UNLEASHED,
  dates: 'slashed',
  numbers: () => ({ ...ENGLISH, digits: 2 }),
  shell: csv(),
  columns: [
    c.day('Transaction Date'),
    c.type('Transaction Type', () => UNLEASHED),
    c.document('Order No.'),
    c.item('Product Code'),
    c.itemText('Product Description'),
    c.place('Warehouse'),
    c.signed('Quantity'),
    c.balance('Quantity After'),
    c.unitCost('Unit Cost'),
    c.value('Total Cost'),
  ],
})

const KATANA: c.Codes = {
  opening: 'StockAdjustmentRow',
  receipt: 'PurchaseOrderRow',
  sale: 'SalesOrderRow',
  'customer-return': 'SalesReturnRow',
  'adjust-up': 'StockAdjustmentRow',
  'adjust-down': 'StockAdjustmentRow',
  consume: 'ManufacturingOrderRecipeRow',
  produce: 'Production',
  transfer: 'StockTransferRow',
}

/** Inventory movements: names of the interface, the balance after each. */
export const katana = layout({
  slug: 'katana',
  kinds: c.kindsOf(KATANA),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  order: 'newest-first',
  signed: true,
  types: () => KATANA,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('id', 5_000),
    c.item('variant_id'),
    c.place('location_id'),
    c.type('resource_type', () => KATANA),
    c.document('caused_by_order_no'),
    c.column(
      'occurred_at',
      'movement_date',
      ({ movement }) => new Date(movement.occurredAt).toISOString(),
      'date-time',
    ),
    c.signed('quantity_change'),
    c.balance('balance_after'),
    c.unitCost('value_per_unit'),
    c.column(
      'other',
      'value_in_stock_after',
      ({ after, movement }, { money, history }) =>
        money(Math.round((after * movement.item.cost) / 10 ** history.scale)),
      'number',
    ),
  ],
})

const INFLOW: c.Codes = {
  opening: 'Stock Adjustment',
  receipt: 'Purchase Order',
  sale: 'Sales Order',
  'customer-return': 'Sales Order Return',
  'adjust-up': 'Stock Adjustment',
  'adjust-down': 'Stock Adjustment',
  count: 'Stock Count',
  transfer: 'Stock Transfer',
}

/** Inventory Movement Details: before, after and the change. */
export const inflow = layout({
  slug: 'inflow',
  kinds: c.kindsOf(INFLOW),
  openings: ['empty', 'rows', 'middle'],
  places: 'site-and-shelf',
  happened: 'minute',
  rows: 'sides',
  signed: true,
  types: () => INFLOW,
  dates: 'american-short',
  times: 'am-pm',
  shell: csv(),
  columns: [
    c.dayAndTime('Date'),
    c.item('SKU'),
    c.itemText('Item'),
    c.site('Location'),
    c.shelf('Sublocation'),
    c.type('Transaction Type', () => INFLOW),
    c.document('Order Number'),
    c.balanceBefore('Quantity Before'),
    c.signed('Quantity'),
    c.balance('Quantity After'),
    c.user('User'),
  ],
})

const FISHBOWL: c.Codes = {
  opening: 'Initial Quantity',
  receipt: 'Receive',
  sale: 'Ship',
  'customer-return': 'Return',
  'adjust-up': 'Cycle Count',
  'adjust-down': 'Cycle Count',
  scrap: 'Scrap',
  consume: 'Consume',
  produce: 'Build',
  transfer: 'Move',
}

/** Inventory log: signed, on hand after each, two dates. */
export const fishbowl = layout({
  slug: 'fishbowl',
  kinds: c.kindsOf(FISHBOWL),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  clocks: 'two',
  happened: 'minute',
  rows: 'sides',
  signed: true,
  types: () => FISHBOWL,
  dates: 'american',
  times: 'seconds',
  shell: csv({ quoteAll: true }),
  columns: [
    c.dayAndTime('eventDate'),
    c.bookedDayAndTime('dateCreated'),
    c.item('partNum'),
    c.type('Type', () => FISHBOWL),
    c.document('Info'),
    c.place('Location Group'),
    c.signed('changeQty'),
    c.unitCost('Cost'),
    c.user('User'),
  ],
})
