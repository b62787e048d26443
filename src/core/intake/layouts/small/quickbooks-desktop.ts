import type { Layout } from '../layout.ts'

export const QUICKBOOKS_DESKTOP: Layout = {
  slug: 'quickbooks-desktop',
  name: 'QuickBooks Desktop, inventory valuation detail',
  system: 'QuickBooks',
  family: 'small business',
  headers: {
    type: { en: 'Type' },
    'date-happened': { en: 'Date' },
    party: { en: 'Name' },
    document: { en: 'Num' },
    quantity: { en: 'Qty' },
    amount: { en: 'Cost; Asset Value' },
    'balance-after': { en: 'On Hand' },
    'unit-cost': { en: 'Avg Cost' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    'Inventory Starting Value': { kind: 'opening', goes: 'signed' },
    Bill: { kind: 'receipt', goes: 'signed' },
    Invoice: { kind: 'sale', goes: 'signed' },
    'Sales Receipt': { kind: 'sale', goes: 'signed' },
    'Credit Memo': { kind: 'return', goes: 'signed' },
    'Refund Receipt': { kind: 'return', goes: 'signed' },
    'Vendor Credit': { kind: 'return', goes: 'signed' },
    Check: { kind: 'receipt', goes: 'signed' },
    Expense: { kind: 'receipt', goes: 'signed' },
    'Inventory Qty Adjust': { kind: 'adjustment', goes: 'signed' },
  },
  notes: ['The item is a line of its own, indented by empty columns; TOTAL closes the report.'],
  sample: `
Type|Date|Name|Num|Qty|Cost|On Hand|Avg Cost|Asset Value
Bill|01/05/2026|Patton Hardware|7301|10|120.00|10|12.00|120.00
Invoice|01/06/2026|Cook, Brian|97|-4||6|12.00|72.00
`,
  expected: [
    { item: '', place: null, quantity: '10', happened: '2026-01-05' },
    { item: '', place: null, quantity: '-4', happened: '2026-01-06' },
  ],
}
