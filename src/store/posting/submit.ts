/**
 * Posts what callers submit to one site, many callers in one group.
 *
 * A group is decided by what is remembered of the site as soon as it comes, while the one before it is written, and
 * written by one statement. Where more has to be known, or another process had the site's lock since, it takes the
 * lock.
 */
import type { PoolClient } from 'pg'
import type { PostAnswer, Submission } from '../../app/posting/port.ts'
import { expireOverdue, nextExpiry } from '../reservations/expire.ts'
import type { Clocked } from '../site/at-site.ts'
import { inSite, nextVersion, noteBooksChanged } from '../site/lock.ts'
import { bookKey } from '../site/memory/known-books.ts'
import { enter, forget, forgetBooks, leave, type SiteMemory } from '../site/memory/site-memory.ts'
import { type Decide, type Pipelined, runPipelined, type SpeculativeDecision } from '../site/pipelined.ts'
import { isRepeat } from '../site/repeat.ts'
import { decidedAt, type Site } from '../site/row.ts'
import { changesPromises, type Decision, siteAfter } from './decide.ts'
import { expireHolds } from './parked.ts'
import { rememberBooks, touchedKeys, touchedSlots } from './read/books.ts'
import { decideSubmissions, postSubmissions } from './submissions.ts'
import { isOneStatement, postingStatement } from './write/statement.ts'

/** Groups of a site that look for what was posted before, once one of them found something. */
const LOOKS = 200

/** Runs a group of submissions of one site; one list of answers each. */
export type Submit = (site: string, submissions: readonly Submission[]) => Pipelined<PostAnswer[][]>

/**
 * Nearly all movements are new, so nothing earlier is looked for until the database refuses a repeat: then all is
 * rolled back and done again with a look, as are the next groups of the site.
 */
export function createSubmit(clocked: Clocked, memoryOf: (site: string) => SiteMemory): Submit {
  const looks = new Map<string, number>()

  async function takeLock(site: string, submissions: readonly Submission[]): Promise<PostAnswer[][]> {
    const memory = memoryOf(site)
    const left = looks.get(site) ?? 0
    const answers = await postUnderLock(clocked, memory, site, submissions, left === 0).catch(
      (error: unknown) => {
        if (!isRepeat(error)) throw error
        return postUnderLock(clocked, memory, site, submissions, false)
      },
    )
    const isKnown = ({ status, code }: PostAnswer) => status === 'repeated' || code === 'conflict'
    if (answers.some((own) => own.some(isKnown))) looks.set(site, LOOKS)
    else if (left > 1) looks.set(site, left - 1)
    else looks.delete(site)
    return answers
  }

  return (site, submissions) => {
    const memory = memoryOf(site)
    const decide: Decide<PostAnswer[][]> = async (here, noClient) =>
      looks.has(site) ? null : decideByMemory(clocked, memory, submissions, here, noClient)
    return runPipelined(memory, decide, () => takeLock(site, submissions))
  }
}

/** Decides a group by what is remembered; null where more than movements and balances would have to be written. */
async function decideByMemory(
  { clock }: Clocked,
  memory: SiteMemory,
  submissions: readonly Submission[],
  site: Site,
  noClient: PoolClient,
): Promise<SpeculativeDecision<PostAnswer[][]> | null> {
  const time = clock.unasked()
  if (time === null || !isQuiet(memory, site, decidedAt(site, time.now))) return null
  const options = { now: time.now, believedNew: true, byMemory: true, memory }
  const { decision, answers } = await decideSubmissions(noClient, site, submissions, options)
  if (decision === null || !isOneStatement(decision)) return null
  const after = siteAfter(decision)
  if (after === null) return null
  const version = nextVersion()
  const answered = answers()
  rememberBooks(decision.books, appliedOf(decision), memory)
  return {
    after: { ...after, version },
    keys: touchedKeys(decision.books),
    statement: postingStatement(decision, { version, unposted: decision.unposted, proof: time.proof }),
    resultOf: ({ rowCount }) => (rowCount === 1 ? answered : null),
  }
}

/** The movements of a decision that are posted. */
function appliedOf({ decided: { order }, guard: { state } }: Decision) {
  return { order, moves: state.moves }
}

/** Books that promise more, or who waits for them, are read again where promises changed. */
function forgetPromised({ books, guard }: Decision, memory: SiteMemory): void {
  if (!changesPromises(guard)) return
  memory.wanted = null
  const written = new Set(touchedSlots(books).map((slot) => books.id[slot]))
  for (const { filled, bookId } of guard.state.promises.changes) {
    if (filled === null) continue
    memory.quietUntil = Math.min(memory.quietUntil, filled.expiresAt)
    if (written.has(bookId)) continue
    const { location, lot, owner } = filled.stock
    memory.books.delete(bookKey(filled.itemId, location, lot, owner))
    memory.shelves.delete(filled.itemId)
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

async function postUnderLock(
  { pool, clock }: Clocked,
  memory: SiteMemory,
  siteName: string,
  submissions: readonly Submission[],
  believedNew: boolean,
): Promise<PostAnswer[][]> {
  try {
    const { answers, stand, after } = await inSite(pool, siteName, async (client, site) => {
      const at = clock.at(site)
      await enter(client, memory, site, site.booksVersion)
      const isOverdue = site.reserves && (await expireOverdue(client, site, at)) > 0
      if (isOverdue) {
        await noteBooksChanged(client, site)
        forgetBooks(memory)
      }
      const expired = await expireHolds(client, site, at)
      if (site.reserves && Number.isNaN(memory.quietUntil)) memory.quietUntil = await nextExpiry(client, site)
      const options = { now: at, believedNew, memory }
      const { decision, answers } = await postSubmissions(client, site, submissions, options)
      if (decision !== null) {
        rememberBooks(decision.books, appliedOf(decision), memory)
        forgetPromised(decision, memory)
      }
      const isPromised = decision !== null && changesPromises(decision.guard)
      if (isPromised) await noteBooksChanged(client, site)
      const after = decision === null || expired > 0 || isOverdue ? null : siteAfter(decision)
      const stand = {
        version: site.version,
        lastSeq: decision?.head.seq ?? site.lastSeq,
        booksVersion: site.booksVersion + Number(isOverdue) + Number(isPromised),
      }
      return { answers: answers(), stand, after }
    })
    leave(memory, stand, after)
    return answers
  } catch (error) {
    forget(memory)
    throw error
  }
}
