/** Refusals are counted and never lost silently, however many come; whoever posts waits for none of them. */
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import {
  REFUSALS_AGAIN_HOURS,
  REFUSALS_HOUR_MAX,
  REFUSALS_KEPT_DAYS,
  REFUSALS_KEPT_MAX,
} from '../../core/limits.ts'
import { createRefusalRecorder } from './recorder.ts'
import type { Refused } from './refused.ts'

let test: TestApi
let pool: Pool
beforeAll(async () => {
  test = await testApi()
  pool = new Pool({ connectionString: test.databaseUrl, max: 4 })
}, 60_000)
afterAll(async () => {
  await pool?.end()
  await test?.close()
})

const AT = Date.parse('2026-03-01T10:20:00Z')
const HOUR_MS = 3_600_000

function refused(externalId: string, over: Partial<Refused> = {}): Refused {
  return {
    at: AT,
    code: 'would-go-negative',
    source: 'wms',
    externalId,
    kind: 'pick',
    item: 'BOLT',
    from: 'A/01',
    to: 'customer',
    lot: null,
    owner: null,
    quantity: '1',
    occurredAt: AT,
    document: null,
    line: null,
    actor: 'ann',
    askedBy: 'scanner',
    card: null,
    rule: null,
    override: null,
    others: 0,
    ...over,
  }
}

/** Rows of a site, and how many refusals they stand for. */
async function kept(site: string) {
  const { rows, total, refused, dropped } = await test.store.listRefusals({ site, limit: 500 })
  return { rows, total, refused, dropped }
}

it('the very same is one row with its first and last time; another day, content or reason is another', async () => {
  const { site } = await guardedSite(test, 'again')
  const recorder = createRefusalRecorder(pool)
  const later = AT + HOUR_MS
  await recorder.note(site, [refused('a'), refused('a')])
  await recorder.note(site, [refused('a', { at: later })])
  await recorder.note(site, [refused('a', { quantity: '2' }), refused('a', { code: 'reserved-for-others' })])
  await recorder.note(site, [refused('a', { at: later + (REFUSALS_AGAIN_HOURS + 1) * HOUR_MS })])
  const { rows, refused: all } = await kept(site)
  expect([rows.map(({ times }) => times), all]).toEqual([[1, 3, 1, 1], 6])
  expect(rows[1]).toMatchObject({ firstAt: '2026-03-01T10:20:00Z', lastAt: '2026-03-01T11:20:00Z' })
})

it('ten thousand in a minute are few rows that count all of them, also of two servers at once', async () => {
  const { site } = await guardedSite(test, 'flood')
  const servers = [createRefusalRecorder(pool), createRefusalRecorder(pool)]
  const codes = ['would-go-negative', 'reserved-for-others'] as const
  await Promise.all(
    Array.from({ length: 10_000 }, (_, at) =>
      servers[at % 2]!.note(site, [
        refused(`f${at}`, { at: AT + at * 6, askedBy: `key ${at % 3}`, code: codes[at % 2] }),
      ]),
    ),
  )
  const { total, refused: all } = await kept(site)
  expect(all).toBe(10_000)
  expect(total).toBeGreaterThanOrEqual(REFUSALS_HOUR_MAX)
  expect(total).toBeLessThanOrEqual(REFUSALS_HOUR_MAX + 6)
  const crowds = (await kept(site)).rows.filter(({ others }) => others > 0)
  expect(crowds.every(({ others }) => others > 1_000)).toBe(true)
  await servers[0]!.note(site, [refused('next hour', { at: AT + HOUR_MS })])
  expect((await kept(site)).rows[0]).toMatchObject({ movement: 'next hour', others: 0 })
}, 120_000)

it('what is too old or too much is dropped, and counted', async () => {
  const { site } = await guardedSite(test, 'old')
  const recorder = createRefusalRecorder(pool)
  await recorder.note(site, [refused('a'), refused('a'), refused('b')])
  await recorder.note(site, [refused('c', { at: AT + (REFUSALS_KEPT_DAYS + 1) * 24 * HOUR_MS })])
  expect(await kept(site)).toMatchObject({ total: 1, refused: 1, dropped: 3 })
  await pool.query('update refusal_heads set last_refusal_id = last_refusal_id + $1', [REFUSALS_KEPT_MAX])
  await recorder.note(site, [refused('d', { at: AT + (REFUSALS_KEPT_DAYS + 2) * 24 * HOUR_MS })])
  expect(await kept(site)).toMatchObject({ total: 1, refused: 1, dropped: 4, rows: [{ movement: 'd' }] })
})

it('what cannot be written waits for the next one, and nobody who asked hears of it', async () => {
  const { site } = await guardedSite(test, 'broken')
  const recorder = createRefusalRecorder(pool)
  await pool.query('alter table refusals rename to hidden')
  await recorder.note(site, [refused('a')])
  await recorder.note(site, [refused('a'), refused('b')])
  await pool.query('alter table hidden rename to refusals')
  await recorder.close()
  expect((await kept(site)).rows.map(({ movement, times }) => [movement, times]).sort()).toEqual([
    ['a', 2],
    ['b', 1],
  ])
})

it('whoever posts waits for no refusal: the list may be held up, and the site posts', async () => {
  const { site, item, move, post } = await guardedSite(test, 'held-up', { 'A/01': '5' })
  const client = await pool.connect()
  try {
    await client.query('begin; lock table refusals')
    const stopped = post([move('A/01', 'customer', '99')])
    const first = await Promise.race([stopped, post([move('A/01', 'customer', '1')])])
    expect(first).toMatchObject([{ status: 'posted' }])
    await client.query('rollback')
    expect(await stopped).toMatchObject([{ status: 'refused' }])
  } finally {
    client.release()
  }
  expect((await kept(site)).rows).toMatchObject([{ item, quantity: '99' }])
})

it('ten thousand refused over HTTP leave the site as fast as it was, and every one is counted', async () => {
  const { site, item, post } = await guardedSite(test, 'hot', { 'A/01': '5' })
  for (let part = 0; part < 5; part++) {
    const movements = Array.from({ length: 2_000 }, (_, at) =>
      aMovement({
        id: `hot-${part}-${at}`,
        site,
        item,
        kind: 'pick',
        from: 'A/01',
        to: 'customer',
        quantity: '6',
      }),
    )
    const answers: { status: string }[] = await post(movements)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['refused']))
  }
  const { total, refused: all } = await kept(site)
  expect([total <= REFUSALS_HOUR_MAX + 2, all]).toEqual([true, 10_000])
}, 120_000)
