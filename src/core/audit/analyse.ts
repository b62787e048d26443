/**
 * The analysis of a history: every book replayed in both orders, every episode explained.
 *
 * Goes item by item, so it needs memory for one item beside the columns; the figures of several analyses (passes of
 * a large file) add up.
 */

import { inflowLags } from '../causes/around/lags.ts'
import { type Surroundings, surroundingsOf } from '../causes/around/surroundings.ts'
import { explain } from '../causes/explain.ts'
import { sceneOf } from '../causes/scene.ts'
import { type BookFindings, bookEpisodes, type ClassifiedStretch } from '../episodes/book-episodes.ts'
import { type BookRef, bookSplitter, dipCheck } from '../episodes/book-legs.ts'
import { itemLegs } from '../episodes/item-legs.ts'
import type { History } from '../history/history.ts'
import { hasFloor } from '../history/location.ts'
import { costOf, type Money } from '../quantity/money.ts'
import type { BookCounts, Episode } from './episode.ts'

export interface Analysis {
  readonly episodes: readonly Episode[]
  readonly books: BookCounts
  /** Counts of inflow lags by class, see `causes/around/lags.ts`. */
  readonly lags: Float64Array
  /** Movements that leave a shelf. */
  readonly issueMovements: number
}

/** Analyses whole items: all movements of an item must be in the history. Time grows with its movements. */
export function analyse(history: History): Analysis {
  const legs = itemLegs(history)
  const surroundings = surroundingsOf(history, legs)
  const booksOf = bookSplitter(history, legs)
  const mayDip = dipCheck(history, legs)
  const episodes: Episode[] = []
  const books = { total: 0, negativeNow: 0, asPosted: 0, asHappened: 0 }
  for (let item = 0; item < history.items.length; item++) {
    for (const book of booksOf(item)) {
      books.total++
      if (!mayDip(book)) continue
      const findings = bookEpisodes(history, book)
      if (findings.balance < 0) books.negativeNow++
      if (findings.stretches.length === 0) continue
      if (findings.stretches.some(({ order }) => order === 'as-posted')) books.asPosted++
      if (findings.stretches.some((one) => one.order === 'as-happened' && one.class === 'structural'))
        books.asHappened++
      for (const stretch of findings.stretches)
        episodes.push(explained(surroundings, book.book, findings, stretch))
    }
  }
  return {
    episodes,
    books: {
      total: books.total,
      negativeNow: books.negativeNow,
      everNegative: { asPosted: books.asPosted, asHappened: books.asHappened },
    },
    lags: inflowLags(history),
    issueMovements: issues(history),
  }
}

function explained(
  surroundings: Surroundings,
  book: BookRef,
  findings: BookFindings,
  stretch: ClassifiedStretch,
): Episode {
  const { history } = surroundings
  return {
    ...stretch,
    book,
    costAtRisk: costAtRisk(history, stretch),
    currency: history.items[book.item].currency,
    causes: explain(sceneOf(surroundings, book, findings, stretch)),
  }
}

/** Units issued uncovered at what one costs: the trigger's own cost where it has one, else the item's. */
function costAtRisk(history: History, { trigger, uncovered }: ClassifiedStretch): Money | null {
  const item = history.items[history.item[trigger]]
  const own = history.unitCost === null ? Number.NaN : history.unitCost[trigger]
  const unitCost = Number.isNaN(own) ? item.unitCost : own
  return unitCost === null ? null : Number(costOf(uncovered, unitCost, item.scale))
}

function issues({ length, from, locations }: History): number {
  const floor = locations.map((location) => hasFloor(location.kind))
  let count = 0
  for (let movement = 0; movement < length; movement++) if (floor[from[movement]]) count++
  return count
}
