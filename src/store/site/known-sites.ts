/** Which of some sites are not there, where sites have to be: as soon as one site of a ledger is guarded. */
import type { Pool } from 'pg'

/**
 * In a ledger that only observes, a feed may bring a site that was not seen before. Where something is guarded, a name
 * with a typing error in it would be a way around the guard.
 */
export function createUnknownSites(pool: Pool): (names: readonly string[]) => Promise<string[]> {
  // A site that is there stays.
  const known = new Set<string>()
  return async (names) => {
    const asked = names.filter((name) => !known.has(name))
    if (asked.length === 0) return []
    const { rows } = await pool.query(
      `select name, exists (select from sites as here where here.name = asked.name) as is_there,
         exists (select from sites where mode = 'guard') as has_guard
       from unnest($1::text[]) as asked (name)`,
      [asked],
    )
    for (const { name, is_there: isThere } of rows) if (isThere) known.add(name)
    return rows.filter((row) => row.has_guard && !row.is_there).map(({ name }) => name)
  }
}
