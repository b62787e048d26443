/**
 * What it costs to say why. First how long one stretch takes, at the 95th percentile: stretches of a simulated
 * warehouse with faults of all causes, each on a stock card with 500 movements and more before it, so that every window
 * is full. Then the audit of a large file with causes and suspects beside the same audit without, pair by pair.
 */
import { join } from 'node:path'
import { firstLook } from '../src/core/audit/first-look.ts'
import { type Surroundings, surroundingsOf } from '../src/core/causes/around/surroundings.ts'
import { assumedPriors, rankedCauses, saidBy, weighEpisode } from '../src/core/causes/explain.ts'
import { openingOf } from '../src/core/causes/opening.ts'
import { type SceneParts, sceneOf } from '../src/core/causes/scene.ts'
import { firstInflowAt, openingIsKnown } from '../src/core/episodes/beginning.ts'
import { bookEpisodes } from '../src/core/episodes/book-episodes.ts'
import type { BookLegs } from '../src/core/episodes/book-legs.ts'
import { itemLegs } from '../src/core/episodes/item-legs.ts'
import { settledHistory } from '../src/core/episodes/settled-history.ts'
import type { History } from '../src/core/history/history.ts'
import { recordedHistory } from '../src/sim/history.ts'
import { simulate } from '../src/sim/simulate.ts'
import { generateMovements } from './generate.ts'
import { measured, median, type Run } from './measured.ts'

const WINDOW_MOVEMENTS = 500
const STRETCH_P95_MS_MAX = 200
const ADDED_SECONDS_MAX = 5
const PAIRS = 5
/** So many that the busier half of the stock cards have full windows. */
const STRETCH_MOVEMENTS = 625_000

export interface CausesBench {
  readonly stretches: number
  readonly p95Ms: number
  readonly wallRatio: number
  readonly cpuRatio: number
  readonly addedSeconds: number
}

/** Prints both; FAIL where a goal is missed, or the two audits find other stretches. */
export function benchCauses(folder: string, rows: number): CausesBench {
  const { stretches, p95Ms } = benchStretch(Math.min(rows, STRETCH_MOVEMENTS))
  const path = join(folder, 'causes.csv')
  generateMovements(path, { rows })
  console.log(
    `\nAudit of ${rows.toLocaleString('en')} movements without and with causes and suspects, ${PAIRS} pairs`,
  )
  const pairs = Array.from({ length: PAIRS }, (_, pair) => {
    // The second of a pair runs on a machine that the first has warmed: they take turns in that too.
    const isWholeFirst = pair % 2 === 1
    const [first, second] = isWholeFirst
      ? [measured('audit', path), measured('bare', path)]
      : [measured('bare', path), measured('audit', path)]
    return isWholeFirst ? { whole: first, bare: second } : { bare: first, whole: second }
  })
  const isSame = pairs.every(({ bare, whole }) => bare.answer === whole.answer)
  const of = (what: 'seconds' | 'cpuSeconds') => {
    const ratios = pairs.map(({ bare, whole }) => whole[what] / bare[what])
    const added = pairs.map(({ bare, whole }) => whole[what] - bare[what])
    const medians = `${medianOf(pairs, 'bare', what)} s -> ${medianOf(pairs, 'whole', what)} s`
    return {
      medians,
      ratio: median(ratios),
      ratios: spread(ratios),
      added: median(added),
      addeds: spread(added),
    }
  }
  const [wall, cpu] = [of('seconds'), of('cpuSeconds')]
  console.log(
    `  ${pairs[0].whole.answer}${isSame ? '' : `, but ${pairs[0].bare.answer} without causes   FAIL`}`,
  )
  for (const [what, one] of [
    ['wall', wall],
    ['processor', cpu],
  ] as const)
    console.log(
      `  ${what.padEnd(10)} ${one.medians.padEnd(20)} ratio ${one.ratio.toFixed(2)} (${one.ratios})`,
    )
  console.log(
    `  added      ${wall.added.toFixed(2)} s (${wall.addeds}), processor ${cpu.added.toFixed(2)} s (${cpu.addeds})` +
      `   goal: at most ${ADDED_SECONDS_MAX} s${wall.added <= ADDED_SECONDS_MAX ? '' : '   FAIL'}`,
  )
  return { stretches, p95Ms, wallRatio: wall.ratio, cpuRatio: cpu.ratio, addedSeconds: wall.added }
}

/** Explains every stretch with a full window, one by one; what the first of them learns for all is its own time. */
function benchStretch(movements: number): { stretches: number; p95Ms: number } {
  const { scenes, surroundings, history } = scenesOf(movements)
  const priors = assumedPriors(surroundings)
  const times = scenes.map((parts) => {
    const begun = performance.now()
    rankedCauses(saidBy(weighEpisode(sceneOf(parts))), priors)
    return performance.now() - begun
  })
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  const p95Ms = at(0.95)
  if (times.length === 0) throw new Error('no window is full: take more --rows')
  console.log(
    `\nOne stretch explained, ${WINDOW_MOVEMENTS} movements and more before it: ${scenes.length} of ${history.length.toLocaleString('en')} movements`,
  )
  console.log(`  first      ${times[0]?.toFixed(0)} ms, with what is learned once of the file`)
  console.log(
    `  p50, p95   ${at(0.5).toFixed(1)} ms, ${p95Ms.toFixed(1)} ms; longest ${at(1).toFixed(0)} ms` +
      `   goal: p95 at most ${STRETCH_P95_MS_MAX} ms${p95Ms <= STRETCH_P95_MS_MAX ? '' : '   FAIL'}`,
  )
  return { stretches: scenes.length, p95Ms }
}

interface Scenes {
  readonly scenes: readonly SceneParts[]
  readonly surroundings: Surroundings
  readonly history: History
}

/** The stretches of a warehouse in which every cause struck, as an audit sets their scenes. */
function scenesOf(movements: number): Scenes {
  const simulation = simulate({ seed: 7, profile: 'retail', even: 3, decoys: true, movements })
  const { history } = settledHistory(recordedHistory(simulation))
  const legs = itemLegs(history)
  const isUnknown = (book: BookLegs) => !openingIsKnown(history, book)
  const { dips, dipping } = firstLook(history, legs, isUnknown)
  const surroundings = surroundingsOf(history, legs, { isSound: (item) => !dips(item) })
  const scenes: SceneParts[] = []
  for (let item = 0; item < history.items.length; item++)
    for (const legsOfBook of dipping(item)) {
      const findings = bookEpisodes(history, legsOfBook)
      const firstInflow = isUnknown(legsOfBook) ? firstInflowAt(history, legsOfBook) : null
      for (const episode of findings.stretches) {
        if (movementsUntil(history, legsOfBook, episode.startedAt) < WINDOW_MOVEMENTS) continue
        const opening = firstInflow === null ? null : openingOf(findings, episode, firstInflow)
        scenes.push({ surroundings, book: legsOfBook.book, findings, episode, opening, transit: null })
      }
    }
  return { scenes, surroundings, history }
}

function movementsUntil({ recordedAt }: History, { movement }: BookLegs, at: number): number {
  let count = 0
  for (const one of movement) if (recordedAt[one] <= at) count++
  return count
}

type Pair = { readonly bare: Run; readonly whole: Run }

function medianOf(pairs: readonly Pair[], which: keyof Pair, what: 'seconds' | 'cpuSeconds'): string {
  return median(pairs.map((pair) => pair[which][what])).toFixed(2)
}

function spread(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`
}
