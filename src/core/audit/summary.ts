/**
 * From an audit's result to what a report says: the worst, the causes, the rejected rows, and what to do first.
 *
 * Pure, and shared by the terminal, the report page and the web. Decimal texts become numbers here only to be ranked,
 * shared out or drawn; what is printed is the text itself. Money of two currencies is neither added up nor compared:
 * currencies take turns in ranks, and shares go by units and time.
 */

import type { CauseResult } from '../causes/ranked-cause.ts'
import type { CauseCode } from '../codes.ts'
import type { RejectionCode } from '../file-codes.ts'
import { inTurn } from '../in-turn.ts'
import { CURRENCIES_SHOWN_MAX } from '../limits.ts'
import type { AuditResult, CostAtRisk } from './audit-result.ts'
import type { AuditEpisode, EpisodeResult } from './episode-result.ts'

const WORST_MAX = 10
const FIRST_PLACES_MAX = 3
/** From this share of unread rows on, mending the input comes before everything else. */
const UNREAD_SHARE = 0.05

export interface CauseGroup {
  readonly code: CauseCode
  readonly episodes: number
  /** Of the cost where all costs are in one currency, else of the units and time below zero. */
  readonly share: number
  readonly strongest: { readonly episode: AuditEpisode; readonly cause: CauseResult }
  readonly location: string
  readonly atLocation: number
}

export interface RejectionGroup {
  readonly code: RejectionCode
  readonly count: number
  readonly first: AuditResult['input']['rejections']
}

interface Place {
  readonly item: string
  readonly location: string
}

/** One thing to do: mend the input, count shelves, or go after a cause. The words are in `messages`. */
export type ReportStep =
  | { readonly kind: 'rows'; readonly rejected: number; readonly rows: number; readonly code: RejectionCode }
  | {
      readonly kind: 'count'
      readonly books: number
      readonly worst: readonly (Place & { readonly deepest: string })[]
    }
  | (Omit<CauseGroup, 'strongest'> & {
      readonly kind: 'cause'
      readonly byCost: boolean
      /** The episode with the strongest evidence, and the movement to look at. */
      readonly strongest: Place & { readonly movement: string | null }
    })

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
  /** The currencies of the episodes' money, null for an item without one; none where no episode has a cost. */
  readonly currencies: readonly (string | null)[]
}

/** Sums up an audit. Time grows with its episodes, and with their order (a sort). */
export function summarise(result: AuditResult): ReportSummary {
  const counted = countedEpisodes(result.episodes)
  const currencies = currenciesOf(counted)
  const byCost = currencies.length === 1
  const causes = causeGroups(counted, byCost)
  const rejections = rejectionGroups(result)
  const { costsAtRisk } = result.kpis
  const shown = costsAtRisk.slice(0, CURRENCIES_SHOWN_MAX)
  return {
    worst: worstByBook(counted).slice(0, WORST_MAX),
    causes,
    rejections,
    byCost,
    costs: { shown, more: costsAtRisk.length - shown.length },
    currencies,
    steps: stepsOf(result, worstByBook(counted.filter(isOpen)), causes, rejections, byCost),
  }
}

/**
 * The episodes a manager counts: as posted, and as happened in books that never showed it as posted. As happened, one
 * that rests on a single reading of the times is a question and not an episode.
 */
export function countedEpisodes<One extends EpisodeResult>(episodes: readonly One[]): One[] {
  const posted = new Set<string>()
  for (const episode of episodes) if (episode.order === 'as-posted') posted.add(bookOf(episode))
  return episodes.filter(
    (episode) =>
      episode.order === 'as-posted' || (episode.class !== 'ambiguous' && !posted.has(bookOf(episode))),
  )
}

/** The same text for two episodes exactly where they are of one book. */
export function bookOf({ site, item, location, lot, owner }: EpisodeResult): string {
  return JSON.stringify([site, item, location, lot, owner])
}

/** How long an episode lasted, ms; to the end of the history (an ISO time) while it is open. */
export function durationMs({ startedAt, endedAt }: EpisodeResult, horizon: string | null): number {
  return Math.max(0, Date.parse(endedAt ?? horizon ?? startedAt) - Date.parse(startedAt))
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

function isOpen({ endedAt }: EpisodeResult): boolean {
  return endedAt === null
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

function causeGroups(counted: readonly AuditEpisode[], byCost: boolean): CauseGroup[] {
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
      const places = Map.groupBy(episodes, (episode) => episode.location)
      const [location, here] = [...places].reduce((most, one) =>
        one[1].length > most[1].length ? one : most,
      )
      return {
        code,
        episodes: episodes.length,
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
    .map(([code, rows]) => ({ code, count: rows.length, first: rows.slice(0, FIRST_PLACES_MAX) }))
    .sort((left, right) => right.count - left.count)
}

function stepsOf(
  { input }: AuditResult,
  open: readonly AuditEpisode[],
  causes: readonly CauseGroup[],
  rejections: readonly RejectionGroup[],
  byCost: boolean,
): ReportStep[] {
  const steps: ReportStep[] = []
  // A row that repeats another is not lost: it counts once.
  const lost = rejections.filter(({ code }) => code !== 'repeated-id')
  const repeated = rejections.reduce((sum, { code, count }) => sum + (code === 'repeated-id' ? count : 0), 0)
  const unread = input.rejected - repeated
  if (open.length > 0)
    steps.push({ kind: 'count', books: open.length, worst: open.slice(0, FIRST_PLACES_MAX) })
  for (const { code, episodes, share, location, atLocation, strongest } of causes) {
    const { item, location: where } = strongest.episode
    const movement = strongest.cause.movements.at(-1) ?? null
    steps.push({
      kind: 'cause',
      code,
      episodes,
      share,
      byCost,
      location,
      atLocation,
      strongest: { item, location: where, movement },
    })
  }
  if (lost.length > 0) {
    const step: ReportStep = { kind: 'rows', rejected: unread, rows: input.rows, code: lost[0].code }
    if (unread / input.rows >= UNREAD_SHARE) steps.unshift(step)
    else steps.push(step)
  }
  return steps
}
