/**
 * Many seeds of the simulation: PLIMSOLL_SEEDS of them, other ones with every run unless PLIMSOLL_SEED_FROM says where
 * they begin.
 */
import { expect, it } from 'vitest'
import { runSeeds } from '../run-seeds.ts'

const SEEDS = Number(process.env.PLIMSOLL_SEEDS ?? 300)
const FROM = Number(process.env.PLIMSOLL_SEED_FROM ?? Math.floor(Date.now() / 1000) % 1_000_000_000)

it(`${SEEDS} seeds from ${FROM} on`, async () => {
  const { failed } = await runSeeds(Array.from({ length: SEEDS }, (_, place) => FROM + place))
  expect(failed).toEqual([])
}, 3_600_000)
