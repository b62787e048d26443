/** Chooses an index in proportion to weights in constant time (Walker and Vose's alias method). */
import type { Random } from '../random.ts'

/** A choice among `weights`, none of which is below zero. */
export function weightedChoice(weights: readonly number[]): (random: Random) => number {
  const count = weights.length
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const share = Float64Array.from(weights, (weight) => (weight * count) / sum)
  const alias = new Int32Array(count)
  const small: number[] = []
  const large: number[] = []
  share.forEach((value, index) => {
    if (value < 1) small.push(index)
    else large.push(index)
  })
  while (small.length > 0 && large.length > 0) {
    const low = small.pop()!
    const high = large[large.length - 1]
    alias[low] = high
    share[high] -= 1 - share[low]
    if (share[high] < 1) small.push(large.pop()!)
  }
  // What rounding has left over is chosen as often as its place.
  for (const index of [...small, ...large]) share[index] = 1
  return (random) => {
    const index = random.below(count)
    return random.next() < share[index] ? index : alias[index]
  }
}
