/** Many rounds, each of another seed. PLIMSOLL_SEEDS says how many. */
import { expect, it } from 'vitest'
import { rounds } from '../rounds.ts'

const SEEDS = Number(process.env.PLIMSOLL_SEEDS ?? 20)

it.each(Array.from({ length: SEEDS }, (_, place) => 100 + place))(
  'seed %i',
  async (seed) => {
    const { found } = await rounds(seed, 2)
    expect(found, `PLIMSOLL_SEEDS and seed ${seed} of test/nemesis/rounds.ts`).toEqual([])
  },
  600_000,
)
