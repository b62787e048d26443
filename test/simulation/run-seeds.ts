/** Runs seeds one after the other, and says how to run one again that failed. */
import { simulate } from './simulate.ts'
import type { Tally } from './tally.ts'

/** Requests of one seed. */
const STEPS = 250

/** The one seed that is asked for. */
export const replay = process.env.PLIMSOLL_SEED === undefined ? null : [Number(process.env.PLIMSOLL_SEED)]

export async function runSeeds(seeds: readonly number[]): Promise<{ failed: string[]; tally: Tally }> {
  const tally: Tally = new Map()
  const failed: string[] = []
  for (const seed of seeds) {
    const fault = await simulate(seed, STEPS, tally)
    if (fault !== null)
      failed.push(`seed ${seed}, ${fault}\nAgain: PLIMSOLL_SEED=${seed} npm test -- test/simulation`)
  }
  return { failed, tally }
}
