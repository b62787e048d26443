import type { Layout } from '../layout.ts'

export const PARTKEEPR: Layout = {
  slug: 'partkeepr',
  name: 'PartKeepr, stock history',
  system: 'PartKeepr',
  family: 'open systems',
  headers: {
    item: { en: 'Part' },
    quantity: { en: 'Amount' },
    'unit-cost': { en: 'Price' },
    'date-happened': { en: 'Date; dateTime' },
    user: { en: 'User' },
    text: { en: 'Comment' },
    location: { en: 'Storage Location' },
    other: { en: 'correction' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {},
  notes: ['Amount is a quantity here and Price is money.'],
  sample: `
Date|User|Amount|Part|Storage Location|Comment|Price|correction
2026-01-05 08:00:00|anna|100|BC547|Box 4||0.05|0
2026-01-06 08:00:00|anna|-12|BC547|Box 4|Project|0|0
`,
  expected: [
    { item: 'BC547', place: 'Box 4', quantity: '100', happened: '2026-01-05 08:00' },
    { item: 'BC547', place: 'Box 4', quantity: '-12', happened: '2026-01-06 08:00' },
  ],
}
