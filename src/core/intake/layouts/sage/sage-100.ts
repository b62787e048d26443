import type { Layout } from '../layout.ts'

export const SAGE_100: Layout = {
  slug: 'sage-100',
  name: 'Sage 100, item transaction history',
  system: 'Sage',
  family: 'ERP',
  headers: {
    item: { en: 'ItemCode; itemcode; Item Code' },
    location: { en: 'WarehouseCode; warehousecode; Warehouse Code' },
    'date-happened': { en: 'TransactionDate; transactiondate; Transaction Date' },
    type: { en: 'TransactionCode; transactioncode; Transaction Code' },
    quantity: { en: 'TransactionQty; transactionqty; Transaction Qty' },
    'unit-cost': { en: 'UnitCost; unitcost; AllocatedCost' },
    amount: { en: 'ExtendedCost; ExtendedPrice; ExtendedStandardCost; UnitPrice' },
    document: { en: 'EntryNo; entryno; Entry No' },
    line: { en: 'SequenceNo; sequenceno' },
    'date-recorded': { en: 'DateUpdated; dateupdated' },
    'time-recorded': { en: 'TimeUpdated; timeupdated' },
    'date-document': { en: 'ReferenceDate; referencedate' },
    user: { en: 'UserUpdatedKey; userupdatedkey' },
    party: { en: 'CustomerNo; VendorNo; ShipToCode; ARDivisionNo; APDivisionNo' },
    reference: { en: 'InvoiceType; IMTransactionEntryComment' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    SO: { kind: 'sale', goes: 'signed' },
    PO: { kind: 'receipt', goes: 'signed' },
    IR: { kind: 'receipt', goes: 'in' },
    II: { kind: 'ship', goes: 'out' },
    IA: { kind: 'adjustment', goes: 'signed' },
    IT: { kind: 'transfer', goes: 'signed' },
    IP: { kind: 'adjustment', goes: 'signed' },
    BI: { kind: 'consume', goes: 'signed' },
    BR: { kind: 'produce', goes: 'signed' },
  },
  notes: ['Fiscal year and period are no dates; TimeUpdated is a decimal hour.'],
  sample: `
ItemCode|WarehouseCode|TransactionDate|TransactionCode|EntryNo|SequenceNo|TransactionQty|UnitCost|ExtendedCost|FiscalCalYear|FiscalCalPeriod|DateUpdated|TimeUpdated
1001-HON-H252|001|2026-01-05|PO|R000123|00000001|12|84.00|1008.00|2026|01|2026-01-05|14.35
1001-HON-H252|001|2026-01-08|SO|0100045|00000001|-4|84.00|-336.00|2026|01|2026-01-08|9.5
`,
  expected: [
    { item: '1001-HON-H252', place: '001', quantity: '12', happened: '2026-01-05' },
    { item: '1001-HON-H252', place: '001', quantity: '-4', happened: '2026-01-08' },
  ],
}
