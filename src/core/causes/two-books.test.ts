/**
 * A cause may look across books: goods booked on another item stand there as a surplus that lifts this book. And
 * evidence speaks of each item at its own scale.
 */
import { describe, expect, it } from 'vitest'
import { BASE, plainMovement, receiptOf } from '../../../test/support/plain-movement.ts'
import { bookEpisodes } from '../episodes/book-episodes.ts'
import { bookSplitter } from '../episodes/book-legs.ts'
import { itemLegs } from '../episodes/item-legs.ts'
import { historyOf } from '../history/history.ts'
import { plainItem } from '../history/item.ts'
import type { Movement } from '../history/movement.ts'
import { HOUR_MS } from '../time.ts'
import type { Expectation } from './around/neighbours.ts'
import { surroundingsOf } from './around/surroundings.ts'
import { evidenceResult } from './evidence.ts'
import { firstShort } from './replay/shortfalls.ts'
import { sceneOf } from './scene.ts'
import { scalesOf } from './weigh.ts'
import { wrongItem } from './wrong-item/cause.ts'

/** The scene of the first episode of the first item, and what of goods on other items may explain it. */
function weighed(movements: readonly Movement[], expectations: readonly Expectation[] = []) {
  const history = historyOf(movements)
  const legs = itemLegs(history)
  const [book] = bookSplitter(history, legs)(0)
  const findings = bookEpisodes(history, book)
  const surroundings = surroundingsOf(history, legs, { companions: { expectations, counts: [] } })
  const scene = sceneOf({ surroundings, book: book.book, findings, episode: findings.stretches[0] })
  const scales = scalesOf(scene, 0)
  const found = [...wrongItem.candidates(scene)].flatMap((one) => scales.weigh(one)?.candidate ?? [])
  return { scene, found }
}

const large = receiptOf({ item: 'VISOR-LG', quantity: 10, document: 'PO-1' })
const small = receiptOf({
  id: 'small',
  item: 'VISOR-SM',
  quantity: 6,
  document: 'PO-2',
  line: '1',
  at: BASE + HOUR_MS,
})
const sale = plainMovement({ item: 'VISOR-LG', quantity: 14, at: BASE + 2 * HOUR_MS })

describe('goods booked on another item', () => {
  it('stand there as a surplus that lifts this book', () => {
    const { scene, found } = weighed([large, small, sale])
    expect(firstShort(scene.required, [])).toMatchObject({ short: -4 })
    expect(found).toHaveLength(1)
    expect(found[0].edits).toEqual([{ op: 'retarget-item', movement: 1, item: 0 }])
    expect(firstShort(scene.required, found[0].gains)).toBeNull()
    expect(evidenceResult(scene.history, found[0].evidence())).toEqual({
      movement: 'small',
      movedQuantity: '6',
      bookedItem: 'VISOR-SM',
      likelyItem: 'VISOR-LG',
      announced: false,
    })
  })

  it('are not there if they have moved on, or came too late', () => {
    const movedOn = plainMovement({ item: 'VISOR-SM', quantity: 1, at: BASE + 9 * HOUR_MS })
    expect(weighed([large, small, sale, movedOn]).found).toEqual([])
    const late = { ...small, recordedAt: BASE + 3 * HOUR_MS }
    expect(weighed([large, sale, late]).found).toEqual([])
  })

  it('are of an item with a like code, or of one that came on a document of this item', () => {
    const louver = { ...small, item: 'LOUVER' }
    expect(weighed([large, louver, sale]).found).toEqual([])
    const announced: Expectation = {
      type: 'purchase-order',
      item: 0,
      quantity: 6,
      expectedAt: BASE,
      precision: 'instant',
      document: 'PO-2',
      line: '1',
      location: null,
      site: null,
      path: null,
      closed: false,
      row: null,
    }
    const { found, scene } = weighed([large, louver, sale], [announced])
    expect(found).toHaveLength(1)
    expect(evidenceResult(scene.history, found[0].evidence())).toMatchObject({ announced: true })
    expect(weighed([large, louver, sale], [{ ...announced, document: 'PO-3' }]).found).toEqual([])
  })
})

describe('evidence', () => {
  it('writes a quantity at the scale of the item it speaks of', () => {
    const items = [plainItem('VISOR-LG'), plainItem('VISOR-SM', 3)]
    const history = historyOf([large, { ...small, quantity: 6_500 }], items)
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
      lateMovements: ['small'],
      packFactor: '1/12',
    })
  })
})
