/** Linnworks, Brightpearl, ShipHero, Shopify, Amazon. */
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { csv } from '../lib/table.ts'

const USUAL = ['receipt', 'supplier-return', 'sale', 'customer-return', 'adjust-up', 'adjust-down'] as const

/** Stock item history: one item, the level at the location, and a word beside the signed change. */
export const linnworks = layout({
  slug: 'linnworks',
  kinds: [...USUAL, 'transfer'],
  openings: ['empty', 'middle'],
  places: 'name',
  itemsMax: 1,
  happened: 'minute',
  rows: 'sides',
  order: 'newest-first',
  signed: true,
  dates: 'slashed',
  shell: csv(),
  columns: [
    c.dayAndTime('Time'),
    c.place('Location'),
    c.balance('Stock Level'),
    c.column('direction', 'Change', ({ delta }) => (delta < 0 ? 'Decrease' : 'Increase')),
    c.signed('Change Stock Level'),
    c.column(
      'other',
      'Stock Value',
      ({ after, movement }, { money, history }) =>
        money(Math.round((after * movement.item.cost) / 10 ** history.scale)),
      'number',
    ),
    c.value('Change Stock Value'),
    c.column('other', 'Note', ({ movement }) => `Order ${movement.document} by ${movement.item.name}`),
  ],
})

const BRIGHTPEARL: c.Codes = {
  opening: 'SC',
  receipt: 'PG',
  sale: 'GO',
  'customer-return': 'PG',
  'adjust-up': 'SC',
  'adjust-down': 'SC',
  transfer: 'IT',
}

/** Goods movements as the interface gives them. */
export const brightpearl = layout({
  slug: 'brightpearl',
  kinds: c.kindsOf(BRIGHTPEARL),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: true,
  types: () => BRIGHTPEARL,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.column('document', 'goodsNoteId', ({ movement }) => movement.document),
    c.type('goodsNoteTypeCode', () => BRIGHTPEARL),
    c.item('productId'),
    c.place('warehouseId'),
    c.signed('quantity'),
    c.unitCost('productValue'),
    c.column(
      'occurred_at',
      'updatedOn',
      ({ movement }) => new Date(movement.occurredAt).toISOString().replace('Z', '+00:00'),
      'date-time',
    ),
    c.constant('isQuarantine', 'false'),
    c.column('other', 'orderId', ({ movement }) => String(500 + movement.number)),
  ],
})

/** Inventory changes of ShipHero: old and new level on hand, and the change. */
export const shiphero = layout({
  slug: 'shiphero',
  kinds: USUAL,
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: true,
  dates: 'american-short',
  times: 'am-pm',
  shell: csv({ quoteAll: true }),
  columns: [
    c.dayAndTime('Date'),
    c.item('SKU'),
    c.place('Warehouse'),
    c.balanceBefore('Old On Hand'),
    c.signed('Change in On Hand'),
    c.balance('New On Hand'),
    c.column(
      'kind',
      'Reason',
      ({ movement, delta }) => `${delta < 0 ? 'Shipped' : 'Received'} ${movement.document}`,
    ),
    c.user('User'),
  ],
})

const SHOPIFY: c.Codes = {
  opening: 'initial_adjustment',
  receipt: 'received',
  sale: 'purchase',
  'customer-return': 'restock',
  'adjust-up': 'correction',
  'adjust-down': 'correction',
  scrap: 'damaged',
  transfer: 'transfer',
}

/** The table of adjustments: `purchase` is a sale. */
export const shopifyAdjustments = layout({
  slug: 'shopify-adjustments',
  kinds: c.kindsOf(SHOPIFY),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: true,
  types: () => SHOPIFY,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('id', 900),
    c.item('inventory_item_id'),
    c.place('location_id'),
    c.type('reason', () => SHOPIFY),
    c.signed('quantity_delta'),
    c.balance('quantity_after_adjustment'),
    c.column(
      'occurred_at',
      'created_at',
      ({ movement }) => new Date(movement.occurredAt).toISOString(),
      'date-time',
    ),
    c.user('user_id'),
  ],
})

/** Orders: what was sold, and nothing else; money in several columns. Nobody can tell what was there before. */
export const shopifyOrders = layout({
  slug: 'shopify-orders',
  kinds: ['sale'],
  openings: ['middle'],
  places: 'none',
  happened: 'minute',
  rows: 'sides',
  signed: false,
  onlyWay: 'out',
  dates: 'iso',
  shell: csv(),
  columns: [
    c.column('document', 'Name', ({ movement }) => `#${1_000 + movement.number}`),
    c.column('other', 'Email', ({ movement }) => `buyer${movement.number % 9}@example.com`),
    c.constant('Financial Status', 'paid'),
    c.constant('Fulfillment Status', 'fulfilled'),
    c.constant('Currency', 'EUR'),
    c.column(
      'other',
      'Subtotal',
      ({ delta, movement }, { money, history }) =>
        money(Math.round((-delta * movement.item.cost) / 10 ** history.scale)),
      'number',
    ),
    c.column(
      'occurred_at',
      'Created at',
      ({ movement }) => `${new Date(movement.occurredAt).toISOString().slice(0, 19).replace('T', ' ')} +0000`,
      'date-time',
    ),
    c.unsigned('Lineitem quantity'),
    c.column('other', 'Lineitem name', ({ movement }) => movement.item.name),
    c.column('other', 'Lineitem price', ({ movement }, { money }) => money(movement.item.cost), 'number'),
    c.item('Lineitem sku'),
    c.constant('Lineitem fulfillment status', 'fulfilled'),
    c.constant('Vendor', 'Acme'),
  ],
})

const AMAZON: c.Codes = {
  receipt: 'Receipts',
  sale: 'Shipments',
  'customer-return': 'CustomerReturns',
  'supplier-return': 'VendorReturns',
  'adjust-up': 'Adjustments',
  'adjust-down': 'Adjustments',
  transfer: 'WhseTransfers',
}

/** Inventory Ledger, detail view: signed; the Reference ID is no item and the Store no place. */
export const amazonLedger = layout({
  slug: 'amazon-ledger-detail',
  languages: ['en', 'de'],
  kinds: c.kindsOf(AMAZON),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'day',
  rows: 'sides',
  order: 'newest-first',
  signed: true,
  types: () => AMAZON,
  dates: (language) => (language === 'de' ? 'slashed' : 'american'),
  shell: (_, random) =>
    random.chance(0.5) ? csv({ quoteAll: true }) : csv({ delimiter: '\t', extension: 'txt' }),
  columns: [
    c.day('Date'),
    c.column('other', 'FNSKU', ({ movement }) => `X00${movement.item.code.slice(-5)}`),
    c.column('other', 'ASIN', ({ movement }) => `B0${movement.item.code.slice(-6).padStart(8, '7')}`),
    c.item('MSKU'),
    c.itemText('Title'),
    c.type('Event Type', () => AMAZON),
    c.column('document', 'Reference ID', ({ movement }) =>
      movement.number % 3 === 0 ? '' : `FBA15${movement.document.split('-')[1]}`,
    ),
    c.signed('Quantity'),
    c.place('Fulfillment Center'),
    c.constant('Disposition', 'SELLABLE'),
    c.column('other', 'Reason', ({ movement, delta }) =>
      movement.kind.startsWith('adjust') ? (delta < 0 ? 'M' : 'F') : '',
    ),
    c.constant('Country', 'US'),
    c.constant('Reconciled Quantity', '0'),
    c.constant('Unreconciled Quantity', '0'),
    c.constant('Store', 'Amazon.com'),
  ],
})
