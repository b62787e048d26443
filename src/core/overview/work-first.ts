/**
 * Which episodes to work first, and why.
 *
 * Open ones come before those that ended lately, and these before older ones. Within each: by money at risk, and where
 * no cost is known by units times time. Amounts of two currencies, and units of two kinds, cannot be compared; they
 * take turns, each by its own order. A book is named once.
 *
 * A reason holds facts and no prose. An episode stands out among all candidates of its state.
 */
import type { CauseCode, WorkReason } from '../codes.ts'
import { inTurn } from '../in-turn.ts'
import { SCALE_MAX, WORK_FIRST_MAX } from '../limits.ts'
import { formatMoney } from '../quantity/money.ts'
import { formatScaled } from '../quantity/quantity.ts'
import { DAY_MS, type Instant } from '../time.ts'

/** Quantities at SCALE_MAX, whatever the item's own scale. */
export interface WorkCandidate {
  readonly id: string
  readonly bookId: string
  readonly state: WorkState
  readonly unit: string
  readonly currency: string | null
  /** 1/10000 of the currency unit; null where no cost is known. */
  readonly cost: bigint | null
  readonly unitMs: bigint
  readonly deepest: bigint
  readonly balance: bigint
  readonly startedAt: Instant
  readonly deepestAt: Instant
  /** Episodes of its book that began in the last REPEATS_DAYS. */
  readonly repeats: number
  /** The likeliest cause, where a repair was replayed and lifts the episode. */
  readonly repair: { readonly cause: CauseCode; readonly probability: number } | null
}

export const WORK_STATES = ['open', 'recent', 'past'] as const
export type WorkState = (typeof WORK_STATES)[number]

export interface WorkFirst {
  readonly id: string
  readonly reasons: readonly {
    readonly code: WorkReason
    readonly facts: Readonly<Record<string, string | number | null>>
  }[]
}

/** Ended within so many days of the ledger's latest time: recent. */
export const RECENT_DAYS = 30
export const REPEATS_DAYS = 90
const REPEATS_MIN = 3
const REPAIR_PROBABILITY_MIN = 0.5

/** At most WORK_FIRST_MAX, the first one first; `now` is the clock that open ones run by. */
export function workFirst(candidates: readonly WorkCandidate[], now: Instant): WorkFirst[] {
  const books = new Set<string>()
  const chosen: WorkFirst[] = []
  for (const state of WORK_STATES) {
    const all = candidates.filter((one) => one.state === state)
    for (const one of ranked(all)) {
      if (chosen.length === WORK_FIRST_MAX) return chosen
      if (books.has(one.bookId)) continue
      books.add(one.bookId)
      chosen.push({ id: one.id, reasons: reasonsOf(one, all, now) })
    }
  }
  return chosen
}

/** Those with a cost, their currencies in turn; then the others, their units in turn. */
function ranked(candidates: readonly WorkCandidate[]): WorkCandidate[] {
  const costed = candidates.filter(hasCost)
  const others = candidates.filter((one) => !hasCost(one))
  return [
    ...inTurn(
      costed,
      currencyOf,
      byId((left, right) => descending(left.cost!, right.cost!)),
    ),
    ...inTurn(
      others,
      (one) => one.unit,
      byId((left, right) => descending(left.unitMs, right.unitMs)),
    ),
  ]
}

/** A cost of nothing says as little as none. */
function hasCost({ cost }: WorkCandidate): boolean {
  return cost !== null && cost > 0n
}

function currencyOf({ currency }: WorkCandidate): string {
  return currency ?? ''
}

/** `order`, and by id where it leaves two equal. */
function byId(order: (left: WorkCandidate, right: WorkCandidate) => number) {
  return (left: WorkCandidate, right: WorkCandidate) => order(left, right) || (left.id < right.id ? -1 : 1)
}

/** In the order of WORK_REASONS. The last two say how it got here, where nothing else does. */
function reasonsOf(one: WorkCandidate, all: readonly WorkCandidate[], now: Instant): WorkFirst['reasons'] {
  const ofCurrency = all.filter((other) => hasCost(other) && currencyOf(other) === currencyOf(one))
  const ofUnit = all.filter((other) => other.unit === one.unit)
  const open = one.state === 'open'
  const reasons: WorkFirst['reasons'][number][] = []
  const add = (holds: boolean, code: WorkReason, facts: Record<string, string | number | null>) => {
    if (holds) reasons.push({ code, facts })
  }
  const amount = one.cost === null ? null : formatMoney(one.cost)
  const { currency, unit } = one
  add(hasCost(one) && stands(one, ofCurrency, (other) => -other.cost!), 'costliest', { amount, currency })
  add(
    stands(one, ofUnit, (other) => other.deepest),
    'deepest',
    {
      quantity: formatScaled(one.deepest, SCALE_MAX),
      unit,
    },
  )
  add(open && stands(one, all, (other) => BigInt(other.startedAt)), 'longest', {
    lastedMs: now - one.startedAt,
  })
  add(
    open && one.balance <= one.deepest && one.deepestAt > one.startedAt && now - one.deepestAt <= DAY_MS,
    'still-sinking',
    {
      quantity: formatScaled(one.balance, SCALE_MAX),
      unit,
    },
  )
  add(one.repeats >= REPEATS_MIN, 'repeats', { times: one.repeats, days: REPEATS_DAYS })
  const { repair } = one
  add(repair !== null && repair.probability >= REPAIR_PROBABILITY_MIN, 'repair-known', {
    cause: repair?.cause ?? null,
    probability: repair?.probability ?? null,
  })
  const plain = reasons.length === 0
  add(plain && hasCost(one), 'money-at-risk', { amount, currency })
  add(plain && !hasCost(one), 'units-and-time', {
    unitDays: formatScaled(unitDays(one.unitMs), SCALE_MAX),
    unit,
  })
  return reasons
}

/** Alone at the lowest measure among at least two. */
function stands(
  one: WorkCandidate,
  among: readonly WorkCandidate[],
  measure: (other: WorkCandidate) => bigint,
): boolean {
  return among.length > 1 && among.every((other) => other === one || measure(other) > measure(one))
}

/** Whole units times days, half up: shown as "about". */
function unitDays(unitMs: bigint): bigint {
  const whole = 10n ** BigInt(SCALE_MAX)
  const day = BigInt(DAY_MS) * whole
  return ((unitMs + day / 2n) / day) * whole
}

function descending(left: bigint, right: bigint): number {
  return left === right ? 0 : left > right ? -1 : 1
}
