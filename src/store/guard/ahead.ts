/**
 * Decides a group of submissions by what is remembered of their site, ahead of the lock and without a question to the
 * database, so that one statement can post it: most groups of a busy site are such.
 */
import type { PoolClient } from 'pg'
import type { Submission } from '../../app/ports/guard.ts'
import type { PostAnswer } from '../../app/ports/ledger.ts'
import { isRepeat } from '../identities.ts'
import { noteBooks, touched } from '../post-books.ts'
import { isPlain, siteAfter, statementOf } from '../post-site.ts'
import { decidedAt, nextTurn, type Site } from '../site.ts'
import type { Clocked } from './at-site.ts'
import { decideAll } from './post-submissions.ts'
import { forget, goAhead, type SiteMemory } from './site-memory.ts'
import type { Flight } from './site-queue.ts'

/** What was decided and sent. */
export interface Ahead<Answers> {
  /** Null where it was not written, since it was decided by what is not so any more. */
  readonly answers: Promise<Answers | null>
}

/**
 * Decides by what is remembered and sends it; null where that is not enough to decide by. The memory is ahead of what
 * is written, then.
 */
export async function decideAhead(
  { pool, now }: Clocked,
  memory: SiteMemory,
  submissions: readonly Submission[],
): Promise<Ahead<PostAnswer[][]> | null> {
  const { site } = memory
  const at = now()
  if (site === null || !isQuiet(memory, site, decidedAt(site, at))) return null
  try {
    const options = { now: at, pool, believedNew: true, memory }
    const { decision, answers } = await decideAll(NOBODY, site, submissions, options)
    if (decision === null || !isPlain(decision)) return null
    const turn = nextTurn()
    const told = answers()
    noteBooks(decision.books, memory)
    const written = memory.line(statementOf(decision, turn)).then(
      ({ rowCount }) => (rowCount === 1 ? told : null),
      (error: unknown) => {
        if (isRepeat(error)) return null
        throw error
      },
    )
    const sent = { turn: site.turn, keys: touched(decision.books) }
    return { answers: goAhead(memory, { ...siteAfter(decision)!, turn }, sent, written) }
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
  ahead: Promise<Ahead<Answers> | null>,
  takeLock: () => Promise<Answers>,
): Flight<Answers> {
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

/** Whether nothing at the site waits for a movement, or for the time, that would have to be seen to first. */
function isQuiet(
  { quietUntil }: SiteMemory,
  { mode, parked, announces, reserves }: Site,
  at: number,
): boolean {
  return mode === 'guard' && parked === 0 && !announces && (!reserves || at < quietUntil)
}

/** Stands in for a client where nothing is to be asked. */
export class DatabaseNeeded extends Error {}
export const NOBODY = {
  query: () => Promise.reject(new DatabaseNeeded()),
} as unknown as PoolClient
