import type { Layout } from '../layout.ts'

export const ZETTLE: Layout = {
  slug: 'zettle',
  name: 'Zettle, inventory changes',
  system: 'Zettle',
  family: 'channels',
  headers: {
    item: { en: 'productUuid; variantUuid' },
    from: { en: 'fromLocationUuid' },
    to: { en: 'toLocationUuid' },
    quantity: { en: 'change' },
    'date-happened': { en: 'timestamp; created' },
    'balance-after': { en: 'fromQuantityAfter; toQuantityAfter' },
    other: { en: 'organizationUuid; externalUuid' },
  },
  verified: ['en'],
  quantity: 'from-to',
  types: {},
  outside: {
    SUPPLIER: 'supplier',
    SOLD: 'customer',
    BIN: 'production',
  },
  notes: ['Four places: STORE is the shelf; SUPPLIER, SOLD and BIN (waste) lie outside.'],
  sample: `
timestamp|productUuid|variantUuid|fromLocationUuid|toLocationUuid|change
2026-01-05T08:00:00Z|p1|v1|SUPPLIER|STORE|20
2026-01-06T08:00:00Z|p1|v1|STORE|SOLD|2
`,
  expected: [
    { item: 'p1', place: 'STORE', quantity: '20', happened: '2026-01-05 08:00' },
    { item: 'p1', place: 'STORE', quantity: '-2', happened: '2026-01-06 08:00' },
  ],
}
