import type { Layout } from '../layout.ts'

export const EPICOR: Layout = {
  slug: 'epicor',
  name: 'Epicor Kinetic, part transactions',
  system: 'Epicor',
  family: 'ERP',
  headers: {
    item: { en: 'PartNum' },
    location: { en: 'WareHouseCode' },
    bin: { en: 'BinNum' },
    to: { en: 'WareHouse2; BinNum2; Plant2' },
    lot: { en: 'LotNum' },
    type: { en: 'TranType' },
    'type-other': { en: 'TranClass' },
    quantity: { en: 'TranQty' },
    unit: { en: 'ActTransUOM; InvtyUOM; UM' },
    amount: { en: 'ExtCost; ActTranCost' },
    'unit-cost': { en: 'MtlUnitCost; UnitCost' },
    'date-happened': { en: 'TranDate' },
    'date-recorded': { en: 'SysDate' },
    'time-recorded': { en: 'SysTime' },
    document: { en: `PONum; OrderNum; JobNum; PackNum; InvoiceNum; TranReference; TranDocTypeID` },
    line: { en: 'TranNum; POLine; OrderLine' },
    user: { en: 'EntryPerson' },
    'quantity-other': { en: 'ActTranQty' },
  },
  verified: ['en'],
  quantity: 'unsigned',
  types: {
    'PUR-STK': { kind: 'receipt', goes: 'in' },
    'MFG-STK': { kind: 'produce', goes: 'in' },
    'INS-STK': { kind: 'receipt', goes: 'in' },
    'PLT-STK': { kind: 'transfer', goes: 'in' },
    'DMR-STK': { kind: 'return', goes: 'in' },
    'SVG-STK': { kind: 'produce', goes: 'in' },
    'STK-CUS': { kind: 'ship', goes: 'out' },
    'STK-MTL': { kind: 'consume', goes: 'out' },
    'STK-ASM': { kind: 'consume', goes: 'out' },
    'STK-PLT': { kind: 'transfer', goes: 'out' },
    'STK-UKN': { kind: 'consume', goes: 'out' },
    'STK-INS': { kind: 'transfer', goes: 'out' },
    'STK-DMR': { kind: 'transfer', goes: 'out' },
    'STK-SRV': { kind: 'consume', goes: 'out' },
    'STK-STK': { kind: 'transfer', goes: 'both' },
    'ADJ-QTY': { kind: 'adjustment', goes: 'signed' },
    'ADJ-CST': { kind: null, goes: 'none' },
    'ADJ-PUR': { kind: null, goes: 'none' },
    'MFG-VAR': { kind: null, goes: 'none' },
    'PUR-MTL': { kind: null, goes: 'none' },
    'MFG-CUS': { kind: null, goes: 'none' },
  },
  notes: [
    'The type says from and to: x-STK came in, STK-x went out, ADJ-QTY bears its sign.',
    'Cost adjustments and variances are money. SysTime counts seconds since midnight.',
  ],
  sample: `
PartNum|TranDate|SysTime|TranType|TranClass|WareHouseCode|BinNum|TranQty|UM|TranNum|PONum|JobNum|EntryPerson
DCD-100|2026-01-05|28800|PUR-STK|R|CHI|01-01-01|40|EA|5001|4101||mary
DCD-100|2026-01-06|47112|STK-MTL|I|CHI|01-01-01|12|EA|5002||J-2001|bob
DCD-100|2026-01-07|36000|ADJ-QTY|A|CHI|01-01-01|-1|EA|5003|||bob
DCD-100|2026-01-08|36000|ADJ-CST|A|CHI|01-01-01|0|EA|5004|||bob
`,
  expected: [
    { item: 'DCD-100', place: '01-01-01', quantity: '40', happened: '2026-01-05' },
    { item: 'DCD-100', place: '01-01-01', quantity: '-12', happened: '2026-01-06' },
    { item: 'DCD-100', place: '01-01-01', quantity: '-1', happened: '2026-01-07' },
  ],
}
