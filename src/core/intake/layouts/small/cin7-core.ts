import type { Layout } from '../layout.ts'

export const CIN7_CORE: Layout = {
  slug: 'cin7-core',
  name: 'Cin7 Core (DEAR), product movements',
  system: 'Cin7',
  family: 'small business',
  headers: {
    item: { en: 'Product SKU; ProductCode' },
    'item-text': { en: 'Product Name' },
    location: { en: 'Location' },
    bin: { en: 'Bin' },
    quantity: { en: 'Quantity' },
    'date-happened': { en: 'Effective Date; Completed Date' },
    type: { en: 'Movement Type' },
    document: { en: 'Order #; Document' },
    lot: { en: 'Batch/Serial' },
    amount: { en: 'COGS' },
    status: { en: 'Task Status' },
  },
  verified: [],
  quantity: 'signed',
  types: {},
  posted: ['COMPLETED', 'AUTHORISED'],
  notes: ['A transfer is two rows by way of transit; voided tasks stay listed.'],
  sample: `
Effective Date|Movement Type|Order #|Product SKU|Product Name|Location|Bin|Batch/Serial|Quantity|COGS
05/01/2026|Purchase|PO-00012|BREAD|Bread|Main Warehouse|B1||60|120.00
06/01/2026|Sale|SO-00034|BREAD|Bread|Main Warehouse|B1||-10|20.00
`,
  expected: [
    { item: 'BREAD', place: 'B1', quantity: '60', happened: '2026-01-05' },
    { item: 'BREAD', place: 'B1', quantity: '-10', happened: '2026-01-06' },
  ],
}
