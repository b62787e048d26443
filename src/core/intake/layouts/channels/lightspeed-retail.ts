import type { Layout } from '../layout.ts'

export const LIGHTSPEED_RETAIL: Layout = {
  slug: 'lightspeed-retail',
  name: 'Lightspeed Retail (R-Series), inventory log',
  system: 'Lightspeed',
  family: 'channels',
  headers: {
    item: { en: 'itemID' },
    location: { en: 'shopID' },
    quantity: { en: 'qohChange' },
    'unit-cost': { en: 'costChange' },
    'date-happened': { en: 'createTime' },
    type: { en: 'reason' },
    document: { en: 'saleID; orderID; transferID' },
    id: { en: 'inventoryLogID' },
    user: { en: 'employeeID' },
    reference: { en: 'vendorReturnID; inventoryCountReconcileID' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {},
  notes: ['saleID is 0 where there was no sale.'],
  sample: `
inventoryLogID|createTime|itemID|shopID|qohChange|costChange|reason|saleID|employeeID
1|2026-01-05T08:00:00+00:00|44|1|12|48|Received|0|3
2|2026-01-06T08:00:00+00:00|44|1|-1|-4|Sale|9001|3
`,
  expected: [
    { item: '44', place: '1', quantity: '12', happened: '2026-01-05 08:00' },
    { item: '44', place: '1', quantity: '-1', happened: '2026-01-06 08:00' },
  ],
}
