import type { Layout } from '../layout.ts'

export const INFOR_M3: Layout = {
  slug: 'infor-m3',
  name: 'Infor M3, stock transactions (MITTRA)',
  system: 'Infor',
  family: 'ERP',
  headers: {
    item: { en: 'MTITNO' },
    location: { en: 'MTWHLO' },
    bin: { en: 'MTWHSL' },
    quantity: { en: 'MTTRQT' },
    'balance-after': { en: 'MTNSTQ' },
    amount: { en: 'MTTRPR' },
    'date-happened': { en: 'MTTRDT' },
    'date-recorded': { en: 'MTRGDT' },
    'time-recorded': { en: 'MTRGTM' },
    'time-happened': { en: 'MTTRTM' },
    type: { en: 'MTTTYP; MTTTID' },
    document: { en: 'MTRIDN' },
    line: { en: 'MTRIDL' },
    lot: { en: 'MTBANO' },
    other: { en: 'MTCONO' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {},
  notes: ['MTNSTQ is the stock after the row. Times have lost their leading zeros. MTCONO is the company.'],
  sample: `
MTCONO|MTWHLO|MTITNO|MTWHSL|MTTTYP|MTTRDT|MTTRTM|MTRIDN|MTRIDL|MTTRQT|MTNSTQ
100|110|ITM-5|A0101|25|20260105|70500|1000123|1|60|60
100|110|ITM-5|A0101|31|20260106|93015|2000456|1|-15|45
`,
  expected: [
    { item: 'ITM-5', place: 'A0101', quantity: '60', happened: '2026-01-05 07:05' },
    { item: 'ITM-5', place: 'A0101', quantity: '-15', happened: '2026-01-06 09:30' },
  ],
}
