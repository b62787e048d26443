/**
 * Whether the seals are all there: each seal of seals covers the blocks that were made since the one before, and is
 * itself hashed with it. A chain that was cut short, or sealed anew after its rows were altered, is named by the first
 * block that is not what was covered.
 */
import type { PoolClient } from 'pg'
import type { KeptHash, LedgerFault } from '../../../app/checks/port.ts'
import { bytea, int8, nullable, type RowShape, select, selectOne, text, texts } from '../../database/rows.ts'
import { hashOf } from '../../trail/seal.ts'
import { BLOCK_ORDER, BLOCK_TEXT, listOf, SEAL_NOTED } from '../../trail/seal-of-seals.ts'
import { ledgerFault } from '../fault.ts'

const SEALS_A_READ = 500

const SEAL = { block: int8, digests: bytea, hash: bytea, blocks: nullable(texts) } satisfies RowShape

const READ = `
select block, digests, hash, (
    select array_agg(${BLOCK_TEXT} order by ${BLOCK_ORDER})
    from seals as covered where chain <> 'ledger' and covered.ledger = ledger_seal.block
  ) as blocks
from seals as ledger_seal
where site_id = 0 and chain = 'ledger' and block > $1
order by block
limit ${SEALS_A_READ}`

/** The first seal of seals that does not hold, or differs from a hash that was kept elsewhere. */
export async function brokenSealOfSeals(
  client: PoolClient,
  kept: KeptHash | null,
  onRead: () => void,
): Promise<LedgerFault | null> {
  let before: Buffer | null = null
  let last = 0
  let keptNow = ''
  for (;;) {
    onRead()
    const seals = await select(client, SEAL, READ, [last])
    for (const { block, digests, hash, blocks } of seals) {
      last++
      if (block !== last) return cut(`seal of seals ${last}`, String(block))
      const missing = firstMissing(digests, blocks ?? [])
      if (missing !== null) return cut(missing, '')
      if (!hashOf(0, 'ledger', block, digests, before).equals(hash) || !digests.equals(listOf(blocks ?? [])))
        return ledgerFault({
          code: 'broken-seal',
          site: '',
          expected: `ledger ${last}`,
          found: String(block),
        })
      if (block === kept?.number) keptNow = keptText({ number: block, hash: hash.toString('hex') })
      before = hash
    }
    if (seals.length < SEALS_A_READ) break
  }
  if (kept !== null && keptNow !== keptText(kept))
    return ledgerFault({ code: 'other-hash', site: '', expected: keptText(kept), found: keptNow })
  return missingEnd(client, last)
}

function keptText({ number, hash }: KeptHash): string {
  return `${number}:${hash}`
}

function cut(expected: string, found: string): LedgerFault {
  return ledgerFault({ code: 'cut-seals', site: '', expected, found })
}

/** The first block that was covered and is not there as it was. */
function firstMissing(digests: Buffer, blocks: readonly string[]): string | null {
  const there = new Set(blocks)
  return (
    digests
      .toString()
      .split('\n')
      .find((block) => !there.has(block)) ?? null
  )
}

const NOTED = { sealed: text } satisfies RowShape

const MISSING = `
with noted as (
  select distinct sealed from trail where sealed is not null
  union
  select coalesce(sealed, '') from trail_heads
), there as (
  select ${SEAL_NOTED} as sealed from seals where site_id = 0 and chain = 'ledger'
)
select sealed from noted where sealed <> '' and sealed not in (select sealed from there)
union all
-- What stands as the newest one is the newest one.
select sealed from there
where sealed like $1 || ':%' and sealed not in (select coalesce(sealed, '') from trail_heads)
limit 1`

/** Whether there was another seal of seals once: entries of the trail note the newest one, as the head of it does. */
async function missingEnd(client: PoolClient, last: number): Promise<LedgerFault | null> {
  const row = await selectOne(client, NOTED, MISSING, [String(last)])
  return row === null ? null : cut(`seal of seals ${row.sealed}`, String(last))
}
