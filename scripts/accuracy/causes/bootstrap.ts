/** Bootstrap intervals: the figure of many samples drawn from the sample, with repetition. */
import { randomOf } from '../../../test/simulation/random.ts'

const SAMPLES = 500

/** The middle 95 % of a figure over resampled cases; the same cases give the same interval. */
export function interval<One>(
  all: readonly One[],
  figure: (some: readonly One[]) => number,
): [number, number] {
  const random = randomOf(all.length)
  const figures: number[] = []
  for (let sample = 0; sample < SAMPLES; sample += 1)
    figures.push(figure(all.map(() => all[random.between(0, all.length - 1)])))
  figures.sort((left, right) => left - right)
  return [figures[Math.floor(SAMPLES * 0.025)], figures[Math.ceil(SAMPLES * 0.975) - 1]]
}
