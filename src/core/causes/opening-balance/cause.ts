/**
 * `opening-balance`: the book held goods before its first movement, and the history does not say so.
 *
 * One constant at the start lifts the whole book, so any episode can be explained so and the shape of one says little.
 * What counts is how the history begins: the share of books that goods leave before anything has come in. Where most
 * begin so, the file begins in the middle, and every book of which the opening is not known may lack it.
 */
import { type Cause, sign } from '../candidate.ts'
import { lasting } from '../edit.ts'

/** A book that begins so, where others do too; and one that does not begin so. Chosen. */
const BEGINS = 0.9
const OTHERS_LEAST = 0.02
const BEGINS_OTHERWISE = 0.3
const LEFT_OUT = 0.1
/** What is assumed beside the books counted, in books, none of which begins so. Chosen. */
const BOOKS_ASSUMED = 0.1

export const openingBalance: Cause<'opening-balance'> = {
  code: 'opening-balance',
  candidates(scene) {
    const { history, opening, beginnings, lacking, stretch } = scene
    if (opening === null || stretch === null) return []
    const { below, books } = beginnings
    const share = below / (books + BOOKS_ASSUMED)
    const begins = opening.begins ? BEGINS / Math.max(OTHERS_LEAST, 1 - share) : BEGINS_OTHERWISE * share
    // A file that gives the opening of most books seldom leaves out that of one.
    const ratio = begins * (beginnings.opened() * 2 > books ? LEFT_OUT : 1)
    return [
      {
        code: 'opening-balance',
        edits: [
          { op: 'insert', movement: opening.first, quantity: lacking, at: opening.before, document: null },
        ],
        gains: lasting(lacking, opening.before, opening.before),
        touches: [],
        lnShare: 0,
        signs: [sign('begins-below', ratio, opening.first)],
        movements: [opening.first],
        arrived: null,
        evidence: () => ({
          lackingQuantity: { kind: 'quantity', value: lacking, item: history.item[opening.first] },
          booksBeginSo: { kind: 'count', value: below },
          booksLooked: { kind: 'count', value: books },
        }),
      },
    ]
  },
}
