import type { Layout } from '../layout.ts'

export const ONLINE_RETAIL: Layout = {
  slug: 'online-retail',
  name: 'Online retail invoices',
  system: 'Training set',
  family: 'self-made',
  headers: {
    document: { en: 'InvoiceNo; Invoice' },
    item: { en: 'StockCode' },
    'item-text': { en: 'Description' },
    quantity: { en: 'Quantity' },
    'date-happened': { en: 'InvoiceDate' },
    'unit-cost': { en: 'UnitPrice' },
    party: { en: 'CustomerID; Customer ID' },
    other: { en: 'Country' },
  },
  verified: ['en'],
  quantity: 'unsigned',
  types: {},
  notes: [
    'Sales: quantities went out, a negative one came back. POST, D, M and BANK CHARGES are no goods. ' +
      'There are no receipts.',
  ],
  sample: `
InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country
536365|85123A|T-LIGHT HOLDER|6|1/5/2026 8:26|2.55|17850|United Kingdom
C536379|85123A|T-LIGHT HOLDER|-1|1/6/2026 9:41|2.55|17850|United Kingdom
`,
  expected: [
    { item: '85123A', place: null, quantity: '-6', happened: '2026-01-05 08:26' },
    { item: '85123A', place: null, quantity: '1', happened: '2026-01-06 09:41' },
  ],
}
