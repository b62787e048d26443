/**
 * What to do first after an audit: mend the input, count shelves, go after causes, check suspects. The words are in `messages`.
 *
 * Rows that could not be read come first where they touch a book that went below zero, and then what the files lack
 * as a whole; what cannot be relied on is not worked at.
 */
import { leftToRepair } from '../causes/left-to-repair.ts'
import type { CauseResult } from '../causes/ranked-cause.ts'
import type { AuditFindingCode, CauseCode } from '../codes.ts'
import type { RejectionCode } from '../file-codes.ts'
import type { AuditResult } from './audit-result.ts'
import type { AuditEpisode } from './episode-result.ts'
import { namesSites } from './names-sites.ts'

const PLACES_MAX = 3
/** From this share of unread rows on, mending the input comes before everything else. */
const UNREAD_SHARE = 0.05
/** Findings that are mended in the files, in the order they are told. */
const TO_MEND = ['bad-time', 'balance-differs', 'not-arrived'] as const

export interface CauseGroup {
  readonly code: CauseCode
  readonly episodes: number
  /** How likely the cause is, on average over them: 0 to 1. */
  readonly likely: number
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
  /** Null where the files have one site. */
  readonly site: string | null
  readonly item: string
  readonly location: string
}

/** One thing to do. */
export type ReportStep =
  | {
      readonly kind: 'rows'
      readonly rejected: number
      readonly rows: number
      readonly code: RejectionCode
      /** Books below zero that they would have moved. */
      readonly books: number
    }
  | { readonly kind: 'export' }
  | { readonly kind: 'opening'; readonly books: number }
  | {
      readonly kind: 'finding'
      readonly code: (typeof TO_MEND)[number]
      readonly rows: number
      readonly books: number
    }
  | {
      readonly kind: 'count'
      readonly books: number
      readonly worst: readonly (Place & { readonly deepest: string })[]
    }
  | {
      readonly kind: 'suspects'
      readonly postings: number
      /** The dearest one. */
      readonly code: CauseCode
      readonly first: Place & { readonly movement: string | null }
    }
  | (Omit<CauseGroup, 'strongest'> & {
      readonly kind: 'cause'
      readonly byCost: boolean
      /** Nothing is left to put right of any of them: what comes next is to prevent the next one. */
      readonly settled: boolean
      /** The episode with the strongest evidence, and the movement to look at. */
      readonly strongest: Place & { readonly movement: string | null }
    })

/** The steps in their order. `open` are the open episodes that count, one a book, the worst first. */
export function stepsOf(
  result: AuditResult,
  open: readonly AuditEpisode[],
  causes: readonly CauseGroup[],
  rejections: readonly RejectionGroup[],
  byCost: boolean,
): ReportStep[] {
  const { books, findings, suspects } = result
  const withSites = namesSites(result)
  const has = (code: AuditFindingCode) => findings.some((finding) => finding.code === code)
  const placeOf = ({ site, item, location, document }: AuditEpisode): Place => ({
    site: withSites ? site : null,
    item,
    location: document === null ? location : `${location}, ${document}`,
  })
  const steps: ReportStep[] = []
  if (has('no-receipts')) steps.push({ kind: 'export' })
  const opening: ReportStep[] =
    books.openingUnknown > 0 && !has('no-receipts') ? [{ kind: 'opening', books: books.openingUnknown }] : []
  if (has('begins-in-middle')) steps.push(...opening)
  if (open.length > 0) {
    const worst = open.slice(0, PLACES_MAX).map((one) => ({ ...placeOf(one), deepest: one.deepest }))
    steps.push({ kind: 'count', books: open.length, worst })
  }
  for (const { code, episodes, likely, share, location, atLocation, strongest } of causes) {
    const movement = strongest.cause.movements.at(-1) ?? null
    steps.push({
      kind: 'cause',
      code,
      episodes,
      likely,
      share,
      byCost,
      settled: isSettled(result, code),
      location,
      atLocation,
      strongest: { ...placeOf(strongest.episode), movement },
    })
  }
  const [suspect] = suspects
  if (suspect !== undefined) {
    const { code, site, item, location, movements } = suspect
    const first = { site: withSites ? site : null, item, location, movement: movements.at(-1) ?? null }
    steps.push({ kind: 'suspects', postings: suspects.length, code, first })
  }
  for (const code of TO_MEND) {
    const finding = findings.find((one) => one.code === code)
    if (finding !== undefined) steps.push({ kind: 'finding', code, rows: finding.rows, books: finding.books })
  }
  if (!has('begins-in-middle')) steps.push(...opening)
  return withRows(result, rejections, steps)
}

function isSettled({ episodes }: AuditResult, code: CauseCode): boolean {
  const own = episodes.filter(({ causes }) => causes[0]?.code === code)
  return own.every(
    ({ causes, closer }) =>
      causes[0].repair.length > 0 && leftToRepair(causes[0].repair, closer).length === 0,
  )
}

/** The unread rows come first where they touch a book that counts, or are many; else last. */
function withRows(
  { input, episodes }: AuditResult,
  rejections: readonly RejectionGroup[],
  steps: readonly ReportStep[],
): ReportStep[] {
  // A row that repeats another is not lost: it counts once.
  const lost = rejections.filter(({ code }) => code !== 'repeated-id')
  if (lost.length === 0) return [...steps]
  const repeated = rejections.reduce((sum, { code, count }) => sum + (code === 'repeated-id' ? count : 0), 0)
  const unread = input.rejected - repeated
  const touched = new Set(
    episodes
      .filter(({ unreadRows }) => unreadRows.length > 0)
      .map(({ site, item, location, lot, owner }) => JSON.stringify([site, item, location, lot, owner])),
  )
  const rows: ReportStep = {
    kind: 'rows',
    rejected: unread,
    rows: input.rows,
    code: lost[0].code,
    books: touched.size,
  }
  return touched.size > 0 || unread / input.rows >= UNREAD_SHARE ? [rows, ...steps] : [...steps, rows]
}
