/**
 * Every request, cut off at every statement it sends, before and after it is done: all of it was done, or nothing.
 * Asked again with the same key it is done once.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { LedgerStore } from '../../src/app/ledger-store.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { differences } from '../auditor/agreement.ts'
import { readLedger } from '../auditor/ledger.ts'
import { answerTo } from '../auditor/model.ts'
import type { Answer, Operation, RuleAsk } from '../auditor/operations.ts'
import { balanceOf, type World } from '../auditor/world.ts'
import { resolve } from '../simulation/resolve.ts'
import { type Cutter, cutConnections } from '../support/cut-connections.ts'
import { testDatabase } from '../support/database.ts'
import { perform } from '../support/perform.ts'
import { ANN, aMove, BEA, openStockroom } from '../support/stockroom.ts'

const SITE = 'cut'
const NOW = Date.UTC(2021, 5, 1, 9)
/** More statements than any request sends. */
const STATEMENTS_MAX = 60

let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore
let world: World
let cutter: Cutter
let turn = 0
beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url, { now: () => NOW })
  world = await openStockroom(store, [SITE], ['BOLT', 'NUT'])
  cutter = cutConnections()
  await ask({ do: 'add-rule', rule: { ...HOLDING } })
})
afterAll(async () => {
  cutter?.restore()
  await store?.close()
  await database?.drop()
})
afterEach(async () => {
  expect(differences(world, await readLedger(database.url))).toEqual([])
  expect(await store.verify()).toBeNull()
})

const at = { site: SITE, by: ANN }
const HOLDING: RuleAsk = {
  ...{ scope: { site: SITE, item: 'NUT' }, mode: 'hold', depth: null, graceSeconds: 3600, enabled: true },
  expiresAt: null,
}

/** What has to be there before; the request that is cut off. Each turn has names of its own. */
interface Case {
  readonly before?: (turn: string) => Ask[]
  readonly asked: (turn: string, made: readonly string[]) => Ask
}
type Ask = Operation extends infer One ? (One extends Operation ? Omit<One, 'site' | 'by'> : never) : never

const post = (...moves: ReturnType<typeof aMove>[]): Ask => ({ do: 'post', moves, atomic: false })
const receipt = (id: string, item = 'BOLT') => aMove(id, 'supplier', 'A/01', '9', { item, document: 'ASN' })
const set = (id: string, quantity: bigint, expected: bigint) => ({
  ...{ id, source: 'count', item: 'BOLT', location: 'B/01', actor: 'Ann' },
  ...{ quantity: String(quantity), expected: String(expected) },
  ...{ reason: 'counted', occurredAt: '2021-06-01T08:00:00Z' },
})
const reserving = (id: string): Ask => ({
  ...{ do: 'reserve', id, source: 'shop', document: id, channel: null, near: null, seconds: 3600 },
  ...{ allOrNothing: true, sourcing: 'fewest-splits', lines: [{ line: '1', item: 'BOLT', quantity: '2' }] },
})
const overriding: Ask = {
  ...{ do: 'request-override', item: 'BOLT', location: 'A/02', quantity: '5', once: false },
  expiresAt: NOW + 3_600_000,
}
const announcing = (document: string): Ask => ({
  ...{ do: 'announce', type: 'asn', document, line: '1', item: 'NUT', quantity: '9' },
})
const early = (id: string) => aMove(id, 'A/02', 'customer', '2', { item: 'NUT' })

const CASES: Record<string, Case> = {
  'a posting': { asked: (turn) => post(receipt(`in-${turn}`), aMove(`on-${turn}`, 'A/01', 'A/02', '1')) },
  'a set': {
    asked: (turn) => {
      const held = balanceOf(world.sites.get(SITE)!, 'BOLT', 'B/01')
      return { do: 'set', sets: [set(`set-${turn}`, held + 3n, held)], atomic: true }
    },
  },
  'a reversal': {
    before: (turn) => [post(receipt(`in-${turn}`))],
    asked: (_, [seq]) => ({ do: 'reverse', seq, reason: 'wrong' }),
  },
  'a reservation': {
    before: (turn) => [post(receipt(`in-${turn}`))],
    asked: (turn) => reserving(`R-${turn}`),
  },
  'a fulfilment': {
    before: (turn) => [post(receipt(`in-${turn}`)), reserving(`R-${turn}`)],
    asked: (turn, [, reservation]) => ({
      ...{ do: 'fulfil', reservation, source: 'wms', occurredAt: '2021-06-01T08:30:00Z' },
      lines: [{ id: `ship-${turn}`, line: '1', quantity: '2' }],
    }),
  },
  'a release': {
    before: (turn) => [post(receipt(`in-${turn}`)), reserving(`R-${turn}`)],
    asked: (_, [, reservation]) => ({ do: 'release', reservation, lines: null }),
  },
  'an extension': {
    before: (turn) => [post(receipt(`in-${turn}`)), reserving(`R-${turn}`)],
    asked: (_, [, reservation]) => ({ do: 'extend', reservation, seconds: 7200 }),
  },
  'a parked movement': {
    before: (turn) => [announcing(`D-${turn}`)],
    asked: (turn) => post(early(`early-${turn}`)),
  },
  'a receipt that lets go what is parked': {
    before: (turn) => [announcing(`D-${turn}`), post(early(`early-${turn}`))],
    asked: (turn) =>
      post(aMove(`came-${turn}`, 'supplier', 'A/02', '30', { item: 'NUT', document: `D-${turn}` })),
  },
  'a movement under an override': {
    before: () => [overriding],
    asked: (turn, [override]) => post(aMove(`below-${turn}`, 'A/02', 'customer', '3', { override })),
  },
  'an approval': {
    before: () => [overriding],
    asked: (_, [override]) => ({ do: 'decide-override', override, verdict: 'approved' }),
  },
  'an announcement': { asked: (turn) => announcing(`D-${turn}`) },
  'an order': {
    asked: (document) => ({
      ...{ do: 'ask-order', document, channel: null, needsReservation: false },
      lines: [{ line: '1', item: 'BOLT', quantity: '1', location: 'B/01' }],
    }),
  },
  'a sweep': {
    before: (turn) => [
      {
        do: 'announce',
        type: 'asn',
        document: turn,
        line: '1',
        item: 'NUT',
        quantity: '9',
        location: 'B/01',
      },
      post(aMove(`wait-${turn}`, 'B/01', 'customer', '2', { item: 'NUT' })),
    ],
    asked: () => ({ do: 'sweep' }),
  },
  'a rule': {
    asked: (turn) => ({
      do: 'add-rule',
      rule: { ...HOLDING, scope: { site: SITE, source: turn }, mode: 'refuse' },
    }),
  },
  'a question': { asked: () => ({ do: 'ask', moves: [aMove('x', 'A/01', 'customer', '1')], atomic: false }) },
}

it.each(Object.entries(CASES))('%s', async (_, { before, asked }) => {
  for (const when of ['before', 'after'] as const)
    for (let statement = 1; ; statement++) {
      expect(statement).toBeLessThan(STATEMENTS_MAX)
      const name = String(++turn)
      const made: string[] = []
      for (const one of before?.(name) ?? []) made.push(numberOf(await ask(one)))
      if (made.length > 0 && asked.length > 1) await approveAll(asked(name, made))
      cutter.at(statement, when)
      const isCutOff = await tryOnce({ ...at, by: BEA, ...asked(name, made) } as Operation)
      if (!cutter.disarm()) break
      if (isCutOff) await ask(asked(name, made), BEA)
    }
})

it('a check of the ledger', async () => {
  for (let statement = 1; ; statement++) {
    cutter.at(statement, 'before')
    const isBroken = await store.check({ wait: false }).then(
      () => false,
      () => true,
    )
    if (!cutter.disarm()) break
    expect(isBroken).toBe(true)
  }
  expect(await store.check({ wait: true })).toMatchObject({ state: 'sound' })
})

/** A movement under an override needs it approved. */
async function approveAll(asked: Ask): Promise<void> {
  if (asked.do !== 'post' || asked.moves[0].override === undefined) return
  await ask({ do: 'decide-override', override: asked.moves[0].override, verdict: 'approved' }, BEA)
}

/** Whether nobody knows what became of it; what did is found out. */
async function tryOnce(asked: Operation): Promise<boolean> {
  let answer: Answer
  try {
    answer = await perform(store, asked)
  } catch {
    const found = await resolve(world, asked, NOW, database.url)
    if (!('world' in found)) throw new Error(`neither all nor nothing was done: ${JSON.stringify(found)}`)
    world = found.world
    return true
  }
  expect(answer).toEqual(answerTo(world, asked, NOW))
  return false
}

async function ask(asked: Ask, by = ANN): Promise<Answer> {
  const one = { ...at, ...asked, by } as Operation
  const answer = await perform(store, one)
  expect(answer).toEqual(answerTo(world, one, NOW))
  return answer
}

/** Under which number it was made. */
function numberOf(answer: Answer): string {
  if ('moves' in answer) return answer.moves[0].seq ?? ''
  if ('reservation' in answer) return answer.reservation.id ?? ''
  return 'done' in answer ? answer.done : ''
}
