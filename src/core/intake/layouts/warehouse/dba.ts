import type { Layout } from '../layout.ts'

export const DBA: Layout = {
  slug: 'dba',
  name: 'DBA Manufacturing, stock transactions',
  system: 'DBA',
  family: 'warehouse',
  headers: {
    item: { en: 'Item ID' },
    'date-happened': { en: 'Date' },
    type: { en: 'Trxn Type' },
    reference: { en: 'Reference #1; Reference #2' },
    quantity: { en: 'Trxn Qty; Qty' },
    'balance-after': { en: 'Trxn OH' },
    user: { en: 'Modified By' },
    location: { en: 'Location' },
    'unit-cost': { en: 'Trxn Cost' },
    lot: { en: 'Batch No' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    JOBREC: { kind: 'produce', goes: 'signed' },
    POREC: { kind: 'receipt', goes: 'signed' },
    PICK: { kind: 'ship', goes: 'signed' },
    ISSUE: { kind: 'consume', goes: 'signed' },
    STKADJ: { kind: 'adjustment', goes: 'signed' },
    COUNT: { kind: 'adjustment', goes: 'signed' },
    ALTER: { kind: 'adjustment', goes: 'signed' },
    VALCHG: { kind: null, goes: 'none' },
    COSTCHG: { kind: null, goes: 'none' },
  },
  notes: ['Newest first. VALCHG and COSTCHG move nothing.'],
  sample: `
Date|Trxn Type|Item ID|Location|Reference #1|Trxn Qty|Trxn OH|Trxn Cost|Modified By
01/06/2026|PICK|P-100|MAIN|SO 55|-4|16|2.00|ann
01/05/2026|POREC|P-100|MAIN|PO 12|20|20|2.00|ann
`,
  expected: [
    { item: 'P-100', place: 'MAIN', quantity: '-4', happened: '2026-01-06' },
    { item: 'P-100', place: 'MAIN', quantity: '20', happened: '2026-01-05' },
  ],
}
