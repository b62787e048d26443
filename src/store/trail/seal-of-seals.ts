/**
 * Seals the seals: whatever blocks were made since, of all sites, are one list that is hashed with the hash of the list
 * before it. So no chain can be cut short and sealed anew while this one stands; and this one cannot while its number
 * and hash are kept elsewhere, not even by the owner of the database. Entries of the trail note the newest one as well.
 */
import type { Pool, PoolClient } from 'pg'
import { bytea, int8, type RowShape, select, selectOne, text } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { hashOf, takeLock } from './seal.ts'

const NEWEST = { block: int8, hash: bytea } satisfies RowShape
const COVERED = { text } satisfies RowShape

/** A block of a chain as it stands in the list of a seal of seals, as SQL over `seals`; and the order of the list. */
export const BLOCK_TEXT = `concat_ws(' ', site_id, chain, block, encode(hash, 'hex'))`
export const BLOCK_ORDER = 'site_id, chain collate "C", block'

/** A seal of seals as entries of the trail note it, as SQL over `seals`: its number and how its hash begins. */
export const SEAL_NOTED = `block || ':' || left(encode(hash, 'hex'), 16)`

/** The bytes of a list of blocks. */
export function listOf(blocks: readonly string[]): Buffer {
  return Buffer.from(blocks.join('\n'))
}

/** Seals the seals that no seal of seals covers yet. Where another process is at it, it is left to that one. */
export function sealSeals(pool: Pool): Promise<void> {
  return inTransaction(pool, async (client) => {
    if (!(await takeLock(client, 'ledger'))) return
    const before = await selectOne(
      client,
      NEWEST,
      `select block, hash from seals where site_id = 0 and chain = 'ledger' order by block desc limit 1`,
    )
    const block = Math.max(before?.block ?? 0, await lastNumber(client)) + 1
    const blocks = await cover(client, block)
    if (blocks.length === 0) return
    const list = listOf(blocks)
    await client.query(
      `insert into seals (site_id, chain, block, first, last, digests, hash)
       values (0, 'ledger', $1, $1, $1, $2, $3)`,
      [block, list, hashOf(0, 'ledger', block, list, before?.hash ?? null)],
    )
    await client.query(
      `update trail_heads set sealed = ${SEAL_NOTED} from seals
       where trail_heads.site_id = 0 and seals.site_id = 0 and chain = 'ledger' and block = $1`,
      [block],
    )
  })
}

/** Puts what is not covered yet under a seal of seals, and answers the list of it. */
async function cover(client: PoolClient, seal: number): Promise<string[]> {
  const rows = await select(
    client,
    COVERED,
    `with covered as (
       update seals set ledger = $1 where chain <> 'ledger' and ledger is null returning site_id, chain, block, hash
     )
     select ${BLOCK_TEXT} as text from covered order by ${BLOCK_ORDER}`,
    [seal],
  )
  return rows.map((row) => row.text)
}

const NUMBER = { number: int8 } satisfies RowShape

/** The number of the last one that there was: also where somebody took it away, and so left a gap. */
async function lastNumber(client: PoolClient): Promise<number> {
  const head = await selectOne(
    client,
    NUMBER,
    `select split_part(sealed, ':', 1)::bigint as number from trail_heads where sealed is not null`,
  )
  return head?.number ?? 0
}
