/**
 * Walks two or three requests through every order of their statements, each at a store of its own. What they are
 * answered, and what lies in the ledger then, has to be what one of the orders gives in which they run one after the
 * other.
 */
import { isDeepStrictEqual } from 'node:util'
import type { LedgerStore } from '../../src/app/ledger-store.ts'
import { plainItem } from '../../src/core/history/item.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { differences } from '../auditor/agreement.ts'
import { readLedger } from '../auditor/ledger.ts'
import { answerTo } from '../auditor/model.ts'
import type { Answer, Operation } from '../auditor/operations.ts'
import type { World } from '../auditor/world.ts'
import { testDatabase } from '../support/database.ts'
import { perform } from '../support/perform.ts'
import { ANN, aMove, openStockroom } from '../support/stockroom.ts'
import { nameOf, nextScript, openGates } from './gates.ts'

const NOW = Date.UTC(2021, 5, 1, 9)
const CLOCK = { now: () => NOW }

export interface Scene {
  readonly site: string
  readonly item: string
  /** Of two units of it. */
  readonly reservation: string
  /** Tells the requests of a walk apart. */
  readonly name: string
}

const at = ({ site }: Scene) => ({ site, by: ANN })

/** What is asked at once, of a shelf with five units of which two are promised. */
export const REQUESTS: Readonly<Record<string, (scene: Scene) => Operation>> = {
  post: (scene) => ({
    ...{ ...at(scene), do: 'post', atomic: false },
    moves: [aMove(idOf(scene), 'A/01', 'customer', '4', { item: scene.item, kind: 'sale' })],
  }),
  receive: (scene) => ({
    ...{ ...at(scene), do: 'post', atomic: true },
    moves: [aMove(idOf(scene), 'supplier', 'A/01', '3', { item: scene.item })],
  }),
  reserve: (scene) => ({
    ...{ ...at(scene), do: 'reserve', id: idOf(scene), source: 'shop', document: null, channel: null },
    ...{ near: null, allOrNothing: true, sourcing: 'most-stock', seconds: 600 },
    lines: [{ line: '1', item: scene.item, quantity: '2' }],
  }),
  fulfil: (scene) => ({
    ...{ ...at(scene), do: 'fulfil', reservation: scene.reservation, source: 'wms' },
    ...{ occurredAt: '2021-06-01T08:00:00Z', lines: [{ id: idOf(scene), line: '1', quantity: '2' }] },
  }),
  set: (scene) => ({
    ...{ ...at(scene), do: 'set', atomic: false },
    sets: [
      {
        ...{ id: idOf(scene), source: 'count', item: scene.item, location: 'A/01', quantity: '4' },
        ...{ expected: '5', occurredAt: '2021-06-01T08:00:00Z', actor: 'Ann', reason: 'counted' },
      },
    ],
  }),
  release: (scene) => ({ ...at(scene), do: 'release', reservation: scene.reservation, lines: null }),
  'switch the guard off': (scene) => ({ ...at(scene), do: 'mode', mode: 'observe' }),
  ask: (scene) => ({
    ...{ ...at(scene), do: 'ask', atomic: false },
    moves: [aMove(`${idOf(scene)}?`, 'A/01', 'customer', '4', { item: scene.item })],
  }),
  'change the rules': (scene) => ({
    ...{ ...at(scene), do: 'add-rule' },
    rule: {
      ...{ scope: { item: scene.item, role: scene.name === '0' ? undefined : 'operator' }, mode: 'allow' },
      ...{ depth: null, graceSeconds: 60, expiresAt: null, enabled: true },
    },
  }),
}

const idOf = ({ item, name }: Scene) => `${item}-${name}`

export async function openCrossing(actors: number, sites: readonly string[]) {
  const database = await testDatabase()
  const stores: LedgerStore[] = []
  for (let actor = 0; actor < actors; actor++)
    stores.push(await openLedgerStore(`${database.url}?application_name=${nameOf(actor)}`, CLOCK))
  const plain = await openLedgerStore(database.url, CLOCK)
  let world = await openStockroom(plain, sites, [])
  const gates = await openGates(database.url)
  let scenes = 0

  async function ask(asked: Operation): Promise<Answer> {
    const answer = await perform(plain, asked)
    const believed = answerTo(world, asked, NOW)
    if (!isDeepStrictEqual(answer, believed))
      throw new Error(`another answer: ${JSON.stringify([asked, answer])}`)
    return answer
  }

  /** Five units on a shelf, two of them promised. */
  async function scene(site: string): Promise<Omit<Scene, 'name'>> {
    const item = `item-${++scenes}`
    await plain.registerItems([plainItem(item)])
    world.items.set(item, { scale: 0, category: null, packs: {}, habits: {} })
    const empty = { site, item, reservation: '', name: 'before' }
    const moves = [aMove(`${item}-in`, 'supplier', 'A/01', '5', { item })]
    await ask({ ...at(empty), do: 'post', atomic: true, moves })
    const made = await ask(REQUESTS.reserve(empty))
    return { site, item, reservation: (made as { reservation: { id: string } }).reservation.id }
  }

  /** At one of the sites; returns in how many orders they were walked. */
  async function walk(site: string, names: readonly string[]): Promise<number> {
    let script: number[] | null = []
    let walks = 0
    for (; script !== null; walks++) {
      const here = await scene(site)
      const asked = names.map((name, place) => REQUESTS[name]({ ...here, name: String(place) }))
      const walked = await gates.run(
        asked.map((one, place) => () => perform(stores[place], one)),
        script,
      )
      await agree(asked, walked.results, script)
      // Rules are few, and each is looked at with every posting.
      for (const { id } of [...world.rules]) await ask({ site, by: ANN, do: 'remove-rule', rule: id })
      if (world.sites.get(site)!.mode === 'observe') await ask({ site, by: ANN, do: 'mode', mode: 'guard' })
      script = nextScript(walked)
    }
    return walks
  }

  /** The world goes on as it is in the order that gives these answers and this ledger. */
  async function agree(asked: readonly Operation[], answers: readonly Answer[], script: readonly number[]) {
    const [{ site }] = asked
    const ledger = await readLedger(database.url, [site])
    const serial = orders(asked.length).map((order): { world: World; answers: Answer[] } => {
      const next = structuredClone(world)
      const told: Answer[] = []
      for (const place of order) told[place] = answerTo(next, asked[place], NOW)
      return { world: next, answers: told }
    })
    const same = serial.filter((one) => isDeepStrictEqual(one.answers, answers))
    const found = same.find((one) => differences(one.world, ledger, [site]).length === 0)
    if (found === undefined) {
      const ledgers = same.map((one) => differences(one.world, ledger, [site]))
      const told = { script, asked, answers, serial: serial.map((one) => one.answers), ledgers }
      throw new Error(`no order of them gives this: ${JSON.stringify(told, null, 1)}`)
    }
    world = found.world
  }

  return {
    walk,
    verify: () => plain.verify(),
    async close() {
      await gates.close()
      for (const store of [...stores, plain]) await store.close()
      await database.drop()
    },
  }
}

/** All orders of so many. */
function orders(count: number): number[][] {
  if (count === 0) return [[]]
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, place) => order.toSpliced(place, 0, count - 1)),
  )
}

/** All choices of so many requests, each also beside itself. */
export function choicesOf(names: readonly string[], count: number): string[][] {
  if (count === 0) return [[]]
  return names.flatMap((name, place) =>
    choicesOf(names.slice(place), count - 1).map((others) => [name, ...others]),
  )
}
