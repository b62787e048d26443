import type { Layout } from '../layout.ts'

export const BC_VALUE_ENTRIES: Layout = {
  slug: 'bc-value-entries',
  name: 'Business Central and NAV, value entries',
  system: 'Business Central',
  family: 'ERP',
  headers: {
    item: { en: 'Item No.' },
    location: { en: 'Location Code' },
    quantity: { en: 'Item Ledger Entry Quantity' },
    'quantity-other': { en: 'Valued Quantity; Invoiced Quantity' },
    amount: {
      en: `Cost Amount (Actual); Cost Amount (Expected); Cost Posted to G/L; Sales Amount (Actual); Purchase
        Amount (Actual); Discount Amount`,
    },
    'unit-cost': { en: 'Cost per Unit' },
    type: { en: 'Item Ledger Entry Type' },
    'type-other': { en: 'Entry Type; Variance Type; Document Type' },
    'date-happened': { en: 'Posting Date' },
    'date-other': { en: 'Valuation Date; VAT Reporting Date' },
    id: { en: 'Entry No.; Item Ledger Entry No.' },
    document: { en: 'Document No.' },
    user: { en: 'User ID' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    Purchase: { kind: 'receipt', goes: 'signed' },
    Sale: { kind: 'sale', goes: 'signed' },
    'Positive Adjmt.': { kind: 'adjustment', goes: 'in' },
    'Negative Adjmt.': { kind: 'adjustment', goes: 'out' },
    Transfer: { kind: 'transfer', goes: 'signed' },
    Consumption: { kind: 'consume', goes: 'signed' },
    Output: { kind: 'produce', goes: 'signed' },
    'Assembly Consumption': { kind: 'consume', goes: 'signed' },
    'Assembly Output': { kind: 'produce', goes: 'signed' },
  },
  notes: [
    'Several rows belong to one movement; only Item Ledger Entry Quantity adds up to stock, it is 0 on ' +
      'all but one of them.',
    'Entry Type is the kind of cost here; the movement is Item Ledger Entry Type.',
  ],
  sample: `
Posting Date|Valuation Date|Item Ledger Entry Type|Entry Type|Document No.|Item No.|Location Code|Valued Quantity|Item Ledger Entry Quantity|Invoiced Quantity|Cost per Unit|Cost Amount (Actual)|Cost Posted to G/L|Item Ledger Entry No.|Entry No.
1/5/2026|1/5/2026|Purchase|Direct Cost|PR-201|1896-S|MAIN|10|10|0|300.00|0.00|0.00|409|900
1/9/2026|1/5/2026|Purchase|Direct Cost|PI-201|1896-S|MAIN|10|0|10|300.00|3,000.00|3,000.00|409|901
1/6/2026|1/6/2026|Sale|Direct Cost|SS-301|1896-S|MAIN|-3|-3|-3|300.00|-900.00|-900.00|410|902
`,
  expected: [
    { item: '1896-S', place: 'MAIN', quantity: '10', happened: '2026-01-05' },
    { item: '1896-S', place: 'MAIN', quantity: '-3', happened: '2026-01-06' },
  ],
}
