/**
 * The lot of an item: the number that its receipts come in multiples of.
 *
 * The divisor with the best code length: that so many of the receipts are multiples of it is worth the price of naming
 * it. Receipts are summed by document, since a delivery may be split. Where no pack is on file it is the best guess of
 * the pack as well.
 */

/** A multiple is this likely where there is a lot. Chosen. */
const KEPT_SHARE = 0.88
/** What naming a lot costs: one of some thirty that are common. Chosen. */
const NAMING = Math.log(30)
const LOT_MAX = 1000
const RECEIPTS_MAX = 64
/** One or two receipts are multiples of anything. */
const RECEIPTS_MIN = 3

/** A lot that receipts may come in, in units, and how likely it is theirs; 1 is no lot. */
export interface LikelyLot {
  readonly lot: number
  readonly share: number
}

/** Lots less likely than this are left out. */
const SHARE_MIN = 0.01

/**
 * The lots that some receipts may come in, in units, the likeliest first: what came 36 at a time six times and 24 once
 * comes in dozens, perhaps, and not in 36. Shares sum to 1.
 */
export function likelyLotsOf(receipts: readonly number[]): readonly LikelyLot[] {
  const looked = receipts.slice(0, RECEIPTS_MAX)
  const gains = new Map([[1, 0]])
  if (looked.length >= RECEIPTS_MIN) for (const lot of divisorsOf(looked)) gains.set(lot, gainOf(lot, looked))
  const most = Math.max(...gains.values())
  const weights = [...gains].map(([lot, gain]) => ({ lot, share: Math.exp(gain - most) }))
  const total = weights.reduce((sum, { share }) => sum + share, 0)
  const likely = weights.filter(({ share }) => share >= SHARE_MIN * total)
  const kept = likely.reduce((sum, { share }) => sum + share, 0)
  return likely
    .map(({ lot, share }) => ({ lot, share: share / kept }))
    .sort((left, right) => right.share - left.share || left.lot - right.lot)
}

/**
 * The likeliest lot of some receipts, in units; 1 where there is none.
 *
 * @example lotOf([24, 48, 36, 12, 24]) // 12
 */
export function lotOf(receipts: readonly number[]): number {
  return likelyLotsOf(receipts)[0].lot
}

/** How much shorter the code of some receipts is with a lot, in natural units. */
function gainOf(lot: number, receipts: readonly number[]): number {
  let multiples = 0
  for (const receipt of receipts) if (receipt % lot === 0) multiples++
  return (
    multiples * Math.log(KEPT_SHARE * lot) +
    (receipts.length - multiples) * Math.log(((1 - KEPT_SHARE) * lot) / (lot - 1)) -
    NAMING
  )
}

/** Divisors of at least one of some numbers, 2 to LOT_MAX, ascending. */
function divisorsOf(numbers: readonly number[]): number[] {
  const found = new Set<number>()
  for (const number of new Set(numbers)) {
    for (let low = 1; low * low <= number && low <= LOT_MAX; low++) {
      if (number % low !== 0) continue
      if (low > 1) found.add(low)
      const high = number / low
      if (high > 1 && high <= LOT_MAX) found.add(high)
    }
  }
  return [...found].sort((left, right) => left - right)
}
