/** The trail: who did what, in entries numbered without gaps by site, in the transaction of the change itself. */
import type { PoolClient } from 'pg'
import { int8, type RowShape, selectRow } from '../database/rows.ts'

export interface TrailEntry {
  readonly actor: string
  /** What was done: `rule-added`, `hold-parked`. */
  readonly action: string
  /** To what: `rule 4`, `hold 1-17`. */
  readonly subject: string
  readonly detail: unknown
}

const HEAD = { last_entry: int8 } satisfies RowShape

/** Adds entries to the trail of a site whose lock is held; site 0 is for changes of all sites. `at` in ms. */
export async function appendTrail(
  client: PoolClient,
  siteId: number,
  at: number,
  entries: readonly TrailEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const heads = siteId === 0 ? 'trail_heads' : 'sites'
  const head = await selectRow(
    client,
    HEAD,
    `update ${heads} set last_entry = last_entry + $2 where site_id = $1 returning last_entry`,
    [siteId, entries.length],
  )
  const first = head.last_entry - entries.length + 1
  await client.query(
    `insert into trail (site_id, entry, at, actor, action, subject, detail)
     select $1, $2 + place - 1, $3, actor, action, subject, detail
     from unnest($4::text[], $5::text[], $6::text[], $7::jsonb[])
       with ordinality as entry (actor, action, subject, detail, place)`,
    [
      siteId,
      first,
      new Date(at),
      entries.map(({ actor }) => actor),
      entries.map(({ action }) => action),
      entries.map(({ subject }) => subject),
      entries.map(({ detail }) => JSON.stringify(detail)),
    ],
  )
}
