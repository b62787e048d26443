import { describe, expect, it } from 'vitest'
import { directionFlag } from './direction-flag.ts'
import { lineMeaning } from './line-meaning.ts'
import { placeMeaning } from './place-meaning.ts'
import { isFalseFlag, isTrueFlag, statusMeaning } from './status-meaning.ts'

describe('lineMeaning', () => {
  it.each([
    ['Total', 'total'],
    ['Total for Item One', 'total'],
    ["Totals as per 'Default' valuation", 'total'],
    ['Zwischensumme', 'total'],
    ['Итого по складу', 'total'],
    ['本期合计', 'total'],
    ["'Opening'", 'opening'],
    ['Opening Balance', 'opening'],
    ['Saldo inicial 01/01/2026', 'opening'],
    ['Devir', 'opening'],
    ['前月繰越', 'opening'],
    ['Closing stock:', 'closing'],
    ['Endbestand', 'closing'],
    ['Page 2 of 5', 'footer'],
    ['Seite 3', 'footer'],
    ['Widget', null],
    ['Opening Hours Sign', null],
    ['Report pad A4', null],
    ['Printed circuit board', null],
    ['10 records', null],
    ['', null],
  ])('%s', (text, kind) => {
    expect(lineMeaning(text)).toBe(kind)
  })
})

describe('statusMeaning', () => {
  it.each([
    ['Done', 'posted'],
    ['Erledigt', 'posted'],
    ['Проведен', 'posted'],
    ['Draft', 'draft'],
    ['Entwurf', 'draft'],
    ['草稿', 'draft'],
    ['Waiting Availability', 'planned'],
    ['Reserved physical', 'planned'],
    ['Anulado', 'cancelled'],
    ['VOIDED', 'cancelled'],
    ['blue', null],
  ])('%s', (value, status) => {
    expect(statusMeaning(value)).toBe(status)
  })

  it('knows yes from no', () => {
    for (const value of ['True', 'Ja', 'X', '1', '是']) expect(isTrueFlag(value)).toBe(true)
    for (const value of ['False', 'Nein', '0', '否']) expect(isFalseFlag(value)).toBe(true)
    expect(isTrueFlag('') || isFalseFlag('')).toBe(false)
  })
})

describe('placeMeaning', () => {
  it.each([
    ['Partners/Vendors', 'supplier'],
    ['Partner/Lieferanten', 'supplier'],
    ['Proveedores', 'supplier'],
    ['Partners/Customers', 'customer'],
    ['SOLD', 'customer'],
    ['Virtual Locations/Production', 'production'],
    ['Virtual Locations/Scrap', 'production'],
    ['Virtual Locations/Inventory adjustment', 'adjustment'],
    ['NONE', 'adjustment'],
    ['Physical Locations/Inter-warehouse transit', 'in-transit'],
    ['WH/Stock', null],
    ['IN_STOCK', null],
    ['Customer returns', null],
    ['Production hall 2', null],
    ['A-01-02', null],
    ['', null],
  ])('%s', (path, meaning) => {
    expect(placeMeaning(path)).toBe(meaning)
  })
})

describe('directionFlag', () => {
  it.each([
    [['S', 'H'], ['S'], ['H'], true],
    [['Dr', 'Cr'], ['Dr'], ['Cr'], true],
    [['IN', 'OUT', ''], ['IN'], ['OUT'], false],
    [['+', '-'], ['+'], ['-'], false],
    [['-1', '1'], ['1'], ['-1'], false],
    [['E', 'S'], ['E'], ['S'], false],
    [['Entrada', 'Saída'], ['Entrada'], ['Saída'], false],
    [['Increase', 'Decrease'], ['Increase'], ['Decrease'], false],
    [['Addition', 'Usage'], ['Addition'], ['Usage'], false],
    [['Приход', 'Расход'], ['Приход'], ['Расход'], false],
  ])('%j', (values, ins, outs, ambiguous) => {
    expect(directionFlag(values)).toEqual({ in: ins, out: outs, ambiguous })
  })

  it.each([[['A', 'B']], [['IN']], [['IN', 'OUT', 'MOVE']], [[]]])('%j are no pair', (values) => {
    expect(directionFlag(values)).toBeNull()
  })
})
