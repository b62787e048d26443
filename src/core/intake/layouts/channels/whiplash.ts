import type { Layout } from '../layout.ts'

export const WHIPLASH: Layout = {
  slug: 'whiplash',
  name: 'Whiplash, inventory adjustments',
  system: 'Whiplash',
  family: 'channels',
  headers: {
    item: { en: 'SKU' },
    location: { en: 'Location' },
    'balance-before': { en: 'Expected' },
    'balance-after': { en: 'Actual' },
    quantity: { en: 'Adjusted' },
    'date-happened': { en: 'Adjustment Time' },
    reason: { en: 'Reason' },
  },
  verified: ['en'],
  quantity: 'before-after',
  types: {},
  notes: ['Only adjustments; shipments stand in another export.'],
  sample: `
Adjustment Time|SKU|Location|Expected|Actual|Adjusted|Reason
2026-01-05 08:00|S-1|A1|0|12|12|Count
2026-01-06 08:00|S-1|A1|12|11|-1|Damaged
`,
  expected: [
    { item: 'S-1', place: 'A1', quantity: '12', happened: '2026-01-05 08:00' },
    { item: 'S-1', place: 'A1', quantity: '-1', happened: '2026-01-06 08:00' },
  ],
}
