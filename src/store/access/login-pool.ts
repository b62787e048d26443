/**
 * The pool as the library that signs people in gets it. That library answers a failed query with an error of its own,
 * or goes on as if nothing had been asked for; so what the database failed with is noted while a verb runs, and the
 * verb throws it.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool, PoolClient } from 'pg'
import type { StoreFault } from '../../core/store-fault.ts'
import { storeFault } from '../database/faults.ts'

export interface LoginPool {
  /** For the library. */
  readonly pool: Pool
  /** An object whose verbs throw a StoreFault where a query of theirs met one, whatever they made of it. */
  telling<Port extends object>(port: Port): Port
}

/** A pool that notes what its queries fail with, for the verbs over it to tell. */
export function loginPool(pool: Pool): LoginPool {
  const running = new AsyncLocalStorage<{ fault: StoreFault | null }>()

  async function noting<Result>(query: Promise<Result>): Promise<Result> {
    try {
      return await query
    } catch (error) {
      const run = running.getStore()
      if (run !== undefined) run.fault ??= storeFault(error)
      throw error
    }
  }

  const noted = (client: PoolClient) =>
    replaced(
      client,
      'query',
      (query) =>
        (...asked) =>
          noting(query(...asked)),
    )
  const connect = async () => noted(await noting(pool.connect()))

  function telling(verb: Verb): Verb {
    return (...values) => {
      const run: { fault: StoreFault | null } = { fault: null }
      return running.run(run, async () => {
        const result = await verb(...values).catch((error: unknown) => {
          throw run.fault ?? error
        })
        if (run.fault !== null) throw run.fault
        return result
      })
    }
  }

  return {
    pool: replaced(pool, 'connect', () => connect),
    telling: <Port extends object>(port: Port) => {
      const verbs = Object.entries(port).map(([name, verb]) => [
        name,
        typeof verb === 'function' ? telling(verb.bind(port)) : verb,
      ])
      return Object.fromEntries(verbs) as Port
    },
  }
}

type Verb = (...values: unknown[]) => Promise<unknown>

/** An object with one verb of it replaced. */
function replaced<Thing extends object>(thing: Thing, name: keyof Thing, by: (verb: Verb) => Verb): Thing {
  return new Proxy(thing, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      const verb = value.bind(target)
      return key === name ? by(verb) : verb
    },
  })
}
