import type { Layout } from '../layout.ts'

export const BC_WAREHOUSE_ENTRIES: Layout = {
  slug: 'bc-warehouse-entries',
  name: 'Business Central, warehouse entries',
  system: 'Business Central',
  family: 'ERP',
  headers: {
    item: { en: 'Item No.' },
    location: { en: 'Location Code' },
    bin: { en: 'Bin Code; Zone Code' },
    quantity: { en: 'Qty. (Base)' },
    'date-happened': { en: 'Registering Date' },
    type: { en: 'Entry Type' },
    document: { en: 'Whse. Document No.; Reference No.; Source No.' },
    user: { en: 'User ID' },
    'quantity-other': { en: 'Quantity' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    'Positive Adjmt.': { kind: 'adjustment', goes: 'in' },
    'Negative Adjmt.': { kind: 'adjustment', goes: 'out' },
    Movement: { kind: 'transfer', goes: 'signed' },
  },
  notes: [
    'Qty. (Base) is in the base unit, Quantity in the unit of the row.',
    'The adjustment bin takes the other side of counts and may be negative.',
  ],
  sample: `
Entry Type|Registering Date|Location Code|Zone Code|Bin Code|Item No.|Quantity|Qty. (Base)|Whse. Document No.|Reference No.|User ID
Positive Adjmt.|1/5/2026|WHITE|RECEIVE|W-08-0001|1896-S|10|10|RE-12|PR-201|OPS
Movement|1/5/2026|WHITE|RECEIVE|W-08-0001|1896-S|-10|-10|PU-13|PR-201|OPS
Movement|1/5/2026|WHITE|PICK|W-01-0001|1896-S|10|10|PU-13|PR-201|OPS
`,
  expected: [
    { item: '1896-S', place: 'W-08-0001', quantity: '10', happened: '2026-01-05' },
    { item: '1896-S', place: 'W-08-0001', quantity: '-10', happened: '2026-01-05' },
    { item: '1896-S', place: 'W-01-0001', quantity: '10', happened: '2026-01-05' },
  ],
}
