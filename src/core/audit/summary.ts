/**
 * From an audit's result to what a report says: the worst, the causes, the rejected rows, and what to do first.
 *
 * Pure, and shared by the terminal, the report page and the web. Decimal texts become numbers here only to be ranked,
 * shared out or drawn; what is printed is the text itself. Money of two currencies is neither added up nor compared:
 * currencies take turns in ranks, and shares go by units and time.
 */

import type { TimePrecision } from '../codes.ts'
import { inTurn } from '../in-turn.ts'
import { CURRENCIES_SHOWN_MAX } from '../limits.ts'
import { DAY_MS } from '../time.ts'
import type { AuditFinding } from './audit-finding.ts'
import type { AuditResult, CostAtRisk } from './audit-result.ts'
import { isFinding } from './episode.ts'
import type { AuditEpisode, EpisodeResult } from './episode-result.ts'
import { namesSites } from './names-sites.ts'
import { type CauseGroup, type RejectionGroup, type ReportStep, stepsOf } from './report-steps.ts'
import type { SuspectResult } from './suspects/suspect-result.ts'

const WORST_MAX = 10
const SUSPECTS_MAX = 5
const PLACES_MAX = 3
/** From this share of unread rows on the headline says so before any number. */
const REFUSED_SHARE = 0.1

export interface ReportSummary {
  /** One episode a book, the worst first. */
  readonly worst: readonly AuditEpisode[]
  /** By weight, the heaviest first. */
  readonly causes: readonly CauseGroup[]
  readonly rejections: readonly RejectionGroup[]
  readonly steps: readonly ReportStep[]
  /** Whether shares are by money. */
  readonly byCost: boolean
  /** The money below zero by currency, of very many the first, and how many more currencies there are. */
  readonly costs: { readonly shown: readonly CostAtRisk[]; readonly more: number }
  /** Books of which the opening stock is not known, those that lack most first, and how many there are. */
  readonly opening: { readonly shown: readonly AuditEpisode[]; readonly total: number }
  /** Books that a row which could not be read would have moved, one episode each, and how many there are. */
  readonly unread: { readonly shown: readonly AuditEpisode[]; readonly total: number }
  /** Postings that are probably wrong although no book sank yet, the dearest first, and how many there are. */
  readonly suspects: { readonly shown: readonly SuspectResult[]; readonly total: number }
  readonly headline: HeadlineFacts
  /** The findings that a reader has something from: one clock matters only where a book went below zero. */
  readonly about: readonly AuditFinding[]
  /** Whether places are named with their site. */
  readonly namesSites: boolean
  /** The currencies of the episodes' money, null for an item without one; none where no episode has a cost. */
  readonly currencies: readonly (string | null)[]
}

/** Sums up an audit. Time grows with its episodes, and with their order (a sort). */
export function summarise(result: AuditResult): ReportSummary {
  const counted = countedEpisodes(result.episodes)
  const currencies = currenciesOf(counted)
  const byCost = currencies.length === 1
  const withSites = namesSites(result)
  const causes = causeGroups(counted, byCost, withSites)
  const rejections = rejectionGroups(result)
  const { costsAtRisk } = result.kpis
  const unread = deepestByBook(result.episodes.filter(({ unreadRows }) => unreadRows.length > 0))
  const shown = costsAtRisk.slice(0, CURRENCIES_SHOWN_MAX)
  return {
    worst: worstByBook(counted).slice(0, WORST_MAX),
    causes,
    rejections,
    byCost,
    costs: { shown, more: costsAtRisk.length - shown.length },
    currencies,
    opening: listOf(deepestByBook(result.episodes.filter((one) => one.class === 'opening'))),
    unread: listOf(unread),
    suspects: { shown: result.suspects.slice(0, SUSPECTS_MAX), total: result.suspects.length },
    headline: headlineOf(result, unread.length),
    about: result.findings.filter(({ code, books }) => code !== 'one-clock' || books > 0),
    namesSites: withSites,
    steps: stepsOf(result, worstByBook(counted.filter(isCountable)), causes, rejections, byCost),
  }
}

/** What the first sentence of every report says. */
export interface HeadlineFacts {
  readonly movements: number
  readonly books: number
  readonly negativeNow: number
  readonly asPosted: number
  readonly asHappened: number
  readonly openingUnknown: number
  /** Books that were below zero, of which a row could not be read. */
  readonly unreadBooks: number
  /** Postings that are probably wrong although no book sank yet. */
  readonly suspects: number
  readonly beginsInMiddle: boolean
  readonly noReceipts: boolean
  /** Rows that could not be read, of all rows, where they are so many that no figure can be relied on; else null. */
  readonly refused: { readonly rejected: number; readonly rows: number } | null
  /** As-posted episodes that one reading of the times does not show. */
  readonly ambiguous: number
}

function headlineOf(result: AuditResult, unreadBooks: number): HeadlineFacts {
  const { input, books, episodes, suspects, findings } = result
  const { rows } = input
  // A row that repeats another is not lost.
  const rejected = input.rejected - input.rejections.filter(({ code }) => code === 'repeated-id').length
  return {
    movements: input.accepted,
    books: books.total,
    negativeNow: books.negativeNow,
    asPosted: books.everNegative.asPosted,
    asHappened: books.everNegative.asHappened,
    openingUnknown: books.openingUnknown,
    unreadBooks,
    suspects: suspects.length,
    beginsInMiddle: findings.some(({ code }) => code === 'begins-in-middle'),
    noReceipts: findings.some(({ code }) => code === 'no-receipts'),
    refused: rejected > 0 && rejected >= rows * REFUSED_SHARE ? { rejected, rows } : null,
    ambiguous: countedEpisodes(episodes).filter(({ ambiguity }) => ambiguity === 'readings').length,
  }
}

function listOf(episodes: readonly AuditEpisode[]): {
  readonly shown: readonly AuditEpisode[]
  readonly total: number
} {
  return { shown: episodes.slice(0, WORST_MAX), total: episodes.length }
}

/** The deepest episode of each book, the deepest first. */
function deepestByBook(episodes: readonly AuditEpisode[]): AuditEpisode[] {
  const deepest = new Map<string, AuditEpisode>()
  for (const episode of episodes) {
    const book = bookOf(episode)
    const known = deepest.get(book)
    if (known === undefined || Number(episode.deepest) < Number(known.deepest)) deepest.set(book, episode)
  }
  return [...deepest.values()].sort(
    (left, right) => Number(left.deepest) - Number(right.deepest) || (left.id < right.id ? -1 : 1),
  )
}

/**
 * The episodes a manager counts: findings as posted, and as happened in books that never showed it as posted. As
 * happened, one
 * that rests on a single reading of the times is a question and not an episode.
 */
export function countedEpisodes<One extends EpisodeResult>(episodes: readonly One[]): One[] {
  const posted = new Set<string>()
  const findings = episodes.filter(isFinding)
  for (const episode of findings) if (episode.order === 'as-posted') posted.add(bookOf(episode))
  return findings.filter(
    (episode) =>
      episode.order === 'as-posted' || (episode.class !== 'ambiguous' && !posted.has(bookOf(episode))),
  )
}

/** The same text for two episodes exactly where they are of one book; each document in transit is one. */
export function bookOf(episode: EpisodeResult & { readonly document?: string | null }): string {
  const { site, item, location, lot, owner, document = null } = episode
  return JSON.stringify([site, item, location, lot, owner, document])
}

/**
 * How long an episode lasted, ms; to the end of the history (an ISO time) while it is open. Where only days are known,
 * whole days from the one to the other, and one at the least: the readings of a day are no times.
 */
export function durationMs(
  { startedAt, endedAt, precision }: EpisodeResult & { readonly precision?: TimePrecision },
  horizon: string | null,
): number {
  const [start, end] = [Date.parse(startedAt), Date.parse(endedAt ?? horizon ?? startedAt)]
  if (precision !== 'day') return Math.max(0, end - start)
  return Math.max(1, Math.floor(end / DAY_MS) - Math.floor(start / DAY_MS)) * DAY_MS
}

/** Worst first: those with a cost, their currencies in turn; then by units and time, then depth. */
export function worstFirst<One extends AuditEpisode>(episodes: readonly One[]): One[] {
  return [
    ...inTurn(episodes.filter(hasCost), ({ currency }) => currency ?? '', worse),
    ...episodes.filter((one) => !hasCost(one)).sort(worse),
  ]
}

/** The currencies of some episodes' money, in order of first sight. */
export function currenciesOf(episodes: readonly AuditEpisode[]): (string | null)[] {
  return [...new Set(episodes.filter(hasCost).map(({ currency }) => currency))]
}

/** A cost of nothing says as little as none. */
function hasCost({ costAtRisk }: EpisodeResult): boolean {
  return Number(costAtRisk ?? 0) > 0
}

/** The worse of two whose money, if any, is in one currency: by money, then units and time, then depth. */
function worse(left: EpisodeResult, right: EpisodeResult): number {
  return (
    Number(right.costAtRisk ?? 0) - Number(left.costAtRisk ?? 0) ||
    Number(right.unitSeconds) - Number(left.unitSeconds) ||
    Number(left.deepest) - Number(right.deepest) ||
    (left.id < right.id ? -1 : 1)
  )
}

/** Whether a shelf is below zero now; goods in transit cannot be counted. */
function isCountable({ endedAt, document }: AuditEpisode): boolean {
  return endedAt === null && document === null
}

/** The worst episode of each book, the worst first. All money of a book is in the currency of its item. */
function worstByBook(counted: readonly AuditEpisode[]): AuditEpisode[] {
  const worst = new Map<string, AuditEpisode>()
  for (const episode of counted) {
    const book = bookOf(episode)
    const known = worst.get(book)
    if (known === undefined || worse(episode, known) < 0) worst.set(book, episode)
  }
  return worstFirst([...worst.values()])
}

function causeGroups(counted: readonly AuditEpisode[], byCost: boolean, namesSites: boolean): CauseGroup[] {
  const weight = (episode: AuditEpisode) => Number(byCost ? (episode.costAtRisk ?? 0) : episode.unitSeconds)
  const total = counted.reduce((sum, episode) => sum + weight(episode), 0)
  const rank = new Map(worstFirst(counted).map((episode, index) => [episode, index]))
  const byCode = Map.groupBy(
    counted.filter((episode) => episode.causes.length > 0),
    (episode) => episode.causes[0].code,
  )
  return [...byCode]
    .map(([code, episodes]): CauseGroup => {
      const strongest = episodes.reduce((best, one) => (isStronger(one, best, rank) ? one : best))
      const places = Map.groupBy(episodes, ({ site, location: path }) =>
        namesSites ? `${site}/${path}` : path,
      )
      const [location, here] = [...places].reduce((most, one) =>
        one[1].length > most[1].length ? one : most,
      )
      return {
        code,
        episodes: episodes.length,
        likely: episodes.reduce((sum, { causes }) => sum + causes[0].probability, 0) / episodes.length,
        share:
          total === 0
            ? episodes.length / counted.length
            : episodes.reduce((sum, one) => sum + weight(one), 0) / total,
        strongest: { episode: strongest, cause: strongest.causes[0] },
        location,
        atLocation: here.length,
      }
    })
    .sort((left, right) => right.share - left.share || right.episodes - left.episodes)
}

/** The surer explanation; of equally sure ones, that of the worse episode. */
function isStronger(
  left: AuditEpisode,
  right: AuditEpisode,
  rank: ReadonlyMap<AuditEpisode, number>,
): boolean {
  const lead = Math.round((left.causes[0].probability - right.causes[0].probability) * 100)
  return lead > 0 || (lead === 0 && rank.get(left)! < rank.get(right)!)
}

function rejectionGroups({ input }: AuditResult): RejectionGroup[] {
  return [...Map.groupBy(input.rejections, (rejection) => rejection.code)]
    .map(([code, rows]) => ({ code, count: rows.length, first: rows.slice(0, PLACES_MAX) }))
    .sort((left, right) => right.count - left.count)
}
