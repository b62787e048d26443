/** A new site is shown in the zone and the currency that were said once. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const set = (payload: object) => test.ask('/v1/site-defaults', { method: 'PUT', payload })
const post = (site: string) =>
  test.ask('/v1/movements', { method: 'POST', payload: [aMovement({ id: site, site })] })
const shown = async (site: string) =>
  (await test.ask('/v1/sites')).body.rows.find(({ name }: { name: string }) => name === site)

it('UTC and no currency hold until something is said; sites that are there stay as they are', async () => {
  expect((await test.ask('/v1/site-defaults')).body).toEqual({ zone: 'UTC', currency: null })
  await post('before')
  const rome = { zone: 'Europe/Rome', currency: 'EUR' }
  expect((await set(rome)).body).toEqual(rome)
  expect((await test.ask('/v1/site-defaults')).body).toEqual(rome)
  await post('after')
  expect(await shown('before')).toMatchObject({ zone: 'UTC', currency: null })
  expect(await shown('after')).toMatchObject(rome)
  await set({ zone: 'Asia/Tokyo', currency: null })
  expect(await shown('after')).toMatchObject(rome)
})

it('who said it stands in the trail, once', async () => {
  const said = { zone: 'Asia/Tokyo', currency: 'JPY' }
  await set(said)
  await set(said)
  const { rows } = (await test.ask('/v1/trail')).body
  const own = rows.filter(({ action }: { action: string }) => action === 'site-defaults-changed')
  expect(own[0]).toMatchObject({
    actor: 'tester',
    detail: { ...said, before: { zone: 'Asia/Tokyo', currency: null } },
  })
  expect(own).toHaveLength(3)
})

it.each([
  [{ zone: 'Europe/Nowhere', currency: null }, 'unknown-zone', '/zone'],
  [{ zone: 'UTC', currency: 'XXQ' }, 'unknown-currency', '/currency'],
  [{ zone: 'UTC' }, 'malformed', '/currency'],
  [{ zone: '', currency: null }, 'malformed', '/zone'],
])('%j is refused as %s at %s', async (payload, code, pointer) => {
  expect((await set(payload)).body).toMatchObject({ code, pointer })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.siteDefaults]))
})
