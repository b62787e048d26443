/**
 * Clients that receive, sell, reserve, ship and set, each one thing after the other, at either server. What nobody
 * knows the outcome of is asked again, with the same key, until it is answered; every attempt is recorded.
 */
import { setTimeout } from 'node:timers/promises'
import type { Recorded } from '../auditor/audit.ts'
import type { Answer, Operation } from '../auditor/operations.ts'
import { type Random, randomOf } from '../simulation/random.ts'
import { ANN, aMove, SHELVES } from '../support/stockroom.ts'
import { Unknown } from './client.ts'
import type { Town } from './town.ts'

export const ITEMS = ['BOLT', 'NUT', 'PIN'] as const
const ATTEMPTS_MAX = 200
/** Whoever is turned away because the database is down comes again after a moment, and not at once. */
const PAUSE_MS = 25

export interface Crowd {
  readonly recorded: readonly Recorded[]
  /** Resolves when so many more requests were answered. */
  answered(more: number): Promise<void>
  /** Nobody begins anything new; resolves when all that was begun is answered. */
  finish(): Promise<void>
}

export function openCrowd(
  town: Town,
  { seed, clients, sites }: { seed: number; clients: number; sites: readonly string[] },
): Crowd {
  const recorded: Recorded[] = []
  const waiting: { readonly at: number; readonly done: () => void }[] = []
  let count = 0
  let isOver = false

  let lastUnknown = ''

  async function attempt(server: string, asked: Operation): Promise<Answer | null> {
    const invokedAt = performance.now()
    try {
      const answer = await town.client.ask(server, asked)
      recorded.push({ asked, invokedAt, answeredAt: performance.now(), answer })
      return answer
    } catch (error) {
      if (!(error instanceof Unknown)) throw error
      lastUnknown = error.message
      recorded.push({ asked, invokedAt, answeredAt: Number.POSITIVE_INFINITY, answer: null })
      return null
    }
  }

  async function ask(random: Random, asked: Operation): Promise<Answer> {
    for (let attempts = 0; attempts < ATTEMPTS_MAX; attempts++) {
      const answer = await attempt(random.pick(town.servers), asked)
      if (answer === null) {
        await setTimeout(PAUSE_MS)
        continue
      }
      count++
      for (const one of waiting.splice(0))
        if (one.at <= count) one.done()
        else waiting.push(one)
      return answer
    }
    throw new Error(`never answered (${lastUnknown}): ${JSON.stringify(asked)}`)
  }

  async function work(client: number): Promise<void> {
    const random = randomOf(seed * 1_000 + client)
    const reservations: { readonly id: string; readonly location: string; readonly site: string }[] = []
    for (let turn = 0; !isOver; turn++) {
      const scene = { random, name: `c${client}-${turn}`, site: random.pick(sites) }
      const ready = random.chance(0.3) ? reservations.shift() : undefined
      const answer = await ask(random, ready === undefined ? drawn(scene) : shipping(scene.name, ready))
      if (!('reservation' in answer) || answer.reservation.id === null) continue
      const [, location] = (answer.reservation.parts[0] ?? '').split(' ')
      if (location !== undefined) reservations.push({ id: answer.reservation.id, location, site: scene.site })
    }
  }

  const all = Promise.all(Array.from({ length: clients }, (_, client) => work(client)))
  all.catch(() => {})
  return {
    recorded,
    answered: (more) =>
      Promise.race([
        new Promise<void>((done) => waiting.push({ at: count + more, done })),
        // Where one of them fails nobody waits for the others.
        all.then(() => {}),
      ]),
    async finish() {
      isOver = true
      await all
    },
  }
}

interface Scene {
  readonly random: Random
  readonly name: string
  readonly site: string
}

function drawn({ random, name, site }: Scene): Operation {
  const [item, shelf, other] = [random.pick(ITEMS), random.pick(SHELVES), random.pick(SHELVES)]
  const units = () => String(random.between(1, 6))
  const move = (suffix: string, from: string, to: string, quantity: string) =>
    aMove(`${name}${suffix}`, from, to, quantity, {
      item,
      kind: to === 'customer' ? 'sale' : 'transfer',
      occurredAt: AT,
    })
  const at = { site, by: ANN }
  const chance = random.next()
  if (chance < 0.3) return { ...at, do: 'post', atomic: false, moves: [move('', 'supplier', shelf, units())] }
  if (chance < 0.6) return { ...at, do: 'post', atomic: false, moves: [move('', shelf, 'customer', units())] }
  if (chance < 0.75) {
    const moves = [move('a', 'supplier', shelf, units()), move('b', shelf, 'customer', units())]
    if (other !== shelf) moves.push(move('c', shelf, other, units()))
    return { ...at, do: 'post', atomic: random.chance(0.5), moves }
  }
  if (chance < 0.85) {
    const set = { id: name, source: 'count', item, location: shelf, actor: 'Ann', reason: 'counted' }
    const [quantity, expected] = [units(), String(random.between(0, 6))]
    return { ...at, do: 'set', atomic: false, sets: [{ ...set, quantity, expected, occurredAt: AT }] }
  }
  return {
    ...at,
    do: 'reserve',
    id: name,
    source: 'shop',
    document: name,
    channel: null,
    near: null,
    allOrNothing: true,
    sourcing: 'fewest-splits',
    seconds: 3_600,
    lines: [{ line: '1', item, quantity: '2' }],
  }
}

function shipping(
  name: string,
  { id, location, site }: { id: string; location: string; site: string },
): Operation {
  const lines = [{ id: name, line: '1', quantity: '1', location }]
  return { site, by: ANN, do: 'fulfil', reservation: id, source: 'wms', occurredAt: AT, lines }
}

const AT = '2026-01-01T08:00:00Z'
