/**
 * What the database and its connections fail with: SQLSTATEs of PostgreSQL, codes of sockets, sentences of pg.
 *
 * No other file of Plimsoll knows them. A port throws a `StoreFault` of core instead (see `faulting`), which every
 * floor may look at. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
import { StoreFault } from '../../core/store-fault.ts'

/** Before anything was sent: refused, no such host, the database starts up. */
const NOT_CONNECTED = /^(08001|08004|57P03|ECONNREFUSED|ENOTFOUND)$/
const CONNECT_TIMEOUT = /timeout exceeded when trying to connect/i
/** While something was under way: connection exceptions, an operator's shutdown, a socket that broke. */
const CONNECTION_LOST = /^(08|57P)|^(ECONN|ETIMEDOUT|EPIPE)/
const CONNECTION_LOST_SENTENCE = /Connection terminated|server closed the connection/i
const DISK_FULL = /^(53100|ENOSPC)$/
/** All connections taken, no memory, another bound of the database reached; or no file handle is left to connect by. */
const NO_ROOM = /^53|^(EMFILE|ENFILE)$/
/** Also errors of the system beneath the database. */
const OUTAGE = /^(08|57P|58)|^(ECONN|ETIMEDOUT|EPIPE)/
const OUTAGE_SENTENCE = /terminated|timeout|closed the conn/i
/** A text that cannot be read as the number or the time that a query takes it for. */
const UNREADABLE_VALUE = /^22(P02|003|007|008)$/

/** The fault of the database that an error is; null where it is none, but a refusal or a bug of ours. */
export function storeFault(error: unknown): StoreFault | null {
  if (error instanceof StoreFault) return error
  const { code, message } = factsOf(error)
  if (DISK_FULL.test(code)) return new StoreFault('disk-full', error)
  if (NO_ROOM.test(code)) return new StoreFault('no-room', error)
  if (NOT_CONNECTED.test(code) || CONNECT_TIMEOUT.test(message)) return new StoreFault('unreachable', error)
  if (CONNECTION_LOST.test(code) || CONNECTION_LOST_SENTENCE.test(message))
    return new StoreFault('outcome-unknown', error)
  return null
}

/**
 * Whether an error strikes every transaction alike, or leaves open what became of one: to try it again is left to the
 * caller, who has a key for that.
 */
export function isOutage(error: unknown): boolean {
  const { code, message } = factsOf(error)
  return OUTAGE.test(code) || OUTAGE_SENTENCE.test(message) || storeFault(error) !== null
}

/** Whether the database could not read a value of a query, as happens with a cursor that was made up. */
export function isUnreadableValue(error: unknown): boolean {
  return UNREADABLE_VALUE.test(factsOf(error).code)
}

/** Whether a wait for a lock took longer than `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return factsOf(error).code === '55P03'
}

/** The constraint or unique index that refused a row; null where the error is another one. */
export function violatedConstraint(error: unknown): string | null {
  return (error as { constraint?: string } | null)?.constraint ?? null
}

/** An object whose verbs throw a `StoreFault` where the database fails, and all other errors as they are. */
export function faulting<Port extends object>(port: Port): Port {
  const verbs = Object.entries(port).map(([name, verb]) => [
    name,
    typeof verb === 'function' ? (...values: unknown[]) => faultingResult(verb.apply(port, values)) : verb,
  ])
  return Object.fromEntries(verbs) as Port
}

/** The same for what a verb answers: a promise, or rows in batches. */
function faultingResult(result: unknown): unknown {
  if (result instanceof Promise)
    return result.catch((error: unknown) => {
      throw storeFault(error) ?? error
    })
  if (isBatches(result)) return faultingBatches(result)
  return result
}

async function* faultingBatches(batches: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* batches
  } catch (error) {
    throw storeFault(error) ?? error
  }
}

function isBatches(result: unknown): result is AsyncIterable<unknown> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result
}

function factsOf(error: unknown): { code: string; message: string } {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return { code: String(code ?? ''), message: String(message ?? '') }
}
