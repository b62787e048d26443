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

/**
 * The lot of some receipts, in units; 1 where there is none.
 *
 * @example lotOf([24, 48, 36, 12, 24]) // 12
 */
export function lotOf(receipts: readonly number[]): number {
  const looked = receipts.slice(0, RECEIPTS_MAX)
  if (looked.length < RECEIPTS_MIN) return 1
  let best = 1
  let most = 0
  for (const lot of divisorsOf(looked)) {
    let multiples = 0
    for (const receipt of looked) if (receipt % lot === 0) multiples++
    const gain =
      multiples * Math.log(KEPT_SHARE * lot) +
      (looked.length - multiples) * Math.log(((1 - KEPT_SHARE) * lot) / (lot - 1)) -
      NAMING
    if (gain > most + 1e-9) {
      most = gain
      best = lot
    }
  }
  return best
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
