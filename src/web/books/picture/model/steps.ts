/**
 * Timelines as things to draw. Texts become numbers here, for pixels only; every figure to read is made from the texts.
 */
import type { TimelineSeries } from '../../../../api/books/schema.ts'
import type { Window } from '../../window/window.ts'

/** A staircase: from `at[i]` on, the balance is `y[i]`; several points of one time are a vertical. */
export interface Steps {
  readonly at: readonly number[]
  readonly y: readonly number[]
}

/** Calls `each` for every point, in order. */
export function eachStep({ at, y }: Steps, each: (at: number, y: number, point: number) => void): void {
  // Both lists are of one length.
  for (let point = 0; point < at.length; point++) each(at[point]!, y[point]!, point)
}

/** First, lowest, highest and last of each column, so that a dip within one pixel is a line down to its depth. */
export function stepsOf(series: TimelineSeries, { from, to }: Window): Steps {
  const at = [from]
  const y = [Number(series.before)]
  const add = (time: number, value: number) => {
    if (time === at.at(-1) && value === y.at(-1)) return
    at.push(time)
    y.push(value)
  }
  series.at.forEach((iso, column) => {
    const time = Math.min(Math.max(Date.parse(iso), from), to)
    add(time, Number(series.first[column]))
    add(time, Number(series.min[column]))
    add(time, Number(series.max[column]))
    add(time, Number(series.last[column]))
  })
  add(to, y.at(-1) ?? 0)
  return { at, y }
}

/** The part of a staircase that a window shows: with the step it begins on, and the one after its end. */
export function stepsWithin({ at, y }: Steps, { from, to }: Window): Steps {
  let first = firstAfter(at, from - 1)
  const last = Math.min(firstAfter(at, to) + 1, at.length)
  if (first > 0) first--
  return { at: at.slice(first, last), y: y.slice(first, last) }
}

function firstAfter(times: readonly number[], at: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** A series as a window shows it: the balance it begins with, and the columns inside. */
export function seriesWithin(series: TimelineSeries, { from, to }: Window): TimelineSeries {
  const times = series.at.map((at) => Date.parse(at))
  const [first, last] = [firstAfter(times, from - 1), firstAfter(times, to)]
  const part = (values: string[]) => values.slice(first, last)
  return {
    before: series.last[first - 1] ?? series.before,
    at: part(series.at),
    first: part(series.first),
    min: part(series.min),
    max: part(series.max),
    last: part(series.last),
  }
}

/** A time at which a balance changed, and what both orders say from then on. Decimal texts. */
export interface Change {
  readonly at: string
  readonly posted: string
  readonly happened: string
}

type Balances = Pick<TimelineSeries, 'before' | 'at' | 'last'>

/** The times at which either balance changed, in order: where the cursor stops. */
export function changesOf(posted: Balances, happened: Balances, from: string): Change[] {
  let latest: Change = { at: from, posted: posted.before, happened: happened.before }
  const changes = [latest]
  let [left, right] = [0, 0]
  while (left < posted.at.length || right < happened.at.length) {
    const next = Math.min(timeAt(posted, left), timeAt(happened, right))
    while (timeAt(posted, left) === next) left += 1
    while (timeAt(happened, right) === next) right += 1
    latest = {
      at: new Date(next).toISOString(),
      posted: posted.last[left - 1] ?? latest.posted,
      happened: happened.last[right - 1] ?? latest.happened,
    }
    changes.push(latest)
  }
  return changes
}

function timeAt({ at }: Balances, index: number): number {
  const iso = at[index]
  return iso === undefined ? Number.POSITIVE_INFINITY : Date.parse(iso)
}

/** The lowest balance of a series, as the text it came in. */
export function lowest(series: TimelineSeries): string {
  return series.min.reduce((low, value) => (Number(value) < Number(low) ? value : low), series.before)
}

/**
 * The height of the picture. Zero is always in it, and so is every negative, to its full depth. `near` cuts everything
 * far above zero, so that a dip of five is seen beside a stock of forty thousand.
 */
export function heightOf(series: readonly Steps[], near: boolean): [number, number] {
  let [low, high] = [0, 0]
  for (const { y } of series)
    for (const value of y) {
      if (value < low) low = value
      if (value > high) high = value
    }
  if (low === 0 && high === 0) high = 1
  if (near && low < 0) high = Math.min(high, -low * 1.5)
  const room = (high - low) * 0.08
  return [low < 0 ? low - room : 0 - room / 2, high + room]
}
