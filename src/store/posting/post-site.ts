/**
 * The posting transaction of one site (DESIGN section 5).
 *
 * The site's row is locked, so a site is a serial ledger: seq has no gaps, and nothing read here changes under our
 * hands. What is wrong by itself is refused, what was posted before is told from what is new, `core` decides command
 * by command what goes of the rest, movements are appended, balances written, as-posted episodes replayed where they
 * may have changed.
 */
import type { PoolClient, QueryConfig } from 'pg'
import type { PostAnswer, PostBatch } from '../../app/posting/port.ts'
import { type Decided, decideCommands } from '../../core/posting/decide-commands.ts'
import { replayPosted } from '../episodes/replay-posted.ts'
import { withoutOverdue } from '../reservations/expire.ts'
import { decidedAt, keepTime, type Site } from '../site/site.ts'
import { confirmQuantities } from './confirm-quantities.ts'
import { isAnyKnown, RepeatFound } from './identities.ts'
import { keepGuard } from './keep-guard.ts'
import { answers } from './post-answers.ts'
import { type Effect, keepConflicts } from './post-append.ts'
import { type Books, readBooks } from './post-books.ts'
import {
  copyPosting,
  postingStatement,
  ROWS_A_STATEMENT_MAX,
  type Standing,
  type Writ,
} from './post-write.ts'
import {
  answeredOf,
  type Conflict,
  type OpenOptions,
  openPosting,
  type Posting,
  readPosting,
  tellRepeats,
} from './posting.ts'
import { type Guard, readGuard } from './read-guard.ts'

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

/** Decides what is to be posted at a site that is locked already; nothing of it is written yet. */
export async function decideLocked(
  client: PoolClient,
  site: Site,
  batch: PostBatch,
  rows: Int32Array,
  options: PostingOptions,
): Promise<Decision> {
  return decidePosting(client, await readPosting(client, site, batch, rows, options), options)
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
  const decision = await decidePosting(client, posting, options)
  if (options.dry !== true) await keep(client, decision)
  return answersOf(decision)
}

/** What was decided of a posting, and is not written yet. */
export interface Decision {
  readonly posting: Posting
  readonly books: Books
  readonly guard: Guard
  readonly decided: Decided
  readonly standing: Standing
  readonly conflicts: readonly Conflict[]
  /** Movements that are not posted, and are refused in vain if they had been before. */
  readonly unposted: readonly number[]
}

async function decidePosting(
  client: PoolClient,
  posting: Posting,
  options: PostingOptions,
): Promise<Decision> {
  const { site, batch, names } = posting
  const conflicts = tellRepeats(posting)
  confirmQuantities(posting)
  const answered = answeredOf(posting)
  const known = options.books ?? new Map()
  const books = await readBooks(client, site, batch.history, posting.rows, answered, names, known)
  if (options.dry === true && site.reserves) await withoutOverdue(client, site, books, options.now)
  const guard = await readGuard(client, posting, books, answered, options)
  const decided = decideCommands(guard.state)
  note(posting, guard, decided)
  const unposted = options.believedNew ? doubtful(posting, decided) : []
  const last = number(posting, books, guard, decided, options)
  const standing = { ...last, decidedAt: batch.own ? decidedAt(site, options.now) : null }
  return { posting, books, guard, decided, standing, conflicts, unposted }
}

/** Writes what was decided. The site's lock is held. */
export async function keep(client: PoolClient, decision: Decision): Promise<void> {
  const { posting, books, guard, decided, standing, conflicts, unposted } = decision
  const { site, identity } = posting
  if (unposted.length > 0 && (await isAnyKnown(client, site.id, identity, unposted))) throw new RepeatFound()
  await keepConflicts(client, posting, conflicts)
  if (standing.seq > site.lastSeq) {
    await write(client, decision)
    await replayPosted(client, site.name, site.id, books.toReplay())
  } else if (standing.decidedAt !== null) await keepTime(client, site, standing.decidedAt)
  await keepGuard(client, posting, guard, decided)
}

/** What writes it without a lock, if nobody had a turn since: it finds one row then, and none otherwise. */
export function statementOf(decision: Decision, turn: number): QueryConfig {
  return postingStatement(writOf(decision), { turn, unposted: decision.unposted })
}

/** Whether movements and balances are all there is to write, so that one statement can. */
export function isPlain({ posting: { batch }, books, decided, conflicts }: Decision): boolean {
  const { order, parked, freed } = decided
  return (
    order.length > 0 &&
    order.length <= ROWS_A_STATEMENT_MAX &&
    conflicts.length + parked.size + freed.size === 0 &&
    batch.wishes?.some((wish) => wish?.reverses != null) !== true &&
    books.toReplay().length === 0
  )
}

/** The site as a posting leaves it; null where more of it changed than is known here. */
export function siteAfter({ posting: { site }, books, decided, standing }: Decision): Site | null {
  if (decided.parked.size + decided.freed.size > 0) return null
  const isPosted = standing.seq > site.lastSeq
  return {
    ...site,
    lastSeq: standing.seq,
    lastRecordedAt: isPosted ? standing.recordedAt : site.lastRecordedAt,
    lastBookId: isPosted ? books.lastBookId : site.lastBookId,
    lastDecidedAt: standing.decidedAt ?? site.lastDecidedAt,
  }
}

export function answersOf({ posting, books, guard, decided }: Decision): PostAnswer[] {
  return answers(posting, books, guard, decided)
}

/**
 * What is not posted comes to no index that would tell a repeat. It may have been posted before, when it could be,
 * and is no refusal then.
 */
function doubtful({ refusal }: Posting, { parked, unchanged }: Decided): number[] {
  const indexes = [...refusal.keys()].filter((index) => refusal[index] !== null)
  indexes.push(...parked, ...unchanged)
  return indexes
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

async function write(client: PoolClient, decision: Decision): Promise<void> {
  const writ = writOf(decision)
  // Under the lock one has looked already for what must not be posted.
  const options = { turn: decision.posting.site.turn, unposted: [] }
  if (writ.order.length > ROWS_A_STATEMENT_MAX) await copyPosting(client, writ, options)
  else await client.query(postingStatement(writ, options))
}

function writOf({ posting, books, guard, decided, standing }: Decision): Writ {
  return { posting, books, order: decided.order, effect: effectOf(books, guard), standing }
}

function effectOf(books: Books, { state, by }: Guard): Effect {
  const { from, to, fromAfter, toAfter } = state.moves
  return {
    fromBook: (index) => books.id[from[index]],
    toBook: (index) => books.id[to[index]],
    ...{ fromAfter, toAfter },
    postedBy: (index) => by(index)?.name ?? null,
  }
}
