/** The same key again: at one server or another, one after the other or at once, with the same content or another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerStore } from '../../src/app/ledger-store.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { audit, type Recorded } from '../auditor/audit.ts'
import { readLedger } from '../auditor/ledger.ts'
import type { Answer, Move, Operation } from '../auditor/operations.ts'
import { testDatabase } from '../support/database.ts'
import { perform } from '../support/perform.ts'
import { ANN, aMove, openStockroom } from '../support/stockroom.ts'

const NOW = Date.UTC(2021, 5, 1, 9)
const SITES = ['north', 'south'] as const
const ROUNDS = 20

let database: Awaited<ReturnType<typeof testDatabase>>
let stores: LedgerStore[]
const recorded: Recorded[] = []
let ticks = 0
beforeAll(async () => {
  database = await testDatabase()
  stores = [await openLedgerStore(database.url, CLOCK), await openLedgerStore(database.url, CLOCK)]
  await openStockroom(stores[0], SITES, ['BOLT', 'NUT'])
  for (const site of SITES) await one(post([aMove('stock', 'supplier', 'A/01', '500')], site))
  const rule = { scope: { item: 'NUT' }, mode: 'hold', depth: null, graceSeconds: 3600 } as const
  await one({ do: 'add-rule', ...at('north'), rule: { ...rule, expiresAt: null, enabled: true } })
  const announced = { type: 'asn', document: 'ASN', line: '1', item: 'NUT', quantity: '500' }
  await one({ do: 'announce', ...at('north'), ...announced })
})
afterAll(async () => {
  for (const store of stores ?? []) await store.close()
  await database?.drop()
})

const CLOCK = { now: () => NOW }
const at = (site: string) => ({ site, by: ANN })
const post = (moves: Move[], site = 'north', atomic = false): Operation => ({
  ...{ ...at(site), do: 'post', moves, atomic },
})

async function one(asked: Operation, server = 0): Promise<Answer> {
  const invokedAt = ++ticks
  const answer = await perform(stores[server], asked)
  recorded.push({ asked, invokedAt, answeredAt: ++ticks, answer })
  return answer
}

/** One after the other at two servers, then at once at both. */
const again = async (asked: Operation) => [await one(asked), await one(asked, 1)].map(statusOf)
const atOnce = async (asked: Operation) =>
  (await Promise.all([one(asked), one(asked, 1), one(asked), one(asked, 1)])).map(statusOf).sort()

function statusOf(answer: Answer): string {
  if ('moves' in answer) return answer.moves.map(({ status, code }) => code ?? status).join(' ')
  if ('reservation' in answer) return answer.reservation.code ?? answer.reservation.status
  if ('order' in answer) return answer.order.state
  return 'done' in answer ? answer.done : (answer as { refused: string }).refused
}

const out = (id: string, quantity = '1', over: Partial<Move> = {}) =>
  aMove(id, 'A/01', 'customer', quantity, over)
const set = (id: string, quantity = '7'): Operation => ({
  ...{ ...at('north'), do: 'set', atomic: false },
  sets: [
    {
      ...{ id, source: 'count', item: 'BOLT', location: `B/01`, quantity, expected: '0', actor: 'Ann' },
      ...{ reason: 'counted', occurredAt: '2021-06-01T08:00:00Z' },
    },
  ],
})
const reserve = (id: string, quantity = '1'): Operation => ({
  ...{ ...at('north'), do: 'reserve', id, source: 'shop', document: id, channel: null, near: null },
  ...{ allOrNothing: true, sourcing: 'fewest-splits', seconds: 3600 },
  lines: [{ line: '1', item: 'BOLT', quantity }],
})
const order = (document: string, quantity = '1'): Operation => ({
  ...{ ...at('north'), do: 'ask-order', document, channel: null, needsReservation: false },
  lines: [{ line: '1', item: 'BOLT', quantity }],
})
const early = (id: string) => post([out(id, '1', { item: 'NUT', from: 'A/02' })])

describe('the same key and the same content', () => {
  it('is answered again as it was', async () => {
    expect(await again(post([out('a')]))).toEqual(['posted', 'repeated'])
    expect(await again(set('s'))).toEqual(['posted', 'repeated'])
    expect(await again(reserve('r'))).toEqual(['reserved', 'repeated'])
    expect(await again(order('o'))).toEqual(['released', 'released'])
    expect(await again(early('e'))).toEqual(['held', 'held'])
    expect(await again({ ...at('north'), do: 'reverse', seq: '2', reason: 'wrong' })).toEqual([
      'posted',
      'repeated',
    ])
    const two = [out('b1'), out('b2')]
    expect(await again(post(two, 'north', true))).toEqual(['posted posted', 'repeated repeated'])
  })

  it('is done once by however many ask at once, at one server or two', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      expect(await atOnce(post([out(`a${round}`)]))).toEqual(['posted', 'repeated', 'repeated', 'repeated'])
      expect(await atOnce(reserve(`r${round}`))).toEqual(['repeated', 'repeated', 'repeated', 'reserved'])
      expect(await atOnce(early(`e${round}`))).toEqual(['held', 'held', 'held', 'held'])
    }
    const parked = (await readLedger(database.url)).holds.filter(({ state }) => state === 'parked')
    expect(parked).toHaveLength(ROUNDS + 1)
  })

  it('is another movement at another site, and from another source', async () => {
    expect(statusOf(await one(post([out('a')], 'south')))).toBe('posted')
    expect(statusOf(await one(post([out('a', '1', { source: 'shop' })])))).toBe('posted')
  })

  it('may be posted once it can be: a refusal is not remembered', async () => {
    const much = post([aMove('much', 'A/02', 'customer', '3')], 'south')
    expect(await again(much)).toEqual(['would-go-negative', 'would-go-negative'])
    await one(post([aMove('came', 'supplier', 'A/02', '3')], 'south'))
    expect(await again(much)).toEqual(['posted', 'repeated'])
  })
})

describe('the same key and another content', () => {
  it('is a conflict, and what stands stays', async () => {
    expect(await again(post([out('a', '2')]))).toEqual(['conflict', 'conflict'])
    expect(await again(set('s', '8'))).toEqual(['conflict', 'conflict'])
    expect(await again(reserve('r', '2'))).toEqual(['conflict', 'conflict'])
    expect(await again(order('o', '2'))).toEqual(['conflict', 'conflict'])
    expect(await again(post([out('e', '2', { item: 'NUT', from: 'A/02' })]))).toEqual([
      'conflict',
      'conflict',
    ])
    expect(await again(post([out('n', '1'), out('n', '2')]))).toEqual([
      'posted conflict',
      'repeated conflict',
    ])
  })

  it('at once, one of them stands', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [left, right] = [out(`c${round}`, '1'), out(`c${round}`, '2')]
      const told = await Promise.all([one(post([left])), one(post([right]), 1)])
      expect(told.map(statusOf).sort()).toEqual(['conflict', 'posted'])
    }
  })
})

it('leaves a ledger that is what was answered', async () => {
  expect(audit(recorded, await readLedger(database.url))).toEqual([])
  expect(await stores[0].verify()).toBeNull()
})
