import type { Layout } from '../layout.ts'

export const NETSUITE: Layout = {
  slug: 'netsuite',
  name: 'NetSuite, transaction search and inventory activity',
  system: 'NetSuite',
  family: 'ERP',
  headers: {
    item: { en: 'Item : Name; Item' },
    bin: { en: 'Bin Number; Inventory Detail : Bin Number' },
    lot: { en: 'Serial/Lot Number; Inventory Detail : Number' },
    quantity: { en: 'Inventory Detail : Quantity; Quantity' },
    amount: { en: 'Asset Value; Amount (Debit); Amount (Credit); Amount' },
    'date-recorded': { en: 'System Notes : Date; Date Created' },
    document: { en: 'Created From; Document Number' },
    line: { en: 'Line ID; Line Sequence Number' },
    type: { en: 'Transaction Type; Type' },
    direction: { en: 'Posting; COGS Line' },
    location: { en: 'Location' },
    'date-happened': { en: 'Date' },
    status: { en: 'Status' },
    party: { en: 'Name' },
    id: { en: 'Internal ID' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    'Item Receipt': { kind: 'receipt', goes: 'signed' },
    'Item Fulfillment': { kind: 'ship', goes: 'signed' },
    'Inventory Adjustment': { kind: 'adjustment', goes: 'signed' },
    'Inventory Transfer': { kind: 'transfer', goes: 'signed' },
    'Inventory Count': { kind: 'adjustment', goes: 'signed' },
    'Bin Transfer': { kind: 'transfer', goes: 'signed' },
    'Assembly Build': { kind: 'produce', goes: 'signed' },
    'Assembly Unbuild': { kind: 'consume', goes: 'signed' },
    'Work Order Issue': { kind: 'consume', goes: 'signed' },
    'Work Order Completion': { kind: 'produce', goes: 'signed' },
    'Cash Sale': { kind: 'sale', goes: 'signed' },
    'Vendor Return Authorization': { kind: null, goes: 'none' },
    'Sales Order': { kind: null, goes: 'none' },
    'Purchase Order': { kind: null, goes: 'none' },
    'Transfer Order': { kind: null, goes: 'none' },
    Estimate: { kind: null, goes: 'none' },
    Quote: { kind: null, goes: 'none' },
  },
  notes: [
    'Orders and estimates move nothing. A fulfilment has left only when it is shipped.',
    'Accounting lines stand beside the line of the inventory account: filter by Posting.',
  ],
  sample: `
Internal ID|Date|Type|Document Number|Item : Name|Location|Inventory Detail : Bin Number|Inventory Detail : Number|Quantity|Asset Value|Created From|Line ID|Posting
501|1/5/2026|Item Receipt|IR102|SPK-01|East|B-1|L1|40|800.00|Purchase Order #PO77|1|Yes
502|1/6/2026|Item Fulfillment|IF88|SPK-01|East|B-1|L1|-6|-120.00|Sales Order #SO91|1|Yes
503|1/6/2026|Sales Order|SO92|SPK-01|East|||4||| 1|No
`,
  expected: [
    { item: 'SPK-01', place: 'East', quantity: '40', happened: '2026-01-05' },
    { item: 'SPK-01', place: 'East', quantity: '-6', happened: '2026-01-06' },
  ],
}
