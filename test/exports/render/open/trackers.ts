/** InvenTree and HotelBee: a change within a JSON cell, and ends that are blank where they lie outside. */
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { csv } from '../lib/table.ts'

const INVENTREE: c.Codes = {
  receipt: '70',
  'adjust-up': '11',
  'adjust-down': '12',
  sale: '60',
  'customer-return': '80',
  consume: '57',
}

/** Stock item tracking: `deltas` says what was added or removed, `quantity` what was there after it. */
export const inventree = layout({
  slug: 'inventree',
  kinds: c.kindsOf(INVENTREE),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  order: 'newest-first',
  signed: false,
  types: () => INVENTREE,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.dayAndTime('date'),
    c.item('part'),
    c.place('location'),
    c.type('tracking_type', () => INVENTREE),
    c.column(
      'other',
      'deltas',
      ({ delta, after }, { number }) =>
        `{"${delta < 0 ? 'removed' : 'added'}": ${number(Math.abs(delta))}, "quantity": ${number(after)}}`,
    ),
    c.balance('quantity'),
    c.user('user'),
    c.constant('notes', ''),
  ],
})

const HOTEL: c.Codes = { receipt: 'purchase_order', consume: 'inventory_deduction', transfer: 'transfer' }

/** Documents of a hotel: what is bought comes from nowhere, what is used goes nowhere; cancelled ones stay. */
export const hotelbee = layout({
  slug: 'hotelbee',
  kinds: c.kindsOf(HOTEL),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'movements',
  signed: false,
  types: () => HOTEL,
  noise: ['cancelled'],
  dates: 'iso',
  times: 'minutes',
  shell: csv(),
  columns: [
    c.document('documentNo'),
    c.type('documentType', () => HOTEL),
    c.column('status', 'status', ({ state }) => (state === 'posted' ? 'completed' : 'cancelled')),
    c.dayAndTime('date'),
    c.item('sku'),
    c.itemText('itemName'),
    c.column('from', 'warehouseFrom', ({ movement }) => movement.from?.name ?? ''),
    c.column('to', 'warehouseTo', ({ movement }) => movement.to?.name ?? ''),
    c.unsigned('quantity'),
    c.unit('unit'),
  ],
})
