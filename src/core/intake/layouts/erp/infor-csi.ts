import type { Layout } from '../layout.ts'

export const INFOR_CSI: Layout = {
  slug: 'infor-csi',
  name: 'Infor CloudSuite Industrial (Syteline), material transactions',
  system: 'Infor',
  family: 'ERP',
  headers: {
    item: { en: 'item' },
    location: { en: 'whse' },
    bin: { en: 'loc' },
    quantity: { en: 'qty' },
    'date-happened': { en: 'trans_date' },
    'date-recorded': { en: 'CreateDate' },
    type: { en: 'trans_type' },
    'type-other': { en: 'ref_type' },
    document: { en: 'ref_num' },
    line: { en: 'ref_line_suf; ref_line' },
    lot: { en: 'lot' },
    id: { en: 'trans_num' },
    'unit-cost': { en: 'matl_cost' },
    reason: { en: 'reason_code' },
  },
  verified: [],
  quantity: 'signed',
  types: {
    R: { kind: 'receipt', goes: 'signed' },
    S: { kind: 'ship', goes: 'signed' },
    I: { kind: 'consume', goes: 'signed' },
    W: { kind: 'return', goes: 'signed' },
    A: { kind: 'adjustment', goes: 'signed' },
    M: { kind: 'transfer', goes: 'signed' },
    T: { kind: 'transfer', goes: 'signed' },
    F: { kind: 'produce', goes: 'signed' },
  },
  notes: ['W is the return of an issue.'],
  sample: `
trans_num|trans_type|trans_date|item|qty|whse|loc|lot|ref_type|ref_num|ref_line_suf|reason_code|matl_cost
1001|R|2026-01-05 08:00:00|FA-100|25|MAIN|STOCK||P|PO00000012|1||3.10
1002|I|2026-01-06 09:15:00|FA-100|-4|MAIN|STOCK||J|J00000044|0||3.10
`,
  expected: [
    { item: 'FA-100', place: 'STOCK', quantity: '25', happened: '2026-01-05 08:00' },
    { item: 'FA-100', place: 'STOCK', quantity: '-4', happened: '2026-01-06 09:15' },
  ],
}
