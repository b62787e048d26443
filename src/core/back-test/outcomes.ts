/** Counts what becomes of the movements of one item in one run, site by site, and keeps the worst as examples. */
import type { Instant } from '../time.ts'
import type { Examples } from './examples.ts'
import { type Figures, type Moved, noFigures } from './figures.ts'
import type { ItemCase, Tried } from './item-case.ts'
import { addUnits } from './unit-sums.ts'

export interface Outcomes {
  posted(tried: Tried, at: Instant): void
  /** `isPast`: not its balance but an earlier time decided. */
  stopped(tried: Tried, how: 'refused' | 'expired', isPast: boolean): void
  held(tried: Tried): void
  released(tried: Tried, afterMs: number): void
  /** It is on hold when the period ends. */
  waits(tried: Tried): void
  needless(tried: Tried): void
  /** A stretch below zero begins. */
  begins(slot: number, at: Instant): void
}

/** Counts into figures by site, which it makes as they are needed. `examples` is null where none are kept. */
export function countOutcomes(
  one: ItemCase,
  bySite: Map<string, Figures>,
  examples: Examples | null,
): Outcomes {
  const { siteOf, shownOf, history, item, slots, isShelf } = one
  const { baseUnit, scale } = history.items[item]
  /** By slot: 1 while demand is stopped there, 2 once a unit of it lay on the shelf. */
  const stockOut = new Uint8Array(slots)
  /** By slot: the largest outflow of the latest instant, which is what took the book below. */
  const largest = new Map<number, { at: Instant; tried: Tried }>()

  function figuresAt(slot: number): Figures {
    const site = siteOf(slot)
    const known = bySite.get(site) ?? noFigures()
    bySite.set(site, known)
    return known
  }

  function count(moved: Moved, quantity: number): void {
    if (quantity === 0) return
    moved.movements++
    addUnits(moved.units, baseUnit, scale, quantity)
  }

  function countStockOut(figures: Figures, { from, quantity }: Tried, legitimate: number): void {
    count(figures.demand, quantity)
    if (stockOut[from] === 0) {
      stockOut[from] = 1
      figures.stockOuts++
    }
    if (stockOut[from] === 1 && legitimate > 0) {
      stockOut[from] = 2
      figures.stockOutsMade++
    }
  }

  return {
    posted(tried, at) {
      const { from, to, isDemand } = tried
      if (isDemand) stockOut[from] = 0
      stockOut[to] = 0
      if (!isShelf(from)) return
      const last = largest.get(from)
      if (last === undefined || last.at < at || last.tried.quantity < tried.quantity)
        largest.set(from, { at, tried })
    },
    stopped(tried, how, isPast) {
      const figures = figuresAt(tried.from)
      const shown = shownOf(tried)
      count(figures.stopped, tried.quantity)
      figures[how]++
      for (const name of ['legitimate', 'missing', 'unknown', 'takenBack'] as const)
        count(figures[name], shown[name])
      if (tried.isBorne && !isPast) figures.knockOn++
      if (tried.isDemand) countStockOut(figures, tried, shown.legitimate)
      examples?.add('stopped', one, tried, { legitimate: shown.legitimate, waitedMs: null })
    },
    held(tried) {
      const figures = figuresAt(tried.from)
      count(figures.held, tried.quantity)
      count(figures.heldLegitimate, shownOf(tried).legitimate)
    },
    released(tried, afterMs) {
      const figures = figuresAt(tried.from)
      figures.released++
      figures.waitsMs.push(afterMs)
      examples?.add('held', one, tried, { legitimate: shownOf(tried).legitimate, waitedMs: afterMs })
    },
    waits: ({ from }) => figuresAt(from).waiting++,
    needless: ({ from, to }) => figuresAt(isShelf(from) ? from : to).needless++,
    begins(slot) {
      const trigger = largest.get(slot)
      if (trigger !== undefined)
        examples?.add('negative', one, trigger.tried, { legitimate: 0, waitedMs: null })
    },
  }
}
