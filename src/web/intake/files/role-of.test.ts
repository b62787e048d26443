import { expect, it } from 'vitest'
import { roleOf } from './role-of.ts'

it.each([
  [['item', 'quantity', 'location', 'occurred_at'], 'files'],
  [['item', 'name', 'base_unit', 'unit', 'factor', 'unit_cost'], 'items'],
  [['Item', 'GTIN', 'Name'], 'items'],
  [['item', 'location', 'quantity', 'counted_at'], 'counts'],
  [['type', 'document', 'item', 'quantity', 'Expected At'], 'expectations'],
  [['item', 'location', 'quantity', 'unit'], 'opening'],
  [['item', 'location', 'quantity', 'when'], 'files'],
  [['Artikel', 'Menge', 'Datum'], 'files'],
  [[], 'files'],
] as const)('%j is %s', (columns, role) => {
  expect(roleOf(columns)).toBe(role)
})
