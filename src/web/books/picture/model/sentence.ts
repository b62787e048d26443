/** The summary of the picture, from what is in its window. */
import type { Book, Timeline } from '../../../../api/books/schema.ts'
import type { Episode, EpisodePage } from '../../../../api/episodes/schema.ts'
import { AHEAD_MS_MAX } from '../../../../core/history/bad-times.ts'
import { isReversal } from '../../../../core/history/corrections.ts'
import { web } from '../../../../messages/web/index.ts'
import { when } from '../../../ui/figures/when.ts'
import { spanEnd, spanStart } from '../../../ui/times/span-ends.ts'
import { isoOf, type Window } from '../../window/window.ts'
import { lowest, seriesWithin } from './steps.ts'

export function sentenceOf(facts: {
  readonly book: Book
  readonly timeline: Timeline
  readonly window: Window
  /** The book's whole life, as far as it is drawn. */
  readonly whole: Window
  readonly lastAt: string
  /** The book's episodes, or of very many the deepest. */
  readonly episodes: Pick<EpisodePage, 'rows' | 'total'>
  readonly knownAt: string | undefined
}): string {
  const { book, timeline, window, whole, lastAt, episodes, knownAt } = facts
  const { from, to } = isoOf(window)
  const below = inWindow(episodes.rows.filter(isDrawn), window)
  const isAll = episodes.rows.length === episodes.total
  const isWhole = window.from <= whole.from && window.to >= whole.to
  const lowestPosted = lowest(seriesWithin(timeline.asPosted, window))
  const lowestHappened = lowest(seriesWithin(timeline.asHappened, window))
  const atWorst = timeline.atWorst === null ? lowestHappened : lowest(seriesWithin(timeline.atWorst, window))
  return web.pictureSentence({
    item: book.itemName ?? book.item,
    place: book.location.path,
    from: when(from!),
    to: when(to!),
    lowestPosted,
    lowestHappened,
    lowestAtWorst: atWorst === lowestHappened ? null : atWorst,
    isNegative: [lowestPosted, lowestHappened, atWorst].some((balance) => balance.startsWith('-')),
    knownAt: knownAt === undefined ? null : when(knownAt),
    below: below.map((episode) => ({
      order: episode.order,
      perhaps: isPerhaps(episode, timeline),
      from: spanStart(episode.startedAt),
      to: episode.endedAt === null ? null : spanEnd(episode.endedAt),
    })),
    belowTotal: isAll ? below.length : isWhole ? episodes.total : null,
    now: book.balance,
    datedAhead: datedAhead(book, lastAt),
  })
}

/** What was corrected is no longer in the line of the shelf, which is drawn by all that is known now. */
function isDrawn({ order, closer }: Episode): boolean {
  return order === 'as-posted' || !isReversal(closer ?? '')
}

function inWindow(episodes: readonly Episode[], { from, to }: Window): Episode[] {
  return episodes
    .filter(
      ({ startedAt, endedAt }) =>
        Date.parse(startedAt) <= to && (endedAt === null || Date.parse(endedAt) >= from),
    )
    .sort((left, right) => left.startedAt.localeCompare(right.startedAt))
}

/**
 * Whether one reading of the days is below zero and another is not: below in the worst line of the shelf alone. What
 * was posted is never in doubt, and a class that cannot be told yet says nothing about where the balance was.
 */
function isPerhaps({ order, class: kind, startedAt, endedAt }: Episode, { atWorst, asHappened }: Timeline) {
  if (order === 'as-posted' || kind !== 'ambiguous' || atWorst === null) return false
  const stretch = {
    from: Date.parse(startedAt),
    to: endedAt === null ? Number.POSITIVE_INFINITY : Date.parse(endedAt),
  }
  return !lowest(seriesWithin(asHappened, stretch)).startsWith('-')
}

/** The last date of the book's movements where it is too long after their posting to be meant; else null. */
function datedAhead({ lastAt: postedAt }: Book, lastAt: string): string | null {
  return postedAt !== null && Date.parse(lastAt) - Date.parse(postedAt) > AHEAD_MS_MAX ? when(lastAt) : null
}
