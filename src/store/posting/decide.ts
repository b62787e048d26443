/**
 * Decides a posting at one site, and writes nothing.
 *
 * Under its lock a site is a serial ledger: nothing read here changes before it is written. What the movements say is
 * read, and every refusal that applies is noted; repeats are parted from what is new; `core` decides
 * command by command what goes of the rest; what goes is numbered.
 */
import type { PoolClient } from 'pg'
import type { PostBatch } from '../../app/posting/port.ts'
import { decideCommands } from '../../core/posting/decide-commands.ts'
import { areAllPlain, markContradictions, markOddTimes, markUnusual } from '../../core/posting/note-faults.ts'
import { newestOf, numberMovements, ownInstant } from '../../core/posting/number-movements.ts'
import type { Decided } from '../../core/posting/post-state.ts'
import { FAULT } from '../../core/posting/refusal.ts'
import { type Conflict, markRepeats, markUnreadTwins, refuseTwins } from '../../core/posting/repeats.ts'
import { withoutOverdue } from '../reservations/expire.ts'
import { decidedAt, type Site } from '../site/row.ts'
import { type Books, readBooks } from './read/books.ts'
import { type Guard, readGuard } from './read/guard.ts'
import { answeredOf, type Posting, type ReadOptions, readPosting } from './read/posting.ts'

/** Where a posting leaves its site. */
export interface SiteHead {
  readonly seq: number
  /** Unix milliseconds; -Infinity where nothing was ever posted. */
  readonly recordedAt: number
  /** The site's own time of the decision; null for facts that are only observed. */
  readonly decidedAt: number | null
  /** The newest time at which anything happened, as far as it was not in the future when it was posted. */
  readonly happenedAt: number | null
}

/** What was decided of a posting, and is not written yet. */
export interface Decision {
  readonly posting: Posting
  readonly books: Books
  readonly guard: Guard
  readonly decided: Decided
  readonly head: SiteHead
  readonly conflicts: readonly Conflict[]
  /** Whether it holds whatever has become usual meanwhile. */
  readonly isPlain: boolean
  /** Movements that are not posted, and that are no refusals where they turn out to have been posted before. */
  readonly unposted: readonly number[]
}

export interface DecideOptions extends Omit<ReadOptions, 'at'> {
  /** Our own clock, Unix milliseconds. */
  readonly now: number
  /** For movements that undo others: from when on, as posted, their books are no longer as they were. */
  readonly since?: Float64Array
  /** Nothing is asked of the database that a statement can prove when it writes. */
  readonly byMemory?: boolean
}

/** Decides the movements `rows` of a batch, all of one site that is locked, remembered, or seen in a snapshot. */
export async function decidePosting(
  client: PoolClient,
  site: Site,
  batch: PostBatch,
  rows: Int32Array,
  options: DecideOptions,
): Promise<Decision> {
  const { now, since, memory, dryRun = false, believedNew, byMemory = false } = options
  const at = decidedAt(site, now)
  const posting = await readPosting(client, site, batch, rows, { ...options, at })
  const { identity, earlier, faults, submitted } = posting
  const conflicts = markRepeats(identity, earlier, posting, submitted)
  // Only where people post.
  if (site.mode === 'guard' && batch.commands !== undefined) {
    markContradictions({ ...batch, rows }, posting.names, posting, submitted)
    markOddTimes({ ...batch, rows }, { at, newest: site.lastHappenedAt }, posting, submitted)
    markUnusual({ ...batch, rows }, posting.names, posting, submitted)
  }
  const answered = answeredOf(posting)
  const books = await readBooks(client, posting, answered, memory.books)
  if (dryRun && site.reserves) await withoutOverdue(client, site, books, now)
  const guard = await readGuard(client, posting, books, answered, { at, memory, dryRun, isRead: !byMemory })
  const decided = decideCommands(guard.state)
  for (const [index, { code }] of decided.refused)
    if (!guard.parkedAgain.has(index)) faults[index] |= FAULT[code]
  const unposted = believedNew ? unpostedOf(posting, decided) : []
  const end = { seq: site.lastSeq, recordedAt: site.lastRecordedAt ?? Number.NEGATIVE_INFINITY }
  const ownAt = ownInstant(end, at)
  const recordedAtOf = batch.own ? () => ownAt : (index: number) => batch.history.recordedAt[rows[index]]
  const { order } = decided
  const last = numberMovements(order, guard.state.moves, books, posting, end, recordedAtOf, since)
  refuseTwins(posting)
  if (batch.unread !== undefined) markUnreadTwins(identity, faults, submitted)
  const head = {
    seq: last.seq,
    recordedAt: last.recordedAt,
    decidedAt: batch.own ? at : null,
    happenedAt: newestOf(site.lastHappenedAt, order, guard.state.moves, recordedAtOf),
  }
  const isPlain = areAllPlain({ ...batch, rows }, posting.names, posting, byMemory ? submitted : 0)
  return { posting, books, guard, decided, head, conflicts, isPlain, unposted }
}

/** Whether promises changed otherwise than by what was drawn on them. */
export function changesPromises({ state: { promises } }: Guard): boolean {
  return promises.changes.some(({ change }) => change !== 'drawn')
}

/**
 * What is not posted comes to no index that would find a repeat. It may have been posted before, when it could be, and
 * is no refusal then.
 */
function unpostedOf({ faults }: Posting, { parked, unchanged }: Decided): number[] {
  const indexes: number[] = []
  for (let index = 0; index < faults.length; index++) if (faults[index] !== 0) indexes.push(index)
  indexes.push(...parked, ...unchanged)
  return indexes
}

/** The site as a posting leaves it; null where more of it changed than is known here. */
export function siteAfter({ posting: { site }, books, decided, head, guard }: Decision): Site | null {
  if (decided.parked.size + decided.freed.size > 0 || changesPromises(guard)) return null
  const isPosted = head.seq > site.lastSeq
  return {
    ...site,
    lastSeq: head.seq,
    lastRecordedAt: isPosted ? head.recordedAt : site.lastRecordedAt,
    lastBookId: isPosted ? books.lastBookId : site.lastBookId,
    lastDecidedAt: head.decidedAt ?? site.lastDecidedAt,
    lastHappenedAt: head.happenedAt,
  }
}
