/**
 * The trail: who did what, in entries numbered without gaps by site, in the transaction of the change itself. An entry
 * notes the rows of the registers that it changed, as it left them.
 */
import type { PoolClient } from 'pg'
import { notesOf, type Touched } from './registers.ts'

export interface TrailEntry {
  readonly actor: string
  /** What was done: `rule-added`, `hold-parked`. */
  readonly action: string
  /** To what: `rule 4`, `hold 1-17`. */
  readonly subject: string
  readonly detail: unknown
  /** The rows of registers that it added, changed or took away; they are written before it. */
  readonly touched?: Touched
}

/**
 * Adds entries to the trail of a site whose lock is held; site 0 is for changes of all sites. `at` is the time they were
 * decided at, in Unix milliseconds; null where nobody decided anything, and the database's clock says when it was.
 */
export async function appendTrail(
  client: PoolClient,
  siteId: number,
  at: number | null,
  entries: readonly TrailEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const heads = siteId === 0 ? 'trail_heads' : 'sites'
  const values: unknown[] = [
    siteId,
    entries.length,
    at === null ? null : new Date(at),
    entries.map(({ actor }) => actor),
    entries.map(({ action }) => action),
    entries.map(({ subject }) => subject),
    entries.map(({ detail }) => JSON.stringify(detail)),
  ]
  const notes = notesOf(entries, values)
  await client.query({
    name: `append-to-${heads}-${notes.name}`,
    text: `with head as (
       update ${heads} set last_entry = last_entry + $2 where site_id = $1 returning last_entry - $2 as before
     ), noted as (
       select place, jsonb_agg(note) as rows from (${notes.sql}) as note group by place
     )
     insert into trail (site_id, entry, at, actor, action, subject, detail, rows, sealed)
     select $1, before + place, coalesce($3, now()), actor, action, subject, detail, rows, ${SEALED}
     from head, unnest($4::text[], $5::text[], $6::text[], $7::jsonb[])
       with ordinality as entry (actor, action, subject, detail, place)
     left join noted using (place)`,
    values,
  })
}

/** The newest seal of all seals as entries note it, as SQL; null before the first. */
export const SEALED = '(select sealed from trail_heads where site_id = 0)'
