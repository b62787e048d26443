/**
 * Goods in transit, a book a transfer: what a document sent and what arrived of it.
 *
 * Goods on the road are goods: no more can arrive of a transfer than was sent. A transfer is the movements of one item
 * and one document that are transfers into and out of `in-transit`, whatever their lots and sites. Where only one side
 * of it is in the history, nothing can be said about the other.
 */
import { MOVEMENT_KINDS } from '../codes.ts'
import type { History } from '../history/history.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { BookLegs } from './book-legs.ts'
import type { ItemLegs } from './item-legs.ts'

export interface TransitBook extends BookLegs {
  readonly document: string
  readonly sent: Quantity
  readonly arrived: Quantity
}

const TRANSFER = MOVEMENT_KINDS.indexOf('transfer')

/** The transfers of an item of which something was sent, in order of first movement. */
export function transitBooks(history: History, legs: ItemLegs): (item: number) => TransitBook[] {
  const inTransit = Uint8Array.from(history.locations, ({ kind }) => Number(kind === 'in-transit'))
  if (!inTransit.includes(1)) return () => []
  const { from, to, kind, quantity } = history
  return (item) => {
    const byDocument = new Map<string, number[]>()
    for (let index = legs.start[item]; index < legs.start[item + 1]; index++) {
      const movement = legs.leg[index] >> 1
      if (kind[movement] !== TRANSFER || inTransit[from[movement]] + inTransit[to[movement]] !== 1) continue
      const document = history.document(movement)
      if (document === null) continue
      const own = byDocument.get(document)
      if (own === undefined) byDocument.set(document, [movement])
      else own.push(movement)
    }
    return [...byDocument].flatMap(([document, movements]) => {
      const delta = Float64Array.from(movements, (one) => (inTransit[to[one]] === 1 ? 1 : -1) * quantity[one])
      const sent = delta.reduce((sum, one) => sum + Math.max(0, one), 0)
      if (sent === 0) return []
      const arrived = delta.reduce((sum, one) => sum + Math.max(0, -one), 0)
      const [first] = movements
      const location = inTransit[to[first]] === 1 ? to[first] : from[first]
      return [
        {
          book: { item, location, lot: 0, owner: 0 },
          movement: Int32Array.from(movements),
          delta,
          document,
          sent,
          arrived,
        },
      ]
    })
  }
}
