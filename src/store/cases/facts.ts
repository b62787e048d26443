/** What lists show of cases, counted from their negatives again whenever these change. */
import type { PoolClient } from 'pg'
import { numbers } from '../database/numbers.ts'

/** Counts some cases of a site again; one that has no negatives left, or is part of another, has no figures. */
export async function countFacts(
  client: PoolClient,
  siteId: number,
  caseIds: Iterable<number>,
): Promise<void> {
  const ids = numbers(caseIds)
  await client.query('delete from case_facts where site_id = $1 and case_id = any($2::bigint[])', [
    siteId,
    ids,
  ])
  await client.query('insert into case_facts select * from case_facts_of($1, $2::bigint[])', [siteId, ids])
}
