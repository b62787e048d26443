/**
 * Checks that sealed rows are what they were when they were sealed, and that the trail has no hole. The first altered
 * row is named; a block that was made to fit its altered rows is named by the block.
 */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import { SEAL_ROWS } from '../../../core/limits.ts'
import { bytea, int8, type RowOf, type RowShape, selectOne, selectRow } from '../../database/rows.ts'
import { type Chain, chainsOf, DIGEST_BYTES, digestsOf, hashOf } from '../../trail/seal.ts'
import { ledgerFault } from '../fault.ts'

const HEAD = { last_entry: int8 } satisfies RowShape
const HOLE = { hole: int8, count: int8 } satisfies RowShape

/**
 * Whether an entry of the trail, or a change of rights, is missing. Both are numbered without gaps, so that also one
 * that was taken out before it was sealed leaves a hole, or an end before the last that was written.
 */
export async function missingEntry(
  client: PoolClient,
  siteId: number,
  name: string,
): Promise<LedgerFault | null> {
  if (siteId !== 0) return missingOf(client, siteId, name, 'altered-entry', 'sites')
  return (
    (await missingOf(client, siteId, name, 'altered-entry', 'trail_heads')) ??
    (await missingOf(client, siteId, name, 'altered-change', 'trail_heads'))
  )
}

async function missingOf(
  client: PoolClient,
  siteId: number,
  name: string,
  code: 'altered-entry' | 'altered-change',
  heads: 'sites' | 'trail_heads',
): Promise<LedgerFault | null> {
  const [last, rows] =
    code === 'altered-entry'
      ? ['last_entry', 'trail where site_id = $1']
      : ['last_change', 'access_changes where $1 = 0']
  const head = await selectOne(
    client,
    HEAD,
    `select ${last} as last_entry from ${heads} where site_id = $1`,
    [siteId],
  )
  // Where even the head is gone, nothing is said to be there.
  const expected = head?.last_entry ?? 0
  const { hole, count } = await selectRow(
    client,
    HOLE,
    `select coalesce(min(place) filter (where entry <> place), count(*) + 1) as hole, count(*) as count
     from (
       select entry, row_number() over (order by entry) as place from ${rows}
     ) as numbered`,
    [siteId],
  )
  if (hole === expected + 1) return null
  return ledgerFault({
    code,
    site: name,
    seq: String(hole),
    expected: String(expected),
    found: String(count),
  })
}

/** The first row or block that is not as it was sealed. `name` is the site's. */
export async function brokenSeal(
  client: PoolClient,
  siteId: number,
  name: string,
  onBlock: () => void,
): Promise<LedgerFault | null> {
  for (const chain of chainsOf(siteId)) {
    const fault = await brokenSealOf(client, siteId, name, chain, onBlock)
    if (fault !== null) return fault
  }
  return null
}

const ALTERED = {
  movements: 'altered-movement',
  trail: 'altered-entry',
  access: 'altered-change',
} as const satisfies Record<Chain, LedgerFault['code']>

const SEAL = { block: int8, first: int8, last: int8, digests: bytea, hash: bytea } satisfies RowShape

async function brokenSealOf(
  client: PoolClient,
  siteId: number,
  name: string,
  chain: Chain,
  onBlock: () => void,
): Promise<LedgerFault | null> {
  let before: Buffer | null = null
  let last = 0
  for (let block = 1; ; block++) {
    onBlock()
    const seal: RowOf<typeof SEAL> | null = await selectOne(
      client,
      SEAL,
      `select block, first, last, digests, hash
       from seals
       where site_id = $1 and chain = $2 and block >= $3
       order by block
       limit 1`,
      [siteId, chain, block],
    )
    if (seal === null) return null
    const fits =
      seal.block === block &&
      seal.first === last + 1 &&
      seal.digests.length === (seal.last - last) * DIGEST_BYTES &&
      hashOf(siteId, chain, block, seal.digests, before).equals(seal.hash)
    if (!fits)
      return ledgerFault({
        code: 'broken-seal',
        site: name,
        expected: `${chain} ${block}`,
        found: String(seal.block),
      })
    const altered = await alteredRow(client, siteId, chain, seal)
    if (altered !== null)
      return ledgerFault({
        code: ALTERED[chain],
        site: name,
        ...altered,
      })
    before = seal.hash
    last = seal.last
  }
}

/** The first row of a block whose digest is another one now. */
async function alteredRow(
  client: PoolClient,
  siteId: number,
  chain: Chain,
  seal: RowOf<typeof SEAL>,
): Promise<Pick<LedgerFault, 'seq' | 'expected' | 'found'> | null> {
  const found = await digestsOf(client, siteId, chain, seal.first - 1, SEAL_ROWS)
  const count = seal.last - seal.first + 1
  for (let place = 0; place < count; place++) {
    const expected = seal.digests.subarray(place * DIGEST_BYTES, (place + 1) * DIGEST_BYTES)
    if (found[place]?.equals(expected)) continue
    return {
      seq: String(seal.first + place),
      expected: expected.toString('hex'),
      found: found[place]?.toString('hex') ?? '',
    }
  }
  return null
}
