/**
 * Seals the ledger and the trail in blocks, so that what is altered later is found and named.
 *
 * A block holds a digest of each of its rows, and a hash over its number, those digests and the hash of the block
 * before it: rows cannot be changed without their digest, a digest not without the block, a block not without all
 * after it. The newest blocks of all chains are sealed again together (`seal-of-seals.ts`).
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

interface ChainOf {
  /** Its table, the column that numbers its rows without gaps, and which of them are those of a site ($1). */
  readonly table: string
  readonly number: string
  readonly ofSite: string
  /** A row as a text that no other row gives. Columns that older rows lack stand at its end: they add nothing there. */
  readonly rowText: string
}

/** What is sealed. Changes of rights are one chain, of site 0. */
export const CHAINS = {
  movements: {
    table: 'movements',
    number: 'seq',
    ofSite: 'site_id = $1',
    rowText: `concat_ws(chr(31), site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
      extract(epoch from occurred_at), occurred_precision, coalesce(extract(epoch from reported_at)::text, '-'),
      extract(epoch from recorded_at), source, external_id, content_hash, coalesce('=' || document, '-'),
      coalesce('=' || line, '-'), coalesce('=' || actor, '-'), coalesce('=' || device, '-'),
      coalesce('=' || reason, '-'), coalesce(unit_cost::text, '-'), coalesce('=' || posted_by, '-'))`,
  },
  trail: {
    table: 'trail',
    number: 'entry',
    ofSite: 'site_id = $1',
    rowText: `concat_ws(chr(31), site_id, entry, extract(epoch from at), actor, action, subject, detail::text,
      rows::text, sealed)`,
  },
  access: {
    table: 'access_changes',
    number: 'entry',
    ofSite: '$1 = 0',
    rowText: `concat_ws(chr(31), entry, id, extract(epoch from at), actor, code, subject, coalesce('=' || detail, '-'),
      rows::text)`,
  },
} as const satisfies Readonly<Record<string, ChainOf>>
export type Chain = keyof typeof CHAINS

/** The chains of a site; site 0 is what concerns all of them. */
export function chainsOf(siteId: number): readonly Chain[] {
  return siteId === 0 ? ['trail', 'access'] : ['movements', 'trail']
}

const SITE = { site_id: int4 } satisfies RowShape

/**
 * Seals what is not sealed yet, block by block; several processes may try at once. Returns how many rows were. Without
 * `all`, rows that do not fill a block stay open for a while.
 */
export async function seal(pool: Pool, { all }: { all: boolean }): Promise<number> {
  const sites = await select(pool, SITE, 'select site_id from sites union select 0 order by site_id')
  let sealed = 0
  for (const { site_id: siteId } of sites)
    for (const chain of chainsOf(siteId))
      for (;;) {
        const count = await inTransaction(pool, (client) => sealBlock(client, siteId, chain, all))
        sealed += count
        if (count < SEAL_ROWS) break
      }
  return sealed
}

const LOCK = { taken: bool } satisfies RowShape
/** A second sealer of the same chain finds the lock taken, and leaves it to the first. */
export async function takeLock(client: PoolClient, chain: string): Promise<boolean> {
  const lock = await selectRow(
    client,
    LOCK,
    'select pg_try_advisory_xact_lock(7411003, hashtext($1)) as taken',
    [chain],
  )
  return lock.taken
}

const HEAD = { block: int8, last: int8, hash: bytea } satisfies RowShape

async function sealBlock(client: PoolClient, siteId: number, chain: Chain, all: boolean): Promise<number> {
  if (!(await takeLock(client, `${siteId} ${chain}`))) return 0
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
  const { table, number: column, ofSite } = CHAINS[chain]
  const { rowCount } = await client.query(`select from ${table} where ${ofSite} and ${column} = $2`, [
    siteId,
    number,
  ])
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
  const { table, number, ofSite, rowText } = CHAINS[chain]
  const rows = await selectTuples(
    client,
    [text],
    `select ${rowText} from ${table} where ${ofSite} and ${number} > $2 order by ${number} limit ${limit}`,
    [siteId, after],
  )
  return rows.map(([row]) => hash('sha256', row, 'buffer').subarray(0, DIGEST_BYTES))
}

/** The hash of a block: over its place, the hash of the block before it (null for the first), and its digests. */
export function hashOf(
  siteId: number,
  chain: Chain | 'ledger',
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
