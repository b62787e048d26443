/**
 * Borne: whether all other books that a repair takes from stay at or above zero, in both orders.
 *
 * What several edits take from one book is added up. A movement between two shelves has another end: what its edit adds
 * to this book, the book of the same goods on the other shelf loses.
 */
import { ORDERS, type Order } from '../../codes.ts'
import type { BookRef } from '../../episodes/book-legs.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Neighbour } from '../around/neighbours.ts'
import type { Candidate } from '../candidate.ts'
import type { Edit, Gain } from '../edit.ts'
import type { Scene } from '../scene.ts'
import { leastBetween } from './line.ts'

/** What other books lose, by book; gains of theirs are below zero. */
interface Losses {
  readonly neighbour: Neighbour
  readonly gains: Gain[]
}

/** Whether no other book sinks, or sinks deeper, where all of some candidates are undone. */
export function areBorne(scene: Scene, candidates: readonly Candidate[]): boolean {
  const losses = new Map<string, Losses>()
  const add = (neighbour: Neighbour, gains: readonly Gain[]) => {
    const key = keyOf(neighbour.book)
    const known = losses.get(key)
    if (known === undefined) losses.set(key, { neighbour, gains: [...gains] })
    else known.gains.push(...gains)
  }
  for (const candidate of candidates) {
    for (const { neighbour, loss, posted, happened } of candidate.touches) {
      const to = Number.POSITIVE_INFINITY
      add(neighbour, [
        { order: 'as-posted', quantity: -loss, from: posted, to },
        { order: 'as-happened', quantity: -loss, from: happened, to },
      ])
    }
    for (const { edit, gains } of transfersEdited(scene, candidate)) {
      const other = otherEnd(scene, edit.movement)
      if (other !== null) add(other, taken(scene, edit.movement, gains))
      // Nothing of the item was ever there to be sent here.
      else if (edit.op === 'retarget-item' || edit.op === 'retarget-lot' || edit.op === 'retarget-owner')
        return false
    }
  }
  const own = candidates.flatMap(({ gains }) => gains)
  // What is moved to a later time may be missing here meanwhile.
  if (own.some(({ quantity }) => quantity < 0) && !bearsAll(scene, own)) return false
  return [...losses.values()].every(({ neighbour, gains }) => bearsAll(neighbour, gains))
}

/** The edits of movements between two shelves that change what leaves one or comes to the other, and their gains. */
function transfersEdited(scene: Scene, { edits, gains }: Candidate) {
  const replaced = new Set(
    edits.filter(({ op }) => op === 'retarget-location').map(({ movement }) => movement),
  )
  const each = gains.length / Math.max(1, edits.length)
  return edits.flatMap((edit, place) =>
    isOfMovement(edit) && !replaced.has(edit.movement) && shelfBeyond(scene, edit.movement) !== null
      ? [{ edit, gains: gains.slice(place * each, (place + 1) * each) }]
      : [],
  )
}

function isOfMovement({ op }: Edit): boolean {
  return op !== 'insert' && op !== 'join-items'
}

/** The shelf at the other end of a movement from or to the place of the book; null where there is none. */
function shelfBeyond({ history, book, usual }: Scene, movement: number): number | null {
  const { from, to } = history
  const other = from[movement] === book.location ? to[movement] : from[movement]
  return other !== book.location && usual.rows.floor[other] === 1 ? other : null
}

/** The book of the same goods there. */
function otherEnd(scene: Scene, movement: number): Neighbour | null {
  const { neighbours, book } = scene
  const location = shelfBeyond(scene, movement)
  if (location === null) return null
  const key = keyOf({ ...book, location })
  return neighbours.booksOf(book.item, location).find((one) => keyOf(one.book) === key) ?? null
}

/** What came to the other end came at the first instant of its time. */
function taken({ history }: Scene, movement: number, gains: readonly Gain[]): Gain[] {
  const { occurredAt } = history
  return gains.map(({ order, quantity, from, to }) => ({
    order,
    quantity: -quantity,
    from: order === 'as-happened' ? Math.min(from, occurredAt[movement]) : from,
    to,
  }))
}

function bearsAll(book: Pick<Neighbour, 'line'>, gains: readonly Gain[]): boolean {
  return ORDERS.every((order) => bearsIn(book, order, gains))
}

/** Whether a book stays at or above zero with gains of which some are below zero. */
function bearsIn({ line }: Pick<Neighbour, 'line'>, order: Order, gains: readonly Gain[]): boolean {
  const own = gains.filter((gain) => gain.order === order)
  const instants = [...new Set(own.flatMap(({ from, to }) => [from, to]))].sort((left, right) => left - right)
  return instants.every((from, place) => {
    const gained = sumAt(own, from)
    return gained >= 0 || leastBetween(line(order), from, instants[place + 1] ?? from) + gained >= 0
  })
}

function sumAt(gains: readonly Gain[], at: number): Quantity {
  let sum = 0
  for (const { from, to, quantity } of gains) if (from <= at && at < to) sum += quantity
  return sum
}

function keyOf({ item, location, lot, owner }: BookRef): string {
  return `${item} ${location} ${lot} ${owner}`
}
