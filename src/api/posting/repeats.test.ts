/** The same again under the same source and id, from whoever sends it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { approved } from '../../../test/support/overrides.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const postAs = async (who: string, payload: readonly object[], url = '/v1/movements') =>
  (await test.ask(url, { method: 'POST', payload: [...payload], headers: { 'x-test-as': who } })).body

const statusOf = ({ status, code }: { status: string; code: string | null }) => code ?? status

it('is repeated by another key, or by one that was renamed, where nobody is named as who moved it', async () => {
  const { move, balance, get } = await guardedSite(test, 'keys', { 'A/01': '9' })
  const sale = { ...move('A/01', 'customer', '2'), actor: undefined }
  const answers = []
  for (const who of ['gate-1', 'gate-2', 'gate-1', 'renamed operator'])
    answers.push(...(await postAs(who, [sale])))
  expect(answers.map(statusOf)).toEqual(['posted', 'repeated', 'repeated', 'repeated'])
  expect(answers.map(({ seq }) => seq)).toEqual(Array(4).fill(answers[0].seq))
  expect(await balance('A/01')).toBe('7')
  expect((await postAs('gate-2', [{ ...sale, quantity: '3' }])).map(statusOf)).toEqual(['conflict'])
  expect((await postAs('gate-2', [{ ...sale, actor: 'Ann' }])).map(statusOf)).toEqual(['conflict'])
  expect((await get(`/v1/movements/keys/${answers[0].seq}`)).movement).toMatchObject({ actor: 'gate-1' })
})

it('is repeated by another key that names the same one, and a conflict where it names another or nobody', async () => {
  const { move } = await guardedSite(test, 'named', { 'A/01': '9' })
  const sale = move('A/01', 'customer', '2', { actor: 'Ann' })
  const nameless = { ...sale, actor: undefined }
  const sent = [
    ['gate-1', sale],
    ['gate-2', sale],
    ['gate-1', { ...sale, actor: 'Bob' }],
    ['gate-1', nameless],
  ] as const
  const answers = []
  for (const [who, one] of sent) answers.push(...(await postAs(who, [one])))
  expect(answers.map(statusOf)).toEqual(['posted', 'repeated', 'conflict', 'conflict'])
})

it('is repeated while it is on hold, and after it went', async () => {
  const { move, site, item, send } = await guardedSite(test, 'on-hold')
  await send({ scope: { site }, mode: 'hold', graceSeconds: 3600 }, '/v1/rules')
  const line = { type: 'purchase-order', site, document: 'PO-1', line: '1', item, source: 'erp' }
  await send([{ ...line, quantity: '9', location: 'A/01' }], '/v1/expectations')
  const sale = { ...move('A/01', 'customer', '2'), actor: undefined }
  const held = await postAs('gate-1', [sale])
  expect(held.map(statusOf)).toEqual(['held'])
  expect(await postAs('gate-2', [sale])).toEqual(held)
  expect((await postAs('gate-2', [{ ...sale, quantity: '3' }])).map(statusOf)).toEqual(['conflict'])
  await postAs('gate-1', [move('supplier', 'A/01', '2', { kind: 'receipt' })])
  expect((await postAs('gate-3', [sale])).map(statusOf)).toEqual(['repeated'])
})

it('is repeated after somebody let it go by hand', async () => {
  const { move, site, item, send, post } = await guardedSite(test, 'by-hand')
  await send({ scope: { site }, mode: 'hold', graceSeconds: 3600 }, '/v1/rules')
  const line = { type: 'purchase-order', site, document: 'PO-1', line: '1', item, source: 'erp' }
  await send([{ ...line, quantity: '9', location: 'A/01' }], '/v1/expectations')
  const sale = { ...move('A/01', 'customer', '2'), actor: undefined }
  const [{ holdId }] = await postAs('gate-1', [sale])
  const override = await approved(test, { site, item, location: 'A/01', quantity: '2' })
  const released = await test.ask(`/v1/holds/${holdId}/release`, {
    method: 'POST',
    payload: { override: override.id },
    headers: { 'x-test-as': 'Sam' },
  })
  expect(statusOf(released.body)).toBe('posted')
  expect((await postAs('gate-2', [sale])).map(statusOf)).toEqual(['repeated'])
  expect((await post([{ ...sale, actor: 'Ann' }])).map(statusOf)).toEqual(['conflict'])
})

it('is repeated where a set is sent by somebody else', async () => {
  const { item, balance } = await guardedSite(test, 'sets', { 'A/01': '9' })
  const set = {
    id: 's1',
    source: 'counts',
    item,
    location: 'A/01',
    quantity: '7',
    expected: '9',
    occurredAt: new Date().toISOString(),
    reason: 'counted',
  }
  expect((await postAs('Ann', [set], '/v1/sets?site=sets')).map(statusOf)).toEqual(['posted'])
  expect((await postAs('Bea', [set], '/v1/sets?site=sets')).map(statusOf)).toEqual(['repeated'])
  expect(await balance('A/01')).toBe('7')
})

it('is repeated where a movement is taken back again, by whomever and for whatever reason; the first stands', async () => {
  const { move, post, balance, get } = await guardedSite(test, 'undo', { 'A/01': '9' })
  const [{ seq }] = await post([move('A/01', 'customer', '2')])
  const undo = async (who: string, reason: string) =>
    (
      await test.ask(`/v1/movements/undo/${seq}/reversal`, {
        method: 'POST',
        payload: { reason },
        headers: { 'x-test-as': who },
      })
    ).body
  const answers = [
    await undo('Ann', 'wrong order'),
    await undo('Bea', 'wrong order'),
    await undo('Bea', 'sent twice'),
  ]
  expect(answers.map(statusOf)).toEqual(['posted', 'repeated', 'repeated'])
  expect(await balance('A/01')).toBe('9')
  const back = (await get(`/v1/movements/undo/${answers[2].seq}`)).movement
  expect(back).toMatchObject({ actor: 'Ann', reason: 'wrong order' })
})
