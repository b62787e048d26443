/**
 * The figures of one run: counts and exact sums, which add up over items, sites and passes. What each of them means is
 * written in docs/backtest.md.
 */
import { addSums, type UnitSums } from './unit-sums.ts'

/** Movements, and units of them. */
export interface Moved {
  movements: number
  readonly units: UnitSums
}

export interface Figures {
  /** Stretches below zero, in the system, that begin in the period. */
  negatives: number
  /** Units below zero x milliseconds within the period. */
  readonly unitMs: UnitSums
  /** What never got into the system: refused at once, or on hold until its grace time was over. */
  readonly stopped: Moved
  refused: number
  expired: number
  /** Of what was stopped, by what lay on the shelf when the goods moved; `movements` are those with a unit of it. */
  readonly legitimate: Moved
  readonly missing: Moved
  readonly unknown: Moved
  readonly takenBack: Moved
  /** Stopped although the balance would have sufficed, had nothing been stopped before. */
  knockOn: number
  /** Of what was stopped, what somebody waited for: sold, shipped, consumed, picked. */
  readonly demand: Moved
  /** Runs of stopped demand at one book; and those among them in which a unit lay on the shelf. */
  stockOuts: number
  stockOutsMade: number
  readonly held: Moved
  /** Of what was held, the units that lay on the shelf all along. */
  readonly heldLegitimate: Moved
  released: number
  /** Still on hold when the period ends, with time left. */
  waiting: number
  /** How long what was released had waited, milliseconds, unsorted. */
  readonly waitsMs: number[]
  /** Corrections that were never made, because what they take back was not posted. */
  needless: number
}

/** Figures of nothing. */
export function noFigures(): Figures {
  return {
    negatives: 0,
    unitMs: new Map(),
    stopped: nothing(),
    refused: 0,
    expired: 0,
    legitimate: nothing(),
    missing: nothing(),
    unknown: nothing(),
    takenBack: nothing(),
    knockOn: 0,
    demand: nothing(),
    stockOuts: 0,
    stockOutsMade: 0,
    held: nothing(),
    heldLegitimate: nothing(),
    released: 0,
    waiting: 0,
    waitsMs: [],
    needless: 0,
  }
}

function nothing(): Moved {
  return { movements: 0, units: new Map() }
}

const COUNTS = [
  'negatives',
  'refused',
  'expired',
  'knockOn',
  'stockOuts',
  'stockOutsMade',
  'released',
  'waiting',
  'needless',
] as const satisfies readonly (keyof Figures)[]

/** What movements are counted by. */
export const MOVED = [
  'stopped',
  'legitimate',
  'missing',
  'unknown',
  'takenBack',
  'demand',
  'held',
  'heldLegitimate',
] as const satisfies readonly (keyof Figures)[]

/** Adds the figures of other items to `sum`. */
export function addFigures(sum: Figures, other: Figures): void {
  for (const name of COUNTS) sum[name] += other[name]
  for (const name of MOVED) {
    sum[name].movements += other[name].movements
    addSums(sum[name].units, other[name].units)
  }
  addSums(sum.unitMs, other.unitMs)
  for (const wait of other.waitsMs) sum.waitsMs.push(wait)
}
