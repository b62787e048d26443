import type { Layout } from '../layout.ts'

export const SORTLY: Layout = {
  slug: 'sortly',
  name: 'Sortly, activity history',
  system: 'Sortly',
  family: 'small business',
  headers: {
    item: { en: 'Entry Name; Sortly ID (SID)' },
    location: { en: 'Folder' },
    type: { en: 'Activity Type' },
    'balance-before': { en: 'Old Value' },
    'balance-after': { en: 'New Value' },
    'date-happened': { en: 'Date' },
    user: { en: 'User; Who' },
    reason: { en: 'Transaction Note' },
    quantity: { en: 'Quantity Change' },
  },
  verified: [],
  quantity: 'before-after',
  types: {},
  notes: ['A quantity update states the level before and after.'],
  sample: `
Date|User|Activity Type|Entry Name|Folder|Old Value|New Value|Transaction Note
01/05/2026 8:00 AM|Ann|Quantity Update|Drill|Garage|0|6|
01/06/2026 8:00 AM|Ann|Quantity Update|Drill|Garage|6|4|
`,
  expected: [
    { item: 'Drill', place: 'Garage', quantity: '6', happened: '2026-01-05 08:00' },
    { item: 'Drill', place: 'Garage', quantity: '-2', happened: '2026-01-06 08:00' },
  ],
}
