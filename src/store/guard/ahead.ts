/**
 * Decides a group of submissions by what is remembered of their site, ahead of the lock and without a question to the
 * database, so that one statement can post it: most groups of a busy site are such.
 */
import type { Pool, PoolClient } from 'pg'
import type { Submission } from '../../app/ports/guard.ts'
import type { PostAnswer } from '../../app/ports/ledger.ts'
import { isRepeat } from '../identities.ts'
import { noteBooks } from '../post-books.ts'
import { isPlain, prepareAlone, siteAfter } from '../post-site.ts'
import { decidedAt, type Site } from '../site.ts'
import type { Clocked } from './at-site.ts'
import { decideAll } from './post-submissions.ts'
import { goAhead, type SiteMemory } from './site-memory.ts'

export interface Writing extends Clocked {
  /** Its connections keep the plans they made. */
  readonly writing: Pool
}

export interface Ahead {
  /** The answers; null where they do not hold any more, and nothing was written. */
  readonly write: () => Promise<PostAnswer[][] | null>
}

/** Decides by what is remembered; null where that is not enough. The memory is ahead of what is written, then. */
export async function decideAhead(
  { pool, now, writing }: Writing,
  memory: SiteMemory,
  submissions: readonly Submission[],
): Promise<Ahead | null> {
  const { site } = memory
  const at = now()
  if (site === null || !isQuiet(memory, site, decidedAt(site, at))) return null
  try {
    const options = { now: at, pool, believedNew: true, memory }
    const { decision, answers } = await decideAll(NOBODY, site, submissions, options)
    if (decision === null || !isPlain(decision)) return null
    const told = answers()
    noteBooks(decision.books, memory)
    const send = prepareAlone(decision)
    const write = goAhead(memory, siteAfter(decision)!, async () => {
      try {
        return (await send(writing)) ? told : null
      } catch (error) {
        if (isRepeat(error)) return null
        throw error
      }
    })
    return { write }
  } catch (error) {
    if (error instanceof DatabaseNeeded) return null
    throw error
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
export class DatabaseNeeded extends Error {}
export const NOBODY = {
  query: () => Promise.reject(new DatabaseNeeded()),
} as unknown as PoolClient
