import type { Layout } from '../layout.ts'

export const SAGE_200: Layout = {
  slug: 'sage-200',
  name: 'Sage 200, stock transaction history',
  system: 'Sage',
  family: 'ERP',
  headers: {
    item: { en: 'StockItemCode; Stock Code' },
    location: { en: 'Warehouse' },
    bin: { en: 'BinName' },
    quantity: { en: 'Quantity' },
    'unit-cost': { en: 'UnitCostPrice' },
    'date-happened': { en: 'TransactionDate' },
    type: { en: 'TransactionType' },
    document: { en: 'DocumentNo' },
    reference: { en: 'Reference; SecondReference' },
    other: { en: 'Narrative' },
  },
  verified: [],
  quantity: 'signed',
  types: {
    'Goods Received': { kind: 'receipt', goes: 'in' },
    'Goods Issued': { kind: 'ship', goes: 'out' },
    'Stock Transfer In': { kind: 'transfer', goes: 'in' },
    'Stock Transfer Out': { kind: 'transfer', goes: 'out' },
    Stocktake: { kind: 'adjustment', goes: 'signed' },
    'Write Off': { kind: 'scrap', goes: 'out' },
    'Adjustment In': { kind: 'adjustment', goes: 'in' },
    'Adjustment Out': { kind: 'adjustment', goes: 'out' },
    'Sales Order Despatch': { kind: 'ship', goes: 'out' },
    'Purchase Return': { kind: 'return', goes: 'out' },
  },
  notes: ['Types say the direction where quantities have no sign.'],
  sample: `
StockItemCode|Warehouse|BinName|TransactionType|TransactionDate|Quantity|UnitCostPrice|DocumentNo|Narrative
ABBUILT/1/0/0|HOME|A1|Goods Received|05/01/2026|30|12.50|GRN1001|
ABBUILT/1/0/0|HOME|A1|Sales Order Despatch|07/01/2026|8|12.50|DN2001|
`,
  expected: [
    { item: 'ABBUILT/1/0/0', place: 'A1', quantity: '30', happened: '2026-01-05' },
    { item: 'ABBUILT/1/0/0', place: 'A1', quantity: '-8', happened: '2026-01-07' },
  ],
}
