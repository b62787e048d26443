/**
 * Chance from a seed: the same seed gives the same numbers on every machine.
 *
 * The generator is sfc32, which needs additions and shifts of 32 bits only. A part of the simulator has a stream of its
 * own, named after it: so a fault that is added later changes nothing of the warehouse that it strikes.
 */

export interface Random {
  /** From 0 up to 1, without 1. */
  next(): number
  /** A whole number from 0 up to `bound`, without it. */
  below(bound: number): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** A number from `low` up to `high`. */
  within(low: number, high: number): number
  chance(probability: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** A number of the standard normal distribution. */
  normal(): number
  /** A positive number whose median is `median`; `spread` is the deviation of its logarithm. */
  aroundMedian(median: number, spread: number): number
  /** How often something happens that happens `mean` times on average. */
  count(mean: number): number
}

/** The stream of a name under a seed. */
export function randomOf(seed: number, name: string): Random {
  const next = sfc32(seed, name)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    within: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)],
    normal,
    aroundMedian: (median, spread) => median * Math.exp(spread * normal()),
    count: (mean) =>
      mean > 40 ? Math.max(0, Math.round(mean + Math.sqrt(mean) * normal())) : poisson(mean, next),
  }
}

function sfc32(seed: number, name: string): () => number {
  const hash = hashOf(name)
  let a = hash(seed)
  let b = hash(Math.floor(seed / 2 ** 32))
  let c = hash(0x9e3779b9)
  let d = 1
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let warm = 0; warm < 15; warm++) next()
  return next
}

/** Mixes a name and numbers into 32 bits. */
function hashOf(name: string): (salt: number) => number {
  let state = 0x811c9dc5
  for (let at = 0; at < name.length; at++) state = Math.imul(state ^ name.charCodeAt(at), 0x01000193)
  return (salt) => {
    state = Math.imul(state ^ (salt | 0), 0x85ebca6b)
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
    return (state ^ (state >>> 16)) | 0
  }
}

function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean)
  let product = next()
  let count = 0
  while (product > limit) {
    product *= next()
    count++
  }
  return count
}
