/**
 * Seals the ledger and the trail in blocks, so that what is altered later is found and named.
 *
 * A block holds a digest of each of its rows, and a hash over its number, those digests and the hash of the block
 * before it: rows cannot be changed without their digest, a digest not without the block, a block not without all
 * after it. Keep the newest hash elsewhere, and not even the owner of the database can rewrite what was before it.
 */
import { createHash, hash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { SEAL_ROWS } from '../../core/limits.ts'
import {
  bool,
  bytea,
  int4,
  int8,
  type Queryable,
  type RowShape,
  select,
  selectOne,
  selectRow,
  selectTuples,
  text,
} from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'

/** Bytes of a row's digest that a block keeps. */
export const DIGEST_BYTES = 16

/** What is sealed, and how a row of it is written as a text that no other row gives. */
export const CHAINS = {
  movements: {
    number: 'seq',
    rowText: `concat_ws(chr(31), site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
      extract(epoch from occurred_at), occurred_precision, coalesce(extract(epoch from reported_at)::text, '-'),
      extract(epoch from recorded_at), source, external_id, content_hash, coalesce('=' || document, '-'),
      coalesce('=' || line, '-'), coalesce('=' || actor, '-'), coalesce('=' || device, '-'),
      coalesce('=' || reason, '-'), coalesce(unit_cost::text, '-'), coalesce('=' || posted_by, '-'))`,
  },
  trail: {
    number: 'entry',
    rowText: `concat_ws(chr(31), site_id, entry, extract(epoch from at), actor, action, subject, detail::text)`,
  },
} as const
export type Chain = keyof typeof CHAINS

const SITE = { site_id: int4 } satisfies RowShape

/**
 * Seals what is not sealed yet, block by block; several processes may try at once. Returns how many rows were. Without
 * `all`, rows that do not fill a block stay open for a while.
 */
export async function seal(pool: Pool, { all }: { all: boolean }): Promise<number> {
  const sites = await select(pool, SITE, 'select site_id from sites union select 0 order by site_id')
  let sealed = 0
  for (const { site_id: siteId } of sites)
    for (const chain of ['movements', 'trail'] as const) {
      if (siteId === 0 && chain === 'movements') continue
      for (;;) {
        const count = await inTransaction(pool, (client) => sealBlock(client, siteId, chain, all))
        sealed += count
        if (count < SEAL_ROWS) break
      }
    }
  return sealed
}

const LOCK = { taken: bool } satisfies RowShape
const HEAD = { block: int8, last: int8, hash: bytea } satisfies RowShape

async function sealBlock(client: PoolClient, siteId: number, chain: Chain, all: boolean): Promise<number> {
  // A second sealer of the same chain finds the lock taken, and leaves it to the first.
  const lock = await selectRow(
    client,
    LOCK,
    'select pg_try_advisory_xact_lock(7411003, hashtext($1)) as taken',
    [`${siteId} ${chain}`],
  )
  if (!lock.taken) return 0
  const before = await selectOne(
    client,
    HEAD,
    'select block, last, hash from seals where site_id = $1 and chain = $2 order by block desc limit 1',
    [siteId, chain],
  )
  const block = (before?.block ?? 0) + 1
  const last = before?.last ?? 0
  if (!all && !(await isFull(client, siteId, chain, last + SEAL_ROWS))) return 0
  const digests = await digestsOf(client, siteId, chain, last, SEAL_ROWS)
  if (digests.length === 0 || (digests.length < SEAL_ROWS && !all)) return 0
  const bytes = Buffer.concat(digests)
  await client.query(
    'insert into seals (site_id, chain, block, first, last, digests, hash) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      siteId,
      chain,
      block,
      last + 1,
      last + digests.length,
      bytes,
      hashOf(siteId, chain, block, bytes, before?.hash ?? null),
    ],
  )
  return digests.length
}

async function isFull(client: PoolClient, siteId: number, chain: Chain, number: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from ${chain} where site_id = $1 and ${CHAINS[chain].number} = $2`,
    [siteId, number],
  )
  return rowCount === 1
}

/** Digests of the rows after a number, in their order, `limit` at most; of DIGEST_BYTES each. */
export async function digestsOf(
  client: Queryable,
  siteId: number,
  chain: Chain,
  after: number,
  limit: number,
): Promise<Buffer[]> {
  const { number, rowText } = CHAINS[chain]
  const rows = await selectTuples(
    client,
    [text],
    `select ${rowText} from ${chain} where site_id = $1 and ${number} > $2 order by ${number} limit ${limit}`,
    [siteId, after],
  )
  return rows.map(([row]) => hash('sha256', row, 'buffer').subarray(0, DIGEST_BYTES))
}

/** The hash of a block: over its place, the hash of the block before it (null for the first), and its digests. */
export function hashOf(
  siteId: number,
  chain: Chain,
  block: number,
  digests: Buffer,
  before: Buffer | null,
): Buffer {
  return createHash('sha256')
    .update(`plimsoll.seal/1 ${siteId} ${chain} ${block}\n`)
    .update(before ?? Buffer.alloc(0))
    .update(digests)
    .digest()
}
