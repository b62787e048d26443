import type { Layout } from '../layout.ts'

export const IDEMPIERE: Layout = {
  slug: 'idempiere',
  name: 'iDempiere, ADempiere, metasfresh and Openbravo, material transactions',
  system: 'iDempiere',
  family: 'open systems',
  headers: {
    item: { en: 'M_Product_ID', de: 'Produkt' },
    location: { en: 'M_Locator_ID', de: 'Lagerort' },
    site: { en: 'M_Warehouse_ID; AD_Org_ID' },
    quantity: { en: 'MovementQty; Movement Quantity', de: 'Bewegungs-Menge' },
    'date-happened': { en: 'MovementDate; Movement Date', de: 'Bewegungsdatum' },
    type: { en: 'MovementType; Movement Type', de: 'Bewegungs-Art' },
    id: { en: 'M_Transaction_ID; M_Transaction_UU' },
    line: {
      en: `M_InOutLine_ID; M_MovementLine_ID; M_InventoryLine_ID; M_ProductionLine_ID; C_ProjectIssue_ID;
        PP_Cost_Collector_ID`,
    },
    lot: { en: 'M_AttributeSetInstance_ID' },
    user: { en: 'CreatedBy; UpdatedBy' },
    status: { en: 'DocStatus' },
    owner: { en: 'AD_Client_ID' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    'C-': { kind: 'ship', goes: 'signed' },
    'C+': { kind: 'return', goes: 'signed' },
    'V+': { kind: 'receipt', goes: 'signed' },
    'V-': { kind: 'return', goes: 'signed' },
    'I+': { kind: 'adjustment', goes: 'signed' },
    'I-': { kind: 'adjustment', goes: 'signed' },
    'M+': { kind: 'transfer', goes: 'signed' },
    'M-': { kind: 'transfer', goes: 'signed' },
    'P+': { kind: 'produce', goes: 'signed' },
    'P-': { kind: 'consume', goes: 'signed' },
    'W+': { kind: 'produce', goes: 'signed' },
    'W-': { kind: 'consume', goes: 'signed' },
  },
  notes: [
    'Signed already; the type ends in its sign and is read whole.',
    'AD_Client_ID is the tenant of the software, no owner.',
  ],
  sample: `
M_Transaction_ID|AD_Client_ID|M_Product_ID|M_Locator_ID|MovementType|MovementDate|MovementQty|M_InOutLine_ID|CreatedBy
1000001|11|136|101|V+|2026-01-05|20|1000010|101
1000002|11|136|101|C-|2026-01-06|-4|1000011|101
`,
  expected: [
    { item: '136', place: '101', quantity: '20', happened: '2026-01-05' },
    { item: '136', place: '101', quantity: '-4', happened: '2026-01-06' },
  ],
}
