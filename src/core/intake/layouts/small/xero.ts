import type { Layout } from '../layout.ts'

export const XERO: Layout = {
  slug: 'xero',
  name: 'Xero, inventory item details',
  system: 'Xero',
  family: 'small business',
  headers: {
    item: { en: 'Item Code' },
    'date-happened': { en: 'Date' },
    type: { en: 'Source' },
    reference: { en: 'Reference' },
    text: { en: 'Description' },
    quantity: { en: 'Quantity Adjusted; Quantity' },
    'balance-after': { en: 'Quantity on Hand' },
    amount: { en: 'Total Value; Value Adjusted; Cost of Goods Sold' },
    'unit-cost': { en: 'Average Cost; Unit Price' },
  },
  verified: [],
  quantity: 'signed',
  types: {
    Bill: { kind: 'receipt', goes: 'signed' },
    Invoice: { kind: 'sale', goes: 'signed' },
    'Inventory Adjustment': { kind: 'adjustment', goes: 'signed' },
    'Credit Note': { kind: 'return', goes: 'signed' },
  },
  notes: ['Items are groups with an opening and a closing balance.'],
  sample: `
Item Code|Date|Source|Reference|Quantity Adjusted|Unit Price|Quantity on Hand|Average Cost|Total Value|Cost of Goods Sold
TEE|5 Jan 2026|Bill|B-12|20|4.00|20|4.00|80.00|0.00
TEE|6 Jan 2026|Invoice|INV-31|-3|9.00|17|4.00|68.00|12.00
`,
  expected: [
    { item: 'TEE', place: null, quantity: '20', happened: '2026-01-05' },
    { item: 'TEE', place: null, quantity: '-3', happened: '2026-01-06' },
  ],
}
