/** What a back-test has counted so far: all of it, by site, and the items where rules do most. */
import type { Item } from '../history/item.ts'
import { BACK_TEST_ITEMS_MAX } from '../limits.ts'
import { type Examples, keepExamples } from './examples.ts'
import { addFigures, type Figures, noFigures } from './figures.ts'
import { AS_POSTED, type BackTestPlan, DRAFT, runsOf, TODAY } from './plan.ts'
import { sizeOf } from './unit-sums.ts'

/** By run of the plan, figures by site. */
export type ItemRuns = readonly ReadonlyMap<string, Figures>[]

/** The runs that are told apart by site and item. */
export const COMPARED = [AS_POSTED, TODAY, DRAFT] as const

/** Figures of the runs that are compared, in that order. */
export type Compared = readonly [asPosted: Figures, today: Figures, draft: Figures]

export interface ItemRow {
  readonly site: string
  readonly item: Item
  readonly figures: Compared
}

export interface Tally {
  /** Movements of the period, and how many of them and before them had to be decided again. */
  movements: number
  replayed: number
  books: number
  /** When the first and the last of them were recorded; Infinity and -Infinity where there are none. */
  firstAt: number
  lastAt: number
  /** By run of the plan. */
  readonly totals: readonly Figures[]
  readonly sites: Map<string, Compared>
  /** The worst first, BACK_TEST_ITEMS_MAX of them. */
  items: ItemRow[]
  /** How many there are of which rules change anything, or that were below zero. */
  itemsTotal: number
  readonly examples: Examples
}

/** A tally of nothing, for the runs of a plan. */
export function newTally(plan: BackTestPlan): Tally {
  return {
    movements: 0,
    replayed: 0,
    books: 0,
    firstAt: Number.POSITIVE_INFINITY,
    lastAt: Number.NEGATIVE_INFINITY,
    totals: runsOf(plan).map(noFigures),
    sites: new Map(),
    items: [],
    itemsTotal: 0,
    examples: keepExamples(),
  }
}

/** Adds the figures of one item. */
export function addItem(tally: Tally, item: Item, runs: ItemRuns): void {
  runs.forEach((bySite, run) => {
    for (const figures of bySite.values()) addFigures(tally.totals[run], figures)
  })
  for (const site of new Set(runs.flatMap((bySite) => [...bySite.keys()]))) {
    const figures = COMPARED.map((run) => runs[run].get(site) ?? noFigures()) as unknown as Compared
    const sums = tally.sites.get(site) ?? newCompared()
    tally.sites.set(site, sums)
    figures.forEach((one, place) => {
      addFigures(sums[place], one)
    })
    tally.itemsTotal++
    tally.items.push({ site, item, figures })
  }
  if (tally.items.length > BACK_TEST_ITEMS_MAX * 2) tally.items = worstItems(tally)
}

/** By what a draft stops that lay on the shelf, then by what it stops, then by negatives. */
export function worstItems({ items }: Pick<Tally, 'items'>): ItemRow[] {
  return items
    .map((row) => ({ row, weight: weightOf(row) }))
    .sort((left, right) => compare(left.weight, right.weight) || byName(left.row, right.row))
    .slice(0, BACK_TEST_ITEMS_MAX)
    .map(({ row }) => row)
}

function newCompared(): Compared {
  return [noFigures(), noFigures(), noFigures()]
}

function weightOf({ figures: [posted, , draft] }: ItemRow): readonly bigint[] {
  return [
    sizeOf(draft.legitimate.units),
    sizeOf(draft.stopped.units),
    BigInt(draft.held.movements),
    sizeOf(posted.unitMs),
  ]
}

function compare(left: readonly bigint[], right: readonly bigint[]): number {
  for (let place = 0; place < left.length; place++)
    if (left[place] !== right[place]) return left[place] > right[place] ? -1 : 1
  return 0
}

function byName(left: ItemRow, right: ItemRow): number {
  const [one, other] = [`${left.site} ${left.item.code}`, `${right.site} ${right.item.code}`]
  return one < other ? -1 : Number(one > other)
}
