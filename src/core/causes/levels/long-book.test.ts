/** A book of very many receipts is explained in seconds rather than minutes: levels are asked thousands of times. */
import { expect, it } from 'vitest'
import { made } from '../../../../test/support/made-scene.ts'
import { BASE, plainMovement, receiptOf } from '../../../../test/support/plain-movement.ts'
import type { Movement } from '../../history/movement.ts'
import { weighEpisode } from '../explain.ts'

const MINUTES = 600_000

/** A book that comes and goes all the time and ends three below zero, and sound ones to learn levels from. */
function longBook(length: number): Movement[] {
  const rows: Movement[] = [receiptOf({ id: 'first', quantity: 500, at: BASE })]
  let balance = 500
  for (let place = 1; place < length; place++) {
    const quantity = place % 2 === 0 ? 12 : 10 + (place % 5)
    balance += place % 2 === 0 ? quantity : -quantity
    const change = { id: `b${place}`, quantity, at: BASE + place * MINUTES }
    rows.push(place % 2 === 0 ? receiptOf(change) : plainMovement(change))
  }
  rows.push(plainMovement({ id: 'last', quantity: balance + 3, at: BASE + length * MINUTES }))
  for (let item = 0; item < 20; item++) {
    for (let place = 0; place < 40; place++) {
      const change = { id: `i${item}-${place}`, item: `I-${item}`, at: BASE + place * 10 * MINUTES }
      rows.push(
        place % 4 === 0
          ? receiptOf({ ...change, quantity: 24 })
          : plainMovement({ ...change, quantity: 1 + (place % 7) }),
      )
    }
  }
  return rows
}

it('of a hundred thousand legs in less than twenty', () => {
  const scene = made(longBook(100_000)).scene('BOLT', 'as-posted')
  const began = performance.now()
  expect(weighEpisode(scene).lnByCause.size).toBeGreaterThan(2)
  expect(performance.now() - began).toBeLessThan(20_000)
})
