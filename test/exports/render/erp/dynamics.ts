/** Dynamics 365 Finance and Operations, AX. */
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { csv } from '../lib/table.ts'

const REFERENCES: c.Codes = {
  opening: 'Transaction',
  receipt: 'Purchase order',
  'supplier-return': 'Purchase order',
  sale: 'Sales order',
  'customer-return': 'Sales order',
  'adjust-up': 'Transaction',
  'adjust-down': 'Transaction',
  consume: 'Production line',
  produce: 'Production',
  transfer: 'Transfer',
}

/** Inventory transactions: signed, with a status for each way; what has no physical date is only planned. */
export const d365InventTrans = layout({
  slug: 'd365-inventtrans',
  kinds: c.kindsOf(REFERENCES),
  openings: ['empty', 'rows', 'middle'],
  places: 'site-and-shelf',
  lots: true,
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => REFERENCES,
  noise: ['draft'],
  dates: 'american-short',
  numbers: () => ({ decimal: '.', group: ',', minus: 'leading', digits: 2 }),
  shell: csv({ encoding: 'utf-8-bom', quoteAll: true }),
  columns: [
    c.item('Item number'),
    c.itemText('Product name'),
    c.column(
      'occurred_at',
      'Physical date',
      ({ state, movement }, { date }) => (state === 'posted' ? date(movement.occurredAt) : ''),
      'date',
    ),
    c.column(
      'other',
      'Financial date',
      ({ state, movement, number }, { date }) =>
        state === 'posted' && number % 4 > 0 ? date(movement.occurredAt + 5 * 86_400_000) : '',
      'date',
    ),
    c.type('Reference', () => REFERENCES),
    c.document('Number'),
    c.column('status', 'Receipt', ({ state, delta, number }) =>
      delta < 0 ? '' : state === 'draft' ? 'Ordered' : number % 4 > 0 ? 'Purchased' : 'Received',
    ),
    c.column('status', 'Issue', ({ state, delta, number }) =>
      delta > 0 ? '' : state === 'draft' ? 'On order' : number % 4 > 0 ? 'Sold' : 'Deducted',
    ),
    c.signed('Quantity'),
    c.unit('Unit'),
    c.value('Cost amount'),
    c.site('Site'),
    c.shelf('Warehouse'),
    c.lot('Batch number'),
    c.column('id', 'Lot ID', ({ number }) => `LOT-${String(number).padStart(6, '0')}`),
  ],
})
