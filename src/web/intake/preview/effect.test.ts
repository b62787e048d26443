import { expect, it } from 'vitest'
import { effectOf } from './effect.ts'

const shelf = (path: string) => ({ site: 'main', path, kind: 'storage' as const })
const supplier = { site: 'main', path: 'supplier', kind: 'supplier' as const }
const customer = { site: 'main', path: 'customer', kind: 'customer' as const }

it.each([
  ['goods that came in', supplier, shelf('A'), { place: 'A', arrival: null, quantity: '2', isSigned: true }],
  [
    'goods that went out',
    shelf('A'),
    customer,
    { place: 'A', arrival: null, quantity: '-2', isSigned: true },
  ],
  ['goods moved', shelf('A'), shelf('B'), { place: 'A', arrival: 'B', quantity: '2', isSigned: false }],
  [
    'goods outside',
    supplier,
    customer,
    { place: 'supplier', arrival: 'customer', quantity: '2', isSigned: false },
  ],
])('%s', (_, from, to, effect) => {
  expect(effectOf({ from, to, quantity: '2' })).toEqual(effect)
})
