/** Refusals have a documented order: of all that is wrong with a movement the first is told. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { present } from '../../../test/support/present.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import { REFUSAL_CODES } from '../../core/refusal-codes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

it('is the order the guide tells', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guard.md'), 'utf8')
  const listed = [...guide.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, code = '']) => code)
  expect(listed.filter((code) => (REFUSAL_CODES as readonly string[]).includes(code))).toEqual([
    ...REFUSAL_CODES,
  ])
})

it('a movement with which everything is wrong, put right one thing after the other', async () => {
  const { site, item, move, post, send } = await guardedSite(test, 'wrong', { 'A/01': '100' })
  const usual = Array.from({ length: 25 }, (_, n) => move('A/01', 'customer', String(2 + (n % 3))))
  await post(usual)
  await explainEpisodes(test.store)
  await send({ closedUntil: '2026-01-31' }, `/v1/sites/${site}`, 'PATCH')
  const lines = [{ line: '1', item, quantity: '20' }]
  const [{ reservation }] = (await send([{ id: 'R', source: 'shop', site, lines }], '/v1/reservations')).body
  let wrong = move('A/01', 'nowhere', '5000.5', {
    id: present(usual[0]).id,
    item: 'nobody',
    kind: 'receipt',
    unit: 'pallet',
    occurredAt: '2026-13-45',
    reservation: '1-99',
    override: '1-99',
  })
  const codes: string[] = []
  for (const right of [
    { occurredAt: '2026-01-31T12:00:00Z' },
    { id: 'new' },
    { item },
    { to: 'customer' },
    { kind: 'transfer' as const },
    { unit: undefined },
    { quantity: '5000' },
    { occurredAt: '2062-02-01T12:00:00Z' },
    { occurredAt: '2026-02-01T12:00:00Z' },
    { confirmed: true },
    { reservation: undefined },
    { override: undefined },
    { quantity: '20' },
    { reservation: reservation.id },
  ]) {
    const [foretold] = (await send([wrong], '/v1/movements:check')).body
    const [{ status, code }] = await post([wrong])
    expect([status, foretold.code]).toEqual(['refused', code])
    codes.push(code)
    wrong = { ...wrong, ...right }
  }
  // A set and a batch have their own; what a document said before is asked in one breath with the quantity.
  const others = ['stale-set', 'with-others', 'confirm-return', 'confirm-transit', 'confirm-repeat']
  expect(codes).toEqual(REFUSAL_CODES.filter((code) => !others.includes(code)))
  expect(await post([wrong])).toMatchObject([{ status: 'posted' }])
})

it('a set with which everything is wrong', async () => {
  const { site, item, send } = await guardedSite(test, 'miscounted', { 'A/01': '5' })
  await send({ closedUntil: '2026-01-31' }, `/v1/sites/${site}`, 'PATCH')
  let wrong = {
    id: 's',
    source: 'count',
    item,
    location: 'A/01',
    quantity: '-1',
    expected: '4',
    reason: 'counted',
    occurredAt: '2026-01-31',
  }
  const codes: string[] = []
  for (const right of [{ occurredAt: '2026-02-01' }, { expected: '5' }, { quantity: '1' }]) {
    codes.push((await send([wrong], `/v1/sets?site=${site}`)).body[0].code)
    wrong = { ...wrong, ...right }
  }
  expect(codes).toEqual(['period-closed', 'stale-set', 'would-go-negative'])
  expect((await send([wrong], `/v1/sets?site=${site}`)).body).toMatchObject([{ status: 'posted' }])
})

it('what stands under the key is told before a unit that does not fit, also within one request', async () => {
  const { move, post, send } = await guardedSite(test, 'keyed', { 'A/01': '5' })
  const fine = move('A/01', 'customer', '1')
  const odd = { ...fine, unit: 'pallet' }
  const ask = async (url: string) =>
    (await send([odd, fine, odd], url)).body.map(({ code, status }: Record<string, string>) => code ?? status)
  expect(await ask('/v1/movements:check')).toEqual(['conflict', 'posted', 'conflict'])
  expect(await ask('/v1/movements')).toEqual(['conflict', 'posted', 'conflict'])
  const alone = move('A/01', 'customer', '1', { unit: 'pallet' })
  expect(await post([alone, alone])).toMatchObject([
    { code: 'unknown-unit', reason: 'unknown-unit', pointer: '/0/unit' },
    { code: 'unknown-unit', reason: 'unknown-unit', pointer: '/1/unit' },
  ])
})
