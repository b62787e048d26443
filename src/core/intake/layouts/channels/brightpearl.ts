import type { Layout } from '../layout.ts'

export const BRIGHTPEARL: Layout = {
  slug: 'brightpearl',
  name: 'Brightpearl, goods movements',
  system: 'Brightpearl',
  family: 'channels',
  headers: {
    item: { en: 'productId' },
    location: { en: 'warehouseId; locationId' },
    quantity: { en: 'quantity' },
    type: { en: 'goodsNoteTypeCode' },
    document: { en: 'goodsNoteId; orderId; salesOrderRowId; purchaseOrderRowId' },
    'date-happened': { en: 'updatedOn' },
    id: { en: 'goodsMovementId' },
    'unit-cost': { en: 'productValue' },
    currency: { en: 'currencyId' },
    lot: { en: 'batchId; batchGoodsNoteId' },
    state: { en: 'isQuarantine' },
    other: { en: 'destinationLocationId' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    SC: { kind: 'adjustment', goes: 'signed' },
    IT: { kind: 'transfer', goes: 'signed' },
    GO: { kind: 'ship', goes: 'signed' },
    PG: { kind: 'receipt', goes: 'signed' },
  },
  notes: ['isQuarantine is a state of the stock.'],
  sample: `
goodsMovementId|productId|quantity|warehouseId|locationId|goodsNoteId|goodsNoteTypeCode|updatedOn|isQuarantine|orderId
1|1007|30|2|10|501|PG|2026-01-05T08:00:00.000+01:00|false|900
2|1007|-4|2|10|502|GO|2026-01-06T08:00:00.000+01:00|false|901
`,
  expected: [
    { item: '1007', place: '10', quantity: '30', happened: '2026-01-05 08:00' },
    { item: '1007', place: '10', quantity: '-4', happened: '2026-01-06 08:00' },
  ],
}
