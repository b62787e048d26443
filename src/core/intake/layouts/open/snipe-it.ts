import type { Layout } from '../layout.ts'

export const SNIPE_IT: Layout = {
  slug: 'snipe-it',
  name: 'Snipe-IT, activity report',
  system: 'Snipe-IT',
  family: 'open systems',
  headers: {
    item: { en: 'Item' },
    type: { en: 'Action' },
    'date-happened': { en: 'Date' },
    user: { en: 'Created By; Admin' },
    to: { en: 'To; Target' },
    text: { en: 'Notes' },
    other: { en: 'User Agent; IP Address; Item Type; Changed; File Name; Icon' },
    channel: { en: 'Source; Action Source' },
  },
  verified: ['en'],
  quantity: 'unsigned',
  types: {
    checkout: { kind: 'transfer', goes: 'out' },
    'checkin from': { kind: 'transfer', goes: 'in' },
  },
  notes: ['A row is one piece and has no quantity: a checkout takes one, a checkin brings one.'],
  sample: `
Date|Created By|Action|Item Type|Item|To|Notes|Changed|IP Address|User Agent
2026-01-05 08:00|admin|checkin from|Accessory|Mouse M1|Anna||||
2026-01-06 08:00|admin|checkout|Accessory|Mouse M1|Ben||||
`,
  expected: [
    { item: 'Mouse M1', place: null, quantity: '1', happened: '2026-01-05 08:00' },
    { item: 'Mouse M1', place: null, quantity: '-1', happened: '2026-01-06 08:00' },
  ],
}
