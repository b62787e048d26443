import type { Layout } from '../layout.ts'

export const MANHATTAN_PIX: Layout = {
  slug: 'manhattan-pix',
  name: 'Manhattan, PIX transactions',
  system: 'Manhattan',
  family: 'warehouse',
  headers: {
    id: { en: 'pix_tran_no; pix_tran_nbr' },
    type: { en: 'pix_tran_type; pix_tran_code; tran_type; tran_code' },
    item: { en: 'sku_id; Item ID' },
    quantity: { en: 'Invn Adj Qty; invn_adjmt_qty' },
    direction: { en: 'Invn Adj Type; invn_adjmt_type' },
    'date-happened': { en: 'date_time_stamp; create_date_time' },
    location: { en: 'whse' },
    reason: { en: 'reacod; rsn_code' },
    reference: { en: 'Reference #1; ref_field_1' },
    user: { en: 'user_id' },
    owner: { en: 'client_id' },
  },
  verified: [],
  quantity: 'unsigned',
  types: {},
  direction: { header: 'invn_adjmt_type', in: ['A'], out: ['S'] },
  notes: ['The adjustment type says A for add, S for subtract.'],
  sample: `
pix_tran_nbr|tran_type|tran_code|whse|sku_id|invn_adjmt_qty|invn_adjmt_type|rsn_code|create_date_time|user_id
1|606|02|01|S-77|24|A|RC|2026-01-05 08:00:00|ann
2|606|02|01|S-77|3|S|DM|2026-01-06 08:00:00|ann
`,
  expected: [
    { item: 'S-77', place: '01', quantity: '24', happened: '2026-01-05 08:00' },
    { item: 'S-77', place: '01', quantity: '-3', happened: '2026-01-06 08:00' },
  ],
}
