import type { Layout } from '../layout.ts'

export const TALLY: Layout = {
  slug: 'tally',
  name: 'Tally, stock item vouchers',
  system: 'Tally',
  family: 'local',
  headers: {
    'date-happened': { en: 'Date; Voucher Date' },
    party: { en: 'Particulars' },
    type: { en: 'Vch Type; Voucher Type' },
    document: { en: 'Vch No.; Vch No; Voucher No.' },
    'quantity-in': { en: 'Inwards; Inwards Quantity; Inward' },
    'quantity-out': { en: 'Outwards; Outwards Quantity; Outward' },
    'balance-after': { en: 'Closing; Closing Quantity' },
    amount: { en: 'Inwards Value; Outwards Value; Closing Value; Gross Value' },
    item: { en: 'Stock Item; Name of Item' },
    location: { en: 'Godown; GodownName' },
    lot: { en: 'Batch/Lot No.; BatchName' },
    level: { en: 'Opening Balance; Opening Balance Quantity' },
  },
  verified: ['en'],
  quantity: 'in-out',
  types: {
    'Receipt Note': { kind: 'receipt', goes: 'in' },
    'Delivery Note': { kind: 'ship', goes: 'out' },
    'Rejections In': { kind: 'return', goes: 'in' },
    'Rejections Out': { kind: 'return', goes: 'out' },
    'Stock Journal': { kind: 'transfer', goes: 'signed' },
    'Manufacturing Journal': { kind: 'produce', goes: 'signed' },
    'Physical Stock': { kind: 'adjustment', goes: 'level' },
    Purchase: { kind: 'receipt', goes: 'in' },
    Sales: { kind: 'sale', goes: 'out' },
    'Credit Note': { kind: 'return', goes: 'in' },
    'Debit Note': { kind: 'return', goes: 'out' },
    'Material In': { kind: 'transfer', goes: 'in' },
    'Material Out': { kind: 'transfer', goes: 'out' },
  },
  notes: [
    'A report is of one item, named in its title. The unit stands behind the number.',
    'Physical Stock sets a level. Optional, post-dated and cancelled vouchers are no stock.',
  ],
  sample: `
Date|Particulars|Vch Type|Vch No.|Inwards Quantity|Inwards Value|Outwards Quantity|Outwards Value|Closing Quantity|Closing Value
1-Jan-26|Opening Balance|||||||5 Nos|500.00
5-Jan-26|ABC Traders|Purchase|12|10 Nos|1,000.00|||15 Nos|1,500.00
6-Jan-26|Cash|Sales|31|||4 Nos|400.00|11 Nos|1,100.00
|Totals as per 'Default' valuation:|||10 Nos|1,000.00|4 Nos|400.00||
`,
  expected: [
    { item: '', place: null, quantity: '10', happened: '2026-01-05' },
    { item: '', place: null, quantity: '-4', happened: '2026-01-06' },
  ],
}
