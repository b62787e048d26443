/**
 * The posting transaction of one site (DESIGN section 5).
 *
 * The site's row is locked, so a site is a serial ledger: seq has no gaps, and nothing read here changes under our
 * hands. What is wrong by itself is refused, what was posted before is told from what is new, `core` decides command
 * by command what goes of the rest, movements are appended, balances written, as-posted episodes replayed where they
 * may have changed.
 */
import type { PoolClient } from 'pg'
import type { PostAnswer, PostBatch } from '../app/ports/ledger.ts'
import { type Decided, decideCommands } from '../core/guard/decide-commands.ts'
import { confirmQuantities } from './guard/confirm-quantities.ts'
import { withoutOverdue } from './guard/expire-reservations.ts'
import { keepGuard } from './guard/keep-guard.ts'
import { type Guard, readGuard } from './guard/read-guard.ts'
import { isAnyKnown, RepeatFound } from './identities.ts'
import { answers } from './post-answers.ts'
import { append, type Effect, keepConflicts, markDirty } from './post-append.ts'
import { type Books, readBooks, writeBooks } from './post-books.ts'
import { movedItems, ROWS_A_STATEMENT_MAX, type Standing, writePosting } from './post-write.ts'
import {
  answeredOf,
  type OpenOptions,
  openPosting,
  type Posting,
  readPosting,
  tellRepeats,
} from './posting.ts'
import { replayPosted } from './replay-posted.ts'
import { decidedAt, keepTime, type Site } from './site.ts'

export interface PostingOptions extends OpenOptions {
  readonly now: number
  /** For movements that undo others: from when on, as posted, their books are no longer what they were. */
  readonly since?: Float64Array
}

/**
 * Posts the movements `rows` of a batch, all of one site, on a client inside a transaction. Where all are believed to
 * be new nothing earlier is looked for, and the database itself refuses one that is not.
 */
export async function postSite(
  client: PoolClient,
  siteName: string,
  batch: PostBatch,
  rows: Int32Array,
  options: PostingOptions,
): Promise<PostAnswer[]> {
  return post(client, await openPosting(client, siteName, batch, rows, options), options)
}

/** The same, where the site is locked already. */
export async function postLocked(
  client: PoolClient,
  site: Site,
  batch: PostBatch,
  rows: Int32Array,
  options: PostingOptions,
): Promise<PostAnswer[]> {
  return post(client, await readPosting(client, site, batch, rows, options), options)
}

/** Movements that are parked, each looked at again; returns how many are posted now. The site is locked already. */
export async function postWaiting(
  client: PoolClient,
  site: Site,
  batch: PostBatch,
  rows: Int32Array,
  options: PostingOptions,
): Promise<number> {
  const before = site.lastSeq
  const posting = await readPosting(client, site, batch, rows, options)
  await post(client, posting, options)
  return posting.seq.reduce((count, seq) => count + Number(seq > before), 0)
}

async function post(client: PoolClient, posting: Posting, options: PostingOptions): Promise<PostAnswer[]> {
  const { site } = posting
  const conflicts = tellRepeats(posting)
  confirmQuantities(posting)
  const answered = answeredOf(posting)
  const books = await readBooks(client, site, posting.batch.history, posting.rows, answered, posting.names)
  if (options.dry === true && site.reserves) await withoutOverdue(client, site, books, options.now)
  const guard = await readGuard(client, posting, books, answered, options)
  const decided = decideCommands(guard.state)
  note(posting, guard, decided)
  if (options.believedNew) await lookAgain(client, posting, decided)
  const last = number(posting, books, guard, decided, options)
  if (options.dry !== true) {
    await keepConflicts(client, posting, conflicts)
    const decidedNow = posting.batch.own ? decidedAt(site, options.now) : null
    if (last.seq > site.lastSeq)
      await write(client, posting, books, guard, decided, { ...last, decidedAt: decidedNow })
    else if (decidedNow !== null) await keepTime(client, site, decidedNow)
    await keepGuard(client, posting, guard, decided)
  }
  return answers(posting, books, guard, decided)
}

/**
 * What is not posted comes to no index that would tell a repeat. It may have been posted before, when it could be,
 * and is no refusal then.
 */
async function lookAgain(
  client: PoolClient,
  { site, identity, refusal }: Posting,
  { parked, unchanged }: Decided,
): Promise<void> {
  const doubtful = [...refusal.keys()].filter((index) => refusal[index] !== null)
  doubtful.push(...parked, ...unchanged)
  if (doubtful.length > 0 && (await isAnyKnown(client, site.id, identity, doubtful))) throw new RepeatFound()
}

function note({ refusal }: Posting, { held }: Guard, { refused }: Decided): void {
  for (const [index, { code }] of refused) if (!held.has(index)) refusal[index] = code
}

/**
 * Numbers what is posted, in order. An own posting is recorded now, and later than what was posted before it: each
 * transaction has an instant of its own, so that no episode of an earlier one changes.
 */
function number(
  { site, batch, rows, refusal, repeatOf, seq, recordedAt }: Posting,
  books: Books,
  { state }: Guard,
  { order }: Decided,
  { now, since }: PostingOptions,
) {
  const { from, to, fromAfter, toAfter, permitted } = state.moves
  let last = site.lastSeq
  let latest = site.lastRecordedAt ?? Number.NEGATIVE_INFINITY
  const ownAt = Math.max(decidedAt(site, now), latest + 1)
  for (const index of order) {
    recordedAt[index] = batch.own ? ownAt : batch.history.recordedAt[rows[index]]
    if (recordedAt[index] > latest) latest = recordedAt[index]
    seq[index] = ++last
    if (fromAfter[index] < 0) books.permit(from[index], permitted[index])
    books.touch(from[index], recordedAt[index], fromAfter[index])
    books.touch(to[index], recordedAt[index], toAfter[index])
    if (since === undefined) continue
    books.replaySince(from[index], since[index])
    books.replaySince(to[index], since[index])
  }
  // A twin of a movement that was dropped shares its fate.
  for (let index = 0; index < rows.length; index++) {
    const twin = repeatOf[index]
    if (twin >= 0 && twin !== index && refusal[twin] !== null) refusal[index] = refusal[twin]
  }
  return { seq: last, recordedAt: latest }
}

async function write(
  client: PoolClient,
  posting: Posting,
  books: Books,
  { state, by }: Guard,
  { order }: Decided,
  standing: Standing,
): Promise<void> {
  const { site } = posting
  const { from, to, fromAfter, toAfter } = state.moves
  const effect: Effect = {
    fromBook: (index) => books.id[from[index]],
    toBook: (index) => books.id[to[index]],
    ...{ fromAfter, toAfter },
    postedBy: (index) => by(index)?.name ?? null,
  }
  if (order.length <= ROWS_A_STATEMENT_MAX)
    await writePosting(client, posting, books, order, effect, standing)
  else {
    await append(client, posting, order, effect)
    await writeBooks(client, site.id, books)
    await markDirty(client, site.id, movedItems(posting, order), standing.seq)
    await moveOn(client, site, books, standing)
  }
  await replayPosted(client, site.name, site.id, books.toReplay())
}

async function moveOn(
  client: PoolClient,
  site: Site,
  { lastBookId }: Books,
  { seq, recordedAt, decidedAt: at }: Standing,
): Promise<void> {
  await client.query(
    `update sites
     set last_seq = $2, last_recorded_at = $3, last_book_id = $4,
       last_decided_at = coalesce($5, last_decided_at)
     where site_id = $1`,
    [site.id, seq, new Date(recordedAt), lastBookId, at === null ? null : new Date(at)],
  )
}
