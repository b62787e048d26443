import type { Layout } from '../layout.ts'

export const UNLEASHED: Layout = {
  slug: 'unleashed',
  name: 'Unleashed, transaction enquiry',
  system: 'Unleashed',
  family: 'small business',
  headers: {
    item: { en: 'Product Code' },
    'item-text': { en: 'Product Description' },
    location: { en: 'Warehouse Code' },
    'date-happened': { en: 'Transaction Date' },
    type: { en: 'Transaction Type' },
    document: { en: 'Order No.' },
    quantity: { en: 'Quantity' },
    'balance-after': { en: 'Quantity After; Qty After' },
    'unit-cost': { en: 'Unit Cost' },
    amount: { en: 'Total Cost' },
    'date-recorded': { en: 'Created On' },
    user: { en: 'Created By' },
  },
  verified: [],
  quantity: 'signed',
  types: {},
  notes: [],
  sample: `
Transaction Date|Transaction Type|Order No.|Product Code|Product Description|Warehouse Code|Quantity|Unit Cost|Total Cost|Created On|Created By
05/01/2026|Purchase Receipt|PO-00000101|ANIMAL|Toy|MAIN|25|3.20|80.00|05/01/2026 09:00|ann
06/01/2026|Sales Shipment|SO-00000221|ANIMAL|Toy|MAIN|-4|3.20|-12.80|06/01/2026 10:00|ann
`,
  expected: [
    { item: 'ANIMAL', place: 'MAIN', quantity: '25', happened: '2026-01-05' },
    { item: 'ANIMAL', place: 'MAIN', quantity: '-4', happened: '2026-01-06' },
  ],
}
