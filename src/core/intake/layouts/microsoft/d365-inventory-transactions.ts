import type { Layout } from '../layout.ts'

export const D365_INVENTORY_TRANSACTIONS: Layout = {
  slug: 'd365-inventory-transactions',
  name: 'Dynamics 365 Finance and Operations, AX, inventory transactions',
  system: 'Dynamics 365',
  family: 'ERP',
  headers: {
    item: { en: 'Item number; Item Number; ItemId' },
    'item-text': { en: 'Product name; Item name' },
    site: { en: 'InventSiteId; Site' },
    location: { en: 'InventLocationId; Warehouse' },
    bin: { en: 'WMSLocationId; License plate; LicensePlateId; Location' },
    lot: { en: 'Batch number; InventBatchId' },
    serial: { en: 'Serial number; InventSerialId' },
    owner: { en: 'InventOwnerId; Owner' },
    status: {
      en: `Issue status; Receipt status; StatusIssue; StatusReceipt; Inventory status; InventStatusId; Issue;
        Receipt`,
    },
    unit: { en: 'Inventory unit; Unit' },
    amount: {
      en: `Cost amount; Financial cost amount; Physical cost amount; CostAmountPosted; CostAmountPhysical;
        CostAmountAdjustment`,
    },
    'date-happened': { en: 'Physical date; DatePhysical' },
    'date-other': {
      en: `Financial date; DateFinancial; DateStatus; DateExpected; Expected date; DateClosed`,
    },
    document: { en: 'Reference number; ReferenceId; Voucher; VoucherPhysical; Packing slip' },
    type: { en: 'ReferenceCategory; TransType; Reference' },
    id: { en: 'Lot ID; InventTransId; RecId' },
    reference: { en: 'Number' },
    quantity: { en: 'Quantity; Qty' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    Sold: { kind: 'ship', goes: 'signed' },
    Deducted: { kind: 'ship', goes: 'signed' },
    Picked: { kind: 'pick', goes: 'signed' },
    'Reserved physical': { kind: null, goes: 'none' },
    'Reserved ordered': { kind: null, goes: 'none' },
    'On order': { kind: null, goes: 'none' },
    'Quotation issue': { kind: null, goes: 'none' },
    Purchased: { kind: 'receipt', goes: 'signed' },
    Received: { kind: 'receipt', goes: 'signed' },
    Registered: { kind: 'receipt', goes: 'signed' },
    Arrived: { kind: null, goes: 'none' },
    Ordered: { kind: null, goes: 'none' },
    'Quotation receipt': { kind: null, goes: 'none' },
  },
  posted: ['Purchased', 'Received', 'Registered', 'Sold', 'Deducted', 'Picked'],
  notes: [
    'On the shelf are Purchased, Received, Registered, Sold, Deducted and Picked; any other status is planned.',
    'Physical date is when it moved; a row without it is planned. Financial date is the invoice.',
    'Lot ID is the number of the transaction; the lot is Batch number. Location is the bin.',
  ],
  sample: `
Item number|Physical date|Financial date|Reference|Number|Receipt|Issue|Quantity|Cost amount|Site|Warehouse|Location|Batch number
A0001|1/5/2026|1/6/2026|Purchase order|PO-0001|Purchased||20.00|400.00|1|11|BULK|B1
A0001|1/7/2026||Sales order|SO-0001||Deducted|-5.00|-100.00|1|11|BULK|B1
A0001|||Sales order|SO-0002||Reserved physical|-3.00|0.00|1|11|BULK|B1
`,
  expected: [
    { item: 'A0001', place: 'BULK', quantity: '20', happened: '2026-01-05' },
    { item: 'A0001', place: 'BULK', quantity: '-5', happened: '2026-01-07' },
  ],
}
