import type { Layout } from '../layout.ts'

export const SAGE_50: Layout = {
  slug: 'sage-50',
  name: 'Sage 50, product activity',
  system: 'Sage',
  family: 'ERP',
  headers: {
    item: { en: 'Product Code; Product code; STOCK_CODE' },
    'item-text': { en: 'Details; Description' },
    type: { en: 'Type; Transaction Type' },
    'date-happened': { en: 'Date' },
    reference: { en: 'Ref.; Reference; Project Ref' },
    quantity: { en: 'Quantity; Qty In; Qty Out' },
    'unit-cost': { en: 'Cost Price' },
    amount: { en: 'Sales Price; Sale Price' },
    'quantity-other': { en: 'Qty Used; In Stock; On order; Free; Allocated' },
  },
  verified: ['en'],
  quantity: 'unsigned',
  types: {
    AI: { kind: 'adjustment', goes: 'in' },
    AO: { kind: 'adjustment', goes: 'out' },
    GI: { kind: 'receipt', goes: 'in' },
    GO: { kind: 'sale', goes: 'out' },
    GR: { kind: 'return', goes: 'in' },
    MI: { kind: 'produce', goes: 'in' },
    MO: { kind: 'consume', goes: 'out' },
    DI: { kind: 'return', goes: 'in' },
    DO: { kind: 'scrap', goes: 'out' },
    WO: { kind: 'scrap', goes: 'out' },
    AL: { kind: null, goes: 'none' },
    UAL: { kind: null, goes: 'none' },
  },
  notes: [
    'Quantity has no sign; the two letters of the type say the direction.',
    'MI and MO are bills of materials: made and used up, no transfer. There are no places.',
  ],
  sample: `
Product Code|Type|Date|Ref.|Project Ref|Details|Quantity|Qty Used|Cost Price|Sale Price
MON-19|GI|05/01/2026|PO 112||Goods In|20|5|90.00|
MON-19|GO|07/01/2026|SO 88||Customer 4|5||90.00|149.00
MON-19|AO|31/01/2026|Stock take||Stock take|1||90.00|
`,
  expected: [
    { item: 'MON-19', place: null, quantity: '20', happened: '2026-01-05' },
    { item: 'MON-19', place: null, quantity: '-5', happened: '2026-01-07' },
    { item: 'MON-19', place: null, quantity: '-1', happened: '2026-01-31' },
  ],
}
