/** Shapes of chance, all from one seeded source. */
import type { Random } from '../simulation/random.ts'

export const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())

/** Around a median; `spread` is the deviation of its logarithm. */
export const lognormal = (random: Random, median: number, spread: number) =>
  median * Math.exp(spread * normal(random))

export const exponential = (random: Random, mean: number) => -mean * Math.log(1 - random.next())

export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random.next(); product > limit; product *= random.next()) count += 1
  return count
}

/** 1, 2, 3 …, each less likely than the one before by `1 - stop`. */
export function geometric(random: Random, stop: number): number {
  let count = 1
  while (!random.chance(stop)) count += 1
  return count
}

export function shuffled<One>(random: Random, all: readonly One[]): One[] {
  const list = [...all]
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = random.between(0, at)
    ;[list[at], list[other]] = [list[other], list[at]]
  }
  return list
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
