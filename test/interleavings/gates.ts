/**
 * Holds back every statement of some stores until it is let go, so that what runs at once is brought into any order.
 * A store is told by the name its connections bear; the orders are walked one by one.
 *
 * Two statements meet where one of them ends a transaction, or both ask for a lock. Who holds a lock goes on to its
 * commit at once: nobody else commits meanwhile, and nobody sees what it does before that. Orders that differ only in
 * statements that do not meet are walked once: who could have gone before sleeps until it meets what goes.
 */
import { Client } from 'pg'

type Query = (...args: unknown[]) => unknown

type Kind = 'locks' | 'ends' | 'other'

/** Somebody whose statements are let go one at a time. */
interface Actor {
  /** Lets the statement go that stands at the gate; null where none does. */
  open: (() => void) | null
  kind: Kind
  holdsLock: boolean
  /** The connection whose statement was let go and has not come back. */
  under: Named | null
  isDone: boolean
}

interface Named extends Client {
  readonly processID: number
  readonly connectionParameters: { readonly application_name?: string }
}

export interface Gates {
  /**
   * Starts work for each actor and lets their statements go in the order of a script: at each place where several
   * could go, the one it names. Returns what came of each, and how many could have gone at each place.
   */
  run<Result>(works: readonly (() => Promise<Result>)[], script: readonly number[]): Promise<Walked<Result>>
  close(): Promise<void>
}

export interface Walked<Result> {
  readonly results: Result[]
  readonly choices: readonly { readonly taken: number; readonly of: number }[]
}

/** The name of the connections of an actor. */
export const nameOf = (actor: number) => `actor-${actor}`

export async function openGates(url: string): Promise<Gates> {
  const watcher = new Client({ connectionString: url })
  await watcher.connect()
  const query = Client.prototype.query as Query
  let actors: Actor[] = []
  Client.prototype.query = function (this: Named, ...args: unknown[]) {
    const name = this.connectionParameters.application_name
    const actor = actors.find((_, place) => nameOf(place) === name)
    return actor === undefined || args[0] === 'begin' || isBeside(args[0])
      ? query.apply(this, args)
      : held(actor, this, args, query)
  } as typeof Client.prototype.query

  /** Whether a statement waits for a lock that somebody else has. */
  async function isBlocked({ processID }: Named): Promise<boolean> {
    const { rows } = await watcher.query('select cardinality(pg_blocking_pids($1)) > 0 as is', [processID])
    return rows[0].is
  }

  /** Waits until each actor stands at its gate, waits for a lock, or is done. */
  async function atRest(): Promise<void> {
    for (;;) {
      // What was let go comes back by itself; it is given a turn.
      await new Promise(setImmediate)
      const before = stateOf(actors)
      const busy = actors.filter(({ open, isDone }) => open === null && !isDone)
      const stuck: boolean[] = []
      for (const { under } of busy) stuck.push(under !== null && (await isBlocked(under)))
      // What was seen to be stuck may have been let go by what came back meanwhile.
      if (stuck.every(Boolean) && stateOf(actors) === before) return
    }
  }

  return {
    async run(works, script) {
      actors = works.map(() => ({ open: null, kind: 'other', holdsLock: false, under: null, isDone: false }))
      const running = works.map((work, place) =>
        work().finally(() => {
          actors[place].isDone = true
        }),
      )
      const all = Promise.all(running)
      all.catch(() => {})
      const choices: { taken: number; of: number }[] = []
      let asleep: Actor[] = []
      for (;;) {
        await atRest()
        const ready = actors.filter(({ open }) => open !== null)
        if (ready.length === 0) break
        const holder = ready.find(({ kind, holdsLock }) => holdsLock && kind === 'other')
        const awake = ready.filter((actor) => !asleep.includes(actor))
        // Where all sleep, this order was walked before; it only has to come to its end.
        const able = holder !== undefined ? [holder] : awake.length > 0 ? awake : ready
        const taken = able.length > 1 ? (script[choices.length] ?? 0) : 0
        if (able.length > 1) choices.push({ taken, of: able.length })
        asleep = [...asleep, ...able.slice(0, taken)].filter((actor) => !meet(actor, able[taken]))
        able[taken].open!()
      }
      if (actors.some(({ isDone }) => !isDone)) {
        actors = []
        throw new Error('everybody waits for somebody')
      }
      return { results: await all, choices }
    },
    async close() {
      Client.prototype.query = query as typeof Client.prototype.query
      await watcher.end()
    },
  }
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : (statement as { text: string }).text

function kindOf(statement: unknown): Kind {
  const text = textOf(statement)
  if (text === 'commit' || text === 'rollback') return 'ends'
  return /for update|advisory/.test(text) ? 'locks' : 'other'
}

function meet(left: Actor, right: Actor): boolean {
  return left.kind === 'ends' || right.kind === 'ends' || (left.kind === 'locks' && right.kind === 'locks')
}

const stateOf = (actors: readonly Actor[]) =>
  actors.map(({ open, under, isDone }) => `${open === null}${under === null}${isDone}`).join(' ')

/** Stands at the gate until it is opened; says when the statement came back. */
function held(actor: Actor, client: Named, args: unknown[], query: Query): unknown {
  const back = args.at(-1)
  actor.kind = kindOf(args[0])
  const go = (all: unknown[]) => {
    actor.open = null
    if (actor.kind !== 'other') actor.holdsLock = actor.kind === 'locks'
    actor.under = client
    return query.apply(client, all)
  }
  if (typeof back === 'function') {
    const told = (...answer: unknown[]) => {
      actor.under = null
      back(...answer)
    }
    actor.open = () => go([...args.slice(0, -1), told])
    return undefined
  }
  return new Promise((resolve, reject) => {
    actor.open = () =>
      (go(args) as Promise<unknown>)
        .finally(() => {
          actor.under = null
        })
        .then(resolve, reject)
  })
}

/** The script after one that was walked: the last place where another could have gone, goes another way. */
export function nextScript({ choices }: Pick<Walked<unknown>, 'choices'>): number[] | null {
  const last = choices.findLastIndex(({ taken, of }) => taken < of - 1)
  if (last < 0) return null
  return choices.slice(0, last + 1).map(({ taken }, place) => (place === last ? taken + 1 : taken))
}

/** Whether a statement is the one that notes refusals: nobody decides by it, so its place is no matter. */
function isBeside(statement: unknown): boolean {
  return textOf(statement).includes('note_refusals')
}
