import type { Layout } from '../layout.ts'

export const SHIPHERO: Layout = {
  slug: 'shiphero',
  name: 'ShipHero, inventory change log',
  system: 'ShipHero',
  family: 'channels',
  headers: {
    item: { en: 'sku; SKU' },
    location: { en: 'location_name; warehouse_id; Warehouse' },
    'balance-before': { en: 'old_quantity; previous_on_hand; Old On Hand' },
    'balance-after': { en: 'quantity; New On Hand' },
    quantity: { en: 'Change in On Hand' },
    'date-happened': { en: 'timestamp' },
    reason: { en: 'reason' },
    user: { en: 'user_id' },
    lot: { en: 'lot_id' },
    other: { en: 'account_id; account_uuid; location_id' },
  },
  verified: ['en'],
  quantity: 'before-after',
  types: {},
  notes: [
    'quantity and old_quantity are levels of the bin, previous_on_hand of the SKU. Times have no zone.',
  ],
  sample: `
timestamp|sku|location_name|old_quantity|quantity|previous_on_hand|reason|user_id|lot_id
2026-01-05T08:00:00|S-1|A-01|0|10|0|Receiving PO 7|u1|
2026-01-06T08:00:00|S-1|A-01|10|7|10|Order 99 shipped|u1|
`,
  expected: [
    { item: 'S-1', place: 'A-01', quantity: '10', happened: '2026-01-05 08:00' },
    { item: 'S-1', place: 'A-01', quantity: '-3', happened: '2026-01-06 08:00' },
  ],
}
