import { describe, expect, it } from 'vitest'
import { CANONICAL, runWith } from '../../test/support/guess.ts'
import type { ShownLayout } from './intake/layout-lines.ts'

const MB51: ShownLayout = {
  slug: 'sap-mb51',
  name: 'SAP MB51',
  family: 'ERP',
  headers: {
    item: { en: 'Material', de: 'Material' },
    quantity: { en: 'Quantity; Qty in unit of entry', de: 'Menge', fr: 'Quantité' },
  },
  verified: ['en', 'de'],
  quantity: 'signed',
  types: {
    '101': { kind: 'receipt', goes: 'in' },
    '103': { kind: 'receipt', goes: 'in' },
    '201': { kind: 'consume', goes: 'out' },
    '561': { kind: null, goes: 'in' },
  },
  direction: { header: 'S/H', in: ['S'], out: ['H'] },
  outside: { VENDOR: 'supplier' },
  notes: ['The posting date is a day; the time of entry is when it was keyed.'],
  sample: 'Material|Quantity\n4711|-1,000.5',
}
const ODOO: ShownLayout = {
  slug: 'odoo-stock-move-line',
  name: 'Odoo stock moves',
  family: 'open systems',
  headers: { item: { en: 'Product' } },
  verified: [],
  quantity: 'from-to',
  types: {},
  posted: ['Done'],
  notes: [],
  sample: 'Product\nDESK',
}
const run = (...args: string[]) =>
  runWith(['layouts', ...args], { guess: () => CANONICAL, layouts: [MB51, ODOO] })

describe('known systems', () => {
  it('are listed by family: name, slug and languages', async () => {
    const { exit, out, err } = await run()
    expect([exit, err]).toEqual([0, ''])
    expect(out).toBe(`ERP       Slug      Languages
SAP MB51  sap-mb51  en de fr

open systems      Slug                  Languages
Odoo stock moves  odoo-stock-move-line  en

2 layouts. plimsoll layouts SLUG shows one.
`)
  })

  it('are shown one by one, with columns, types, facts and a sample', async () => {
    expect((await run('SAP-mb51')).out).toBe(`SAP MB51 (sap-mb51)
Seen in real files or in the source: English and German
From memory: French

Columns
  item: en: Material | de: Material
  quantity: en: Quantity; Qty in unit of entry | de: Menge | fr: Quantité

Quantity: one column, negative where goods went out.
Direction by S/H: in: S; out: H

Types of movement
  comes in, receipt: 101, 103
  goes out, consumption: 201
  comes in: 561

What to know
  places that are no shelves: VENDOR (supplier)
  The posting date is a day; the time of entry is when it was keyed.

Sample (invented)
  Material,Quantity
  4711,"-1,000.5"
`)
  })

  it.each([
    ['sap', 'sap: There is no such layout. Did you mean sap-mb51? See plimsoll layouts.'],
    ['stock', 'stock: There is no such layout. Did you mean odoo-stock-move-line? See plimsoll layouts.'],
    ['spa-mb51', 'spa-mb51: There is no such layout. Did you mean sap-mb51? See plimsoll layouts.'],
    ['zzz', 'zzz: There is no such layout. See plimsoll layouts.'],
  ])('%s is refused with what is like it', async (slug, line) => {
    const { exit, out, err } = await run(slug)
    expect([exit, out, err]).toEqual([2, '', `bad-argument: ${line}\n`])
  })
})
