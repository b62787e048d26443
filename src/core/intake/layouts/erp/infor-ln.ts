import type { Layout } from '../layout.ts'

export const INFOR_LN: Layout = {
  slug: 'infor-ln',
  name: 'Infor LN, inventory transactions (whinr110)',
  system: 'Infor',
  family: 'ERP',
  headers: {
    item: { en: 't_item; t$item' },
    location: { en: 't_cwar; t$cwar' },
    quantity: { en: 't_qstk; t$qstk' },
    'date-happened': { en: 't_trdt; t$trdt' },
    type: { en: 't_koor; t$koor' },
    direction: { en: 't_kost; t$kost' },
    document: { en: 't_orno; t$orno' },
    line: { en: 't_pono; t$seqn; t$pono' },
    amount: { en: 't_amnt' },
    unit: { en: 't_stun' },
  },
  verified: [],
  quantity: 'unsigned',
  types: {},
  direction: { header: 't_kost', in: ['3', 'receipt'], out: ['4', 'issue'], none: ['1', '2'] },
  notes: [
    'Quantities have no sign; the kind of transaction (kost) says the direction.',
    'Times are in UTC. Item codes are padded with blanks in front.',
  ],
  sample: `
t_item|t_cwar|t_trdt|t_koor|t_kost|t_orno|t_pono|t_qstk|t_stun
         GEAR-7|WH1|2026-01-05 07:00:00|1|3|PUR000123|10|50|pcs
         GEAR-7|WH1|2026-01-06 10:30:00|2|4|SLS000456|10|8|pcs
`,
  expected: [
    { item: 'GEAR-7', place: 'WH1', quantity: '50', happened: '2026-01-05 07:00' },
    { item: 'GEAR-7', place: 'WH1', quantity: '-8', happened: '2026-01-06 10:30' },
  ],
}
