/**
 * What is announced for the books of a posting. What comes in is not announced any more from then on, within a posting
 * as well as after it: one unit covers nothing twice.
 */
import type { PoolClient } from 'pg'
import { type ExpectationType, INBOUND_TYPES } from '../../core/codes.ts'
import { coverageOf } from '../../core/holds/coverage.ts'
import { BEYOND_ANNOUNCED } from '../../core/limits.ts'
import type { PostState } from '../../core/posting/post-state.ts'
import type { Quantity } from '../../core/quantity/quantity.ts'
import { numbers } from '../database/numbers.ts'
import { code, int4, int8, nullable, type RowShape, select, text } from '../database/rows.ts'
import { texts } from '../database/texts.ts'
import type { Site } from '../site/row.ts'

/** Movements that may bring what is announced, and the books they touch. */
export interface Arrivals {
  /** By slot of a book: the id of its item, its place, and whether goods lie there. */
  readonly item: readonly number[]
  readonly location: readonly string[]
  readonly shelf: readonly boolean[]
  /** By movement: slots of its ends, smallest units, and the document and line it names. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly quantity: Float64Array
  readonly document: (movement: number) => string | null
  readonly line: (movement: number) => string | null
  /** Whether a movement takes another back: what it takes out did not come after all. */
  readonly reverses: (movement: number) => boolean
  /** Whether what is unusual about it is confirmed. */
  readonly isMeant: (movement: number) => boolean
}

interface Line {
  readonly type: ExpectationType
  readonly document: string
  readonly line: string
  /** How much of it a posting brought; below zero where it took back more. */
  readonly got: number
}

export interface Announced {
  /** Units still to come that a book may count on: for its place, or for no place in particular. */
  readonly bySlot: PostState['announced']
  /** Whether far more of its document and line would have come than was announced. */
  readonly exceeds: PostState['exceeds']
  /** Units that its document and line still announce. */
  readonly openOf: (movement: number) => Quantity
  /** Notes a movement that is posted: by document and item, and by line where it names one. */
  readonly receive: (movement: number) => void
  /** Lines of which something came. */
  readonly received: () => readonly Line[]
}

const ANNOUNCED_LINE = {
  type: code<ExpectationType>(),
  document: text,
  line: text,
  item_id: int4,
  location: nullable(text),
  quantity: int8,
  received: int8,
} satisfies RowShape

const NOTHING: Announced = {
  bySlot: () => 0,
  exceeds: () => false,
  openOf: () => 0,
  receive: () => {},
  received: () => [],
}

/** Reads what is announced of the items of some books; a site where nothing ever was is not queried. */
export async function readAnnounced(client: PoolClient, site: Site, arrivals: Arrivals): Promise<Announced> {
  if (!site.announces) return NOTHING
  const { item, location, shelf, from, to, quantity } = arrivals
  const documents = new Set<string>()
  for (let index = 0; index < quantity.length; index++) documents.add(arrivals.document(index) ?? '')
  const found = await select(
    client,
    ANNOUNCED_LINE,
    `select type, document, line, item_id, location, quantity, received
     from expectations
     where site_id = $1 and item_id = any($2) and not closed and type = any($3)
       and (received < quantity or document = any($4))
     order by document, line, type`,
    [site.id, numbers(new Set(item)), INBOUND_TYPES, texts([...documents])],
  )
  const lines = found.map(({ item_id: itemId, ...row }) => ({ ...row, itemId, got: 0 }))
  type OneLine = (typeof lines)[number]
  const openOf = (one: OneLine) => Math.max(0, one.quantity - one.received - one.got)
  const needy = Map.groupBy(
    Array.from(location, (path, slot) => ({ slot, location: path })),
    ({ slot }) => item[slot],
  )
  const ofItem = new Map<number, { readonly here: Map<string, number>; anywhere: number }>()
  const add = ({ itemId, location: place }: OneLine, units: number) => {
    const one = ofItem.get(itemId) ?? { here: new Map<string, number>(), anywhere: 0 }
    ofItem.set(itemId, one)
    if (place === null) one.anywhere += units
    else one.here.set(place, (one.here.get(place) ?? 0) + units)
  }
  for (const one of lines) add(one, openOf(one))
  /** The lines that a movement names, where it crosses the border of the shelves. */
  const named = (index: number): OneLine[] => {
    const document = arrivals.document(index)
    if (document === null) return []
    const line = arrivals.line(index)
    const id = item[to[index]]
    return lines.filter(
      (one) => one.document === document && one.itemId === id && (line === null || one.line === line),
    )
  }
  // What only goes from shelf to shelf came before.
  const comesIn = (index: number) => shelf[to[index]] && !shelf[from[index]]
  const goesBack = (index: number) => shelf[from[index]] && !shelf[to[index]] && arrivals.reverses(index)
  const change = (one: OneLine, units: number) => {
    const before = openOf(one)
    one.got += units
    add(one, openOf(one) - before)
  }
  return {
    bySlot(slot, standing) {
      const announced = ofItem.get(item[slot])
      return announced === undefined
        ? 0
        : coverageOf({ slot, location: location[slot] }, needy.get(item[slot])!, announced, standing)
    },
    exceeds(index, before) {
      if (arrivals.isMeant(index) || !comesIn(index)) return false
      const all = named(index)
      if (all.length === 0) return false
      const announced = all.reduce((sum, one) => sum + one.quantity, 0)
      const came = all.reduce((sum, one) => sum + one.received + one.got, 0)
      const beside = before
        .filter((other) => comesIn(other) && named(other).some((one) => all.includes(one)))
        .reduce((sum, other) => sum + quantity[other], 0)
      return came + beside + quantity[index] > announced * BEYOND_ANNOUNCED
    },
    openOf: (index) => (comesIn(index) ? named(index).reduce((sum, one) => sum + openOf(one), 0) : 0),
    receive(index) {
      const all = comesIn(index) || goesBack(index) ? named(index) : []
      const last = all.at(-1)
      if (last === undefined) return
      let rest = quantity[index]
      for (const one of comesIn(index) ? all : all.toReversed()) {
        const part = Math.min(rest, comesIn(index) ? openOf(one) : one.received + one.got)
        change(one, comesIn(index) ? part : -part)
        rest -= part
      }
      // What came beyond what was announced came all the same.
      if (comesIn(index)) change(last, rest)
    },
    received: () => lines.filter(({ got }) => got !== 0),
  }
}
