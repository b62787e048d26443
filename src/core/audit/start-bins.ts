/** When episodes began: how many of each class in each day, week, month or year of the history. */

import type { EpisodeClass } from '../codes.ts'
import { DAY_MS } from '../time.ts'
import type { EpisodeResult } from './episode-result.ts'

type Step = 'day' | 'week' | 'month' | 'year'

export interface StartBin {
  /** `2026`, `2026-03` or `2026-03-14`, as long as its step; a week is its Monday. */
  readonly name: string
  readonly counts: Readonly<Record<EpisodeClass, number>>
}

/** One bin a step from the first start to the last, empty ones too; none without an episode. */
export function startBins(episodes: readonly Pick<EpisodeResult, 'startedAt' | 'class'>[]): StartBin[] {
  if (episodes.length === 0) return []
  const starts = episodes.map((episode) => Date.parse(episode.startedAt))
  const [first, last] = extent(starts)
  const step = stepFor(last - first)
  const bins = binsOf(first, last, step)
  const counts = bins.map(() => ({ timing: 0, structural: 0, ambiguous: 0, opening: 0 }))
  episodes.forEach((episode, index) => {
    counts[place(bins, starts[index])][episode.class]++
  })
  return bins.map((at, index) => ({ name: nameOf(at, step), counts: counts[index] }))
}

function extent(times: readonly number[]): [number, number] {
  let [first, last] = [times[0], times[0]]
  for (const at of times) {
    if (at < first) first = at
    if (at > last) last = at
  }
  return [first, last]
}

function stepFor(spanMs: number): Step {
  const spanDays = spanMs / DAY_MS
  return spanDays <= 45 ? 'day' : spanDays <= 300 ? 'week' : spanDays <= 3650 ? 'month' : 'year'
}

/** The first instants of the steps that hold both ends. */
function binsOf(first: number, last: number, step: Step): number[] {
  const date = new Date(first)
  let [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (step === 'week') day -= (date.getUTCDay() + 6) % 7
  if (step === 'month' || step === 'year') day = 1
  if (step === 'year') month = 0
  const bins: number[] = []
  for (;;) {
    const at = Date.UTC(year, month, day)
    if (at > last) return bins
    bins.push(at)
    if (step === 'day') day++
    else if (step === 'week') day += 7
    else if (step === 'month') month++
    else year++
  }
}

function place(bins: readonly number[], at: number): number {
  let [low, high] = [0, bins.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (bins[middle] <= at) low = middle
    else high = middle
  }
  return low
}

function nameOf(at: number, step: Step): string {
  const iso = new Date(at).toISOString()
  return step === 'year' ? iso.slice(0, 4) : step === 'month' ? iso.slice(0, 7) : iso.slice(0, 10)
}
