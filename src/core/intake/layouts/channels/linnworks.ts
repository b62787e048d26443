import type { Layout } from '../layout.ts'

export const LINNWORKS: Layout = {
  slug: 'linnworks',
  name: 'Linnworks, stock item history',
  system: 'Linnworks',
  family: 'channels',
  headers: {
    location: { en: 'Location' },
    direction: { en: 'Change' },
    quantity: { en: 'Change Stock Level' },
    'balance-after': { en: 'Stock Level' },
    amount: { en: 'Stock Value; Change Stock Value' },
    'date-happened': { en: 'Time' },
    text: { en: 'Note' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {},
  notes: ['Change repeats the sign. One file is of one item, which it does not name.'],
  sample: `
Time|Location|Stock Level|Change Stock Level|Change|Stock Value|Change Stock Value|Note
05/01/2026 08:00:00|Default|20|20|Increase|100.00|100.00|Purchase order 12
06/01/2026 09:30:00|Default|17|-3|Decrease|85.00|-15.00|Order 100231
`,
  expected: [
    { item: '', place: 'Default', quantity: '20', happened: '2026-01-05 08:00' },
    { item: '', place: 'Default', quantity: '-3', happened: '2026-01-06 09:30' },
  ],
}
