import type { Layout } from '../layout.ts'

export const INVENTREE: Layout = {
  slug: 'inventree',
  name: 'InvenTree, stock item tracking',
  system: 'InvenTree',
  family: 'open systems',
  headers: {
    item: { en: 'Part; part; IPN' },
    other: { en: 'Stock Item; deltas' },
    location: { en: 'location' },
    'balance-after': { en: 'quantity' },
    'date-happened': { en: 'date' },
    type: { en: 'tracking_type; Tracking Type' },
    'type-text': { en: 'label' },
    user: { en: 'user; user_detail' },
    text: { en: 'notes' },
    id: { en: 'pk' },
  },
  verified: [],
  quantity: 'before-after',
  types: {
    '1': { kind: null, goes: 'none' },
    '10': { kind: 'adjustment', goes: 'level' },
    '11': { kind: 'adjustment', goes: 'in' },
    '12': { kind: 'adjustment', goes: 'out' },
    '15': { kind: 'return', goes: 'in' },
    '20': { kind: 'transfer', goes: 'both' },
    '55': { kind: 'produce', goes: 'in' },
    '57': { kind: 'consume', goes: 'out' },
    '60': { kind: 'ship', goes: 'out' },
    '70': { kind: 'receipt', goes: 'in' },
    '80': { kind: 'return', goes: 'in' },
    '100': { kind: 'ship', goes: 'out' },
    '105': { kind: 'return', goes: 'in' },
  },
  notes: [
    'One row an event of a stock item; the change stands in a JSON cell, the quantity beside it is the ' +
      'level after it.',
  ],
  sample: `
pk|part|date|tracking_type|label|deltas|location|quantity|user|notes
1|R_10K|2026-01-05 08:00|70|Received against purchase order|{"added": 100, "quantity": 100, "location": 3}|3|100|anna|
2|R_10K|2026-01-06 08:00|12|Stock manually removed|{"removed": 20, "quantity": 80}|3|80|anna|
`,
  expected: [
    { item: 'R_10K', place: '3', quantity: '100', happened: '2026-01-05 08:00' },
    { item: 'R_10K', place: '3', quantity: '-20', happened: '2026-01-06 08:00' },
  ],
}
