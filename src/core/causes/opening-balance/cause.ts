/**
 * `opening-balance`: the book held goods before its first movement, and the history does not say so.
 *
 * One constant at the start lifts the whole book, so any episode can be explained so and the shape of one says little.
 * What counts is how the history begins: the share of books that goods leave before anything has come in. Where most
 * begin so, the file begins in the middle, and every book of which the opening is not known may lack it.
 */
import { ORDERS } from '../../codes.ts'
import type { Cause } from '../cause.ts'
import { surpriseOfOdds } from '../surprise.ts'
import type { OpeningEvidence } from './evidence.ts'
import { BOOKS_ADDED, prior } from './prior.ts'

export const openingBalance: Cause<OpeningEvidence> = {
  code: 'opening-balance',
  prior,
  acts(scene) {
    const { history, opening, beginnings, lacking } = scene
    if (opening === null) return []
    const { below, books } = beginnings
    if (below === 0) return []
    const share = (below + BOOKS_ADDED / 2) / (books + BOOKS_ADDED)
    const surprise = surpriseOfOdds(1, share / (1 - share))
    return [
      {
        edits: [{ op: 'insert', movement: opening.first, quantity: lacking, at: opening.before }],
        gains: ORDERS.map((order) => ({
          order,
          quantity: lacking,
          from: opening.before,
          to: Number.POSITIVE_INFINITY,
        })),
        // A book that begins so is itself a sign of it, whatever the others do.
        surprise: opening.begins ? Math.min(0, surprise) : surprise,
        movements: [opening.first],
        evidence: () => ({
          lackingQuantity: { kind: 'quantity', value: lacking, item: history.item[opening.first] },
          booksBeginSo: { kind: 'count', value: below },
          booksLooked: { kind: 'count', value: books },
        }),
      },
    ]
  },
}
