import type { Layout } from '../layout.ts'

export const LOYVERSE: Layout = {
  slug: 'loyverse',
  name: 'Loyverse, inventory history',
  system: 'Loyverse',
  family: 'channels',
  headers: {
    item: { en: 'SKU; Item' },
    location: { en: 'Store' },
    user: { en: 'Employee' },
    type: { en: 'Reason' },
    quantity: { en: 'Adjustment' },
    'balance-after': { en: 'Stock after' },
    'date-happened': { en: 'Date' },
  },
  verified: [],
  quantity: 'signed',
  types: {
    Sale: { kind: 'sale', goes: 'signed' },
    Refund: { kind: 'return', goes: 'signed' },
    Received: { kind: 'receipt', goes: 'signed' },
    'Receive items': { kind: 'receipt', goes: 'signed' },
    Transfer: { kind: 'transfer', goes: 'signed' },
    Damage: { kind: 'scrap', goes: 'signed' },
    Loss: { kind: 'scrap', goes: 'signed' },
    'Inventory count': { kind: 'adjustment', goes: 'signed' },
    Production: { kind: 'produce', goes: 'signed' },
  },
  notes: [],
  sample: `
Date|Item|SKU|Store|Employee|Reason|Adjustment|Stock after
1/5/26 8:00 AM|Latte|10001|Cafe|Ann|Receive items|50|50
1/6/26 9:00 AM|Latte|10001|Cafe|Ann|Sale|-2|48
`,
  expected: [
    { item: '10001', place: 'Cafe', quantity: '50', happened: '2026-01-05 08:00' },
    { item: '10001', place: 'Cafe', quantity: '-2', happened: '2026-01-06 09:00' },
  ],
}
