/**
 * The posting transaction of one site (DESIGN section 5).
 *
 * The site's row is locked, so a site is a serial ledger: seq has no gaps, and nothing read here changes under our
 * hands. What is wrong by itself is refused, what was posted before is told from what is new, `decide` says what goes
 * of the rest, movements are appended, balances written, as-posted episodes replayed where they may have changed.
 */
import type { PoolClient } from 'pg'
import type { PostAnswer, PostBatch } from '../app/ports/ledger.ts'
import { MOVEMENT_KINDS, type RefusalCode, TIME_PRECISIONS } from '../core/codes.ts'
import { type Decision, decide } from '../core/ledger/decide.ts'
import { formatQuantity } from '../core/quantity.ts'
import { copyBinary } from './copy-binary.ts'
import { type Earlier, type Identities, identities, readEarlier } from './identities.ts'
import { numbers } from './numbers.ts'
import { type Books, readBooks, writeBooks } from './post-books.ts'
import { replayPosted } from './replay-posted.ts'
import { lockSite, type Registered, registerBatch, type Site } from './site.ts'
import { keepSourceDays } from './source-days.ts'

/** A batch on its way into one site: `rows` of its history, everything else by index of `rows`. */
export interface Posting {
  readonly site: Site
  readonly batch: PostBatch
  readonly rows: Int32Array
  readonly names: Registered
  readonly identity: Identities
  readonly earlier: ReadonlyMap<string, Earlier>
  /** At the registered scale. */
  readonly quantity: Float64Array
  readonly refusal: (RefusalCode | null)[]
  /** Itself where it was posted before, the index of its twin where it comes twice in the batch, -1 where it is new. */
  readonly repeatOf: Int32Array
  /** 0 where it is not posted. */
  readonly seq: Float64Array
  readonly recordedAt: Float64Array
}

interface PostingOptions {
  readonly now: number
  readonly believedNew: boolean
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
  const posting = await openPosting(client, siteName, batch, rows, options)
  const { site } = posting
  const conflicts = tellRepeats(posting)
  const skip = skipped(posting)
  const books = await readBooks(client, site, batch.history, rows, skip, posting.names)
  const { balance: balances, floor: floors, from, to } = books
  const decision = decide({ quantity: posting.quantity, from, to, skip, balances, floors })
  const last = number(posting, books, decision, skip, options)
  await keepConflicts(client, posting, conflicts)
  if (last.seq > site.lastSeq) {
    await append(client, posting, books, decision)
    await writeBooks(client, site.id, books, decision.balances)
    await replayPosted(client, siteName, site.id, books.toReplay())
    await markDirty(client, posting, last.seq)
    await client.query(
      'update sites set last_seq = $2, last_recorded_at = $3, last_book_id = $4 where site_id = $1',
      [site.id, last.seq, new Date(last.recordedAt), books.lastBookId],
    )
  }
  return answers(posting, decision)
}

/** Takes the site's lock, registers what the batch names, and refuses what is wrong by itself. */
export async function openPosting(
  client: PoolClient,
  siteName: string,
  batch: PostBatch,
  rows: Int32Array,
  { believedNew }: Pick<PostingOptions, 'believedNew'>,
): Promise<Posting> {
  const site = await lockSite(client, siteName)
  const identity = identities(batch, rows)
  const posting: Posting = {
    ...{ site, batch, rows, identity },
    names: await registerBatch(client, site, batch.history, rows),
    earlier: believedNew ? new Map() : await readEarlier(client, site.id, identity),
    quantity: new Float64Array(rows.length),
    refusal: new Array(rows.length).fill(null),
    repeatOf: new Int32Array(rows.length).fill(-1),
    seq: new Float64Array(rows.length),
    recordedAt: new Float64Array(rows.length),
  }
  refuseUnreadable(posting)
  return posting
}

/** 1 where a movement is answered already. */
export function skipped({ refusal, repeatOf }: Posting): Uint8Array {
  return Uint8Array.from(refusal, (code, index) => Number(code !== null || repeatOf[index] >= 0))
}

/** Refuses what is wrong whatever the ledger holds, and brings quantities to the registered scale. */
function refuseUnreadable({ batch: { history }, rows, names, quantity, refusal }: Posting): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    const item = names.items[history.item[row]]
    const [from, to] = [history.locations[history.from[row]], history.locations[history.to[row]]]
    if (from.site !== to.site || from.path === to.path || !(history.quantity[row] > 0))
      refusal[index] = 'malformed'
    else if (item === null) refusal[index] = 'unknown-item'
    else if (!names.isKnown(from.path) || !names.isKnown(to.path)) refusal[index] = 'unknown-location'
    else {
      const scaled = rescaled(history.quantity[row], history.items[history.item[row]].scale, item.scale)
      if (scaled === null) refusal[index] = 'inexact-quantity'
      else quantity[index] = scaled
    }
  }
}

/** A quantity at another scale; null where it does not come out whole or safe. */
function rescaled(quantity: number, scale: number, wanted: number): number | null {
  if (scale === wanted) return quantity
  const result = wanted > scale ? quantity * 10 ** (wanted - scale) : quantity / 10 ** (scale - wanted)
  return Number.isSafeInteger(result) ? result : null
}

interface Conflict {
  readonly index: number
  /** The movement that stands, posted before or in the same batch. */
  readonly first: { readonly seq: number } | { readonly index: number }
}

/** Tells repeats and conflicts, with what was posted before and within the batch; returns the conflicts. */
export function tellRepeats({ identity, earlier, refusal, repeatOf }: Posting): Conflict[] {
  const conflicts: Conflict[] = []
  const seen = new Map<string, number>()
  for (let index = 0; index < refusal.length; index++) {
    if (refusal[index] === 'malformed') continue
    const key = identity.key(index)
    const before = earlier.get(key)
    const twin = before === undefined ? seen.get(key) : undefined
    const firstHash = before?.hash ?? (twin === undefined ? undefined : identity.hash[twin])
    if (firstHash === undefined) {
      if (refusal[index] === null) seen.set(key, index)
    } else if (firstHash === identity.hash[index]) repeatOf[index] = twin ?? index
    else {
      refusal[index] = 'conflict'
      conflicts.push({ index, first: before ?? { index: twin! } })
    }
  }
  return conflicts
}

async function keepConflicts(
  client: PoolClient,
  { site, identity, seq }: Posting,
  conflicts: readonly Conflict[],
): Promise<void> {
  for (const { index, first } of conflicts) {
    const firstSeq = 'seq' in first ? first.seq : seq[first.index]
    await client.query(
      `insert into conflicts (site_id, source, external_id, content_hash, first_seq)
       values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [site.id, identity.source[index], identity.keptId[index], identity.hash[index], firstSeq || null],
    )
  }
}

/** Numbers what is posted, in order; an own posting is recorded now, and never before the one before it. */
function number(
  { site, batch, rows, refusal, repeatOf, seq, recordedAt }: Posting,
  books: Books,
  decision: Decision,
  skip: Uint8Array,
  { now, since }: PostingOptions,
) {
  let last = site.lastSeq
  let latest = site.lastRecordedAt ?? Number.NEGATIVE_INFINITY
  const ownAt = Math.max(now, latest)
  for (let index = 0; index < rows.length; index++) {
    if (decision.short[index] === 1) refusal[index] = 'would-go-negative'
    if (skip[index] === 1 || decision.short[index] === 1) continue
    recordedAt[index] = batch.own ? ownAt : batch.history.recordedAt[rows[index]]
    if (recordedAt[index] > latest) latest = recordedAt[index]
    seq[index] = ++last
    books.touch(books.from[index], recordedAt[index], decision.fromAfter[index])
    books.touch(books.to[index], recordedAt[index], decision.toAfter[index])
    if (since === undefined) continue
    books.replaySince(books.from[index], since[index])
    books.replaySince(books.to[index], since[index])
  }
  // A twin of a movement that was dropped shares its fate.
  for (let index = 0; index < rows.length; index++) {
    const twin = repeatOf[index]
    if (twin >= 0 && twin !== index && refusal[twin] !== null) refusal[index] = refusal[twin]
  }
  return { seq: last, recordedAt: latest }
}

const MOVEMENT_COLUMNS = [
  ...['site_id', 'seq', 'item_id', 'kind', 'from_book', 'to_book', 'quantity', 'from_balance', 'to_balance'],
  ...[
    'occurred_at',
    'occurred_precision',
    'reported_at',
    'recorded_at',
    'source',
    'external_id',
    'content_hash',
  ],
  ...['document', 'line', 'actor', 'device', 'reason', 'unit_cost'],
]

async function append(
  client: PoolClient,
  { site, batch, rows, names, identity, quantity, seq, recordedAt }: Posting,
  books: Books,
  decision: Decision,
): Promise<void> {
  const { history, device } = batch
  const named = (code: number | undefined) => (code ? history.texts[code] : null)
  const posted = [...rows.keys()].filter((index) => seq[index] > 0)
  await keepSourceDays(client, site.id, {
    length: posted.length,
    source: (place) => identity.source[posted[place]],
    recordedAt: (place) => recordedAt[posted[place]],
    occurredAt: (place) => history.occurredAt[rows[posted[place]]],
  })
  await copyBinary(client, 'movements', MOVEMENT_COLUMNS, posted.length, (out, place) => {
    const index = posted[place]
    const row = rows[index]
    const reported = history.reportedAt === null ? Number.NaN : history.reportedAt[row]
    const cost = history.unitCost === null ? Number.NaN : history.unitCost[row]
    out.integer(site.id)
    out.bigint(seq[index])
    out.integer(names.items[history.item[row]]!.id)
    out.text(MOVEMENT_KINDS[history.kind[row]])
    out.bigint(books.id[books.from[index]])
    out.bigint(books.id[books.to[index]])
    out.bigint(quantity[index])
    out.bigint(decision.fromAfter[index])
    out.bigint(decision.toAfter[index])
    out.timestamptz(history.occurredAt[row])
    out.text(TIME_PRECISIONS[history.occurredPrecision?.[row] ?? 0])
    if (Number.isNaN(reported)) out.null()
    else out.timestamptz(reported)
    out.timestamptz(recordedAt[index])
    out.text(identity.source[index])
    out.text(identity.keptId[index])
    out.text(identity.hash[index])
    out.text(history.document(row))
    out.text(history.line(row))
    out.text(named(history.actor?.[row]))
    out.text(device?.(row) ?? null)
    out.text(named(history.reason?.[row]))
    if (Number.isNaN(cost)) out.null()
    else out.bigint(cost)
  })
}

async function markDirty(
  client: PoolClient,
  { site, batch: { history }, rows, names, seq }: Posting,
  mark: number,
): Promise<void> {
  const moved = new Set<number>()
  rows.forEach((row, index) => {
    if (seq[index] > 0) moved.add(names.items[history.item[row]]!.id)
  })
  await client.query(
    `insert into dirty_items (site_id, item_id, mark)
     select $1, item_id, $3 from unnest($2::integer[]) as item_id
     on conflict (site_id, item_id) do update set mark = excluded.mark`,
    [site.id, numbers(moved), mark],
  )
}

function answers(
  { batch: { history }, rows, names, identity, earlier, refusal, repeatOf, seq }: Posting,
  decision: Decision,
): PostAnswer[] {
  return Array.from(rows, (row, index) => {
    const id = identity.id[index]
    const code = refusal[index]
    if (code !== null) {
      const none = { seq: null, fromBalance: null, toBalance: null, negative: false, pointer: null }
      return { id, status: 'refused', ...none, code }
    }
    const { scale } = names.items[history.item[row]]!
    const repeated = repeatOf[index] >= 0
    const first = repeatOf[index] === index ? earlier.get(identity.key(index))! : null
    const at = repeated && first === null ? repeatOf[index] : index
    const from = first?.from ?? decision.fromAfter[at]
    const to = first?.to ?? decision.toAfter[at]
    const below = (balance: number, location: number) =>
      balance < 0 && names.isShelf(history.locations[location].path)
    return {
      id,
      status: repeated ? 'repeated' : 'posted',
      seq: String(first?.seq ?? seq[at]),
      fromBalance: formatQuantity(from, scale),
      toBalance: formatQuantity(to, scale),
      code: null,
      negative: below(from, history.from[row]) || below(to, history.to[row]),
      pointer: null,
    }
  })
}
