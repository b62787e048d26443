import type { Layout } from '../layout.ts'

export const ODOO_VALUATION: Layout = {
  slug: 'odoo-valuation',
  name: 'Odoo, stock valuation layers',
  system: 'Odoo',
  family: 'open systems',
  headers: {
    item: { en: 'Product; product_id' },
    quantity: { en: 'Moved Quantity; quantity' },
    'unit-cost': { en: 'Unit Value; unit_cost' },
    amount: { en: 'Total Value; value; Remaining Value; remaining_value' },
    'quantity-other': { en: 'Remaining Quantity; remaining_qty' },
    'date-happened': { en: 'Date; create_date' },
    document: { en: 'Reference; Stock Move; stock_move_id' },
    unit: { en: 'Unit of Measure; UoM' },
    text: { en: 'Description; description' },
    other: { en: 'Company; company_id; Category; categ_id' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {},
  notes: ['Signed, without a place; rows with the quantity 0 are landed costs and revaluations.'],
  sample: `
create_date|product_id|description|quantity|unit_cost|value|remaining_qty|remaining_value|stock_move_id
2026-01-05 08:00:00|[E-COM07] Large Cabinet|WH/IN/00001|20.0|800.0|16000.0|17.0|13600.0|WH/IN/00001
2026-01-06 09:30:00|[E-COM07] Large Cabinet|WH/OUT/00004|-3.0|800.0|-2400.0|0.0|0.0|WH/OUT/00004
`,
  expected: [
    { item: '[E-COM07] Large Cabinet', place: null, quantity: '20', happened: '2026-01-05 08:00' },
    { item: '[E-COM07] Large Cabinet', place: null, quantity: '-3', happened: '2026-01-06 09:30' },
  ],
}
