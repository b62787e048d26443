import type { Layout } from '../layout.ts'

export const ERPNEXT: Layout = {
  slug: 'erpnext',
  name: 'ERPNext, stock ledger',
  system: 'ERPNext',
  family: 'open systems',
  headers: {
    'date-happened': { en: 'Date; posting_datetime; Posting Date; posting_date' },
    'time-happened': { en: 'Posting Time; posting_time' },
    item: { en: 'Item Code; item_code; Item' },
    'item-text': { en: 'Item Name' },
    location: { en: 'Warehouse; warehouse' },
    'quantity-in': { en: 'In Qty; in_qty' },
    'quantity-out': { en: 'Out Qty; out_qty' },
    quantity: { en: 'Qty Change; actual_qty; Actual Quantity; Actual Qty' },
    'balance-after': { en: 'Balance Qty; qty_after_transaction; Qty After Transaction' },
    unit: { en: 'Stock UOM; stock_uom' },
    amount: { en: 'Balance Value; Value Change; stock_value; stock_value_difference' },
    'unit-cost': {
      en: `Incoming Rate; Valuation Rate; incoming_rate; valuation_rate; Avg Rate (Balance Stock)`,
    },
    type: { en: 'Voucher Type; voucher_type' },
    document: { en: 'Voucher #; Voucher No; voucher_no' },
    line: { en: 'Voucher Detail No; voucher_detail_no' },
    lot: { en: 'Batch; Batch No; batch_no' },
    serial: { en: 'Serial No; serial_no; Balance Serial No; Serial and Batch Bundle' },
    status: { en: 'Is Cancelled; is_cancelled; docstatus' },
    text: { en: 'Description' },
    other: { en: 'Item Group; Brand; Company; Project' },
  },
  verified: ['en'],
  quantity: 'in-out-signed',
  types: {
    'Purchase Receipt': { kind: 'receipt', goes: 'signed' },
    'Purchase Invoice': { kind: 'receipt', goes: 'signed' },
    'Delivery Note': { kind: 'ship', goes: 'signed' },
    'Sales Invoice': { kind: 'sale', goes: 'signed' },
    'POS Invoice': { kind: 'sale', goes: 'signed' },
    'Stock Entry': { kind: null, goes: 'signed' },
    'Stock Reconciliation': { kind: 'adjustment', goes: 'level' },
    'Subcontracting Receipt': { kind: 'receipt', goes: 'signed' },
  },
  notes: [
    'Out Qty is negative already; In and Out are added.',
    'The line Opening holds a balance and no movement. Stock Reconciliation sets a level.',
    'The list of Stock Ledger Entries also holds cancelled rows (is_cancelled is 1), which are left out.',
  ],
  sample: `
Date|Item|Item Name|Stock UOM|In Qty|Out Qty|Balance Qty|Warehouse|Item Group|Incoming Rate|Valuation Rate|Balance Value|Voucher Type|Voucher #|Batch|Company
|'Opening'|||||5|||||250.00||||
2026-01-05 08:00:00|SKU-01|Chair|Nos|10|0|15|Stores - T|Products|50.00|50.00|750.00|Purchase Receipt|MAT-PRE-0001||Trial
2026-01-06 10:15:00|SKU-01|Chair|Nos|0|-4|11|Stores - T|Products|0.00|50.00|550.00|Delivery Note|MAT-DN-0001||Trial
|Total|||10|-4||||||||||
`,
  expected: [
    { item: 'SKU-01', place: 'Stores - T', quantity: '10', happened: '2026-01-05 08:00' },
    { item: 'SKU-01', place: 'Stores - T', quantity: '-4', happened: '2026-01-06 10:15' },
  ],
}
