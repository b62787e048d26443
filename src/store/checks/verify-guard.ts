/**
 * Checks of what the guard keeps: promised units equal to open allocations, and every sealed row what it was when it
 * was sealed. The first altered row is named; a block that was made to fit its altered rows is named by the block.
 */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../app/checks/port.ts'
import { SEAL_ROWS } from '../../core/limits.ts'
import type { SqlRow } from '../database/page.ts'
import { type Chain, DIGEST_BYTES, digestsOf, hashOf } from '../trail/seal.ts'

const none = { seq: null, bookId: null, item: null }

export async function wrongReserved(client: PoolClient, site: SqlRow): Promise<LedgerFault | null> {
  const { rows } = await client.query(
    `select book_id, reserved, open
     from (
       select book_id, reserved,
         coalesce((select sum(open) from allocations
                   where allocations.site_id = $1 and allocations.book_id = balances.book_id and open > 0), 0) as open
       from balances where site_id = $1
     ) as book
     where reserved <> open
     order by book_id
     limit 1`,
    [site.site_id],
  )
  if (rows.length === 0) return null
  const [{ book_id: bookId, reserved: found, open: expected }] = rows
  return {
    ...none,
    ...{ code: 'wrong-reserved', site: site.name, bookId: `${site.site_id}-${bookId}` },
    ...{ expected: String(expected), found },
  }
}

/**
 * Whether an entry of the trail is missing. Entries are numbered without gaps, so that also one that was taken out
 * before it was sealed leaves a hole, or an end before the last that was written.
 */
export async function missingEntry(
  client: PoolClient,
  siteId: number,
  name: string,
): Promise<LedgerFault | null> {
  const { rows } = await client.query(
    siteId === 0
      ? 'select last_entry from trail_heads where site_id = $1'
      : 'select last_entry from sites where site_id = $1',
    [siteId],
  )
  const { rows: found } = await client.query(
    `select coalesce(min(place) filter (where entry <> place), count(*) + 1) as hole, count(*) as count
     from (select entry, row_number() over (order by entry) as place from trail where site_id = $1) as told`,
    [siteId],
  )
  const [{ last_entry: expected }] = rows
  const [{ hole, count }] = found
  if (Number(hole) === Number(expected) + 1) return null
  return { ...none, code: 'altered-entry', site: name, seq: hole, expected, found: count }
}

/** `name` is what a site is told as; site 0, which has no movements, is told as all of them. */
export async function brokenSeal(
  client: PoolClient,
  siteId: number,
  name: string,
  onBlock: () => void,
): Promise<LedgerFault | null> {
  for (const chain of ['movements', 'trail'] as const) {
    if (siteId === 0 && chain === 'movements') continue
    const fault = await brokenChain(client, siteId, name, chain, onBlock)
    if (fault !== null) return fault
  }
  return null
}

async function brokenChain(
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
    const { rows } = await client.query(
      'select * from seals where site_id = $1 and chain = $2 and block >= $3 order by block limit 1',
      [siteId, chain, block],
    )
    if (rows.length === 0) return null
    const [seal] = rows
    const fits =
      Number(seal.block) === block &&
      Number(seal.first) === last + 1 &&
      hashOf(siteId, chain, block, seal.digests, before).equals(seal.hash)
    if (!fits)
      return { ...none, code: 'broken-seal', site: name, expected: `${chain} ${block}`, found: seal.block }
    const altered = await alteredRow(client, siteId, chain, seal)
    if (altered !== null) {
      const code = chain === 'movements' ? 'altered-movement' : 'altered-entry'
      return { ...none, code, site: name, seq: String(altered.number), ...altered.told }
    }
    before = seal.hash
    last = Number(seal.last)
  }
}

async function alteredRow(client: PoolClient, siteId: number, chain: Chain, seal: SqlRow) {
  const found = await digestsOf(client, siteId, chain, Number(seal.first) - 1, SEAL_ROWS)
  const count = Number(seal.last) - Number(seal.first) + 1
  for (let place = 0; place < count; place++) {
    const expected = seal.digests.subarray(place * DIGEST_BYTES, (place + 1) * DIGEST_BYTES) as Buffer
    if (found[place]?.equals(expected)) continue
    return {
      number: Number(seal.first) + place,
      told: { expected: expected.toString('hex'), found: found[place]?.toString('hex') ?? '' },
    }
  }
  return null
}
