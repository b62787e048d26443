/**
 * Whether the registers are what the trail says (see `store/trail/registers.ts`): each row as the latest entry that
 * changed it left it, none that no entry added, none missing that no entry took away.
 */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import { json, nullable, type RowShape, selectOne, text } from '../../database/rows.ts'
import {
  isOfSite,
  REGISTER_NAMES,
  REGISTERS,
  type Register,
  type RegisterName,
  rowSql,
} from '../../trail/registers.ts'
import { ledgerFault } from '../fault.ts'
import { listed } from './listed.ts'

const DIFFERENCE = {
  name: text,
  key: json<readonly unknown[]>(),
  expected: nullable(json<Record<string, unknown>>()),
  found: nullable(json<Record<string, unknown>>()),
} satisfies RowShape

/** The first row of the registers of a site (those of all sites where it is 0) that no entry accounts for. */
export async function alteredRegister(
  client: PoolClient,
  siteId: number,
  siteName: string,
): Promise<LedgerFault | null> {
  const scopes: readonly Register['of'][] = siteId === 0 ? ['all', 'access'] : ['site']
  for (const scope of scopes) {
    const row = await selectOne(client, DIFFERENCE, FIRST_DIFFERENCE[scope], [siteId])
    if (row === null) continue
    const subject = `${row.name} ${row.key.join(' ')}`
    return ledgerFault({
      code: 'altered-register',
      site: siteName,
      expected: row.expected === null ? `no ${subject}` : `${subject}: ${listed(row.expected)}`,
      found: row.found === null ? '' : listed(row.found),
    })
  }
  return null
}

/** Notes of a scope. What a posting registers on its way is noted at its site, and what changes it later, for all. */
const LOGS: Readonly<Record<Register['of'], string>> = {
  site: 'from trail where site_id = $1',
  all: 'from trail where $1 = 0',
  access: 'from (select 0 as site_id, entry, rows from access_changes) as changes where $1 = 0',
}

const FIRST_DIFFERENCE = {
  site: firstDifference('site'),
  all: firstDifference('all'),
  access: firstDifference('access'),
}

function firstDifference(scope: Register['of']): string {
  const names = REGISTER_NAMES.filter((name) => REGISTERS[name].of === scope)
  return `
with noted as (
  select distinct on (name, key) name, key, nullif(note -> 'row', 'null') as row
  from (select site_id, entry, jsonb_array_elements(rows) as note ${LOGS[scope]} and rows is not null) as entries
  cross join lateral (select note ->> 'table' as name, note -> 'key' as key) as noted
  where name = any(array['${names.join("', '")}'])
  order by name, key, (site_id = 0) desc, entry desc
), stored as (
  ${names.map(storedRows).join('\n  union all\n  ')}
), differing as (
  select name, key, noted.row as expected, stored.row as found
  from noted full join stored using (name, key)
  where noted.row is distinct from stored.row and not (stored.needs_none and noted.key is null)
)
select name, key,
  case when differing.found is null then differing.expected else differs.expected end as expected,
  case when differing.expected is null then differing.found when differing.found is not null then differs.found end
    as found
from differing
cross join lateral (
  -- A column that is younger than the note is not held against it.
  select jsonb_object_agg(column_name, said) as expected,
    jsonb_object_agg(column_name, differing.found -> column_name) as found
  from jsonb_each(differing.expected) as noted (column_name, said)
  where differing.found -> column_name is distinct from said
) as differs
where differing.found is null or differing.expected is null or differs.expected is not null
order by name, key
limit 1`
}

function storedRows(name: RegisterName): string {
  const { key, unless = 'false' }: Register = REGISTERS[name]
  const columns = Object.keys(key).map((column) => `one.${column}`)
  return `select '${name}' as name, jsonb_build_array(${columns.join(', ')}) as key, ${rowSql(name)} as row,
    ${unless} as needs_none
  from ${name} as one${isOfSite(name) ? ' where one.site_id = $1' : ''}`
}
