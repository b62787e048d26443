import type { Layout } from '../layout.ts'

export const ACUMATICA: Layout = {
  slug: 'acumatica',
  name: 'Acumatica, inventory transactions',
  system: 'Acumatica',
  family: 'ERP',
  headers: {
    item: { en: 'InventoryID; Inventory ID; InventoryCD' },
    site: { en: 'BranchID' },
    location: { en: 'SiteID; WarehouseID; Warehouse' },
    bin: { en: 'LocationID' },
    to: { en: 'ToSiteID; To Warehouse; ToLocationID; To Location' },
    lot: { en: 'LotSerialNbr; Lot/Serial Nbr.' },
    type: { en: 'TranType; Tran. Type' },
    direction: { en: 'InvtMult' },
    quantity: { en: 'BaseQty; Qty' },
    'unit-cost': { en: 'UnitCost' },
    amount: { en: 'TranCost; Ext. Cost; TranAmt; UnitPrice' },
    'date-happened': { en: 'TranDate' },
    'date-recorded': { en: 'ReleasedDateTime; CreatedDateTime' },
    document: { en: 'RefNbr; Reference Nbr.; SOOrderNbr; POReceiptNbr' },
    line: { en: 'LineNbr' },
    status: { en: 'Released' },
    reason: { en: 'ReasonCode; Reason Code' },
    'type-other': { en: 'DocType' },
    unit: { en: 'UOM' },
  },
  verified: ['en'],
  quantity: 'unsigned',
  types: {
    RCP: { kind: 'receipt', goes: 'in' },
    III: { kind: 'ship', goes: 'out' },
    RET: { kind: 'return', goes: 'in' },
    ADJ: { kind: 'adjustment', goes: 'signed' },
    TRX: { kind: 'transfer', goes: 'signed' },
    INV: { kind: 'sale', goes: 'out' },
    CRM: { kind: 'return', goes: 'in' },
    DRM: { kind: 'sale', goes: 'out' },
    ASY: { kind: 'produce', goes: 'signed' },
    DSY: { kind: 'consume', goes: 'signed' },
    ASC: { kind: null, goes: 'none' },
    NSC: { kind: null, goes: 'none' },
    RCA: { kind: null, goes: 'none' },
    UND: { kind: null, goes: 'none' },
  },
  direction: { header: 'InvtMult', in: ['1'], out: ['-1'], none: ['0'] },
  posted: ['Released', 'True'],
  notes: ['The change is Qty times InvtMult (1, -1, 0). Only released documents are stock.'],
  sample: `
DocType|RefNbr|LineNbr|TranType|TranDate|InventoryID|SiteID|LocationID|InvtMult|Qty|UOM|UnitCost|Released
R|000123|1|RCP|2026-01-05|AALEGO500|WHOLESALE|R1S1|1|100|EA|8.50|True
I|000124|1|INV|2026-01-06|AALEGO500|WHOLESALE|R1S1|-1|15|EA|8.50|True
A|000125|1|ASC|2026-01-07|AALEGO500|WHOLESALE|R1S1|0|0|EA|0.10|True
I|000126|1|III|2026-01-08|AALEGO500|WHOLESALE|R1S1|-1|2|EA|8.50|False
`,
  expected: [
    { item: 'AALEGO500', place: 'R1S1', quantity: '100', happened: '2026-01-05' },
    { item: 'AALEGO500', place: 'R1S1', quantity: '-15', happened: '2026-01-06' },
  ],
}
