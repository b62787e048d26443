/** A double posting that is taken back stays one: in lists, figures and Today, and in an audit of the export. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { bareResult } from '../../../test/support/bare-audit.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const NOW = Date.now()
const at = (minutesAgo: number) => new Date(NOW - minutesAgo * 60_000).toISOString()
const receipt = (id: string, quantity: string, minutesAgo: number) =>
  aMovement({ id, kind: 'receipt', from: 'supplier', to: 'A/01', quantity, occurredAt: at(minutesAgo) })
const sale = (id: string, quantity: string, minutesAgo: number, document: string) =>
  aMovement({
    id,
    kind: 'sale',
    from: 'A/01',
    to: 'customer',
    quantity,
    document,
    line: '1',
    occurredAt: at(minutesAgo),
  })

interface Said {
  readonly order: string
  readonly class: string
  readonly deepest: string
  readonly causes: readonly { readonly code: string }[]
}
const diagnoses = (rows: readonly Said[]) =>
  rows.map(({ order, class: kind, deepest, causes }) => [order, kind, deepest, causes[0]?.code]).sort()

/** All that is said of negatives, beside whether they are open. */
async function said() {
  await explainEpisodes(test.store)
  const get = async (url: string) => (await test.ask(url)).body
  const { structural, timing, ambiguous } = (await get('/v1/summary')).episodes
  const { causes, first } = await get('/v1/today')
  return {
    list: diagnoses((await get('/v1/episodes')).rows),
    figures: { structural, timing, ambiguous },
    causes: causes.map(({ code, week }: { code: string; week: number }) => [code, week]),
    reasons: first.flatMap(({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code)),
  }
}

it('is posted twice in every list and figure before it is taken back and after', async () => {
  const usual = ['3', '4', '5', '6', '8', '9', '10', '12'].flatMap((quantity, index) => [
    receipt(`r${index}`, quantity, 600 - index * 20),
    sale(`s${index}`, quantity, 590 - index * 20, `SO-${index}`),
  ])
  const rows = [
    ...usual,
    receipt('last', '7', 120),
    sale('p4', '7', 60, 'SO-77'),
    sale('p5', '7', 59, 'SO-77'),
  ]
  const { body: answers } = await test.ask('/v1/movements', { method: 'POST', payload: rows })
  const before = await said()
  const twice = ['structural', '-7', 'duplicate-posting']
  expect(before.list).toEqual([
    ['as-happened', ...twice],
    ['as-posted', ...twice],
  ])
  expect(before.reasons).toContain('repair-known')

  const { seq } = answers.at(-1)
  const { body: reversal } = await test.ask(`/v1/movements/main/${seq}/reversal`, {
    method: 'POST',
    payload: { reason: 'only one left' },
  })
  expect(reversal.status).toBe('posted')
  const after = await said()
  expect({ ...after, reasons: [] }).toEqual({ ...before, reasons: [] })
  expect(after.reasons).not.toContain('repair-known')

  const { result } = await bareResult((await test.ask('/v1/movements.csv')).text)
  expect(diagnoses(result.episodes)).toEqual(before.list)
})
