/**
 * Times that nobody means: a movement that happened more than 48 hours after it was booked, or in a year far from all
 * others.
 *
 * Goods are not booked two days before they move. A year is far off where twenty empty years lie between it and the
 * years of most movements, or five and it holds less than one movement in a hundred: 1900, 1970 and 2062 are how
 * systems and fingers write "no date" and a typing error. A time that nobody means counts for nothing: the movement
 * stands where it was booked, and with one clock where the row before it stands.
 */
import { TIME_PRECISIONS } from '../codes.ts'
import { HOUR_MS, type Instant, PRECISION_SPAN_MS } from '../time.ts'
import { type History, latest } from './history.ts'

/** A movement that happened so much later than it was booked has a time that nobody means. */
export const AHEAD_MS_MAX = 48 * HOUR_MS
/** Empty years after which a few movements, and after which any but the most, are in a year nobody means. */
const FEW_YEARS_APART = 5
const FEW_SHARE = 0.01
const YEARS_APART = 20
const YEAR_MS = 31_556_952_000
const YEAR_FIRST = 1800
const YEARS = 500

/** The history with times that are meant, and the movements that had another; itself where there is none. */
export function settleTimes(history: History): { history: History; badTimes: readonly number[] } {
  const { length, occurredAt, recordedAt } = history
  if (!mayBeBad(history)) return { history, badTimes: [] }
  const happened = meantYears(occurredAt)
  const booked = occurredAt === recordedAt ? happened : meantYears(recordedAt)
  const badTimes: number[] = []
  const isBad = (movement: number) =>
    occurredAt[movement] - recordedAt[movement] > AHEAD_MS_MAX ||
    (happened !== null && happened[yearOf(occurredAt[movement])] === 0) ||
    (booked !== null && booked[yearOf(recordedAt[movement])] === 0)
  for (let movement = 0; movement < length; movement++) if (isBad(movement)) badTimes.push(movement)
  return { history: badTimes.length === 0 ? history : mended(history, badTimes, happened, booked), badTimes }
}

/** A quick no for almost every history: none ahead of its booking, and all within a few years. */
function mayBeBad({ length, occurredAt, recordedAt }: History): boolean {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let ahead = 0
  for (let movement = 0; movement < length; movement++) {
    const happened = occurredAt[movement]
    const booked = recordedAt[movement]
    if (happened < first) first = happened
    if (booked < first) first = booked
    if (happened > last) last = happened
    if (booked > last) last = booked
    if (happened - booked > ahead) ahead = happened - booked
  }
  return ahead > AHEAD_MS_MAX || last - first > FEW_YEARS_APART * YEAR_MS
}

function yearOf(at: Instant): number {
  return Math.min(YEARS - 1, Math.max(0, Math.floor(at / YEAR_MS) + 1970 - YEAR_FIRST))
}

/** 1 for each year that is meant; null where all are. */
function meantYears(times: Float64Array): Uint8Array | null {
  const counts = new Float64Array(YEARS)
  for (let index = 0; index < times.length; index++) counts[yearOf(times[index])]++
  const blocks = blocksOf(counts, FEW_YEARS_APART)
  if (blocks.length < 2) return null
  const most = blocksOf(counts, YEARS_APART).reduce((best, one) => (one.count > best.count ? one : best))
  const meant = new Uint8Array(YEARS)
  for (const { from, to, count } of blocks) {
    if (from >= most.from && to <= most.to && count >= times.length * FEW_SHARE) meant.fill(1, from, to + 1)
  }
  return meant.some((one, year) => one === 0 && counts[year] > 0) ? meant : null
}

interface Block {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Runs of years that hold movements, apart by at least so many empty ones. */
function blocksOf(counts: Float64Array, apart: number): Block[] {
  const blocks: Block[] = []
  for (let year = 0; year < counts.length; year++) {
    if (counts[year] === 0) continue
    const last = blocks.at(-1)
    if (last !== undefined && year - last.to <= apart)
      blocks[blocks.length - 1] = { from: last.from, to: year, count: last.count + counts[year] }
    else blocks.push({ from: year, to: year, count: counts[year] })
  }
  return blocks
}

function mended(
  history: History,
  badTimes: readonly number[],
  happened: Uint8Array | null,
  booked: Uint8Array | null,
): History {
  const oneClock = history.occurredAt === history.recordedAt
  const occurredAt = history.occurredAt.slice()
  const recordedAt = oneClock ? occurredAt : history.recordedAt.slice()
  const occurredPrecision = history.occurredPrecision?.slice() ?? null
  for (const movement of badTimes) {
    if (booked !== null && booked[yearOf(recordedAt[movement])] === 0)
      recordedAt[movement] = neighbourTime(recordedAt, movement, booked)
    if (oneClock) continue
    const kept = happened === null || happened[yearOf(occurredAt[movement])] === 1
    if (kept && occurredAt[movement] - recordedAt[movement] <= AHEAD_MS_MAX) continue
    occurredAt[movement] = recordedAt[movement]
    if (occurredPrecision !== null) occurredPrecision[movement] = 0
  }
  const until =
    occurredPrecision === null
      ? occurredAt
      : occurredAt.map((at, index) => at + PRECISION_SPAN_MS[TIME_PRECISIONS[occurredPrecision[index]]])
  return { ...history, occurredAt, recordedAt, occurredPrecision, horizon: latest(recordedAt, until) }
}

/** The time of the nearest row before that is meant, else of the nearest after. */
function neighbourTime(times: Float64Array, movement: number, meant: Uint8Array): Instant {
  for (let row = movement - 1; row >= 0; row--) if (meant[yearOf(times[row])] === 1) return times[row]
  for (let row = movement + 1; row < times.length; row++)
    if (meant[yearOf(times[row])] === 1) return times[row]
  return times[movement]
}
