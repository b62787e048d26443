import type { Layout } from '../layout.ts'

export const SQUARE: Layout = {
  slug: 'square',
  name: 'Square, inventory changes',
  system: 'Square',
  family: 'channels',
  headers: {
    item: { en: 'catalog_object_id' },
    location: { en: 'location_id' },
    from: { en: 'from_state' },
    to: { en: 'to_state' },
    quantity: { en: 'quantity' },
    'date-happened': { en: 'occurred_at' },
    'date-recorded': { en: 'created_at' },
    state: { en: 'state' },
    id: { en: 'id' },
    type: { en: 'type' },
    reference: { en: 'reference_id; transaction_id' },
    other: { en: 'catalog_object_type; employee_id; source' },
  },
  verified: ['en'],
  quantity: 'from-to',
  types: {},
  outside: {
    SOLD: 'customer',
    SOLD_ONLINE: 'customer',
    WASTE: 'production',
    NONE: 'adjustment',
    RETURNED_BY_CUSTOMER: 'customer',
    UNLINKED_RETURN: 'customer',
    RESERVED_FOR_SALE: 'customer',
    ORDERED_FROM_VENDOR: 'supplier',
    RECEIVED_FROM_VENDOR: 'supplier',
    IN_TRANSIT_TO: 'in-transit',
  },
  notes: ['A change goes from one state to another; only IN_STOCK is a shelf. PHYSICAL_COUNT sets a level.'],
  sample: `
id|occurred_at|created_at|location_id|catalog_object_id|from_state|to_state|quantity
A1|2026-01-05T08:00:00Z|2026-01-05T08:00:01Z|L1|MUG|NONE|IN_STOCK|20
A2|2026-01-06T08:00:00Z|2026-01-06T08:00:01Z|L1|MUG|IN_STOCK|SOLD|3
`,
  expected: [
    { item: 'MUG', place: 'L1', quantity: '20', happened: '2026-01-05 08:00' },
    { item: 'MUG', place: 'L1', quantity: '-3', happened: '2026-01-06 08:00' },
  ],
}
