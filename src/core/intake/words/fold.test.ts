import { describe, expect, it } from 'vitest'
import { fold, foldHeader, keyOf } from './fold.ts'

describe('fold', () => {
  it.each([
    ['ItemNo', 'item no'],
    ['itemID', 'item id'],
    ['SKU', 'sku'],
    ['UoM', 'uom'],
    ['item_no', 'item no'],
    ['ITEM-NO', 'item no'],
    ['t_item', 'item'],
    ['t$cwar', 'cwar'],
    ['ITMREF_0', 'itmref'],
    ['Item__No_', 'item no'],
    ['Item_x0020_No', 'item no'],
    ['[Item No]', 'item no'],
    ['"Item"', 'item'],
    ['Item*', 'item'],
    ['Item ▲', 'item'],
    ['Product : SKU', 'product sku'],
    ['product_id/default_code', 'product id default code'],
    ['Qtd.  UM registro', 'qtd um registro'],
    ['Art.-Nr.', 'art nr'],
    ['Č. zboží', 'c zbozi'],
    ['№', 'no'],
    ['N° article', 'no article'],
    ['Nº producto', 'no producto'],
    ['N.º', 'no'],
    ['Voucher #', 'voucher no'],
    ['Qty\nin', 'qty in'],
    ['\ufeff Opening\u00a0Stock\u200b', 'opening stock'],
    ['Lagerställe', 'lagerstalle'],
    ['Løbenr.', 'lobenr'],
    ['Miktarı İ', 'miktari i'],
    ['수량', '수량'],
    ['ガス', 'ガス'],
    ['Учётный', 'учетный'],
    ['Край', 'край'],
    ['ＳＫＵ１', 'sku1'],
    ["Code d'emplacement", 'code d emplacement'],
    ['+/-', '+/-'],
    ['QuantitÃ©', 'quantite'],
    ['Ð¢Ð¾Ð²Ð°Ñ€', 'товар'],
  ])('%j', (text, words) => {
    expect(fold(text)).toBe(words)
  })

  it.each([
    ['Quantity (kg)', 'quantity', 'kg'],
    ['Qty [pcs]', 'qty', 'pcs'],
    ['Amount (EUR)', 'amount', 'eur'],
    ['Cost Amount (Actual)', 'cost amount actual', null],
    ['Quantity (in)', 'quantity in', null],
    ['数量（個）', '数量', '個'],
  ])('keeps a unit or currency aside: %s', (text, words, aside) => {
    expect(foldHeader(text)).toEqual({ words, aside })
  })

  it('makes one key of one name', () => {
    expect(new Set(['ItemNo', 'itemno', 'ITEM NO.', 'item_no'].map(keyOf)).size).toBe(1)
    expect(keyOf('Zugänge')).toBe(keyOf('Zugaenge'))
    expect(keyOf('Mængde')).toBe(keyOf('maengde'))
  })
})
