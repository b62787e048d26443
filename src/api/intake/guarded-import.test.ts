/** Files imported into a guarded site, which takes registered items and places only. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { at, csv, HEADER, imported, send, set, uploaded } from '../../../test/support/intake.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

it('says before anything is posted what is not registered, rejects those rows, and takes them once it is', async () => {
  const { site, item, balance } = await guardedSite(test, 'main')
  const file = csv(
    HEADER,
    `1,${item},A/01,-5,${at(1)}`,
    `2,NEW-1,A/01,5,${at(2)}`,
    `3,NEW-1,Z/09,5,${at(3)}`,
    `4,NEW-2,A/01,5,${at(4)}`,
  )
  const id = await uploaded(test, 'guarded.csv', file)
  const checked = await imported(test, set(id, { dryRun: true }))
  expect(checked).toMatchObject({
    state: 'done',
    rejected: 3,
    effect: { movements: 1, items: 1, places: 1, unknownItems: 2, unknownPlaces: 1 },
  })
  expect(await balance('A/01')).toBe('0')
  // What is only observed has happened: it is let in below zero, guarded or not.
  expect(await imported(test, set(id))).toMatchObject({ state: 'done', posted: 1, rejected: 3 })
  expect(await balance('A/01')).toBe('-5')
  await send(test, '/v1/items', [{ code: 'NEW-1' }, { code: 'NEW-2' }])
  await send(test, '/v1/locations', [{ site, path: 'Z/09' }])
  const again = await imported(test, set(id, { dryRun: true }))
  expect(again).toMatchObject({
    rejected: 0,
    effect: { movements: 3, known: 1, unknownItems: 0, unknownPlaces: 0 },
  })
  expect(await imported(test, set(id))).toMatchObject({ state: 'done', posted: 4, repeated: 1, rejected: 0 })
  expect(await balance('Z/09', 'NEW-1')).toBe('5')
})

it('stops where an items file gives what has moved another unit, and keeps the unit of those it gives none', async () => {
  const { item } = await guardedSite(test, 'units', { 'A/01': '5' })
  const rows = await uploaded(test, 'more.csv', csv(HEADER, `u1,${item},A/01,5,${at(1)}`))
  const named = await uploaded(test, 'items.csv', csv('item,name,unit_cost', `${item},Bolt,0.5`))
  const counted = await uploaded(
    test,
    'units.csv',
    csv('item,name,base_unit,unit_cost', `${item},Bolt,box of 100,50`),
  )
  const stopped = await imported(test, set(rows, { items: counted, site: 'units' }))
  expect(stopped).toMatchObject({
    state: 'failed',
    posted: 0,
    error: { code: 'confirm-unit', detail: { item, before: 'each', after: 'box of 100' } },
  })
  await send(test, '/v1/items', [{ code: item, baseUnit: 'pcs', confirmed: true }])
  expect(await imported(test, set(rows, { items: named, site: 'units' }))).toMatchObject({
    state: 'done',
    posted: 1,
  })
  expect((await test.ask(`/v1/items/${item}`)).body).toMatchObject({ name: 'Bolt', baseUnit: 'pcs' })
})
