import type { Layout } from '../layout.ts'

export const AMAZON_LEDGER_DETAIL: Layout = {
  slug: 'amazon-ledger-detail',
  name: 'Amazon, inventory ledger, detailed view',
  system: 'Amazon',
  family: 'channels',
  headers: {
    item: { en: 'MSKU; FNSKU; ASIN' },
    'item-text': { en: 'Title' },
    type: { en: 'Event Type' },
    reference: { en: 'Reference ID' },
    quantity: { en: 'Quantity' },
    location: { en: 'Fulfillment Center' },
    state: { en: 'Disposition' },
    reason: { en: 'Reason' },
    'quantity-other': { en: 'Reconciled Quantity; Unreconciled Quantity' },
    'date-happened': { en: 'Date and Time; Date' },
    channel: { en: 'Store' },
    other: { en: 'Country' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    Receipts: { kind: 'receipt', goes: 'signed' },
    Shipments: { kind: 'sale', goes: 'signed' },
    CustomerReturns: { kind: 'return', goes: 'signed' },
    VendorReturns: { kind: 'return', goes: 'signed' },
    WhseTransfers: { kind: 'transfer', goes: 'signed' },
    Adjustments: { kind: 'adjustment', goes: 'signed' },
  },
  notes: [
    'Disposition is a state of the stock: its change is two adjustments that leave the sum of the centre alone.',
    'US accounts write the month first, EU accounts the day. Reference ID is no item and Store no place.',
  ],
  sample: `
Date|FNSKU|ASIN|MSKU|Title|Event Type|Reference ID|Quantity|Fulfillment Center|Disposition|Reason|Country|Reconciled Quantity|Unreconciled Quantity|Date and Time
01/05/2026|X001|B001|M-1|Mug|Receipts|FBA15|40|MDW2|SELLABLE||US|0|0|2026-01-05T08:00:00-0800
01/06/2026|X001|B001|M-1|Mug|Shipments||-3|MDW2|SELLABLE||US|0|0|2026-01-06T00:00:00-0800
01/07/2026|X001|B001|M-1|Mug|Adjustments|77|-1|MDW2|SELLABLE|Q|US|0|0|2026-01-07T00:00:00-0800
01/07/2026|X001|B001|M-1|Mug|Adjustments|77|1|MDW2|WAREHOUSE_DAMAGED|P|US|0|0|2026-01-07T00:00:00-0800
`,
  expected: [
    { item: 'M-1', place: 'MDW2', quantity: '40', happened: '2026-01-05 16:00' },
    { item: 'M-1', place: 'MDW2', quantity: '-3', happened: '2026-01-06 08:00' },
    { item: 'M-1', place: 'MDW2', quantity: '-1', happened: '2026-01-07 08:00' },
    { item: 'M-1', place: 'MDW2', quantity: '1', happened: '2026-01-07 08:00' },
  ],
}
