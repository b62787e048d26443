/**
 * The result of a back-test, schema `plimsoll.backtest/1`: counts as they are, quantities as decimal strings by unit.
 * What each figure means, and what it does not: docs/backtest.md.
 */
import type { Role } from '../codes.ts'
import { BACK_TEST_SITES_MAX, SCALE_MAX } from '../limits.ts'
import { formatScaled } from '../quantity/quantity.ts'
import { DAY_MS, formatInstant, type Instant } from '../time.ts'
import type { Example } from './examples.ts'
import type { Figures, Moved } from './figures.ts'
import { AS_POSTED, type BackTestPlan, DRAFT, FRONTIER, frontierMode, TODAY } from './plan.ts'
import { type Compared, type Tally, worstItems } from './tally.ts'
import type { UnitSums } from './unit-sums.ts'

export interface BackTestResult {
  readonly schema: 'plimsoll.backtest/1'
  /** What was asked, null where the history sets the bound; and when its first and last movement were recorded. */
  readonly period: {
    readonly from: string | null
    readonly to: string | null
    readonly firstAt: string | null
    readonly lastAt: string | null
  }
  /** Movements of the period. */
  readonly movements: number
  /** Movements that rules could have changed, with those of before the period that their books need. */
  readonly replayed: number
  /** Books of the items, shelves only. */
  readonly books: number
  readonly assumptions: BackTestAssumptions
  readonly asPosted: Negatives
  readonly today: RunResult
  readonly draft: RunResult
  /** The draft with each grace time; `frontierOf` says which of its rules wait: those that hold, or that refuse. */
  readonly frontierOf: 'hold' | 'refuse'
  readonly frontier: readonly (RunResult & { readonly graceSeconds: number })[]
  readonly sites: readonly (ComparedResult & { readonly site: string })[]
  readonly sitesTotal: number
  readonly items: readonly (ComparedResult & {
    readonly site: string
    readonly item: string
    readonly name: string | null
  })[]
  readonly itemsTotal: number
  /** The worst movements under the draft. */
  readonly examples: {
    readonly stopped: readonly Example[]
    readonly held: readonly Example[]
    readonly negative: readonly Example[]
  }
}

/** What stands in for what no history says. */
export interface BackTestAssumptions {
  /** The role that rules take every movement to be posted by. */
  readonly role: Role
  readonly opening: 'zero' | 'unknown'
  /** What becomes, under the draft, of movements that no rule is about. */
  readonly otherwise: 'refuse' | 'allow'
}

export interface ComparedResult {
  readonly asPosted: Negatives
  readonly today: RunResult
  readonly draft: RunResult
}

/** A sum of one unit, a decimal. */
export interface InUnit {
  readonly unit: string
  readonly quantity: string
}

export interface MovedResult {
  readonly movements: number
  readonly units: readonly InUnit[]
}

export interface Negatives {
  readonly negatives: number
  /** Units below zero x days, to two places. */
  readonly unitDays: readonly InUnit[]
  /** The same in seconds, exactly. */
  readonly unitSeconds: readonly InUnit[]
}

export interface RunResult extends Negatives {
  /** Against the history as it was posted; below zero where rules made more. */
  readonly avoided: Negatives
  readonly stopped: MovedResult & { readonly refused: number; readonly expired: number }
  readonly legitimate: MovedResult
  readonly missing: MovedResult
  readonly unknown: MovedResult
  readonly takenBack: MovedResult
  readonly knockOn: number
  readonly demand: MovedResult & { readonly stockOuts: number; readonly stockOutsMade: number }
  readonly held: MovedResult & {
    readonly legitimate: MovedResult
    readonly released: number
    readonly expired: number
    readonly waiting: number
    /** How long what was let go had waited; null where nothing was. */
    readonly waitSeconds: WaitSeconds | null
  }
  readonly needless: number
}

export interface WaitSeconds {
  readonly total: number
  readonly p50: number
  readonly p90: number
  readonly max: number
}

/** Writes down a tally whose histories are all added. */
export function backTestResult(tally: Tally, plan: BackTestPlan): BackTestResult {
  const { totals, sites, examples } = tally
  const posted = totals[AS_POSTED]
  const bySite = [...sites].sort(([left], [right]) => (left < right ? -1 : 1))
  return {
    schema: 'plimsoll.backtest/1',
    period: {
      from: instantOf(plan.from),
      to: instantOf(plan.to),
      firstAt: instantOf(tally.firstAt),
      lastAt: instantOf(tally.lastAt),
    },
    movements: tally.movements,
    replayed: tally.replayed,
    books: tally.books,
    assumptions: {
      role: plan.role,
      opening: plan.opening,
      otherwise: plan.draft.otherwise,
    },
    ...compared([posted, totals[TODAY], totals[DRAFT]]),
    frontierOf: frontierMode(plan.draft),
    frontier: plan.graces.map((graceSeconds, place) => ({
      graceSeconds,
      ...runResult(totals[FRONTIER + place], posted),
    })),
    sites: bySite.slice(0, BACK_TEST_SITES_MAX).map(([site, figures]) => ({ site, ...compared(figures) })),
    sitesTotal: sites.size,
    items: worstItems(tally).map(({ site, item, figures }) => ({
      site,
      item: item.code,
      name: item.name,
      ...compared(figures),
    })),
    itemsTotal: tally.itemsTotal,
    examples: {
      stopped: examples.of('stopped'),
      held: examples.of('held'),
      negative: examples.of('negative'),
    },
  }
}

function instantOf(at: Instant): string | null {
  return Number.isFinite(at) ? formatInstant(at) : null
}

function compared([posted, today, draft]: Compared): ComparedResult {
  return {
    asPosted: negatives(posted.negatives, posted.unitMs),
    today: runResult(today, posted),
    draft: runResult(draft, posted),
  }
}

function runResult(run: Figures, posted: Figures): RunResult {
  return {
    ...negatives(run.negatives, run.unitMs),
    avoided: negatives(posted.negatives - run.negatives, difference(posted.unitMs, run.unitMs)),
    stopped: { ...moved(run.stopped), refused: run.refused, expired: run.expired },
    legitimate: moved(run.legitimate),
    missing: moved(run.missing),
    unknown: moved(run.unknown),
    takenBack: moved(run.takenBack),
    knockOn: run.knockOn,
    demand: { ...moved(run.demand), stockOuts: run.stockOuts, stockOutsMade: run.stockOutsMade },
    held: {
      ...moved(run.held),
      legitimate: moved(run.heldLegitimate),
      released: run.released,
      expired: run.expired,
      waiting: run.waiting,
      waitSeconds: waitSeconds(run.waitsMs),
    },
    needless: run.needless,
  }
}

const MS_PLACES = 3

function negatives(count: number, unitMs: UnitSums): Negatives {
  return {
    negatives: count,
    unitDays: units(unitMs, (sum) =>
      formatScaled((sum * 100n) / (BigInt(DAY_MS) * 10n ** BigInt(SCALE_MAX)), 2),
    ),
    unitSeconds: units(unitMs, (sum) => formatScaled(sum, SCALE_MAX + MS_PLACES)),
  }
}

function moved({ movements, units: sums }: Moved): MovedResult {
  return { movements, units: units(sums, (sum) => formatScaled(sum, SCALE_MAX)) }
}

/** The unit of most comes first. */
function units(sums: UnitSums, write: (sum: bigint) => string): InUnit[] {
  return [...sums]
    .filter(([, sum]) => sum !== 0n)
    .sort(([one, left], [other, right]) => (left === right ? (one < other ? -1 : 1) : left > right ? -1 : 1))
    .map(([unit, sum]) => ({ unit, quantity: write(sum) }))
}

function difference(left: UnitSums, right: UnitSums): UnitSums {
  const sums: UnitSums = new Map(left)
  for (const [unit, sum] of right) sums.set(unit, (sums.get(unit) ?? 0n) - sum)
  return sums
}

function waitSeconds(waitsMs: readonly number[]): WaitSeconds | null {
  if (waitsMs.length === 0) return null
  const sorted = Float64Array.from(waitsMs).sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] / 1000
  const total = sorted.reduce((sum, wait) => sum + wait, 0) / 1000
  return { total, p50: at(0.5), p90: at(0.9), max: at(1) }
}
