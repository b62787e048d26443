/**
 * The back-test: a period of a history, tried again under other rules.
 *
 * What was posted is what people tried to post. It is replayed as it was posted, under today's rules, under a draft,
 * and under the draft with one grace time after the other, each item by itself. The history as it happened is the truth
 * about the shelf, and no rule changes it: what a rule stops had left the shelf all the same, or had not.
 *
 * Method: one fold of every item as posted finds the books that rules could have changed (`as-posted`); only those, and
 * what hangs together with them, are decided again (`replay`), and counted site by site (`outcomes`). Figures add up,
 * so histories may come in passes of whole items. Docs: docs/backtest.md.
 */
import { settledHistory } from '../episodes/settled-history.ts'
import type { History } from '../history/history.ts'
import { BACK_TEST_STEP_MOVEMENTS } from '../limits.ts'
import { inPrecedence, type Rule, ruleFor } from '../rules/rule.ts'
import type { ScopeFacts } from '../rules/scope.ts'
import { type AsPosted, asPosted, type Period, periodOf } from './as-posted.ts'
import type { Clocks } from './clocks.ts'
import { type Figures, noFigures } from './figures.ts'
import { type ItemCase, itemCase } from './item-case.ts'
import { type ItemColumns, itemColumns } from './item-columns.ts'
import { countOutcomes } from './outcomes.ts'
import { AS_POSTED, type BackTestPlan, DRAFT, type RuleSet, runsOf } from './plan.ts'
import { replay } from './replay.ts'
import { addItem, type ItemRuns, type Tally } from './tally.ts'
import { addUnits } from './unit-sums.ts'

/**
 * Tries whole items again and adds their figures to a tally; all movements of an item must be in the history. Yields
 * how many movements it has gone through since it last did, so that a caller can say so, and stop.
 */
export function* backTest(tally: Tally, given: History, plan: BackTestPlan): Generator<number, void> {
  const settled = settledHistory(given)
  const { history } = settled
  const isLevel = (movement: number) => given.statesLevel?.[movement] === 1
  const columnsOf = itemColumns(history)
  const runs = runsOf(plan).map(inOrder)
  const sameAs = firstAlike(runs)
  const span = { from: plan.from, to: plan.to, measuredTo: Math.min(plan.to, history.horizon) }
  let gone = 0
  for (let item = 0; item < history.items.length; item++) {
    const columns = columnsOf(item)
    const period = periodOf(columns, span)
    if (period.end > 0) {
      const posted = asPosted(columns, period, (place) => isLevel(columns.movement[place]))
      notePeriod(tally, columns, period)
      tally.books += countShelves(columns)
      const figures = itemRuns({ history, item, columns, posted, period, plan, runs, sameAs }, tally)
      addItem(tally, history.items[item], figures)
    }
    gone += columns.length
    if (gone < BACK_TEST_STEP_MOVEMENTS) continue
    yield gone
    gone = 0
  }
  if (gone > 0) yield gone
}

/** Runs with the same rules come to the same; only the draft keeps examples, so it is always run. */
function firstAlike(runs: readonly RuleSet[]): number[] {
  const texts = runs.map((set) => JSON.stringify(set))
  return texts.map((text, run) => (run === DRAFT ? run : texts.indexOf(text)))
}

/** Whether rules have expired is settled before. */
function inOrder(set: RuleSet): RuleSet {
  const inForce = set.rules.map((rule) => ({ ...rule, expiresAt: null }))
  return { ...set, rules: inPrecedence(inForce, 0) }
}

function notePeriod(tally: Tally, { recordedAt }: ItemColumns, { first, end }: Period): void {
  if (first === end) return
  tally.movements += end - first
  tally.firstAt = Math.min(tally.firstAt, recordedAt[first])
  tally.lastAt = Math.max(tally.lastAt, recordedAt[end - 1])
}

function countShelves({ slots, floor }: ItemColumns): number {
  let count = 0
  for (let slot = 0; slot < slots; slot++) count += floor[slot]
  return count
}

interface ItemAtHand {
  readonly history: History
  readonly item: number
  readonly columns: ItemColumns
  readonly posted: AsPosted
  readonly period: Period
  readonly plan: BackTestPlan
  readonly runs: readonly RuleSet[]
  /** By run, the first one whose rules are the same. */
  readonly sameAs: readonly number[]
}

/** The figures of one item, of each run by site. */
function itemRuns(hand: ItemAtHand, tally: Tally): ItemRuns {
  const { history, item, columns, posted, period, plan, runs, sameAs } = hand
  const all = runs.map(() => new Map<string, Figures>())
  const siteOf = (slot: number) => history.locations[columns.location[slot]].site
  const add = (run: number, clocks: Clocks, isCounted: (slot: number) => boolean) =>
    addClocks(all[run], clocks, { columns, siteOf, isCounted, item: history.items[item] })
  add(AS_POSTED, posted.clocks, () => true)
  const { places, isTroubled } = posted
  const one = places.length === 0 ? null : itemCase(history, item, columns, posted, period, plan)
  tally.replayed += one === null ? 0 : one.tried.length
  for (let run = AS_POSTED + 1; run < runs.length; run++) {
    if (one === null || sameAs[run] < run) {
      all[run] = all[one === null ? AS_POSTED : sameAs[run]]
      continue
    }
    add(run, posted.clocks, (slot) => !isTroubled(slot))
    const outcomes = countOutcomes(one, all[run], run === DRAFT ? tally.examples : null)
    add(run, replay(one, rulesOf(runs[run], one), outcomes), isTroubled)
  }
  return all
}

function rulesOf({ rules, otherwise }: RuleSet, { facts }: ItemCase): Rule[] {
  return facts.map((one) => ruleOf(rules, otherwise, one))
}

/** The rule that decides; what no rule is about is decided as a command, or as a fact that is only observed. */
function ruleOf(rules: readonly Rule[], otherwise: RuleSet['otherwise'], facts: ScopeFacts): Rule {
  const rule = ruleFor(rules, facts)
  return rule.id === null && rule.position === 0 ? { ...rule, mode: otherwise } : rule
}

interface Counted {
  readonly columns: ItemColumns
  readonly siteOf: (slot: number) => string
  readonly isCounted: (slot: number) => boolean
  readonly item: { readonly baseUnit: string; readonly scale: number }
}

function addClocks(bySite: Map<string, Figures>, { begun, unitMs }: Clocks, counted: Counted): void {
  const { columns, siteOf, isCounted, item } = counted
  for (let slot = 0; slot < begun.length; slot++) {
    if (columns.floor[slot] === 0 || !isCounted(slot)) continue
    const units = unitMs.get(slot) ?? 0n
    if (begun[slot] === 0 && units === 0n) continue
    const site = siteOf(slot)
    const figures = bySite.get(site) ?? noFigures()
    bySite.set(site, figures)
    figures.negatives += begun[slot]
    addUnits(figures.unitMs, item.baseUnit, item.scale, units)
  }
}
