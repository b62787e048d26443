import { describe, expect, it } from 'vitest'
import { LAYOUTS } from '../layouts/layouts.ts'
import { typeMeaning } from './type-meaning.ts'

const layout = (slug: string) => LAYOUTS.find((one) => one.slug === slug)!

describe('typeMeaning', () => {
  it.each([
    ['101', 'receipt', 'in'],
    ['102', 'receipt', 'out'],
    ['262', 'consume', 'in'],
    ['311', 'transfer', 'both'],
    ['701', 'adjustment', 'in'],
    ['702', 'adjustment', 'out'],
    ['711', 'adjustment', 'out'],
    ['712', 'adjustment', 'in'],
    ['103', 'receipt', 'none'],
    ['101 Goods receipt', 'receipt', 'in'],
    ['GR goods receipt', 'receipt', 'in'],
    ['WA Warenausgang', 'ship', 'out'],
    ['Goods receipt', 'receipt', 'in'],
    ['Wareneingang', 'receipt', 'in'],
    ['Salida por venta', 'ship', 'out'],
    ['销售出库', 'sale', 'out'],
    ['입고', 'receipt', 'in'],
    ['Kiadás', 'ship', 'out'],
    ['Поступление товаров и услуг 00000001', 'receipt', 'in'],
    ['TRANSFER_IN', 'transfer', 'in'],
    ['Transfer Out', 'transfer', 'out'],
    ['MM+', 'transfer', 'in'],
    ['MM-', 'transfer', 'out'],
    ['Umlagerung', 'transfer', 'both'],
    ['Transfer from A to B', 'transfer', 'both'],
    ['Adjustment', 'adjustment', 'signed'],
    ['Stock Count', 'adjustment', 'level'],
    ['Edit', 'adjustment', 'level'],
    ['Positive Adjmt.', 'adjustment', 'in'],
    ['盘亏', 'adjustment', 'out'],
    ['Opening Balance', 'opening', 'in'],
    ['Reversal of goods receipt', 'receipt', 'out'],
    ['Storno Wareneingang', 'receipt', 'out'],
    ['Purchase return', 'return', 'out'],
    ['Customer return', 'return', 'in'],
    ['+', 'receipt', 'in'],
    ['-', 'ship', 'out'],
  ])('%s', (value, kind, goes) => {
    expect(typeMeaning(value)).toMatchObject({ kind, goes })
  })

  it.each(['', 'Foo', '2026', '999', 'Chair', 'Sales order receipt', 'Cancelled sale', 'Stock Entry'])(
    'says nothing of %j',
    (value) => {
      expect(typeMeaning(value)).toBeNull()
    },
  )

  it.each([
    ['bc-item-ledger', 'Output', 'produce', 'signed'],
    ['bc-item-ledger', 'Zugang', 'adjustment', 'in'],
    ['bc-item-ledger', 'Afgang', 'produce', 'signed'],
    ['openboxes', 'DEBIT', 'ship', 'out'],
    ['openboxes', 'INVENTORY', 'adjustment', 'level'],
    ['idempiere', 'C-', 'ship', 'signed'],
    ['idempiere', 'C+', 'return', 'signed'],
    ['epicor', 'PUR-STK', 'receipt', 'in'],
    ['epicor', 'ADJ-CST', null, 'none'],
    ['sage-50', 'MI', 'produce', 'in'],
    ['cabinet', 'Waste', null, 'none'],
    ['shopify-adjustments', 'purchase', 'sale', 'out'],
    ['sap-mb51', '261', 'consume', 'out'],
  ])('of a layout first: %s, %s', (slug, value, kind, goes) => {
    expect(typeMeaning(value, { layout: layout(slug) })).toMatchObject({ kind, goes, code: 'layout' })
  })
})
