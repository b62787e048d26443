/** What is sent of the form of an item, and what is asked for before that. */
import { expect, it } from 'vitest'
import { type ItemValues, itemFaultsOf, itemOf, itemValuesOf } from './item-values.ts'

const filled = (over: Partial<ItemValues> = {}): ItemValues => ({
  ...itemValuesOf(null),
  code: 'NUT',
  ...over,
})

it('a new item is sent with its decimals and packs; what is empty is left out', () => {
  const packs = [
    { unit: ' case ', factor: '12' },
    { unit: '', factor: '' },
  ]
  expect(itemOf(filled({ decimals: '2', currency: 'eur', packs }), true)).toEqual({
    code: 'NUT',
    baseUnit: 'each',
    currency: 'EUR',
    decimals: 2,
    packs: [{ unit: 'case', factor: '12' }],
  })
})

it('one that is registered keeps its unit and decimals, and its packs are meant', () => {
  const packs = [{ unit: 'case', factor: '10' }]
  expect(itemOf(filled({ packs }), false)).toEqual({ code: 'NUT', confirmed: ['confirm-unit'], packs })
})

it.each([
  [{ code: ' ' }, ['code']],
  [{ baseUnit: '' }, ['baseUnit']],
  [{ unitCost: 'cheap' }, ['unitCost']],
  [{ unitCost: '-1' }, ['unitCost']],
  [{ currency: 'EURO' }, ['currency']],
  [{ packs: [{ unit: 'case', factor: '0' }] }, ['packs.0.factor']],
  [{ packs: [{ unit: '', factor: '12' }] }, ['packs.0.unit']],
  [{ packs: [{ unit: 'case', factor: '1/3' }], unitCost: '0.25' }, []],
])('of %j it is said that %j cannot be sent', (over, fields) => {
  expect(Object.keys(itemFaultsOf(filled(over)))).toEqual(fields)
})
