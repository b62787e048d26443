/** Which gaps in the numbers of a source may hide a movement of a stretch: those in the time of its book, before it. */
import { expect, it } from 'vitest'
import { BASE, plainMovement, receiptOf } from '../../../../test/support/plain-movement.ts'
import { bookEpisodes } from '../../episodes/book-episodes.ts'
import { bookSplitter } from '../../episodes/book-legs.ts'
import { itemLegs } from '../../episodes/item-legs.ts'
import { historyOf } from '../../history/history.ts'
import type { Movement } from '../../history/movement.ts'
import { HOUR_MS } from '../../time.ts'
import { surroundingsOf } from '../around/surroundings.ts'
import { sceneOf } from '../scene.ts'
import { missingMessage } from './cause.ts'

/** A BOLT comes, and goes when there is none; of the source's numbers, one is missing behind each of some hours. */
function gapsLooked(
  missingBehind: readonly number[],
  change: (movement: Movement) => Movement = (one) => one,
) {
  let seq = 0
  const numbered = (movement: Movement, hour: number): Movement => {
    seq += missingBehind.includes(hour - 1) ? 2 : 1
    return change({ ...movement, receivedSeq: seq })
  }
  const movements = Array.from({ length: 40 }, (_, hour) => {
    const at = BASE + hour * HOUR_MS
    if (hour === 5) return numbered(receiptOf({ id: 'in', quantity: 5, at }), hour)
    if (hour === 20) return numbered(plainMovement({ id: 'out', quantity: 9, at }), hour)
    return numbered(receiptOf({ id: `nut-${hour}`, item: 'NUT', at }), hour)
  })
  const history = historyOf(movements)
  const legs = itemLegs(history)
  const book = [0, 1]
    .flatMap((item) => [...bookSplitter(history, legs)(item)])
    .find(({ book: { item } }) => {
      return history.items[item].code === 'BOLT'
    })!
  const findings = bookEpisodes(history, book)
  const scene = sceneOf({
    surroundings: surroundingsOf(history, legs),
    book: book.book,
    findings,
    episode: findings.stretches[0],
  })
  const found = [...missingMessage.candidates(scene)].map((one) => one.movements.map(history.id).join(' '))
  return [...new Set(found)]
}

it('looks at the gaps between the first row of the book and the stretch', () => {
  expect(gapsLooked([2, 10, 30])).toEqual(['nut-10 nut-11'])
})

it('looks at none where numbers do not grow with time, or there are none', () => {
  expect(gapsLooked([10], (one) => ({ ...one, receivedSeq: 100 - (one.receivedSeq ?? 0) }))).toEqual([])
  expect(gapsLooked([10], (one) => ({ ...one, receivedSeq: null }))).toEqual([])
})
