import type { Layout } from '../layout.ts'

export const ORACLE_MATERIAL_TRANSACTIONS: Layout = {
  slug: 'oracle-material-transactions',
  name: 'Oracle EBS and Fusion, material transactions',
  system: 'Oracle',
  family: 'ERP',
  headers: {
    item: { en: 'INVENTORY_ITEM_ID; ITEM_NUMBER; SEGMENT1' },
    site: { en: 'ORGANIZATION_ID; Organization; ORGANIZATION_CODE' },
    location: { en: 'SUBINVENTORY_CODE; Subinventory; Subinv' },
    bin: { en: 'LOCATOR_ID; Locator' },
    to: { en: `TRANSFER_SUBINVENTORY; TRANSFER_ORGANIZATION_ID; TRANSFER_LOCATOR_ID; Transfer Subinventory` },
    quantity: { en: 'PRIMARY_QUANTITY; Primary Quantity' },
    unit: { en: 'TRANSACTION_UOM; PRIMARY_UOM_CODE' },
    'unit-cost': { en: 'ACTUAL_COST; TRANSACTION_COST; PRIOR_COST; NEW_COST' },
    'date-happened': { en: 'TRANSACTION_DATE; Transaction Date' },
    'date-recorded': { en: 'CREATION_DATE; LAST_UPDATE_DATE' },
    document: { en: `TRANSACTION_SOURCE_NAME; TRANSACTION_SOURCE_ID; SOURCE_CODE; SHIPMENT_NUMBER` },
    line: { en: 'SOURCE_LINE_ID; TRX_SOURCE_LINE_ID' },
    id: { en: 'TRANSACTION_ID; Transaction ID; TRANSACTION_SET_ID' },
    type: { en: `TRANSACTION_TYPE_ID; TRANSACTION_TYPE_NAME; Transaction Type; TRANSACTION_ACTION_ID` },
    'type-other': { en: 'TRANSACTION_SOURCE_TYPE_ID; Source Type' },
    lot: { en: 'LOT_NUMBER' },
    serial: { en: 'SERIAL_NUMBER' },
    owner: { en: 'OWNING_ORGANIZATION_ID; OWNING_TP_TYPE; XFR_OWNING_ORGANIZATION_ID' },
    user: { en: 'CREATED_BY; LAST_UPDATED_BY' },
    reason: { en: 'REASON_ID' },
    'quantity-other': { en: 'TRANSACTION_QUANTITY; Transaction Quantity' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    '1': { kind: 'ship', goes: 'signed' },
    '2': { kind: 'transfer', goes: 'signed' },
    '3': { kind: 'transfer', goes: 'signed' },
    '4': { kind: 'adjustment', goes: 'signed' },
    '8': { kind: 'adjustment', goes: 'signed' },
    '12': { kind: 'receipt', goes: 'signed' },
    '21': { kind: 'ship', goes: 'signed' },
    '24': { kind: null, goes: 'none' },
    '27': { kind: 'receipt', goes: 'signed' },
    '28': { kind: 'pick', goes: 'signed' },
    '31': { kind: 'produce', goes: 'signed' },
    '32': { kind: 'produce', goes: 'signed' },
    '33': { kind: 'consume', goes: 'signed' },
    '34': { kind: 'consume', goes: 'signed' },
  },
  notes: [
    'PRIMARY_QUANTITY is in the primary unit and is taken.',
    'A transfer is two rows; TRANSFER_ columns name the other end again and are not read.',
    'Cost updates have the quantity 0.',
  ],
  sample: `
TRANSACTION_ID|INVENTORY_ITEM_ID|ORGANIZATION_ID|SUBINVENTORY_CODE|LOCATOR_ID|TRANSACTION_ACTION_ID|TRANSACTION_QUANTITY|TRANSACTION_UOM|PRIMARY_QUANTITY|TRANSACTION_DATE|CREATION_DATE|TRANSFER_SUBINVENTORY
9001|155|204|Stores|12|27|2|BX|24|05-JAN-2026|05-JAN-2026|
9002|155|204|Stores|12|2|-6|EA|-6|06-JAN-2026|06-JAN-2026|FGI
9003|155|204|FGI|31|2|6|EA|6|06-JAN-2026|06-JAN-2026|Stores
9004|155|204|Stores|12|24|0|EA|0|07-JAN-2026|07-JAN-2026|
`,
  expected: [
    { item: '155', place: '12', quantity: '24', happened: '2026-01-05' },
    { item: '155', place: '12', quantity: '-6', happened: '2026-01-06' },
    { item: '155', place: '31', quantity: '6', happened: '2026-01-06' },
  ],
}
