/** A suspect as `plimsoll.audit/1` bears it: ids, decimal strings. Field names are stable. */
import { type CauseResult, causeResult } from '../../causes/ranked-cause.ts'
import type { Suspect } from '../../causes/suspects/suspects.ts'
import { suspectId } from '../../episodes/episode-id.ts'
import type { History } from '../../history/history.ts'
import { inTurn } from '../../in-turn.ts'
import { costOf, formatMoney } from '../../quantity/money.ts'
import { formatQuantity } from '../../quantity/quantity.ts'

export interface SuspectResult {
  readonly id: string
  readonly site: string
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly code: CauseResult['code']
  readonly probability: number
  readonly movements: readonly string[]
  readonly evidence: CauseResult['evidence']
  readonly signs: CauseResult['signs']
  readonly repair: CauseResult['repair']
  /** What the stock card is off by. */
  readonly quantity: string
  /** The same at cost; null where no cost is known. */
  readonly money: string | null
  readonly currency: string | null
}

/** Writes a suspect of a history. Its id is the same wherever the same posting is suspected of the same. */
export function suspectResult(history: History, suspect: Suspect): SuspectResult {
  const { book, quantity } = suspect
  const { scale, code: item, unitCost, currency } = history.items[book.item]
  const location = history.locations[book.location]
  const lot = book.lot === 0 ? null : history.texts[book.lot]
  const owner = book.owner === 0 ? null : history.texts[book.owner]
  const { code, probability, movements, evidence, signs, repair } = causeResult(history, suspect)
  const cost = unitCostOf(history, suspect) ?? unitCost
  return {
    id: suspectId({ item, location, lot, owner }, code, movements.at(-1) ?? ''),
    site: location.site,
    item,
    location: location.path,
    lot,
    owner,
    code,
    probability,
    movements,
    evidence,
    signs,
    repair,
    quantity: formatQuantity(quantity, scale),
    money: cost === null ? null : formatMoney(costOf(quantity, cost, scale)),
    currency,
  }
}

/** A suspect as the cause it is suspected of, for the words of causes. */
export function causeOf({
  code,
  probability,
  movements,
  evidence,
  signs,
  repair,
}: SuspectResult): CauseResult {
  return { code, probability, movements, evidence, signs, repair } as CauseResult
}

/** The dearest first, their currencies in turn; those without a cost by quantity behind them. */
export function dearestFirst(suspects: readonly SuspectResult[]): SuspectResult[] {
  const [priced, others] = [suspects.filter(hasCost), suspects.filter((one) => !hasCost(one))]
  return [...inTurn(priced, ({ currency }) => currency ?? '', dearer), ...others.sort(dearer)]
}

/** A cost of nothing says as little as none. */
function hasCost({ money }: SuspectResult): boolean {
  return Number(money ?? 0) > 0
}

/** Of two whose money, if any, is in one currency. */
function dearer(left: SuspectResult, right: SuspectResult): number {
  return (
    Number(right.money ?? 0) - Number(left.money ?? 0) ||
    Number(right.quantity) - Number(left.quantity) ||
    (left.id < right.id ? -1 : 1)
  )
}

function unitCostOf({ unitCost }: History, { movements }: Suspect): number | null {
  const last = movements.at(-1)
  const cost = unitCost === null || last === undefined ? Number.NaN : unitCost[last]
  return Number.isNaN(cost) ? null : cost
}
