/** Replaces the suspects of a site by those of a new look, in one transaction. */
import type { Pool } from 'pg'
import type { FoundSuspect, UnseenSite } from '../../app/suspects/port.ts'
import { inTransaction } from '../database/transaction.ts'

/** Items that are registered no more take their suspects with them. */
export function replaceSuspects(
  pool: Pool,
  { siteId, lastSeq }: UnseenSite,
  found: readonly FoundSuspect[],
): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query('delete from suspects where site_id = $1', [siteId])
    await client.query(
      `insert into suspects (site_id, suspect_id, item_id, location, lot, owner, suspect, seqs, quantity, money, currency)
       select $1, suspect ->> 'id', item_id, suspect ->> 'location', suspect ->> 'lot', suspect ->> 'owner', suspect,
         array(select jsonb_array_elements_text(seqs)::bigint), (suspect ->> 'quantity')::numeric,
         (suspect ->> 'money')::numeric, suspect ->> 'currency'
       from jsonb_to_recordset($2::jsonb) as found (suspect jsonb, seqs jsonb)
       join items on items.code = suspect ->> 'item'`,
      [siteId, JSON.stringify(found)],
    )
    await client.query('update suspect_looks set seen_seq = greatest(seen_seq, $2) where site_id = $1', [
      siteId,
      lastSeq,
    ])
  })
}
