import type { Layout } from '../layout.ts'

export const MAGENTO_RESERVATIONS: Layout = {
  slug: 'magento-reservations',
  name: 'Magento (Adobe Commerce), inventory reservations',
  system: 'Magento',
  family: 'channels',
  headers: {
    id: { en: 'reservation_id' },
    location: { en: 'stock_id' },
    item: { en: 'sku' },
    quantity: { en: 'quantity' },
    type: { en: 'metadata' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    order_placed: { kind: null, goes: 'none' },
    shipment_created: { kind: null, goes: 'none' },
    order_canceled: { kind: null, goes: 'none' },
    creditmemo_created: { kind: null, goes: 'none' },
  },
  notMovements: { holds: 'reservations', instead: 'the orders with their shipments' },
  notes: ['Reservations sum to 0 and move nothing.'],
  sample: `
reservation_id|stock_id|sku|quantity|metadata
1|1|24-MB01|-2.0000|{"event_type":"order_placed","object_id":"1"}
2|1|24-MB01|2.0000|{"event_type":"shipment_created","object_id":"1"}
`,
  expected: [],
}
