import type { Layout } from '../layout.ts'

export const QUICKBOOKS_ONLINE: Layout = {
  slug: 'quickbooks-online',
  name: 'QuickBooks Online, inventory valuation detail',
  system: 'QuickBooks',
  family: 'small business',
  headers: {
    item: { en: 'Product/Service; item_sku; SKU' },
    quantity: { en: 'Qty; quantity' },
    'balance-after': { en: 'Qty On Hand; qty_on_hand' },
    amount: { en: 'FIFO Cost; Asset Value; home_amount; asset_value' },
    'unit-cost': { en: 'Rate; rate' },
    'date-happened': { en: 'Date; tx_date' },
    'date-recorded': { en: 'Create Date; create_date; Last Modified' },
    type: { en: 'Transaction Type; txn_type' },
    document: { en: 'Num; doc_num' },
    user: { en: 'Created By; create_by' },
    party: { en: 'Name; name' },
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
  notes: [
    'The item is a line of its own above its rows, with a total below. There are no places.',
    'Dates are in the order of the company, in the US month first.',
  ],
  sample: `
Product/Service|Date|Transaction Type|Num|Name|Qty|Rate|FIFO Cost|Qty On Hand|Asset Value
Rock Fountain|||||||||
|01/01/2026|Inventory Starting Value|START||2|125.00|250.00|2|250.00
|01/05/2026|Bill|1001|Tania's Nursery|5|125.00|625.00|7|875.00
|01/06/2026|Invoice|1037|Sonnenschein|-3|125.00|-375.00|4|500.00
Total for Rock Fountain|||||4||500.00|4|500.00
`,
  expected: [
    { item: 'Rock Fountain', place: null, quantity: '2', happened: '2026-01-01' },
    { item: 'Rock Fountain', place: null, quantity: '5', happened: '2026-01-05' },
    { item: 'Rock Fountain', place: null, quantity: '-3', happened: '2026-01-06' },
  ],
}
