/** Every two requests to two servers, in every order of their statements; every three with `npm run soak`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choicesOf, openCrossing, REQUESTS } from './walk.ts'

// Two who only look never meet.
const PAIRS = choicesOf(Object.keys(REQUESTS), 2)
  .filter((names) => names.some((name) => name !== 'ask'))
  .map((names) => ({ names, site: names.join(', ') }))

let crossing: Awaited<ReturnType<typeof openCrossing>>
beforeAll(async () => {
  crossing = await openCrossing(
    2,
    PAIRS.map(({ site }) => site),
  )
})
afterAll(() => crossing?.close())

describe('at once, as one after the other', () => {
  it.each(PAIRS)('$site', async ({ site, names }) => {
    expect(await crossing.walk(site, names)).toBeGreaterThan(1)
  })
})

it('leave a sound ledger', async () => {
  expect(await crossing.verify()).toBeNull()
})
