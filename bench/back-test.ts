/**
 * The back-test: movements a second on one core through `core`, each under today's rules, a draft and five grace times.
 * Once on the ledger of a busy warehouse, of which most needs no second decision; and once on one where every book
 * runs short all the time, so that each movement is decided again in each run whose rules differ: there each decision
 * counts.
 */
import { join } from 'node:path'
import { fileReader } from '../src/connectors/files/reader.ts'
import { backTest } from '../src/core/back-test/back-test.ts'
import { type BackTestPlan, DRAFT, GRACES_S_DEFAULT, NO_RULES } from '../src/core/back-test/plan.ts'
import { newTally } from '../src/core/back-test/tally.ts'
import { type History, historyOf } from '../src/core/history/history.ts'
import { locationAt } from '../src/core/history/location.ts'
import type { Movement } from '../src/core/history/movement.ts'
import { DEFAULT_FOR_COMMANDS } from '../src/core/rules/rule.ts'
import { generateMovements } from './generate.ts'
import { median } from './measured.ts'
import { createDraw } from './random.ts'

const RATE_MIN = 100_000
/** The draft, and the grace times that are not its own; without rules nothing is decided. */
const DECIDING_RUNS = 1 + GRACES_S_DEFAULT.filter((grace) => grace !== 14_400).length

const PLAN: BackTestPlan = {
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  today: NO_RULES,
  draft: {
    rules: [{ ...DEFAULT_FOR_COMMANDS, id: 'hold', position: 1, mode: 'hold', graceSeconds: 14_400 }],
    otherwise: 'refuse',
  },
  graces: GRACES_S_DEFAULT,
  role: 'operator',
  opening: 'unknown',
}

/** Prints both rates, a second, and FAIL where one is below 100,000 or its figures are wrong. */
export async function benchBackTest(folder: string, rows: number): Promise<{ usual: number; worst: number }> {
  console.log('\nBack-test, today, a draft and five grace times')
  const path = join(folder, 'back-test.csv')
  generateMovements(path, { rows })
  const open = await fileReader.open({ paths: [path] })
  const usual: Measured[] = []
  try {
    for await (const history of open.passes()) usual.push(measure(history))
  } finally {
    await open.close()
  }
  const worst = measure(troubled(rows / 10))
  const rates = { usual: rateOf(usual), worst: rateOf([worst]) * DECIDING_RUNS }
  print('a busy warehouse', 'movements', rates.usual, usual)
  print('every book short', 'decisions', rates.worst, [worst])
  return rates
}

interface Measured {
  readonly movements: number
  readonly replayed: number
  /** CPU time, the median of three. */
  readonly seconds: number
  readonly isRight: boolean
}

function measure(history: History): Measured {
  const runs = Array.from({ length: 3 }, () => {
    const tally = newTally(PLAN)
    const begun = process.cpuUsage()
    for (const _ of backTest(tally, history, PLAN));
    const { user, system } = process.cpuUsage(begun)
    const { stopped, legitimate, missing, unknown, takenBack } = tally.totals[DRAFT]
    const parts = [legitimate, missing, unknown, takenBack].map(({ units }) => units.get('each') ?? 0n)
    const isRight = parts.reduce((sum, part) => sum + part, 0n) === (stopped.units.get('each') ?? 0n)
    return { tally, seconds: (user + system) / 1e6, isRight: isRight && tally.totals[DRAFT].negatives === 0 }
  })
  const [{ tally }] = runs
  return {
    movements: tally.movements,
    replayed: tally.replayed,
    seconds: median(runs.map(({ seconds }) => seconds)),
    isRight: runs.every(({ isRight }) => isRight),
  }
}

function rateOf(parts: readonly Measured[]): number {
  const sum = (of: (one: Measured) => number) => parts.reduce((total, one) => total + of(one), 0)
  return sum(({ movements }) => movements) / sum(({ seconds }) => seconds)
}

function print(what: string, of: string, rate: number, parts: readonly Measured[]): void {
  const replayed = parts.reduce((sum, one) => sum + one.replayed, 0)
  const isGood = rate >= RATE_MIN && parts.every(({ isRight }) => isRight)
  console.log(
    `  ${what.padEnd(18)}${Math.round(rate).toLocaleString('en').padStart(10)} ${of}/s a core   ` +
      `${replayed.toLocaleString('en')} decided again   goal: at least ${RATE_MIN.toLocaleString('en')}${isGood ? '' : '   FAIL'}`,
  )
}

/** Every book goes below zero at once and again and again, and half of what comes in is posted late. */
function troubled(rows: number): History {
  const draw = createDraw(7)
  const shelf = (number: number) => locationAt('main', `A/${number}`)
  const [supplier, customer] = [locationAt('main', 'supplier'), locationAt('main', 'customer')]
  const movements = Array.from({ length: rows }, (_, index): Movement => {
    const isIn = draw() < 0.45
    const at = Date.UTC(2026, 0, 1) + index * 30_000
    const place = shelf(Math.floor(draw() * 10))
    return {
      id: `m${index}`,
      kind: isIn ? 'receipt' : 'sale',
      item: `ITEM-${Math.floor(draw() * Math.max(1, rows / 500))}`,
      from: isIn ? supplier : place,
      to: isIn ? place : customer,
      quantity: 1 + Math.floor(draw() * 9),
      lot: null,
      owner: null,
      occurredAt: { at: at - (isIn ? Math.floor(draw() * 7_200_000) : 0), precision: 'instant' },
      reportedAt: null,
      recordedAt: at,
      source: 'wms',
      actor: null,
      device: null,
      document: null,
      line: null,
      reason: null,
      unitCost: null,
      currency: null,
      scanned: null,
      receivedSeq: null,
    }
  })
  return historyOf(movements)
}
