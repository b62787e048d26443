/** The labels of the axes: round times in the zone that is shown, and round balances. */
import { exactly } from '../../../ui/figures/when.ts'
import type { TimeScale } from './time-scale.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEPS_MS = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 4, 7, 14].map((count) => count * DAY),
]
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120]
const MONTH_MS = 30.4 * DAY
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** Labels are at least so far apart. */
const SPACE_PX = 84
const TICKS_MAX = 400

export interface TimeTick {
  readonly x: number
  /** The time, and under it the day or the year where it is a new one. */
  readonly lines: readonly string[]
}

export function timeTicks(scale: TimeScale): TimeTick[] {
  const [from, to] = [scale.at(0), scale.at(scale.width)]
  const wanted = SPACE_PX * scale.msPerPx
  const step = STEPS_MS.find((one) => one >= wanted)
  const walls = step === undefined ? monthWalls(from, to, wanted) : stepWalls(from, to, step)
  const ticks: TimeTick[] = []
  let before: number | undefined
  let last = Number.NEGATIVE_INFINITY
  for (const wall of walls) {
    const at = wall - offsetMs(wall)
    const x = scale.x(at)
    if (x < 0 || x > scale.width || x - last < SPACE_PX * 0.9) continue
    if (scale.folds.some((fold) => at > fold.from && at < fold.to)) continue
    ticks.push({ x, lines: labelOf(wall, before, step ?? DAY) })
    before = wall
    last = x
  }
  return ticks
}

/** How far the clock of the zone is ahead of UTC around a time. */
function offsetMs(at: number): number {
  return wallOf(at) - Math.floor(at / SECOND) * SECOND
}

/** The wall clock of the zone, as if it were UTC. */
function wallOf(at: number): number {
  return Date.parse(`${exactly(new Date(at).toISOString()).replace(' ', 'T')}Z`)
}

function stepWalls(from: number, to: number, step: number): number[] {
  const [first, last] = [wallOf(from), wallOf(to)]
  const walls: number[] = []
  // Weeks begin on Mondays; the first day of the count was a Thursday.
  const shift = step >= 7 * DAY ? 4 * DAY : 0
  for (let wall = Math.ceil((first - shift) / step) * step + shift; wall <= last; wall += step) {
    walls.push(wall)
    if (walls.length > TICKS_MAX * 50) break
  }
  return walls
}

function monthWalls(from: number, to: number, wanted: number): number[] {
  const step = MONTH_STEPS.find((months) => months * MONTH_MS >= wanted) ?? 240
  const start = new Date(wallOf(from))
  const walls: number[] = []
  const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
  for (let month = first; walls.length < TICKS_MAX; month += step) {
    const wall = Date.UTC(Math.floor(month / 12), month % 12, 1)
    if (wall > wallOf(to)) break
    walls.push(wall)
  }
  return walls
}

function labelOf(wall: number, before: number | undefined, step: number): string[] {
  const date = new Date(wall)
  const isNewYear = before === undefined || new Date(before).getUTCFullYear() !== date.getUTCFullYear()
  const year = String(date.getUTCFullYear())
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
  if (step >= DAY) return isNewYear ? [day, year] : [day]
  const clock = date.toISOString().slice(11, step < MINUTE ? 19 : 16)
  const isNewDay = before === undefined || Math.floor(before / DAY) !== Math.floor(wall / DAY)
  return isNewDay ? [clock, isNewYear ? `${day} ${year}` : day] : [clock]
}

/**
 * Round balances between two, at most about `count`; zero is always one of them where it lies between. Whole ones where
 * the balances are pieces.
 */
export function balanceTicks(
  [low, high]: readonly [number, number],
  count: number,
  whole = false,
): { value: number; decimals: number }[] {
  const rough = Math.max((high - low) / Math.max(count, 1), whole ? 1 : Number.MIN_VALUE)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const ticks: { value: number; decimals: number }[] = []
  for (let index = Math.ceil(low / step); index * step <= high; index++)
    ticks.push({ value: index * step, decimals })
  return ticks
}
