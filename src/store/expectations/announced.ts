/**
 * What is announced for the books of a posting. What comes in is not announced any more from then on, within a posting
 * as well as after it: one unit covers nothing twice.
 */
import type { PoolClient } from 'pg'
import { type ExpectationType, INBOUND_TYPES } from '../../core/codes.ts'
import { coverageOf } from '../../core/holds/coverage.ts'
import type { PostState } from '../../core/posting/post-state.ts'
import { numbers } from '../database/numbers.ts'
import { code, int4, int8, nullable, type RowShape, select, text } from '../database/rows.ts'
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
}

interface Line {
  readonly type: ExpectationType
  readonly document: string
  readonly line: string
  /** How much of it a posting brought. */
  readonly got: number
}

export interface Announced {
  /** Units still to come that a book may count on: for its place, or for no place in particular. */
  readonly bySlot: PostState['announced']
  /** Notes a movement that is posted: by document and item, and by line where it names one. */
  readonly receive: (movement: number) => void
  /** Lines of which something came. */
  readonly received: () => readonly Line[]
}

const OPEN_LINE = {
  type: code<ExpectationType>(),
  document: text,
  line: text,
  item_id: int4,
  location: nullable(text),
  open: int8,
} satisfies RowShape

/** Reads what is announced of the items of some books; a site where nothing ever was is not queried. */
export async function readAnnounced(client: PoolClient, site: Site, arrivals: Arrivals): Promise<Announced> {
  if (!site.announces) return { bySlot: () => 0, receive: () => {}, received: () => [] }
  const found = await select(
    client,
    OPEN_LINE,
    `select type, document, line, item_id, location, quantity - received as open
     from expectations
     where site_id = $1 and item_id = any($2) and not closed and type = any($3) and received < quantity
     order by document, line, type`,
    [site.id, numbers(new Set(arrivals.item)), INBOUND_TYPES],
  )
  const lines = found.map(({ item_id: itemId, ...row }) => ({ ...row, itemId, got: 0 }))
  const needy = Map.groupBy(
    Array.from(arrivals.location, (location, slot) => ({ slot, location })),
    ({ slot }) => arrivals.item[slot],
  )
  const ofItem = new Map<number, { readonly here: Map<string, number>; anywhere: number }>()
  const add = ({ itemId, location }: (typeof lines)[number], units: number) => {
    const one = ofItem.get(itemId) ?? { here: new Map<string, number>(), anywhere: 0 }
    ofItem.set(itemId, one)
    if (location === null) one.anywhere += units
    else one.here.set(location, (one.here.get(location) ?? 0) + units)
  }
  for (const one of lines) add(one, one.open)
  return {
    bySlot(slot, standing) {
      const item = arrivals.item[slot]
      const location = arrivals.location[slot]
      const announced = ofItem.get(item)
      return announced === undefined
        ? 0
        : coverageOf({ slot, location }, needy.get(item)!, announced, standing)
    },
    receive(index) {
      const { item, shelf, from, to, quantity } = arrivals
      const document = arrivals.document(index)
      // What only goes from shelf to shelf came before.
      if (document === null || !shelf[to[index]] || shelf[from[index]]) return
      const line = arrivals.line(index)
      const id = item[to[index]]
      let rest = quantity[index]
      for (const one of lines) {
        if (one.document !== document || one.itemId !== id || (line !== null && one.line !== line)) continue
        const part = Math.min(rest, one.open)
        if (part === 0) continue
        one.open -= part
        one.got += part
        rest -= part
        add(one, -part)
      }
    },
    received: () => lines.filter(({ got }) => got > 0),
  }
}
