/** Posts what callers submit to one site, many callers in one transaction; or says what would come of it. */
import type { PoolClient } from 'pg'
import type { PostAnswer, Submission } from '../../app/posting/port.ts'
import { rolledBack } from '../database/transaction.ts'
import { expireOverdue, nextExpiry } from '../reservations/expire.ts'
import type { Clocked } from '../site/at-site.ts'
import { decidedAt, inSite, readSite, type Site } from '../site/site.ts'
import { createMemory, enter, forget, forgetBooks, leave, type SiteMemory } from '../site/site-memory.ts'
import type { Flight } from '../site/site-queue.ts'
import { decideAhead, fly } from './ahead.ts'
import { isRepeat } from './identities.ts'
import { expireHolds } from './parked.ts'
import { noteBooks } from './post-books.ts'
import { siteAfter } from './post-site.ts'
import { postAll } from './post-submissions.ts'

/** Groups of a site that look for what was posted before, once one of them found something. */
const LOOKS = 200

/**
 * Posts submissions of one site together, one array of answers each. Nearly all movements are new, so nothing
 * earlier is looked for until the database refuses a repeat: then all is undone and done again with a look, as are
 * the next groups.
 *
 * A group is decided by what is remembered of the site as soon as it comes, while the one before it is written, and
 * written by one statement. Where more has to be known, or somebody else had a turn, it takes the site's lock.
 */
export function createSubmit(clocked: Clocked, memoryOf: (site: string) => SiteMemory) {
  const looks = new Map<string, number>()

  async function takeLock(site: string, submissions: readonly Submission[]): Promise<PostAnswer[][]> {
    const memory = memoryOf(site)
    const left = looks.get(site) ?? 0
    const answers = await submitAll(clocked, memory, site, submissions, left === 0).catch(
      (error: unknown) => {
        if (!isRepeat(error)) throw error
        return submitAll(clocked, memory, site, submissions, false)
      },
    )
    const isKnown = ({ status, code }: PostAnswer) => status === 'repeated' || code === 'conflict'
    if (answers.some((told) => told.some(isKnown))) looks.set(site, LOOKS)
    else if (left > 1) looks.set(site, left - 1)
    else looks.delete(site)
    return answers
  }

  return (site: string, submissions: readonly Submission[]): Flight<PostAnswer[][]> => {
    const memory = memoryOf(site)
    const decide = async (here: Site, nobody: PoolClient) =>
      looks.has(site) ? null : decideAhead(clocked, memory, submissions, here, nobody)
    return fly(memory, decide, () => takeLock(site, submissions))
  }
}

async function submitAll(
  { pool, now }: Clocked,
  memory: SiteMemory,
  siteName: string,
  submissions: readonly Submission[],
  believedNew: boolean,
): Promise<PostAnswer[][]> {
  try {
    const { answers, left } = await inSite(pool, siteName, async (client, site) => {
      const at = now()
      await enter(client, memory, site)
      if (site.reserves && (await expireOverdue(client, site, at)) > 0) forgetBooks(memory)
      const expired = await expireHolds(client, site, decidedAt(site, at))
      if (site.reserves && Number.isNaN(memory.quietUntil)) memory.quietUntil = await nextExpiry(client, site)
      const options = { now: at, pool, believedNew, memory }
      const { answers, decision } = await postAll(client, site, submissions, options)
      if (decision !== null) noteBooks(decision.books, memory)
      const after = decision === null || expired > 0 ? null : siteAfter(decision)
      return { answers, left: () => leave(memory, site.turn, after) }
    })
    left()
    return answers
  } catch (error) {
    forget(memory)
    throw error
  }
}

/** What a submission would be answered now, from one snapshot and without a lock. */
export function dryRun({ pool, now }: Clocked, submission: Submission): Promise<PostAnswer[]> {
  return rolledBack(
    pool,
    async (client) => {
      const site = await readSite(client, submission.site)
      const options = { now: now(), pool, dry: true, believedNew: false, memory: createMemory() }
      const { answers } = await postAll(client, site, [submission], options)
      return answers[0]
    },
    'begin isolation level repeatable read, read only',
  )
}
