/** Some seeds of the simulation with every run of the tests; many with `npm run soak`. */
import { expect, it } from 'vitest'
import { replay, runSeeds } from './run-seeds.ts'
import { EXPECTED } from './tally.ts'

it('whatever goes wrong, each answer is right to the letter, and all comes to rest', async () => {
  const { failed, tally } = await runSeeds(replay ?? SEEDS)
  expect(failed).toEqual([])
  if (replay !== null) return
  expect(EXPECTED.filter((name) => !tally.has(name))).toEqual([])
}, 120_000)

const SEEDS = [3, 15, 17, 26, 29]
