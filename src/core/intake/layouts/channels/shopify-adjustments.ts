import type { Layout } from '../layout.ts'

export const SHOPIFY_ADJUSTMENTS: Layout = {
  slug: 'shopify-adjustments',
  name: 'Shopify, inventory changes',
  system: 'Shopify',
  family: 'channels',
  headers: {
    item: { en: 'inventory_item_id; InventoryItemId; SKU; product_variant_id' },
    location: { en: 'location_id; LocationId; Location' },
    quantity: { en: 'quantity_delta; Delta' },
    'balance-after': { en: 'quantity_after_adjustment; QuantityAfterChange' },
    'date-happened': { en: 'createdAt; recorded_at; Date' },
    type: { en: 'reason; Reason' },
    state: { en: 'name; State' },
    document: { en: 'ledgerDocumentUri; LedgerDocumentUri' },
    user: { en: 'user_id; staffMember' },
    'item-text': { en: 'ItemDisplayName' },
    id: { en: 'InventoryAdjustmentGroupId' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    initial_adjustment: { kind: 'opening', goes: 'signed' },
    transfer_received: { kind: 'receipt', goes: 'in' },
    purchase: { kind: 'sale', goes: 'out' },
    received: { kind: 'receipt', goes: 'in' },
    restock: { kind: 'restock', goes: 'in' },
    damaged: { kind: 'scrap', goes: 'out' },
    shrinkage: { kind: 'adjustment', goes: 'out' },
    promotion: { kind: 'consume', goes: 'out' },
    correction: { kind: 'adjustment', goes: 'signed' },
    cycle_count_available: { kind: 'adjustment', goes: 'signed' },
  },
  states: ['on_hand'],
  notes: [
    'One event writes a row for each state: on_hand is kept, never their sum.',
    'The reason purchase of the adjustments table is a sale.',
  ],
  sample: `
createdAt|InventoryItemId|LocationId|name|Delta|QuantityAfterChange|Reason|LedgerDocumentUri
2026-01-05T08:00:00Z|9001|11|on_hand|20|20|received|gid://po/1
2026-01-05T08:00:00Z|9001|11|available|20|20|received|gid://po/1
2026-01-06T08:00:00Z|9001|11|on_hand|-3|17|damaged|
`,
  expected: [
    { item: '9001', place: '11', quantity: '20', happened: '2026-01-05 08:00' },
    { item: '9001', place: '11', quantity: '-3', happened: '2026-01-06 08:00' },
  ],
}
