/**
 * Cover: at which levels of stock goods are received, in days of what a book issues.
 *
 * Most stock is replenished at some level. The balances just before the receipts of a book, as happened, divided by
 * what it issues a day, are modelled by a multivariate t with six degrees of freedom: a mean for its class of turnover,
 * a spread within a book and one between books. The t and nothing thinner: one odd book must not outvote a document.
 */
import { type Legs, lowerBound } from '../../episodes/stretches.ts'
import { DAY_MS, type Instant } from '../../time.ts'
import type { SoundBook } from '../usual/sound-sample.ts'

/** How levels spread, in days of issue and their squares. */
export interface Cover {
  readonly mean: number
  readonly within: number
  readonly between: number
}

/** Covers by class of turnover; `of` is asked with what a book issues a day, smallest units. Null without samples. */
export type Covers = (issuedADay: number) => Cover | null

const CLASSES = 3
const RECEIPTS_MIN = 3
const BOOKS_MIN = 4
/** Of a normal distribution, the deviation is this times the median deviation. */
const OF_MEDIAN = 1.4826

/** Receipts of a book: when, and the balance just before each, smallest units. */
export interface Receipts {
  readonly at: Float64Array
  readonly level: Float64Array
}

/** The receipts of a book among its legs, netted by instant; `isReceipt` says which movements replenish. */
export function receiptsOf(
  { at, delta, movement, length }: Legs,
  isReceipt: (movement: number) => boolean,
): Receipts {
  const times: number[] = []
  const levels: number[] = []
  let balance = 0
  for (let leg = 0; leg < length; ) {
    const before = balance
    let received = false
    const instant = at[leg]
    for (; leg < length && at[leg] === instant; leg++) {
      balance += delta[leg]
      received ||= delta[leg] > 0 && isReceipt(movement[leg])
    }
    if (!received) continue
    times.push(instant)
    levels.push(before)
  }
  return { at: Float64Array.from(times), level: Float64Array.from(levels) }
}

/** What a book issues a day, smallest units, over the time of its legs. */
export function issuedADay({ at, delta, length }: Legs): number {
  let issued = 0
  for (let leg = 0; leg < length; leg++) if (delta[leg] < 0) issued -= delta[leg]
  return issued / Math.max(1, (at[length - 1] - at[0]) / DAY_MS)
}

/** The covers of some sound books. */
export function coversOf(books: readonly SoundBook[], isReceipt: (movement: number) => boolean): Covers {
  const found: { turnover: number; mean: number; variance: number }[] = []
  for (const { legs } of books) {
    const turnover = issuedADay(legs)
    const { level } = receiptsOf(legs, isReceipt)
    if (turnover <= 0 || level.length < RECEIPTS_MIN) continue
    const cover = level.map((each) => each / turnover)
    const mean = cover.reduce((sum, each) => sum + each, 0) / cover.length
    const variance = cover.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (cover.length - 1)
    found.push({ turnover, mean, variance })
  }
  if (found.length < BOOKS_MIN) return () => null
  found.sort((left, right) => left.turnover - right.turnover)
  const size = Math.ceil(found.length / CLASSES)
  const borders: number[] = []
  const covers: Cover[] = []
  for (let first = 0; first < found.length; first += size) {
    const own = found.slice(first, first + size)
    if (own.length < BOOKS_MIN && covers.length > 0) break
    const means = own.map(({ mean }) => mean)
    const mean = medianOf(means)
    const spread = OF_MEDIAN * medianOf(means.map((each) => Math.abs(each - mean)))
    const within = Math.max(1e-6, medianOf(own.map(({ variance }) => variance)))
    covers.push({ mean, within, between: Math.max(within / 4, spread * spread) })
    borders.push(own[own.length - 1].turnover)
  }
  const classes = Float64Array.from(borders)
  return (turnover) => covers[Math.min(covers.length - 1, lowerBound(classes, classes.length, turnover))]
}

/** The middle of some numbers. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right)
  return sorted[sorted.length >> 1]
}

const FREEDOM = 6

/**
 * ln of the density of some levels, in days of issue, up to a constant of their number's own: comparable between
 * vectors of one length, and between lengths.
 */
export function lnDensityOf(levels: Float64Array, cover: Cover): number {
  return lnOfSums(sumsOf(levels, cover), cover)
}

/** How many levels there are; the sum of what they are off the mean, and of its squares. */
interface Sums {
  readonly n: number
  readonly sum: number
  readonly squares: number
}

function sumsOf(levels: Float64Array, { mean }: Cover): Sums {
  let sum = 0
  let squares = 0
  for (const level of levels) {
    sum += level - mean
    squares += (level - mean) ** 2
  }
  return { n: levels.length, sum, squares }
}

function lnOfSums({ n, sum, squares }: Sums, { within, between }: Cover): number {
  const form = (squares - (between * sum * sum) / (within + n * between)) / within
  const lnDeterminant = (n - 1) * Math.log(within) + Math.log(within + n * between)
  return (
    lnGammaHalf(FREEDOM + n) -
    lnGammaHalf(FREEDOM) -
    (n / 2) * Math.log(FREEDOM * Math.PI) -
    lnDeterminant / 2 -
    ((FREEDOM + n) / 2) * Math.log1p(Math.max(0, form) / FREEDOM)
  )
}

/** ln of the gamma function of n / 2 for n of 6 and more, by Stirling's series, to a millionth. */
function lnGammaHalf(n: number): number {
  const x = n / 2
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series
}

/**
 * The density of one more level, by what is known of those there are: of the t that follows from them. An answer takes
 * no longer for many levels than for few.
 */
export function nextDensityOf(levels: Float64Array, cover: Cover): (level: number) => number {
  const sums = sumsOf(levels, cover)
  const known = lnOfSums(sums, cover)
  return (level) => {
    const off = level - cover.mean
    const more = { n: sums.n + 1, sum: sums.sum + off, squares: sums.squares + off * off }
    return Math.exp(lnOfSums(more, cover) - known)
  }
}

/** How many of some ascending instants lie before one. */
export function countBefore(at: Float64Array, instant: Instant): number {
  return lowerBound(at, at.length, instant)
}
