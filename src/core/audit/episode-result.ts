/**
 * An episode as `plimsoll.audit/1`, the database and the API bear it: ids, decimal strings, ISO times (UTC).
 *
 * Field names are stable.
 */

import { type CauseResult, causeResult } from '../causes/ranked-cause.ts'
import {
  type Ambiguity,
  type EpisodeClass,
  type Order,
  TIME_PRECISIONS,
  type TimePrecision,
} from '../codes.ts'
import { episodeId } from '../episodes/episode-id.ts'
import type { Book } from '../history/book.ts'
import type { History } from '../history/history.ts'
import { formatMoney } from '../quantity/money.ts'
import { formatQuantity, formatScaled } from '../quantity/quantity.ts'
import { formatInstant } from '../time.ts'
import type { Episode } from './episode.ts'

export interface EpisodeResult {
  readonly id: string
  readonly site: string
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly order: Order
  readonly class: EpisodeClass
  readonly startedAt: string
  readonly endedAt: string | null
  readonly deepest: string
  readonly deepestAt: string
  readonly unitSeconds: string
  /** Units issued while the book did not have them. */
  readonly uncovered: string
  readonly costAtRisk: string | null
  readonly trigger: string
  /** The source of the trigger: an id is a movement's only together with it. Empty where there is none. */
  readonly triggerSource: string
  readonly closer: string | null
  readonly causes: readonly CauseResult[]
}

/** An episode of an audit, which also says the currency of its cost. */
export interface AuditEpisode extends EpisodeResult {
  /** Null where none is known. */
  readonly currency: string | null
  /** The document of an episode of goods in transit; null for a book on a shelf. */
  readonly document: string | null
  /** Why it is ambiguous; null where it is not. */
  readonly ambiguity: Ambiguity | null
  /**
   * Rows of the files that could not be read and would have moved this book: it is no finding until they are mended.
   */
  readonly unreadRows: readonly number[]
  /** How exactly its start and end are known: those of days are given in days. */
  readonly precision: TimePrecision
}

/** Writes an episode of a history. Its id is the same wherever the same episode is seen. */
export function episodeResult(history: History, episode: Episode): AuditEpisode {
  const { book, order, class: kind } = episode
  const { scale, code: item } = history.items[book.item]
  const location = history.locations[book.location]
  const lot = book.lot === 0 ? null : history.texts[book.lot]
  const owner = book.owner === 0 ? null : history.texts[book.owner]
  return {
    id: episodeId(bookNamed({ item, location, lot, owner }, episode.document), order, episode.startedAt),
    site: location.site,
    item,
    location: location.path,
    lot,
    owner,
    order,
    class: kind,
    startedAt: formatInstant(episode.startedAt),
    endedAt: episode.endedAt === null ? null : formatInstant(episode.endedAt),
    deepest: formatQuantity(episode.deepest, scale),
    deepestAt: formatInstant(episode.deepestAt),
    unitSeconds: formatScaled(episode.unitMs, scale + 3),
    uncovered: formatQuantity(episode.uncovered, scale),
    costAtRisk: episode.costAtRisk === null ? null : formatMoney(episode.costAtRisk),
    currency: episode.currency,
    document: episode.document,
    ambiguity: episode.ambiguity,
    unreadRows: episode.unreadRows,
    precision: precisionOf(history, episode),
    trigger: history.id(episode.trigger),
    triggerSource: history.texts[history.source?.[episode.trigger] ?? 0],
    closer: episode.closer === null ? null : history.id(episode.closer),
    causes: episode.causes.map((cause) => causeResult(history, cause)),
  }
}

/** Each document of goods in transit is a book of its own. */
function bookNamed(book: Book, document: string | null): Book {
  if (document === null) return book
  const { location } = book
  return { ...book, location: { ...location, path: `${location.path}/${document}` } }
}

/** The coarser precision of what began and what ended it, in the clock of its order. */
function precisionOf(history: History, { order, trigger, closer }: Episode): TimePrecision {
  if (order === 'as-posted' && history.recordedAt !== history.occurredAt) return 'instant'
  const column = history.givenPrecision ?? history.occurredPrecision
  if (column === null) return 'instant'
  return TIME_PRECISIONS[Math.max(column[trigger], closer === null ? 0 : column[closer])]
}
