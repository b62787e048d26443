import type { Layout } from '../layout.ts'

export const PRODUCT_DEMAND: Layout = {
  slug: 'product-demand',
  name: 'Historical product demand',
  system: 'Training set',
  family: 'self-made',
  headers: {
    item: { en: 'Product_Code' },
    location: { en: 'Warehouse' },
    other: { en: 'Product_Category' },
    'date-happened': { en: 'Date' },
    quantity: { en: 'Order_Demand' },
  },
  verified: ['en'],
  quantity: 'out',
  types: {},
  notes: ['Demand: everything goes out, and brackets came back. There are no receipts.'],
  sample: `
Product_Code|Warehouse|Product_Category|Date|Order_Demand
Product_0993|Whse_J|Category_028|2026/1/5|100 
Product_0993|Whse_J|Category_028|2026/1/6|(5)
`,
  expected: [
    { item: 'Product_0993', place: 'Whse_J', quantity: '-100', happened: '2026-01-05' },
    { item: 'Product_0993', place: 'Whse_J', quantity: '5', happened: '2026-01-06' },
  ],
}
