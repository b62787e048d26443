import { describe, expect, it } from 'vitest'
import type { ColumnRole } from './roles.ts'
import { headerLikeness, rolesOf } from './roles-of.ts'

describe('rolesOf', () => {
  it.each<[string, ColumnRole]>([
    ['Qty in unit of entry', 'quantity'],
    ['Unit of Entry', 'unit'],
    ['Ctd.en UM entrada', 'quantity'],
    ['Un.medida de entrada', 'unit'],
    ['Qtd.  UM registro', 'quantity'],
    ['Quantité en UQS', 'quantity'],
    ['Menge in ErfassME', 'quantity'],
    ['Date of movement', 'date-happened'],
    ['Movement Date', 'date-happened'],
    ['Entry Date', 'date-recorded'],
    ['Time of Entry', 'time-recorded'],
    ['Erfassungsuhrzeit', 'time-recorded'],
    ['Buchungsdatum', 'date-happened'],
    ['Umbuchungsdatum', 'date-happened'],
    ['Planned receipt date', 'date-other'],
    ['Supplier invoice date', 'date-document'],
    ['Lagerortcode', 'location'],
    ['Artikelnr', 'item'],
    ['Č. zboží', 'item'],
    ['Nr. artykułu', 'item'],
    ['Amt.in loc.cur.', 'amount'],
    ['Montante em MI', 'amount'],
    ['Cost Amount (Actual)', 'amount'],
    ['Value Change', 'amount'],
    ['Change Stock Value', 'amount'],
    ['Amount', 'amount'],
    ['Balance Value', 'amount'],
    ['Received qty value', 'amount'],
    ['在庫金額合計', 'amount'],
    ['Remaining Quantity', 'quantity-other'],
    ['Invoiced Quantity', 'quantity-other'],
    ['Quantity reserved for order', 'quantity-other'],
    ['Order Qty', 'quantity-other'],
    ['No of packs', 'quantity-other'],
    ['発注数量', 'quantity-other'],
    ['Received Qty', 'quantity-in'],
    ['Zugangsmenge', 'quantity-in'],
    ['入庫数量', 'quantity-in'],
    ['Qty Issued', 'quantity-out'],
    ['出库数量', 'quantity-out'],
    ['Расход', 'quantity-out'],
    ['Quantity after posting', 'balance-after'],
    ['変動後在庫', 'balance-after'],
    ['재고', 'balance-after'],
    ['Source Storage Bin', 'from'],
    ['Receiving warehouse code', 'to'],
    ['Quantity (kg)', 'quantity'],
    ['Purchase Order No.', 'document'],
    ['Codigo de la bodega', 'location'],
    ['Nr partii towaru', 'lot'],
    ['得意先コード', 'party'],
    ['MATNR', 'item'],
    ['product_id/default_code', 'item'],
    ['Készlet', 'balance-after'],
  ])('%s', (header, role) => {
    expect(rolesOf(header)[0]?.role).toBe(role)
  })

  it.each(['Amount in LC', 'Umsatzwert', 'Valor entrada', 'Prix total', '入库金额', 'Stock value change'])(
    'money is never a quantity: %s',
    (header) => {
      const [first] = rolesOf(header)
      expect(['amount', 'unit-cost']).toContain(first.role)
    },
  )

  it.each(['', '2026-01-05', '4711', 'Widget blue', 'Stapler 24/6'])('is silent about %j', (text) => {
    expect(rolesOf(text)).toEqual([])
    expect(headerLikeness(text)).toBe(0)
  })

  it('gives every meaning of a false friend', () => {
    const roles = rolesOf('Charge').map(({ role, language }) => `${role} ${language}`)
    expect(roles).toContain('lot de')
    expect(rolesOf('nombre').map(({ role }) => role)).toEqual(
      expect.arrayContaining(['item-text', 'quantity']),
    )
  })
})
