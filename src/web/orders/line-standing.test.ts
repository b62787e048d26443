/** What is said of the lines of an order. */
import { expect, it } from 'vitest'
import type { Order } from '../../api/orders/schema.ts'
import type { Reservation } from '../../api/reservations/schema.ts'
import { standingsOf } from './line-standing.ts'

const order = { site: 'main', lines: [{ line: '1', item: 'OIL', quantity: '10' }] } as unknown as Order
const reserved = (open: string, fulfilled: string, over: object = {}, site = 'main') =>
  ({ site, lines: [{ line: '1', item: 'OIL', open, fulfilled, ...over }] }) as unknown as Reservation

it.each([
  ['nothing', [], ['0', '0', '10']],
  ['a part', [reserved('2.5', '0')], ['2.5', '0', '7.5']],
  ['a part of what shipped', [reserved('2', '3'), reserved('1', '0')], ['3', '3', '4']],
  ['more than was ordered', [reserved('12', '0')], ['12', '0', '0']],
  [
    'other goods, another line, another site',
    [reserved('5', '0', { item: 'NUT' }), reserved('5', '0', { line: '2' }), reserved('5', '0', {}, 'other')],
    ['0', '0', '10'],
  ],
])('%s', (_, reservations, [open, shipped, short]) => {
  expect(standingsOf(order, reservations)).toMatchObject([{ asked: '10', reserved: open, shipped, short }])
})
