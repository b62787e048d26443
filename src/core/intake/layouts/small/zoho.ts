import type { Layout } from '../layout.ts'

export const ZOHO: Layout = {
  slug: 'zoho',
  name: 'Zoho Inventory and Zoho Books, item transactions',
  system: 'Zoho',
  family: 'small business',
  headers: {
    item: { en: 'SKU; Item Name' },
    location: { en: 'Warehouse Name' },
    'date-happened': { en: 'Date' },
    type: { en: 'Transaction Type' },
    document: { en: 'Transaction#; Reference Number' },
    'quantity-in': { en: 'Quantity In' },
    'quantity-out': { en: 'Quantity Out' },
    'balance-after': { en: 'Stock On Hand' },
    status: { en: 'Status' },
    reason: { en: 'Reason' },
    quantity: { en: 'Quantity Adjusted' },
    other: { en: 'Adjustment Type' },
  },
  verified: [],
  quantity: 'in-out',
  types: {
    Bill: { kind: 'receipt', goes: 'in' },
    Invoice: { kind: 'sale', goes: 'out' },
    'Credit Note': { kind: 'return', goes: 'in' },
    'Vendor Credit': { kind: 'return', goes: 'out' },
    'Inventory Adjustment': { kind: 'adjustment', goes: 'signed' },
    'Transfer Order': { kind: 'transfer', goes: 'both' },
    'Sales Return': { kind: 'return', goes: 'in' },
  },
  posted: ['Adjusted'],
  notes: [
    'Accounting stock (at the invoice) and physical stock (at the shipment) are two ledgers.',
    'Draft adjustments are no stock.',
  ],
  sample: `
Date|Transaction Type|Transaction#|Item Name|SKU|Warehouse Name|Quantity In|Quantity Out|Stock On Hand
2026-01-05|Bill|BILL-01|Lamp|L-1|Main|12||12
2026-01-06|Invoice|INV-07|Lamp|L-1|Main||5|7
`,
  expected: [
    { item: 'L-1', place: 'Main', quantity: '12', happened: '2026-01-05' },
    { item: 'L-1', place: 'Main', quantity: '-5', happened: '2026-01-06' },
  ],
}
