/** Every three requests to three servers, in every order of their statements. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { choicesOf, openCrossing, REQUESTS } from '../walk.ts'

const THREES = choicesOf(
  Object.keys(REQUESTS).filter((name) => name !== 'ask'),
  3,
).map((names) => ({ names, site: names.join(', ') }))

let crossing: Awaited<ReturnType<typeof openCrossing>>
beforeAll(async () => {
  crossing = await openCrossing(
    3,
    THREES.map(({ site }) => site),
  )
})
afterAll(() => crossing?.close())

it.each(THREES)(
  '$site',
  async ({ site, names }) => {
    expect(await crossing.walk(site, names)).toBeGreaterThan(2)
  },
  600_000,
)

it('leave a sound ledger', async () => {
  expect(await crossing.verify()).toBeNull()
})
