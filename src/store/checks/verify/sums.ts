/**
 * Whether what changes without an entry of the trail follows from movements and from other rows: what was used of
 * overrides and reservations, what an undone import left void, where the numbers of a site stand.
 */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import { OWN_SOURCE } from '../../../core/history/movement.ts'
import { AHEAD_MS_MAX } from '../../../core/limits.ts'
import { type RowShape, selectOne, text } from '../../database/rows.ts'
import { type CheckedSite, ledgerFault } from '../fault.ts'

const SUM = { what: text, expected: text, found: text } satisfies RowShape

/** The first sum of a site that differs. */
export function wrongSum(client: PoolClient, site: CheckedSite): Promise<LedgerFault | null> {
  return firstWrong(client, site.name, SUMS_OF_SITE, [site.site_id])
}

/** The same of what concerns all sites. */
export function wrongSumOfAll(client: PoolClient): Promise<LedgerFault | null> {
  return firstWrong(client, '', SUMS_OF_ALL, [])
}

async function firstWrong(
  client: PoolClient,
  site: string,
  queries: readonly string[],
  values: readonly unknown[],
): Promise<LedgerFault | null> {
  for (const query of queries) {
    const row = await selectOne(
      client,
      SUM,
      `select what, coalesce(expected::text, '') as expected, coalesce(found::text, '') as found
       from (${query}) as sum
       where expected is distinct from found
       order by what
       limit 1`,
      values,
    )
    if (row === null) continue
    const { what, expected, found } = row
    return ledgerFault({ code: 'wrong-sum', site, expected: `${what}: ${expected}`, found })
  }
  return null
}

const ofSite = (table: string, value: string) => `(select ${value} from ${table} where site_id = $1)`

/** Where the site stands. A number that was given may be unused, but none that is used is given again. */
const SITE_SUMS = [
  ['last book', `greatest(last_book_id, ${ofSite('balances', 'max(book_id)')})`, 'last_book_id'],
  ['last override', ofSite('overrides', 'coalesce(max(override_id), 0)'), 'last_override_id'],
  ['last reservation', ofSite('reservations', 'coalesce(max(reservation_id), 0)'), 'last_reservation_id'],
  ['last case', `greatest(last_case_id, ${ofSite('cases', 'max(case_id)')})`, 'last_case_id'],
  ['last hold', `greatest(last_hold_id, ${ofSite('holds', 'max(hold_id)')})`, 'last_hold_id'],
  ['parked', ofSite('holds', `count(*) filter (where state = 'parked')`), 'parked'],
  ['reserves', `(reserves or exists ${ofSite('reservations', '')})::integer`, 'reserves::integer'],
  ['announces', `(announces or exists ${ofSite('expectations', '')})::integer`, 'announces::integer'],
  [
    'waits',
    `(waits or exists (
      select from reservation_lines join reservations using (site_id, reservation_id)
      where site_id = $1 and reserved < asked and not given_up and expires_at > last_decided_at))::integer`,
    'waits::integer',
  ],
  [
    'knows rules',
    `(rules_version > 0 or exists (select from rules))::integer`,
    '(rules_version > 0)::integer',
  ],
]
  .map(
    ([
      what,
      expected,
      found,
    ]) => `select '${what}' as what, ${expected} as expected, ${found} as found from sites
    where site_id = $1`,
  )
  .join('\nunion all\n')

const LAST_RECORDED = `select 'last recorded' as what, (select max(recorded_at) from movements where site_id = $1)
    as expected, last_recorded_at as found
  from sites where site_id = $1`

/** Times further ahead have not happened (`newestOf` in `core/posting`). */
const LAST_HAPPENED = `select 'last happened' as what, (
      select max(occurred_at) from movements
      where site_id = $1 and occurred_at <= recorded_at + ${AHEAD_MS_MAX} * interval '1 millisecond') as expected,
    last_happened_at as found
  from sites where site_id = $1`

const USED = `select 'used of override ' || override_id as what, coalesce(uses.used, 0) as expected, overrides.used as found
  from overrides
  left join (
    select override_id, sum(quantity) as used from override_uses where site_id = $1 group by override_id
  ) as uses using (override_id)
  where site_id = $1`

const FULFILLED = `select concat_ws(' ', 'fulfilled of reservation', reservation_id, 'line', line, 'book', book_id) as what,
    coalesce(came.units, 0) as expected, coalesce(fulfilled, 0) as found
  from (select * from allocations where site_id = $1) as promised
  full join (
    select reservation_id, line, book_id, sum(units) as units
    from (
      select reservation_id, fulfilments.line, from_book as book_id, fulfilments.quantity as units
      from fulfilments join movements using (site_id, seq)
      where site_id = $1
      union all
      select reservation_id, line, book_id, -quantity from promise_changes
      where site_id = $1 and change in ('restored', 'freed')
    ) as came
    group by reservation_id, line, book_id
  ) as came using (reservation_id, line, book_id)`

/** Movements that undid others, and which. */
const UNDOING = `select seq, line::bigint as undone, document from movements
  where site_id = $1 and source = '${OWN_SOURCE}' and reason = 'import-undone' and external_id like 'undo-%'`

const VOID = `with undoing as (${UNDOING}),
    void as (select seq from undoing union select undone from undoing)
  select 'void movements' as what, (select count(*) from void) as expected,
    coalesce(sum(last_seq - first_seq + 1), 0) as found
  from void_ranges where site_id = $1
  union all
  select 'void movements from ' || first_seq, last_seq - first_seq + 1,
    (select count(*) from void where seq between first_seq and last_seq)
  from void_ranges where site_id = $1`

const UNDONE = `with undoing as (${UNDOING})
  select concat_ws(' ', 'import', import_id, 'undone from', first_seq) as what, (
      select min(undone) from undoing
      where undone between first_seq and last_seq and document = 'import ' || import_id) as expected,
    undone_from as found
  from import_ranges where site_id = $1`

/** A conflict names the movement that came first: of the same source and id, with other content. */
const CONFLICTS = `select concat_ws(' ', 'conflict', source, external_id) as what, 1 as expected, (
      select count(*) from movements
      where site_id = $1 and seq = first_seq and movements.source = conflicts.source
        and movements.external_id = conflicts.external_id
        and movements.content_hash <> conflicts.content_hash) as found
  from conflicts where site_id = $1 and first_seq is not null`

const SUMS_OF_SITE = [SITE_SUMS, LAST_RECORDED, LAST_HAPPENED, USED, FULFILLED, VOID, UNDONE, CONFLICTS]

const POSTED = `select 'posted by import ' || import_id as what, coalesce(ranges.movements, 0) as expected,
    posted as found
  from imports
  left join (
    select import_id, sum(last_seq - first_seq + 1) as movements from import_ranges group by import_id
  ) as ranges using (import_id)
  where not dry_run`

/** Rows of a site that is not there would be looked at by nobody. */
const STRAY = ['conflicts', 'import_ranges', 'source_days', 'void_ranges', 'episodes']
  .map(
    (table) => `select 'sites of ${table}' as what, 0 as expected, count(*) as found
    from ${table} where not exists (select from sites where sites.site_id = ${table}.site_id)`,
  )
  .join('\nunion all\n')

const SUMS_OF_ALL = [POSTED, STRAY]
