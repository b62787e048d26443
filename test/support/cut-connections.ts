/**
 * Cuts a connection to the database between two of its effects: at the nth statement from now, before it is sent or
 * after it was done. What follows on the connection fails as it does where a cable is pulled.
 */
import { Client } from 'pg'

type Query = (...args: unknown[]) => unknown
interface Cuttable {
  readonly connection: { readonly stream: { destroy(): void } }
}

export interface Cutter {
  /** Arms it; counts the statements of all connections. */
  at(statement: number, when: 'before' | 'after'): void
  /** Whether it has cut since it was armed; it is not armed any more. */
  disarm(): boolean
  /** Statements seen since it was armed. */
  seen(): number
  restore(): void
}

export function cutConnections(): Cutter {
  const query = Client.prototype.query as Query
  let left = Number.POSITIVE_INFINITY
  let seen = 0
  let when: 'before' | 'after' = 'before'
  let hasCut = false
  Client.prototype.query = function (this: Client & Cuttable, ...args: unknown[]) {
    seen++
    if (--left !== 0) return query.apply(this, args)
    hasCut = true
    const cut = () => this.connection.stream.destroy()
    // What answers otherwise than by a promise may be under way for long; it is not begun at all.
    const isPromised = !args.some((one) => typeof one === 'function') && !isStream(args[0])
    if (when === 'before' || !isPromised) {
      cut()
      return query.apply(this, args)
    }
    return (query.apply(this, args) as Promise<unknown>).then(() => {
      cut()
      throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' })
    })
  } as typeof Client.prototype.query
  return {
    at(statement, whether) {
      left = statement
      when = whether
      seen = 0
      hasCut = false
    },
    disarm() {
      left = Number.POSITIVE_INFINITY
      return hasCut
    },
    seen: () => seen,
    restore() {
      Client.prototype.query = query as typeof Client.prototype.query
    },
  }
}

function isStream(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'submit' in query
}
