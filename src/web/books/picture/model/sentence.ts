/** The summary of the picture, from what is in its window. */
import type { Book, Timeline } from '../../../../api/books/schema.ts'
import type { Episode } from '../../../../api/episodes/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import { when } from '../../../ui/figures/when.ts'
import { isoOf, type Window } from '../../window/window.ts'
import { lowest, seriesWithin } from './steps.ts'

export function sentenceOf(
  book: Book,
  timeline: Timeline,
  window: Window,
  episodes: readonly Episode[],
  knownAt: string | undefined,
): string {
  const { from: start, to: end } = window
  const { from, to } = isoOf(window)
  const below = episodes.filter(
    ({ startedAt, endedAt }) =>
      Date.parse(startedAt) <= end && (endedAt === null || Date.parse(endedAt) >= start),
  )
  const lowestHappened = lowest(seriesWithin(timeline.asHappened, window))
  const atWorst = timeline.atWorst === null ? lowestHappened : lowest(seriesWithin(timeline.atWorst, window))
  return web.pictureSentence({
    item: book.itemName ?? book.item,
    place: book.location.path,
    from: when(from!),
    to: when(to!),
    lowestPosted: lowest(seriesWithin(timeline.asPosted, window)),
    lowestHappened,
    lowestAtWorst: atWorst === lowestHappened ? null : atWorst,
    knownAt: knownAt === undefined ? null : when(knownAt),
    below: below.map(({ order, class: kind, startedAt, endedAt }) => ({
      order,
      perhaps: kind === 'ambiguous',
      from: when(startedAt),
      to: endedAt === null ? null : when(endedAt),
    })),
    now: book.balance,
  })
}
