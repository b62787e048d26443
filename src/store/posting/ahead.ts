/**
 * Decides a group of submissions by what is remembered of their site, ahead of the lock and without a question to the
 * database, so that one statement can post it: most groups of a busy site are such.
 */
import type { PoolClient, QueryConfig, QueryResult } from 'pg'
import type { PostAnswer, Submission } from '../../app/posting/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { decidedAt, nextTurn, type Site } from '../site/site.ts'
import { forget, goAhead, type SiteMemory } from '../site/site-memory.ts'
import type { Flight } from '../site/site-queue.ts'
import { isRepeat } from './identities.ts'
import { noteBooks, touchedKeys } from './post-books.ts'
import { isPlain, siteAfter, statementOf } from './post-site.ts'
import { decideAll } from './post-submissions.ts'

/** What was decided and sent. */
interface Ahead<Answers> {
  /** Null where it was not written, since it was decided by what is not so any more. */
  readonly answers: Promise<Answers | null>
}

/** What was decided, and noted in the memory. */
export interface Decided<Answers> {
  /** The site as it leaves it, at the turn that the statement takes. */
  readonly after: Site
  /** Keys of the books that it changes. */
  readonly keys: readonly string[]
  readonly statement: QueryConfig
  /** Null where the result says that nothing was written. */
  readonly answers: (result: QueryResult) => Answers | null
}

/**
 * Decides by what is remembered and sends it; null where that is not enough to decide by: nobody may be asked then. The
 * memory is ahead of what is written, from then on.
 */
async function goBy<Answers>(
  memory: SiteMemory,
  decide: (site: Site, nobody: PoolClient) => Promise<Decided<Answers> | null>,
): Promise<Ahead<Answers> | null> {
  const { site } = memory
  if (site === null) return null
  try {
    const decided = await decide(site, NOBODY)
    if (decided === null) return null
    const written = memory.line(decided.statement).then(decided.answers, (error: unknown) => {
      if (isRepeat(error)) return null
      throw error
    })
    return { answers: goAhead(memory, decided.after, { turn: site.turn, keys: decided.keys }, written) }
  } catch (error) {
    if (error instanceof DatabaseNeeded) return null
    // It may be ahead by what was never sent.
    forget(memory)
    throw error
  }
}

/**
 * A flight that is decided ahead if it can be, and takes the lock if not: then it comes after all that came before.
 */
export function fly<Answers>(
  memory: SiteMemory,
  decide: (site: Site, nobody: PoolClient) => Promise<Decided<Answers> | null>,
  takeLock: () => Promise<Answers>,
): Flight<Answers> {
  const ahead = goBy(memory, decide)
  const before = memory.tail
  const land = async () => {
    const decided = await ahead
    const answers = decided && (await decided.answers)
    if (answers !== null) return answers
    await before.catch(() => {})
    return takeLock()
  }
  const answers = land()
  memory.tail = answers
  const isReady = async () => (await ahead) ?? answers
  return { answers, ready: isReady() }
}

/** Decides submissions so; null where more than movements and balances would have to be written. */
export async function decideAhead(
  { pool, now }: Clocked,
  memory: SiteMemory,
  submissions: readonly Submission[],
  site: Site,
  nobody: PoolClient,
): Promise<Decided<PostAnswer[][]> | null> {
  const at = now()
  if (!isQuiet(memory, site, decidedAt(site, at))) return null
  const options = { now: at, pool, believedNew: true, memory }
  const { decision, answers } = await decideAll(nobody, site, submissions, options)
  if (decision === null || !isPlain(decision)) return null
  const turn = nextTurn()
  const told = answers()
  noteBooks(decision.books, memory)
  return {
    after: { ...siteAfter(decision)!, turn },
    keys: touchedKeys(decision.books),
    statement: statementOf(decision, turn),
    answers: ({ rowCount }) => (rowCount === 1 ? told : null),
  }
}

/** Whether nothing at the site waits for a movement, or for the time, that would have to be seen to first. */
function isQuiet(
  { quietUntil }: SiteMemory,
  { mode, parked, announces, reserves }: Site,
  at: number,
): boolean {
  return mode === 'guard' && parked === 0 && !announces && (!reserves || at < quietUntil)
}

/** Stands in for a client where nothing is to be asked. */
class DatabaseNeeded extends Error {}
const NOBODY = {
  query: () => Promise.reject(new DatabaseNeeded()),
} as unknown as PoolClient
