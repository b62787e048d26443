import type { Layout } from '../layout.ts'

export const AMAZON_LEDGER_SUMMARY: Layout = {
  slug: 'amazon-ledger-summary',
  name: 'Amazon, inventory ledger, summary view',
  system: 'Amazon',
  family: 'channels',
  headers: {
    item: { en: 'MSKU; FNSKU; ASIN' },
    'item-text': { en: 'Title' },
    state: { en: 'Disposition' },
    level: { en: 'Starting Warehouse Balance; Ending Warehouse Balance' },
    'quantity-in': { en: 'Receipts; Customer Returns; Found' },
    'quantity-out': { en: 'Customer Shipments; Vendor Returns; Lost; Damaged; Disposed' },
    quantity: { en: 'Warehouse Transfer In/Out; Other Events; Unknown Events' },
    'quantity-other': { en: 'In Transit Between Warehouses' },
    location: { en: 'Location' },
    'date-happened': { en: 'Date' },
    channel: { en: 'Store' },
  },
  verified: ['en'],
  quantity: 'in-out-signed',
  types: {},
  notes: [
    'One row a day, item, disposition and place. What went out is negative already; opening plus all ' +
      'movements is closing.',
  ],
  sample: `
Date|FNSKU|ASIN|MSKU|Title|Disposition|Starting Warehouse Balance|In Transit Between Warehouses|Receipts|Customer Shipments|Customer Returns|Vendor Returns|Warehouse Transfer In/Out|Found|Lost|Damaged|Disposed|Other Events|Ending Warehouse Balance|Unknown Events|Location
01/05/2026|X001|B001|M-1|Mug|SELLABLE|0|0|40|0|0|0|0|0|0|0|0|0|40|0|US
01/06/2026|X001|B001|M-1|Mug|SELLABLE|40|0|0|-3|1|0|0|0|0|0|0|0|38|0|US
`,
  expected: [
    { item: 'M-1', place: 'US', quantity: '40', happened: '2026-01-05' },
    { item: 'M-1', place: 'US', quantity: '-2', happened: '2026-01-06' },
  ],
}
