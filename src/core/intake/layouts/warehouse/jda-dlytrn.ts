import type { Layout } from '../layout.ts'

export const JDA_DLYTRN: Layout = {
  slug: 'jda-dlytrn',
  name: 'Blue Yonder (JDA, RedPrairie), daily transactions',
  system: 'Blue Yonder',
  family: 'warehouse',
  headers: {
    id: { en: 'dlytrn_id' },
    item: { en: 'prtnum' },
    from: { en: 'frstol' },
    to: { en: 'tostol' },
    'bin-area': { en: 'fr_arecod; to_arecod' },
    quantity: { en: 'trnqty' },
    'date-happened': { en: 'trndte' },
    type: { en: 'oprcod; actcod' },
    reason: { en: 'reacod' },
    user: { en: 'usr_id' },
    lot: { en: 'lotnum' },
    owner: { en: 'prt_client_id' },
    reference: { en: 'movref; adj_ref1; adj_ref2' },
    site: { en: 'wh_id' },
    package: { en: 'lodnum' },
  },
  verified: ['en'],
  quantity: 'from-to',
  types: {},
  outside: {
    RECV: 'supplier',
  },
  notes: [
    'One row a task. The quantity of an adjustment (INVADJ) lies in another table.',
    'prt_client_id is the owner of the stock.',
  ],
  sample: `
dlytrn_id|trndte|oprcod|actcod|prtnum|prt_client_id|fr_arecod|frstol|to_arecod|tostol|trnqty|lotnum|usr_id
1|2026-01-05 08:00:00|RCV|IDNTFY|P-1|ACME||RECV|RACK|A0101|40||ANN
2|2026-01-06 09:00:00|PCK|PCKMOV|P-1|ACME|RACK|A0101|SSTG|STAGE1|6||ANN
`,
  expected: [
    { item: 'P-1', place: 'A0101', quantity: '40', happened: '2026-01-05 08:00' },
    { item: 'P-1', place: 'A0101', quantity: '-6', happened: '2026-01-06 09:00' },
    { item: 'P-1', place: 'STAGE1', quantity: '6', happened: '2026-01-06 09:00' },
  ],
}
