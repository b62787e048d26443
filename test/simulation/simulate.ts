/**
 * One seed's run: a seeded course of requests to two stores on one database, sent one at a time, while messages come
 * twice, late, out of order or not at all, clocks jump, and connections are cut between any two statements.
 *
 * Since nothing runs beside anything else, the auditor knows every answer to the letter. Where a connection was cut
 * nobody knows what became of the request, but it is one of two: all of it was done, or nothing.
 */
import { isDeepStrictEqual } from 'node:util'
import { Client } from 'pg'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { differences } from '../auditor/agreement.ts'
import { audit, type Recorded } from '../auditor/audit.ts'
import { readLedger } from '../auditor/ledger.ts'
import { answerTo } from '../auditor/model.ts'
import type { Answer, Operation } from '../auditor/operations.ts'
import type { World } from '../auditor/world.ts'
import { cutConnections } from '../support/cut-connections.ts'
import { testDatabase } from '../support/database.ts'
import { noteRows } from '../support/note-rows.ts'
import { perform } from '../support/perform.ts'
import { ANN, openStockroom } from '../support/stockroom.ts'
import { draw, ITEMS } from './draw.ts'
import { type Fault, planOf } from './plan.ts'
import { randomOf } from './random.ts'
import { resolve } from './resolve.ts'
import { count, countAnswer, type Tally } from './tally.ts'

const BEGIN = Date.UTC(2021, 5, 1)
const HOUR_MS = 3_600_000
/** Beyond the expiry of everything. */
const LONG_MS = 500 * 24 * HOUR_MS
/** How often the whole ledger is compared with what is believed. */
const COMPARED_EVERY = 40

/** The first thing that is not as it should be; null where all is well. */
export async function simulate(seed: number, steps: number, tally: Tally): Promise<string | null> {
  const database = await testDatabase()
  const cutter = cutConnections()
  const run = new Run(database.url, seed, tally, cutter)
  try {
    await run.open()
    await run.safety(steps)
    await run.liveness()
    return null
  } catch (error) {
    const { message, stack } = error as Error
    return `step ${run.step}: ${error instanceof NotAsItShould ? message : stack}`
  } finally {
    cutter.restore()
    await run.close()
    await database.drop()
  }
}

class NotAsItShould extends Error {}

interface Server {
  store: Awaited<ReturnType<typeof openLedgerStore>>
  readonly skewMs: number
}

class Run {
  step = 0
  private readonly random
  private readonly plan
  private readonly servers: Server[] = []
  private readonly recorded: Recorded[] = []
  /** Messages under way, and when they come. */
  private late: { readonly asked: Operation; readonly due: number }[] = []
  private readonly names = { names: 0 }
  private world!: World
  private clock = BEGIN
  private ticks = 0

  private readonly url: string
  private readonly tally: Tally
  private readonly cutter: ReturnType<typeof cutConnections>

  constructor(url: string, seed: number, tally: Tally, cutter: ReturnType<typeof cutConnections>) {
    this.url = url
    this.tally = tally
    this.cutter = cutter
    this.random = randomOf(seed)
    this.plan = planOf(this.random)
  }

  async open(): Promise<void> {
    for (const skewMs of [0, this.random.pick([0, HOUR_MS, -5 * 60_000])])
      this.servers.push({ store: await this.openStore(skewMs), skewMs })
    this.world = await openStockroom(this.servers[0].store, this.plan.sites, ITEMS)
    const client = new Client({ connectionString: this.url })
    await client.connect()
    // Oil is kept in thousandths; of nuts it is known what is usual.
    await client.query(`update items set scale = 3 where code = 'OIL'`)
    await noteRows(client, ['items'])
    await client.query(
      `insert into item_habits (site_id, item_id, habits)
       select site_id, item_id, $1 from sites cross join items where code = 'NUT'`,
      [{ packs: [12], kinds: { sale: { movements: 30, usual: 4, large: 8 } } }],
    )
    await client.end()
    this.world.items.set('OIL', { ...this.world.items.get('OIL')!, scale: 3 })
    this.world.items.set('NUT', {
      ...this.world.items.get('NUT')!,
      habits: { sale: { usual: 4n, large: 8n } },
    })
  }

  async close(): Promise<void> {
    for (const { store } of this.servers) await store.close()
  }

  async safety(steps: number): Promise<void> {
    for (this.step = 1; this.step <= steps; this.step++) {
      this.clock += this.random.pick([0, 1_000, 30_000, 600_000])
      const due = this.late.filter((one) => one.due <= this.step)
      this.late = this.late.filter((one) => one.due > this.step)
      for (const { asked } of due) await this.deliver(asked)
      const drawn = {
        ...this.names,
        random: this.random,
        world: this.world,
        plan: this.plan,
        now: this.clock,
      }
      const asked = draw(drawn)
      this.names.names = drawn.names
      const isMet = this.plan.faults.length > 0 && this.random.chance(this.plan.faultiness)
      if (isMet) await this.meet(this.random.pick(this.plan.faults), asked)
      else await this.deliver(asked)
      if (this.step % COMPARED_EVERY === 0) await this.compare()
    }
  }

  private async meet(fault: Fault, asked: Operation): Promise<void> {
    count(this.tally, `fault ${fault}`)
    const later = (within: number) =>
      this.late.push({ asked, due: this.step + this.random.between(1, within) })
    switch (fault) {
      case 'duplicate':
        await this.deliver(asked)
        await this.deliver(asked)
        return
      case 'drop':
        later(5)
        return
      case 'delay':
        later(40)
        return
      case 'lose-answer':
        await this.deliver(asked)
        later(20)
        return
      case 'clock-jump':
        this.clock += this.random.pick([-HOUR_MS, -HOUR_MS, HOUR_MS, -1])
        await this.deliver(asked)
        return
      case 'restart': {
        const server = this.random.pick(this.servers)
        await server.store.close()
        server.store = await this.openStore(server.skewMs)
        await this.deliver(asked)
        return
      }
      case 'crash':
        this.cutter.at(this.random.between(1, 11), this.random.pick(['before', 'after', 'after'] as const))
        if (await this.deliver(asked)) later(5)
    }
  }

  /** Everything comes that is under way, nothing fails any more, and all has to come to rest. */
  async liveness(): Promise<void> {
    for (const { asked } of this.late) await this.deliver(asked)
    await this.rest()
    await this.compare()
    await this.rest()
    this.clock += LONG_MS
    await this.deliver(this.sweeping())
    const ledger = await this.compare()
    const open = ledger.allocations.filter((part) => part.open > 0n)
    const waiting = ledger.holds.filter(({ state }) => state === 'parked')
    const asked = ledger.overrides.filter(({ state }) => state === 'requested' || state === 'approved')
    if (open.length + waiting.length + asked.length > 0)
      this.fail('what ran out is not gone', { open, waiting, asked })
    const fault = await this.servers[0].store.verify()
    if (fault !== null) this.fail('the ledger is not sound', fault)
    const found = audit(this.recorded, ledger, () => this.mayBeNegative())
    if (found.length > 0) this.fail('the audit found', found)
  }

  /** One sweep may let go what a second one would; after both nothing is left to do. */
  private async rest(): Promise<void> {
    await this.deliver(this.sweeping())
    const again = await this.deliver(this.sweeping())
    if (again) this.fail('a sweep was cut off', null)
    const last = this.recorded.at(-1)!.answer as { swept: number[] }
    if (last.swept.some((units) => units > 0)) this.fail('a second sweep still found something to do', last)
  }

  private sweeping = (): Operation => ({ do: 'sweep', site: this.plan.sites[0], by: ANN })

  /** Returns whether it was cut off, and nobody knows what became of it. */
  private async deliver(asked: Operation): Promise<boolean> {
    const server = this.random.pick(this.servers)
    const now = this.clock + server.skewMs
    const invokedAt = ++this.ticks
    let answer: Answer | null = null
    try {
      answer = await perform(server.store, asked)
    } catch (error) {
      if (!this.cutter.disarm())
        throw new NotAsItShould(`${JSON.stringify(asked)} failed with ${(error as Error).stack}`)
    }
    this.cutter.disarm()
    const answeredAt = answer === null ? Number.POSITIVE_INFINITY : ++this.ticks
    if (asked.do !== 'ask') this.recorded.push({ asked, invokedAt, answeredAt, answer })
    if (answer === null) {
      const found = await resolve(this.world, asked, now, this.url)
      if (!('world' in found)) this.fail('neither all nor nothing was done', { asked, now, found })
      count(this.tally, found.wasDone ? 'crashed and done' : 'crashed and not done')
      this.world = found.world
      return true
    }
    countAnswer(this.tally, asked, answer)
    const [before, known] = [freed(this.world), later(this.world).length]
    const believed = answerTo(this.world, asked, now)
    if (freed(this.world) > before) count(this.tally, 'hold freed')
    for (const change of later(this.world).slice(known)) count(this.tally, `promise ${change.split(' ')[0]}`)
    if (!isDeepStrictEqual(believed, answer)) this.fail('another answer', { asked, now, believed, answer })
    return false
  }

  private async compare() {
    const ledger = await readLedger(this.url)
    const found = differences(this.world, ledger)
    if (found.length > 0) this.fail('the ledger is another', found)
    return ledger
  }

  private openStore(skewMs: number) {
    return openLedgerStore(this.url, { now: () => this.clock + skewMs })
  }

  /** Whether anything ever let a book below zero. */
  private mayBeNegative(): boolean {
    return this.recorded.some(({ asked }) => {
      if (asked.do === 'mode') return asked.mode === 'observe'
      const { mode, depth } =
        asked.do === 'add-rule' ? asked.rule : asked.do === 'change-rule' ? asked.change : { mode: undefined }
      return mode === 'warn' || mode === 'allow' || (depth ?? 0) > 0
    })
  }

  private fail(what: string, facts: unknown): never {
    const told = JSON.stringify(facts, (_, value) => (typeof value === 'bigint' ? String(value) : value), 1)
    throw new NotAsItShould(`${what}: ${told}`)
  }
}

/** How promises changed after they were made; what is new stands last. */
function later({ sites }: World): string[] {
  return [...sites.values()].flatMap((site) => site.later)
}

/** Parked movements that were posted. */
function freed({ sites }: World): number {
  const all = [...sites.values()].flatMap(({ holds }) => holds)
  return all.filter(({ state }) => state === 'posted').length
}
