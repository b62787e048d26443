/**
 * The movements of one item in the order in which they were posted, with their books as slots, in columns that the
 * decisions of `core/posting` are made over.
 *
 * Made once a history: all items share the columns, so those of one item hold until the next is taken up.
 */
import { TIME_PRECISIONS } from '../codes.ts'
import type { History } from '../history/history.ts'
import { hasFloor } from '../history/location.ts'
import { PRECISION_SPAN_MS } from '../time.ts'

/** By place in posting order. */
export interface ItemColumns {
  /** How many movements, and how many books. */
  length: number
  slots: number
  /** Index into the history. */
  readonly movement: Int32Array
  readonly recordedAt: Float64Array
  readonly quantity: Float64Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** See `Moves`. */
  readonly outAt: Float64Array
  readonly inAt: Float64Array
  /** Place of the movement it takes back; -1 where it takes back none. */
  readonly corrects: Int32Array
  /** By slot: index into the history's locations, and whether it has a floor. */
  readonly location: Int32Array
  readonly floor: Uint8Array
}

const SPANS_MS = TIME_PRECISIONS.map((precision) => PRECISION_SPAN_MS[precision])

/** Takes up one item after the other; answers the same columns each time, filled anew. */
export function itemColumns(history: History): (item: number) => ItemColumns {
  const { start, movement: sorted } = byItem(history)
  const longest = longestOf(start)
  const columns: ItemColumns = {
    length: 0,
    slots: 0,
    movement: new Int32Array(longest),
    recordedAt: new Float64Array(longest),
    quantity: new Float64Array(longest),
    from: new Int32Array(longest),
    to: new Int32Array(longest),
    outAt: new Float64Array(longest),
    inAt: new Float64Array(longest),
    corrects: new Int32Array(longest),
    location: new Int32Array(longest * 2),
    floor: new Uint8Array(longest * 2),
  }
  const slotOf = slotFinder(history, columns)
  const { recordedAt, occurredAt, occurredPrecision, quantity, from, to } = history

  return (item) => {
    columns.length = start[item + 1] - start[item]
    columns.slots = 0
    slotOf.begin(item)
    const inOrder = postingOrder(recordedAt, sorted.subarray(start[item], start[item + 1]))
    for (let place = 0; place < inOrder.length; place++) {
      const movement = inOrder[place]
      columns.movement[place] = movement
      columns.recordedAt[place] = recordedAt[movement]
      columns.quantity[place] = quantity[movement]
      columns.from[place] = slotOf.slot(from[movement], movement)
      columns.to[place] = slotOf.slot(to[movement], movement)
      columns.inAt[place] = occurredAt[movement]
      const span = occurredPrecision === null ? 0 : SPANS_MS[occurredPrecision[movement]]
      columns.outAt[place] = occurredAt[movement] + span
    }
    readCorrections(history, columns)
    return columns
  }
}

function byItem({ length, item, items }: History): { start: Int32Array; movement: Int32Array } {
  const start = new Int32Array(items.length + 1)
  for (let index = 0; index < length; index++) start[item[index] + 1]++
  for (let index = 1; index < start.length; index++) start[index] += start[index - 1]
  const next = start.slice()
  const movement = new Int32Array(length)
  for (let index = 0; index < length; index++) movement[next[item[index]]++] = index
  return { start, movement }
}

function longestOf(start: Int32Array): number {
  let longest = 0
  for (let item = 1; item < start.length; item++) longest = Math.max(longest, start[item] - start[item - 1])
  return longest
}

/** By time of recording, movements of one instant as they stand; in place. */
function postingOrder(recordedAt: Float64Array, movements: Int32Array): Int32Array {
  for (let place = 1; place < movements.length; place++) {
    if (recordedAt[movements[place]] < recordedAt[movements[place - 1]])
      return movements.sort((left, right) => recordedAt[left] - recordedAt[right] || left - right)
  }
  return movements
}

/** Numbers the books of an item in the order in which movements meet them. */
function slotFinder({ lot, owner, locations }: History, columns: ItemColumns) {
  const floors = locations.map(({ kind }) => Number(hasFloor(kind)))
  const slotAt = new Int32Array(locations.length)
  const seenBy = new Int32Array(locations.length).fill(-1)
  const special = new Map<string, number>()
  let current = -1

  function add(location: number): number {
    columns.location[columns.slots] = location
    columns.floor[columns.slots] = floors[location]
    return columns.slots++
  }

  return {
    begin(item: number): void {
      current = item
      special.clear()
    },
    slot(location: number, movement: number): number {
      const ofLot = lot === null ? 0 : lot[movement]
      const ofOwner = owner === null ? 0 : owner[movement]
      if (ofLot === 0 && ofOwner === 0) {
        if (seenBy[location] !== current) {
          seenBy[location] = current
          slotAt[location] = add(location)
        }
        return slotAt[location]
      }
      const key = `${location} ${ofLot} ${ofOwner}`
      const found = special.get(key) ?? add(location)
      special.set(key, found)
      return found
    },
  }
}

function readCorrections({ corrects }: History, columns: ItemColumns): void {
  const { length, movement } = columns
  columns.corrects.fill(-1, 0, length)
  if (corrects === null) return
  const placeOf = new Map<number, number>()
  for (let place = 0; place < length; place++) placeOf.set(movement[place], place)
  for (let place = 0; place < length; place++)
    columns.corrects[place] = placeOf.get(corrects[movement[place]]) ?? -1
}
