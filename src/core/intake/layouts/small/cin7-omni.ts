import type { Layout } from '../layout.ts'

export const CIN7_OMNI: Layout = {
  slug: 'cin7-omni',
  name: 'Cin7 Omni, stock movements',
  system: 'Cin7',
  family: 'small business',
  headers: {
    item: { en: 'Code' },
    document: { en: 'Ref' },
    location: { en: 'Branch' },
    quantity: { en: 'Qty' },
    'balance-after': { en: 'SOH' },
    'date-happened': { en: 'Date' },
    type: { en: 'Type' },
    'item-text': { en: 'Product' },
    variant: { en: 'Option 1; Option 2' },
    amount: { en: 'Cost' },
    lot: { en: 'Batch/Serial' },
    other: { en: 'Size' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    'Purchase Order': { kind: 'receipt', goes: 'signed' },
    'Sales Order': { kind: 'sale', goes: 'signed' },
    'Stock Control': { kind: 'adjustment', goes: 'signed' },
    'Branch Transfer': { kind: 'transfer', goes: 'signed' },
    Production: { kind: 'produce', goes: 'signed' },
    'Credit Note': { kind: 'return', goes: 'signed' },
  },
  notes: ['Code is the item, Ref the document.'],
  sample: `
Date|Ref|Type|Code|Product|Option 1|Branch|Qty|SOH
05/01/2026|PO-1203|Purchase Order|TEE-RED-S|Tee|Red|Main|40|40
06/01/2026|SO-5520|Sales Order|TEE-RED-S|Tee|Red|Main|-2|38
`,
  expected: [
    { item: 'TEE-RED-S', place: 'Main', quantity: '40', happened: '2026-01-05' },
    { item: 'TEE-RED-S', place: 'Main', quantity: '-2', happened: '2026-01-06' },
  ],
}
