/**
 * Clients, each of whom asks one thing after the other, at either server (`asks.ts` draws what). What nobody knows the
 * outcome of is asked again, with the same key, until it is answered; every attempt is recorded.
 */
import { setTimeout } from 'node:timers/promises'
import type { Recorded } from '../auditor/audit.ts'
import type { Answer, Operation } from '../auditor/operations.ts'
import { type Random, randomOf } from '../simulation/random.ts'
import { openAsker } from './asks.ts'
import { Unknown } from './client.ts'
import type { Town } from './town.ts'

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
    const asker = openAsker(randomOf(seed * 1_000 + client), `c${client}`, sites)
    while (!isOver) {
      const asked = asker.next()
      asker.learn(asked, await ask(asker.random, asked))
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
