/**
 * What lay on the shelf: of every movement that leaves a book, how many of its units were there when the goods moved.
 *
 * The history as it happened is the truth about the shelf, all of it, also what was posted later. Each book is walked
 * in the kind reading of its times: at every instant what came in counts before what left, and of what left each
 * movement in posting order finds what the ones before it have left over. A movement that was taken back never
 * happened, and neither did what takes it back.
 *
 * Where nothing says what a book held before the history and goods leave it before anything came in, units that are
 * not there may still have been: nobody can tell.
 */
import { beginsBelow, openingIsKnown } from '../episodes/beginning.ts'
import { type BookLegs, legsAsHappened } from '../episodes/book-legs.ts'
import type { History } from '../history/history.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { ItemColumns } from './item-columns.ts'
import type { BackTestPlan } from './plan.ts'

/** How the units of an outflow divide; all of them is its quantity. */
export interface Shown {
  readonly legitimate: Quantity
  /** They were not there. */
  readonly missing: Quantity
  /** Nothing says whether they were. */
  readonly unknown: Quantity
  /** It was taken back, so that it never happened. */
  readonly takenBack: Quantity
}

/** Says of the movement at a place how its units divide. Each book is walked once, when it is first asked about. */
export function onShelf(
  history: History,
  columns: ItemColumns,
  opening: BackTestPlan['opening'],
): (place: number) => Shown {
  const legsOf = legsBySlot(history, columns)
  const taken = takenBackOf(columns)
  const there = new Map<number, Quantity>()
  const walked = new Map<number, { isUnknown: boolean }>()

  function walk(slot: number): { isUnknown: boolean } {
    const legs = legsOf(slot)
    const isUnknown = opening === 'unknown' && !openingIsKnown(history, legs) && beginsBelow(history, legs)
    const happened = { ...legs, ...withoutTaken(legs, history, columns, taken) }
    for (const [movement, units] of unitsThere(history, happened)) there.set(movement, units)
    return { isUnknown }
  }

  return (place) => {
    const quantity = columns.quantity[place]
    const none = { legitimate: 0, missing: 0, unknown: 0, takenBack: 0 }
    if (taken.has(place)) return { ...none, takenBack: quantity }
    const slot = columns.from[place]
    const known = walked.get(slot) ?? walk(slot)
    walked.set(slot, known)
    const legitimate = there.get(columns.movement[place]) ?? 0
    const rest = quantity - legitimate
    return known.isUnknown ? { ...none, legitimate, unknown: rest } : { ...none, legitimate, missing: rest }
  }
}

/** Places of movements that others take back, and of those that do. */
function takenBackOf({ length, corrects, quantity }: ItemColumns): ReadonlySet<number> {
  const places = new Set<number>()
  for (let place = 0; place < length; place++) {
    const back = corrects[place]
    if (back < 0 || quantity[back] !== quantity[place]) continue
    places.add(back)
    places.add(place)
  }
  return places
}

function legsBySlot(history: History, columns: ItemColumns): (slot: number) => BookLegs {
  const { length, from, to, movement, quantity, location } = columns
  let bySlot: Map<number, number[]> | null = null

  function placesOf(slot: number): readonly number[] {
    if (bySlot === null) {
      bySlot = new Map()
      for (let place = 0; place < length; place++)
        for (const end of [from[place], to[place]]) {
          const places = bySlot.get(end)
          if (places === undefined) bySlot.set(end, [place])
          else places.push(place)
        }
    }
    return bySlot.get(slot) ?? []
  }

  return (slot) => {
    const places = placesOf(slot)
    const [first] = places
    const one = movement[first]
    return {
      book: {
        item: history.item[one],
        location: location[slot],
        lot: history.lot?.[one] ?? 0,
        owner: history.owner?.[one] ?? 0,
      },
      movement: Int32Array.from(places, (place) => movement[place]),
      delta: Float64Array.from(places, (place) =>
        from[place] === slot ? -quantity[place] : quantity[place],
      ),
    }
  }
}

function withoutTaken(
  { movement, delta }: BookLegs,
  { length }: History,
  columns: ItemColumns,
  taken: ReadonlySet<number>,
): Pick<BookLegs, 'movement' | 'delta'> {
  if (taken.size === 0) return { movement, delta }
  const gone = new Set(Array.from(taken, (place) => columns.movement[place]))
  const stays = Array.from(movement, (one) => one < length && !gone.has(one))
  return {
    movement: movement.filter((_, leg) => stays[leg]),
    delta: delta.filter((_, leg) => stays[leg]),
  }
}

/** Of every movement that leaves a book, the units that were there. */
function* unitsThere(history: History, legs: BookLegs): Generator<[movement: number, units: Quantity]> {
  const { at, delta, movement, length } = legsAsHappened(history, legs, 'kind')
  let balance = 0
  for (let first = 0, next = 0; first < length; first = next) {
    while (next < length && at[next] === at[first]) next++
    for (let leg = first; leg < next; leg++) if (delta[leg] > 0) balance += delta[leg]
    for (let leg = first; leg < next; leg++) {
      if (delta[leg] >= 0) continue
      yield [movement[leg], Math.max(0, Math.min(-delta[leg], balance))]
      balance += delta[leg]
    }
  }
}
