/**
 * The posting transaction of one site (DESIGN section 5).
 *
 * The site's row is locked, so a site is a serial ledger: seq has no gaps, and nothing read here changes under our
 * hands. Balances touched are read in one query, `decide` says what goes, movements are appended with COPY,
 * balances upserted in one statement, as-posted episodes replayed where the batch may have changed them.
 */
import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { PostAnswer, PostBatch } from '../app/ports/ledger.ts'
import { MOVEMENT_KINDS, type RefusalCode, TIME_PRECISIONS } from '../core/codes.ts'
import { decide } from '../core/ledger/decide.ts'
import { hasFloor } from '../core/location.ts'
import { formatQuantity } from '../core/quantity.ts'
import { copyRows, copyText } from './copy-rows.ts'
import { readBooks, writeBooks } from './post-books.ts'
import { replayPosted } from './replay-posted.ts'
import { lockSite, registerBatch } from './site.ts'

export const MOVEMENT_COLUMNS = `site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
  occurred_at, occurred_precision, reported_at, recorded_at, source, external_id, content_hash, document, line, actor,
  device, reason, unit_cost`

/** Posts the movements `rows` of a batch, all of one site, on a client inside a transaction. */
export async function postSite(
  client: PoolClient,
  siteName: string,
  batch: PostBatch,
  rows: Int32Array,
  now: number,
): Promise<PostAnswer[]> {
  const { history } = batch
  const site = await lockSite(client, siteName)
  const items = await registerBatch(client, site, history, rows)
  const count = rows.length
  const refusal: (RefusalCode | null)[] = new Array(count).fill(null)
  const quantity = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    const row = rows[index]
    const item = items.of[history.item[row]]
    const [from, to] = [history.locations[history.from[row]], history.locations[history.to[row]]]
    const scaled =
      item === null
        ? null
        : rescaled(history.quantity[row], history.items[history.item[row]].scale, item.scale)
    if (from.site !== to.site || from.path === to.path || !(history.quantity[row] > 0))
      refusal[index] = 'malformed'
    else if (item === null) refusal[index] = 'unknown-item'
    else if (!items.known(from.path) || !items.known(to.path)) refusal[index] = 'unknown-location'
    else if (scaled === null) refusal[index] = 'inexact-quantity'
    else quantity[index] = scaled
  }
  const identity = identities(batch, rows)
  const earlier = await readEarlier(client, site.id, identity)
  const repeatOf = new Int32Array(count).fill(-1)
  const conflicts: { index: number; seq: number }[] = []
  const seen = new Map<string, number>()
  for (let index = 0; index < count; index++) {
    if (refusal[index] === 'malformed') continue
    const key = identity.key(index)
    const before = earlier.get(key)
    const twin = seen.get(key)
    if (before !== undefined) {
      if (before.hash === identity.hash[index]) repeatOf[index] = index
      else {
        refusal[index] = 'conflict'
        conflicts.push({ index, seq: before.seq })
      }
    } else if (twin !== undefined) {
      if (identity.hash[twin] === identity.hash[index]) repeatOf[index] = twin
      else refusal[index] = 'conflict'
    } else if (refusal[index] === null) seen.set(key, index)
  }
  const skip = Uint8Array.from(refusal, (code, index) => Number(code !== null || repeatOf[index] >= 0))
  const books = await readBooks(client, site, history, rows, skip, (item) => items.of[item]!.id)
  const decision = decide({
    quantity,
    from: books.from,
    to: books.to,
    skip,
    balances: books.balance,
    floors: books.floor,
  })
  const recordedAt = new Float64Array(count)
  const seq = new Float64Array(count)
  let last = site.lastSeq
  let latest = site.lastRecordedAt ?? Number.NEGATIVE_INFINITY
  const ownAt = Math.max(now, latest)
  for (let index = 0; index < count; index++) {
    if (decision.short[index] === 1) refusal[index] = 'would-go-negative'
    if (skip[index] === 1 || decision.short[index] === 1) continue
    recordedAt[index] = batch.own ? ownAt : history.recordedAt[rows[index]]
    latest = Math.max(latest, recordedAt[index])
    seq[index] = ++last
    books.touch(books.from[index], recordedAt[index], decision.fromAfter[index])
    books.touch(books.to[index], recordedAt[index], decision.toAfter[index])
  }
  // A twin of a movement that was dropped shares its fate.
  for (let index = 0; index < count; index++) {
    if (repeatOf[index] >= 0 && repeatOf[index] !== index && refusal[repeatOf[index]] !== null) {
      refusal[index] = refusal[repeatOf[index]]
    }
  }
  if (last > site.lastSeq) {
    await copyRows(client, `copy movements (${MOVEMENT_COLUMNS}) from stdin`, lines())
    await writeBooks(client, site.id, books, decision.balances)
    await replayPosted(client, siteName, site.id, books.toReplay())
    const dirty = [
      ...new Set(Array.from(rows, (row, index) => (seq[index] > 0 ? items.of[history.item[row]]!.id : 0))),
    ]
    await client.query(
      `insert into dirty_items (site_id, item_id, mark)
       select $1, item_id, $3 from unnest($2::integer[]) as item_id where item_id > 0
       on conflict (site_id, item_id) do update set mark = excluded.mark`,
      [site.id, dirty, last],
    )
    await client.query(
      `update sites
       set last_seq = $2, last_recorded_at = $3, last_book_id = $4
       where site_id = $1`,
      [site.id, last, new Date(latest), books.lastBookId],
    )
  }
  for (const { index, seq: first } of conflicts) {
    await client.query(
      `insert into conflicts (site_id, source, external_id, content_hash, first_seq)
       values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [site.id, identity.source[index], identity.id[index], identity.hash[index], first],
    )
  }
  return Array.from(rows, (row, index) => answer(row, index))

  function* lines(): Generator<string> {
    const nullable = (text: number | undefined) => (text ? copyText(history.texts[text]) : '\\N')
    for (let index = 0; index < count; index++) {
      if (seq[index] === 0) continue
      const row = rows[index]
      const reported = history.reportedAt === null ? Number.NaN : history.reportedAt[row]
      const cost = history.unitCost === null ? Number.NaN : history.unitCost[row]
      yield `${[
        site.id,
        seq[index],
        items.of[history.item[row]]!.id,
        MOVEMENT_KINDS[history.kind[row]],
        books.id[books.from[index]],
        books.id[books.to[index]],
        quantity[index],
        decision.fromAfter[index],
        decision.toAfter[index],
        new Date(history.occurredAt[row]).toISOString(),
        TIME_PRECISIONS[history.occurredPrecision?.[row] ?? 0],
        Number.isNaN(reported) ? '\\N' : new Date(reported).toISOString(),
        new Date(recordedAt[index]).toISOString(),
        copyText(identity.source[index]),
        copyText(identity.id[index]),
        identity.hash[index],
        copyText(history.document(row)),
        copyText(batch.line?.(row) ?? null),
        nullable(history.actor?.[row]),
        copyText(batch.device?.(row) ?? null),
        nullable(history.reason?.[row]),
        Number.isNaN(cost) ? '\\N' : cost,
      ].join('\t')}\n`
    }
  }

  function answer(row: number, index: number): PostAnswer {
    const id = identity.id[index]
    const none = { id, seq: null, fromBalance: null, toBalance: null, negative: false, pointer: null }
    if (refusal[index] !== null) return { ...none, status: 'refused', code: refusal[index] }
    const { scale } = items.of[history.item[row]]!
    const repeated = repeatOf[index] >= 0
    const first = repeated && repeatOf[index] === index ? earlier.get(identity.key(index))! : null
    const at = repeated && first === null ? repeatOf[index] : index
    const from = first?.from ?? decision.fromAfter[at]
    const to = first?.to ?? decision.toAfter[at]
    const [left, right] = [history.locations[history.from[row]], history.locations[history.to[row]]]
    return {
      id,
      status: repeated ? 'repeated' : 'posted',
      seq: String(first?.seq ?? seq[at]),
      fromBalance: formatQuantity(from, scale),
      toBalance: formatQuantity(to, scale),
      code: null,
      negative: (from < 0 && hasFloor(left.kind)) || (to < 0 && hasFloor(right.kind)),
      pointer: null,
    }
  }
}

/** A quantity at another scale; null where it does not come out whole or safe. */
function rescaled(quantity: number, scale: number, wanted: number): number | null {
  if (scale === wanted) return quantity
  const result = wanted > scale ? quantity * 10 ** (wanted - scale) : quantity / 10 ** (scale - wanted)
  return Number.isSafeInteger(result) ? result : null
}

interface Identities {
  readonly source: string[]
  readonly id: string[]
  readonly hash: string[]
  readonly key: (index: number) => string
}

/** Who says it, under which id, and what: a hash over all that was said, the recorded time only if it came with it. */
function identities({ history, externalId, line, device, own }: PostBatch, rows: Int32Array): Identities {
  const source: string[] = []
  const id: string[] = []
  const hash: string[] = []
  const text = (column: Int32Array | null, row: number) => (column === null ? '' : history.texts[column[row]])
  for (const row of rows) {
    source.push(text(history.source, row))
    id.push((externalId ?? history.id)(row))
    const { code, scale } = history.items[history.item[row]]
    const said = [
      code,
      history.locations[history.from[row]].path,
      history.locations[history.to[row]].path,
      formatQuantity(history.quantity[row], scale),
      history.kind[row],
      history.occurredAt[row],
      history.occurredPrecision?.[row] ?? 0,
      history.reportedAt?.[row] ?? Number.NaN,
      own ? '' : history.recordedAt[row],
      text(history.lot, row),
      text(history.owner, row),
      text(history.actor, row),
      text(history.reason, row),
      history.document(row) ?? '',
      line?.(row) ?? '',
      device?.(row) ?? '',
      history.unitCost?.[row] ?? Number.NaN,
    ]
    hash.push(createHash('md5').update(said.join('\u001f')).digest('base64'))
  }
  return { source, id, hash, key: (index) => `${source[index]}\u001f${id[index]}` }
}

async function readEarlier(client: PoolClient, siteId: number, { source, id }: Identities) {
  const { rows } = await client.query(
    `select movements.source, external_id, seq, content_hash, from_balance, to_balance
     from unnest($2::text[], $3::text[]) as asked (source, id)
     join movements on site_id = $1 and movements.source = asked.source and external_id = asked.id`,
    [siteId, source, id],
  )
  return new Map(
    rows.map((row) => [
      `${row.source}\u001f${row.external_id}`,
      {
        seq: Number(row.seq),
        hash: row.content_hash as string,
        from: Number(row.from_balance),
        to: Number(row.to_balance),
      },
    ]),
  )
}
