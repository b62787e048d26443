import type { Layout } from '../layout.ts'

export const SHOPIFY_ORDERS: Layout = {
  slug: 'shopify-orders',
  name: 'Shopify, orders',
  system: 'Shopify',
  family: 'channels',
  headers: {
    item: { en: 'Lineitem sku' },
    'item-text': { en: 'Lineitem name' },
    quantity: { en: 'Lineitem quantity' },
    amount: { en: `Lineitem price; Subtotal; Total; Refunded Amount; Lineitem discount; Taxes; Shipping` },
    'date-happened': { en: 'Created at' },
    'date-other': { en: 'Paid at; Fulfilled at' },
    status: { en: `Financial Status; Fulfillment Status; Lineitem fulfillment status; Cancelled at` },
    document: { en: 'Name' },
    party: { en: 'Email; Billing Name; Vendor' },
    currency: { en: 'Currency' },
    location: { en: 'Location' },
    channel: { en: 'Source' },
    id: { en: 'Id' },
    other: { en: 'Accepts Marketing; Discount Code; Shipping Method' },
  },
  verified: ['en'],
  quantity: 'out',
  types: {},
  notes: [
    'Orders: what was fulfilled went out; there are no receipts, so nothing can be said of stock below zero.',
    'From the second line of an order on its own columns are blank. Cancelled and refunded lines stay listed.',
  ],
  sample: `
Name|Email|Financial Status|Paid at|Fulfillment Status|Currency|Subtotal|Total|Created at|Lineitem quantity|Lineitem name|Lineitem price|Lineitem sku|Lineitem fulfillment status|Cancelled at|Vendor
#1001|a@example.com|paid|2026-01-05 08:00:00 +0100|fulfilled|EUR|30.00|35.00|2026-01-05 08:00:00 +0100|2|Mug|15.00|MUG-1|fulfilled||Shop
#1001|||||||||1|Tee|20.00|TEE-1|fulfilled||Shop
`,
  expected: [
    { item: 'MUG-1', place: null, quantity: '-2', happened: '2026-01-05 08:00' },
    { item: 'TEE-1', place: null, quantity: '-1', happened: '2026-01-05 08:00' },
  ],
}
