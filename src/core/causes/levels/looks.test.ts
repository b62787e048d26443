/** Looks: what the depth of a negative says of its repair, and what the other shelf says. */
import { describe, expect, it } from 'vitest'
import { made } from '../../../../test/support/made-scene.ts'
import { BASE, plainMovement, receiptOf } from '../../../../test/support/plain-movement.ts'
import { locationAt } from '../../history/location.ts'
import type { Movement } from '../../history/movement.ts'
import { HOUR_MS } from '../../time.ts'
import { lasting } from '../edit.ts'
import { looksOf, looksOfOthers } from './looks.ts'

const THERE = locationAt('main', 'B/01')
const ITEMS = 12
const CYCLES = 6
const SALES = 4

/** Items that come twelve at a time, and are sold out three by three before more comes. */
const soldOut = Array.from({ length: ITEMS * CYCLES }, (_, turn): Movement[] => {
  const item = `NUT-${turn % ITEMS}`
  const at = BASE + turn * HOUR_MS
  return [
    receiptOf({ id: `in-${turn}`, item, quantity: 12, at }),
    ...Array.from({ length: SALES }, (_, sale) =>
      plainMovement({ id: `out-${turn}-${sale}`, item, quantity: 3, at: at + 1 + sale }),
    ),
  ]
}).flat()

const start = BASE + HOUR_MS
/** One more than came is sold here, and of a dozen there three are left until more comes. */
const bolt = [
  receiptOf({ id: 'here', quantity: 12, at: BASE }),
  plainMovement({ id: 'sold', quantity: 13, at: start }),
  receiptOf({ id: 'there', quantity: 12, to: THERE, at: BASE }),
  plainMovement({ id: 'sold there', quantity: 9, from: THERE, at: start }),
  // More comes to both: they had come down as far as they would.
  receiptOf({ id: 'more here', quantity: 12, at: start + HOUR_MS }),
  receiptOf({ id: 'more there', quantity: 12, to: THERE, at: start + HOUR_MS }),
]
const scene = made([...soldOut, ...bolt]).scene('BOLT', 'as-happened')

describe('the looks of a book', () => {
  it('are better with the one piece that is lacking than with a whole delivery', () => {
    const looks = looksOf(scene)
    const [piece, delivery] = [1, 12].map((quantity) => looks(lasting(quantity, start, start), null))
    expect(piece).toBeGreaterThan(delivery + 1)
  })

  it('are better of the other shelf where it loses just what lies there to the end', () => {
    const [neighbour] = scene.neighbours.otherBins(scene.book)
    const ofOther = looksOfOthers(scene)
    const losing = (loss: number) =>
      ofOther({ neighbour, loss, posted: start, happened: start, inflow: null })
    expect(losing(3)).toBeGreaterThan(0.5)
    expect(losing(3)).toBeGreaterThan(losing(1) + 0.5)
  })

  it('say nothing where no item is sound', () => {
    const alone = made(bolt).scene('BOLT', 'as-happened')
    expect(looksOf(alone)(lasting(1, start, start), null)).toBe(0)
  })
})
