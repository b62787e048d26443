import type { Layout } from '../layout.ts'

export const KATANA: Layout = {
  slug: 'katana',
  name: 'Katana, inventory movements',
  system: 'Katana',
  family: 'small business',
  headers: {
    item: { en: 'variant_id' },
    location: { en: 'location_id' },
    quantity: { en: 'quantity_change' },
    'balance-after': { en: 'balance_after' },
    amount: { en: 'value_in_stock_after' },
    'unit-cost': { en: 'value_per_unit; average_cost_after' },
    'date-happened': { en: 'movement_date' },
    'date-recorded': { en: 'created_at; updated_at' },
    type: { en: 'resource_type' },
    document: { en: 'caused_by_order_no' },
    reference: { en: 'caused_by_resource_id; resource_id' },
    id: { en: 'id' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    PurchaseOrderRow: { kind: 'receipt', goes: 'signed' },
    SalesOrderRow: { kind: 'sale', goes: 'signed' },
    ManufacturingOrderRecipeRow: { kind: 'consume', goes: 'signed' },
    Production: { kind: 'produce', goes: 'signed' },
    StockAdjustmentRow: { kind: 'adjustment', goes: 'signed' },
    StockTransferRow: { kind: 'transfer', goes: 'signed' },
    PurchaseOrderRecipeRow: { kind: 'consume', goes: 'signed' },
    SalesReturnRow: { kind: 'return', goes: 'signed' },
    StocktakeRow: { kind: 'adjustment', goes: 'signed' },
  },
  notes: ['The balance is by location and variant.'],
  sample: `
id|variant_id|location_id|resource_type|caused_by_order_no|movement_date|quantity_change|balance_after|value_per_unit|value_in_stock_after|average_cost_after|created_at
1|1001|7|PurchaseOrderRow|PO-1|2026-01-05T08:00:00.000Z|50|50|2|100|2|2026-01-05T08:00:05.000Z
2|1001|7|SalesOrderRow|SO-4|2026-01-06T08:00:00.000Z|-8|42|2|84|2|2026-01-06T08:00:05.000Z
`,
  expected: [
    { item: '1001', place: '7', quantity: '50', happened: '2026-01-05 08:00' },
    { item: '1001', place: '7', quantity: '-8', happened: '2026-01-06 08:00' },
  ],
}
