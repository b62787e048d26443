/** Appends what is posted to the ledger: movements and conflicts. */
import type { PoolClient } from 'pg'
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../core/codes.ts'
import { copyBinary } from '../database/copy-binary.ts'
import type { Conflict, Posting } from './posting.ts'

const MOVEMENT_COLUMNS = [
  ...['site_id', 'seq', 'item_id', 'kind', 'from_book', 'to_book', 'quantity', 'from_balance', 'to_balance'],
  ...['occurred_at', 'occurred_precision', 'reported_at', 'recorded_at', 'source', 'external_id'],
  ...['content_hash', 'document', 'line', 'actor', 'device', 'reason', 'unit_cost', 'posted_by'],
]

/** What a movement did to its books, by index of the posting. */
export interface Effect {
  readonly fromBook: (index: number) => number
  readonly toBook: (index: number) => number
  readonly fromAfter: Float64Array
  readonly toAfter: Float64Array
  readonly postedBy: (index: number) => string | null
}

/** Appends the movements `order`, which are numbered already. */
export async function append(
  client: PoolClient,
  { site, batch, rows, names, identity, quantity, seq, recordedAt }: Posting,
  order: readonly number[],
  { fromBook, toBook, fromAfter, toAfter, postedBy }: Effect,
): Promise<void> {
  const { history, device } = batch
  const named = (code: number | undefined) => (code ? history.texts[code] : null)
  await copyBinary(client, 'movements', MOVEMENT_COLUMNS, order.length, (out, place) => {
    const index = order[place]
    const row = rows[index]
    const reported = history.reportedAt === null ? Number.NaN : history.reportedAt[row]
    const cost = history.unitCost === null ? Number.NaN : history.unitCost[row]
    out.integer(site.id)
    out.bigint(seq[index])
    out.integer(names.items[history.item[row]]!.id)
    out.text(MOVEMENT_KINDS[history.kind[row]])
    out.bigint(fromBook(index))
    out.bigint(toBook(index))
    out.bigint(quantity[index])
    out.bigint(fromAfter[index])
    out.bigint(toAfter[index])
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
    out.text(postedBy(index))
  })
}

export async function keepConflicts(
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
