/**
 * How often, in a history of one clock, a single receipt closes an episode within a day, and how often one would by
 * chance.
 *
 * Where receipts are posted late, they close what they caused soon. Receipts close episodes by chance too: one that
 * knows nothing of the episode comes within a day with 1 - e^-n, where n is how many come into the book a day. What is
 * beyond chance is the share of late ones: of `closed = late + (1 - late) x chance`.
 */
import { bookEpisodes } from '../../episodes/book-episodes.ts'
import { bookSplitter, dipCheck } from '../../episodes/book-legs.ts'
import type { ItemLegs } from '../../episodes/item-legs.ts'
import { type Legs, lowerBound, type Stretch } from '../../episodes/stretches.ts'
import type { History } from '../../history/history.ts'
import { DAY_MS } from '../../time.ts'

/** Neither is ruled out, nor certain. */
const SHARE_MIN = 0.02

export interface QuickCloses {
  /** The share of episodes that a receipt posted late explains. */
  readonly lateShare: number
  readonly episodes: number
  readonly closed: number
}

/** Counted at the first question, in one pass over the books. */
export function quickClosesOf(history: History, legs: ItemLegs): () => QuickCloses {
  let counted: QuickCloses | null = null
  return () => {
    counted ??= count(history, legs)
    return counted
  }
}

function count(history: History, legs: ItemLegs): QuickCloses {
  const booksOf = bookSplitter(history, legs)
  const mayDip = dipCheck(history, legs)
  let episodes = 0
  let closed = 0
  let chances = 0
  for (let item = 0; item < history.items.length; item++) {
    for (const book of booksOf(item)) {
      if (!mayDip(book)) continue
      const { asPosted, stretches } = bookEpisodes(history, book)
      const chance = chanceOfReceipt(asPosted)
      for (const stretch of stretches) {
        if (stretch.order !== 'as-posted') continue
        episodes++
        chances += chance
        if (closingReceipt(asPosted, stretch) !== null) closed++
      }
    }
  }
  const byChance = episodes === 0 ? 0 : chances / episodes
  const share = (closed + 0.5) / (episodes + 1)
  const lateShare = byChance >= 1 ? 0 : (share - byChance) / (1 - byChance)
  return { lateShare: Math.min(1 - SHARE_MIN, Math.max(SHARE_MIN, lateShare)), episodes, closed }
}

/** How likely a receipt comes into a book within a day by chance. */
export function chanceOfReceipt({ at, delta, length }: Legs): number {
  let receipts = 0
  for (let leg = 0; leg < length; leg++) if (delta[leg] > 0) receipts++
  const days = Math.max(1, (at[length - 1] - at[0]) / DAY_MS)
  return 1 - Math.exp(-receipts / days)
}

/**
 * The leg of the one receipt that closes a stretch within a day and covers all of it; null where there is none, or
 * where other goods come in meanwhile.
 */
export function closingReceipt({ at, delta, length }: Legs, stretch: Stretch): number | null {
  const { startedAt, endedAt, deepest } = stretch
  if (endedAt === null || endedAt - startedAt > DAY_MS) return null
  let receipt: number | null = null
  for (let leg = lowerBound(at, length, startedAt); leg < length && at[leg] <= endedAt; leg++) {
    if (delta[leg] <= 0 || at[leg] === startedAt) continue
    if (receipt !== null) return null
    receipt = leg
  }
  return receipt !== null && delta[receipt] >= -deepest ? receipt : null
}
