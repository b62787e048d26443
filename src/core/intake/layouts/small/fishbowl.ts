import type { Layout } from '../layout.ts'

export const FISHBOWL: Layout = {
  slug: 'fishbowl',
  name: 'Fishbowl, inventory events',
  system: 'Fishbowl',
  family: 'small business',
  headers: {
    item: { en: 'partNum; Part Number' },
    location: { en: 'locationGroup; Location Group' },
    bin: { en: 'location' },
    quantity: { en: 'changeQty; Change Qty' },
    'balance-after': { en: 'qtyOnHand' },
    'date-happened': { en: 'eventDate; Event Date' },
    'date-recorded': { en: 'dateCreated' },
    type: { en: 'eventType; Event Type' },
    document: { en: 'Info; info' },
    user: { en: 'user' },
    amount: { en: 'cost' },
  },
  verified: [],
  quantity: 'signed',
  types: {
    Receipt: { kind: 'receipt', goes: 'signed' },
    Ship: { kind: 'ship', goes: 'signed' },
    Cycle: { kind: 'adjustment', goes: 'signed' },
    Scrap: { kind: 'scrap', goes: 'signed' },
    Move: { kind: 'transfer', goes: 'signed' },
  },
  notes: ['A move is two rows.'],
  sample: `
eventDate|eventType|partNum|locationGroup|changeQty|qtyOnHand|info|user|dateCreated
2026-01-05 08:00:00|Receipt|BTY100|Main|30|30|PO 50012|admin|2026-01-05 08:00:03
2026-01-06 08:00:00|Ship|BTY100|Main|-6|24|SO 50031|admin|2026-01-06 08:00:09
`,
  expected: [
    { item: 'BTY100', place: 'Main', quantity: '30', happened: '2026-01-05 08:00' },
    { item: 'BTY100', place: 'Main', quantity: '-6', happened: '2026-01-06 08:00' },
  ],
}
