/**
 * Runs a group of commands of a site speculatively: it is decided by what is remembered of the site, without lock and
 * without a question to the database, and sent as one statement while the group before it is still being written. The
 * statement writes nothing where the site is at another version than expected; then, and where memory is not enough to
 * decide by, the group takes the site's lock.
 */
import type { PoolClient, QueryConfig, QueryResult } from 'pg'
import { forget, leaveSpeculatively, type SiteMemory } from './memory/site-memory.ts'
import { isRepeat } from './repeat.ts'
import type { Site } from './row.ts'

/** A group that is under way. */
export interface Pipelined<Result> {
  readonly result: Promise<Result>
  /** From then on the next group may be decided; this one may still be being written. */
  readonly readyForNext: Promise<unknown>
}

/** What was decided by memory, and noted in it. */
export interface SpeculativeDecision<Result> {
  /** The site as the statement leaves it, at the version that the statement takes. */
  readonly after: Site
  /** Keys of the books that it changes. */
  readonly keys: readonly string[]
  readonly statement: QueryConfig
  /** Null where the result says that nothing was written. */
  readonly resultOf: (written: QueryResult) => Result | null
}

/** Decides by what is remembered of the site; null where more has to be known. Every query on `noClient` fails. */
export type Decide<Result> = (site: Site, noClient: PoolClient) => Promise<SpeculativeDecision<Result> | null>

/** Runs a group by a speculative decision, or under the lock behind all groups that came before. */
export function runPipelined<Result>(
  memory: SiteMemory,
  decide: Decide<Result>,
  takeLock: () => Promise<Result>,
): Pipelined<Result> {
  const sending = sendSpeculatively(memory, decide)
  const before = memory.tail
  const run = async () => {
    const sent = await sending
    const result = sent && (await sent.written)
    if (result !== null) return result
    await before.catch(() => {})
    return takeLock()
  }
  const result = run()
  memory.tail = result
  const isSentOrDone = async () => (await sending) ?? result
  return { result, readyForNext: isSentOrDone() }
}

/** A statement under way: null where it wrote nothing, because the site was at another version by then. */
interface Sent<Result> {
  readonly written: Promise<Result | null>
}

/** Null where memory is not enough to decide by. The memory is ahead of what is written, from then on. */
async function sendSpeculatively<Result>(
  memory: SiteMemory,
  decide: Decide<Result>,
): Promise<Sent<Result> | null> {
  const { site } = memory
  if (site === null) return null
  try {
    const decision = await decide(site, NO_CLIENT)
    if (decision === null) return null
    const written = memory.pipeline(decision.statement).then(decision.resultOf, (error: unknown) => {
      if (isRepeat(error)) return null
      throw error
    })
    const sent = { before: site, keys: decision.keys }
    return { written: leaveSpeculatively(memory, decision.after, sent, written) }
  } catch (error) {
    if (error instanceof DatabaseNeeded) return null
    // It may be ahead by what was never sent.
    forget(memory)
    throw error
  }
}

/** Stands in for a client where the database must not be asked. */
class DatabaseNeeded extends Error {}
const NO_CLIENT = Object.assign(Object.create(null), {
  query: () => Promise.reject(new DatabaseNeeded()),
}) as PoolClient
