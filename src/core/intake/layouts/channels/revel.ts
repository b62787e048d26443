import type { Layout } from '../layout.ts'

export const REVEL: Layout = {
  slug: 'revel',
  name: 'Revel, inventory activity',
  system: 'Revel',
  family: 'channels',
  headers: {
    item: { en: 'Product; Inventory Item' },
    'balance-before': { en: 'QTY Before' },
    'balance-after': { en: 'QTY After' },
    quantity: { en: 'QTY' },
    'unit-cost': { en: 'Cost Before; Cost After' },
    amount: { en: 'Inv. Value Before; Inv. Value After; Inv. Change Value' },
    'date-happened': { en: 'Date' },
    type: { en: 'Action' },
    user: { en: 'User' },
    unit: { en: 'Inventory Unit' },
    text: { en: 'Remarks' },
  },
  verified: ['en'],
  quantity: 'before-after',
  types: {},
  notes: [],
  sample: `
Date|User|Product|Action|QTY Before|QTY|QTY After|Cost Before|Cost After|Inv. Value Before|Inv. Value After|Inv. Change Value
01/05/2026 08:00 AM|ann|Bun|Receive|0|100|100|0.20|0.20|0|20|20
01/06/2026 09:00 AM|ann|Bun|Sale|100|-12|88|0.20|0.20|20|17.6|-2.4
`,
  expected: [
    { item: 'Bun', place: null, quantity: '100', happened: '2026-01-05 08:00' },
    { item: 'Bun', place: null, quantity: '-12', happened: '2026-01-06 09:00' },
  ],
}
