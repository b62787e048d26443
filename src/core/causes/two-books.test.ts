/**
 * A cause may look across books: this one, which is no cause of the product yet, finds goods booked on another item.
 */
import { describe, expect, it } from 'vitest'
import { BASE, plainMovement, receiptOf } from '../../../test/support/plain-movement.ts'
import { bookEpisodes } from '../episodes/book-episodes.ts'
import { bookSplitter } from '../episodes/book-legs.ts'
import { itemLegs } from '../episodes/item-legs.ts'
import { type History, historyOf } from '../history/history.ts'
import { plainItem } from '../history/item.ts'
import type { Movement } from '../history/movement.ts'
import { HOUR_MS } from '../time.ts'
import type { Act } from './act.ts'
import { bears } from './around/neighbours.ts'
import { surroundingsOf } from './around/surroundings.ts'
import { lastingGains } from './cause.ts'
import { type EvidenceOf, evidenceResult, type FactKinds } from './evidence.ts'
import { type Scene, sceneOf } from './scene.ts'

const facts = { movement: 'movement', surplusQuantity: 'quantity' } as const satisfies FactKinds

/** Inflows of the items that the book's own documents moved as well, where their book can spare them to its end. */
function bookedOnAnotherItem(scene: Scene): Act<EvidenceOf<typeof facts>>[] {
  const { history, neighbours, legs, book, stretch } = scene
  const items = new Set([...legs.movement].flatMap((movement) => neighbours.itemsWith(movement)))
  const books = [...items].flatMap((item) => neighbours.booksOf(item, book.location))
  return books.flatMap((other) =>
    [...other.legs('as-posted').movement]
      .filter((movement) => history.recordedAt[movement] <= stretch.startedAt)
      .filter((movement) => bears(other, history.quantity[movement], history.recordedAt[movement]))
      .map((movement) => ({
        edits: [],
        gains: lastingGains(scene, movement, history.quantity[movement]),
        surprise: 1,
        movements: [movement],
        evidence: () => ({
          movement: { kind: 'movement', value: movement },
          surplusQuantity: { kind: 'quantity', value: history.quantity[movement], item: other.book.item },
        }),
      })),
  )
}

/** The scene of the first episode of the first item. */
function firstScene(history: History): Scene {
  const legs = itemLegs(history)
  const [book] = bookSplitter(history, legs)(0)
  const findings = bookEpisodes(history, book)
  return sceneOf(surroundingsOf(history, legs), book.book, findings, findings.stretches[0])
}

const louver = receiptOf({ item: 'LOUVER', quantity: 10, document: 'PO-1' })
const visor = receiptOf({ id: 'visor', item: 'VISOR', quantity: 6, document: 'PO-1', at: BASE + HOUR_MS })
const sale = plainMovement({ item: 'LOUVER', quantity: 14, at: BASE + 2 * HOUR_MS })
const actsOf = (...movements: Movement[]) => {
  const scene = firstScene(historyOf(movements))
  return { scene, acts: bookedOnAnotherItem(scene) }
}

describe('goods booked on another item', () => {
  it('stand there as a surplus that lifts this book', () => {
    const { scene, acts } = actsOf(louver, visor, sale)
    expect(scene.firstShort([])).toMatchObject({ short: -4 })
    expect(acts).toHaveLength(1)
    expect(scene.mayLift(acts)).toBe(true)
    expect(scene.firstShort(acts)).toBeNull()
    expect(evidenceResult(scene.history, acts[0].evidence())).toEqual({
      movement: 'visor',
      surplusQuantity: '6',
    })
  })

  it('are not there if they have moved on, came for another document, or came too late', () => {
    const movedOn = plainMovement({ item: 'VISOR', quantity: 1, at: BASE + 9 * HOUR_MS })
    expect(actsOf(louver, visor, sale, movedOn).acts).toEqual([])
    expect(actsOf(louver, { ...visor, document: 'PO-2' }, sale).acts).toEqual([])
    const late = { ...visor, recordedAt: BASE + 3 * HOUR_MS }
    expect(actsOf(louver, sale, late).acts).toEqual([])
  })
})

describe('evidence', () => {
  it('writes a quantity at the scale of the item it speaks of', () => {
    const items = [plainItem('LOUVER'), plainItem('VISOR', 3)]
    const history = historyOf([louver, { ...visor, quantity: 6_500 }], items)
    const written = evidenceResult(history, {
      ownQuantity: { kind: 'quantity', value: 10, item: 0 },
      otherQuantity: { kind: 'quantity', value: 6_500, item: 1 },
      reportedAt: null,
      rareShare: { kind: 'share', value: 1 / 3 },
      lateMovements: { kind: 'movements', value: [1] },
      packFactor: { kind: 'factor', value: { numerator: 1, denominator: 12 } },
    })
    expect(written).toEqual({
      ownQuantity: '10',
      otherQuantity: '6.5',
      reportedAt: null,
      rareShare: 0.3333,
      lateMovements: ['visor'],
      packFactor: '1/12',
    })
  })
})
