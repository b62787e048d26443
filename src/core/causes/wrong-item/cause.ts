/**
 * `wrong-item`: booked on a sibling item, where a mirror surplus stands.
 *
 * Looks at inflows of near items that may belong here, and at outflows here that may belong to a near item which can
 * bear them. Near are items of like codes, whatever arrived on this item's documents counts as near too.
 */
import type { BookRef } from '../../episodes/book-legs.ts'
import { CAUSE_INFLOWS_MAX } from '../../limits.ts'
import { atScale } from '../../quantity/unit.ts'
import type { NearItem } from '../around/near-items.ts'
import { bears, type Neighbour } from '../around/neighbours.ts'
import { type Candidate, type Cause, lnShareOf } from '../candidate.ts'
import { lasting } from '../edit.ts'
import { isAskedAbout, type Scene } from '../scene.ts'
import { isBringer } from '../usual/corrections.ts'
import { itemSigns } from './signs.ts'

const DOCUMENT_WEIGHT = 3

export const wrongItem: Cause<'wrong-item'> = {
  code: 'wrong-item',
  *candidates(scene) {
    if (scene.transit !== null) return
    const near = nearBooks(scene)
    if (near.length === 0) return
    yield* inflowsThere(scene, near)
    yield* outflowsHere(scene, near)
  },
}

interface NearBook {
  readonly neighbour: Neighbour
  readonly weight: number
}

/** Books of near items at the same place, of the same owner. */
function nearBooks(scene: Scene): NearBook[] {
  const { near, neighbours, announcements, book, history } = scene
  const weights = new Map(near(book.item).map(({ item, weight }: NearItem) => [item, weight]))
  for (const { document } of announcements.open(book.item, 'any'))
    for (const movement of neighbours.named(document)) {
      const other = history.item[movement]
      if (other !== book.item) weights.set(other, Math.max(DOCUMENT_WEIGHT, weights.get(other) ?? 0))
    }
  return [...weights].flatMap(([item, weight]) =>
    neighbours
      .booksOf(item, book.location)
      .filter(({ book: other }) => other.location === book.location && other.owner === book.owner)
      .map((neighbour) => ({ neighbour, weight })),
  )
}

/** Inflows of near items, up to the start of the stretch, that may belong here. */
function* inflowsThere(scene: Scene, near: readonly NearBook[]): Iterable<Candidate<'wrong-item'>> {
  const { history, order, start, usual } = scene
  const scaleOf = (item: number) => history.items[item].scale
  const rows: { movement: number; near: NearBook }[] = []
  for (const one of near) {
    const { at, delta, movement, length } = one.neighbour.legs(order)
    let taken = 0
    for (let leg = length - 1; leg >= 0 && taken < CAUSE_INFLOWS_MAX; leg--) {
      const own = movement[leg]
      if (delta[leg] <= 0 || at[leg] > start || !usual.rows.counts(own) || !isBringer(history, own)) continue
      rows.push({ movement: own, near: one })
      taken++
    }
  }
  const total = rows.reduce((sum, { near: { weight } }) => sum + weight, 0)
  for (const { movement, near: own } of rows) {
    if (!isAskedAbout(scene, movement)) continue
    const { weight, neighbour } = own
    const loss = history.quantity[movement]
    const gain = atScale(loss, scaleOf(neighbour.book.item), scaleOf(scene.book.item))
    if (gain === null) continue
    const [posted, happened] = [history.recordedAt[movement], history.occurredAt[movement]]
    yield {
      ...ofItems(scene, movement, neighbour.book, scene.book),
      gains: lasting(gain, posted, happened),
      touches: [{ neighbour, loss, posted, happened, inflow: movement }],
      lnShare: Math.log((0.5 * weight) / total),
      arrived: happened,
    }
  }
}

/** Outflows here that a near item can bear. */
function* outflowsHere(scene: Scene, near: readonly NearBook[]): Iterable<Candidate<'wrong-item'>> {
  const { history, outflows } = scene
  const scaleOf = (item: number) => history.items[item].scale
  const total = near.reduce((sum, { weight }) => sum + weight, 0)
  const lnShare = lnShareOf(outflows.length, 0.5)
  for (const movement of outflows) {
    if (!isAskedAbout(scene, movement)) continue
    const quantity = history.quantity[movement]
    const posted = scene.timeOf('as-posted', movement, true)
    const happened = scene.timeOf('as-happened', movement, true)
    for (const { neighbour, weight } of near) {
      const loss = atScale(quantity, scaleOf(scene.book.item), scaleOf(neighbour.book.item))
      if (loss === null || !bears(neighbour, loss, posted, happened)) continue
      yield {
        ...ofItems(scene, movement, scene.book, neighbour.book),
        gains: lasting(quantity, posted, happened),
        touches: [{ neighbour, loss, posted, happened, inflow: null }],
        lnShare: lnShare + Math.log(weight / total),
        arrived: null,
      }
    }
  }
}

/** Booked on one book, and of the item and the lot of another. */
function ofItems(scene: Scene, movement: number, from: BookRef, to: BookRef) {
  const { history, announcements } = scene
  const [booked, likely] = [from.item, to.item]
  return {
    code: 'wrong-item' as const,
    edits: [
      { op: 'retarget-item' as const, movement, item: likely },
      ...(from.lot === to.lot ? [] : [{ op: 'retarget-lot' as const, movement, lot: to.lot }]),
    ],
    signs: itemSigns(scene, movement, likely),
    movements: [movement],
    evidence: () => ({
      movement: { kind: 'movement' as const, value: movement },
      movedQuantity: { kind: 'quantity' as const, value: history.quantity[movement], item: booked },
      bookedItem: { kind: 'item' as const, value: booked },
      likelyItem: { kind: 'item' as const, value: likely },
      announced: { kind: 'flag' as const, value: announcements.instead(movement).includes(likely) },
    }),
  }
}
