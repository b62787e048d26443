/** Which of some sites are not there, where sites have to be: as soon as one site of a ledger is guarded. */
import type { Pool } from 'pg'
import { TEXT_LENGTH_MAX } from '../../core/limits.ts'
import { nameFault } from '../../core/names/readable.ts'
import { bool, select, text } from '../database/rows.ts'

const NAMED_SITE = { name: text, is_there: bool, has_guard: bool }

/**
 * Answers which of some names are no sites and have to be; those that are there are remembered.
 *
 * In a ledger that only observes, a feed may bring a site that was not seen before. Where something is guarded, a name
 * with a typing error in it would be a way around the guard. A name that cannot be told by reading it never is a new
 * one.
 */
export function createUnknownSites(pool: Pool): (names: readonly string[]) => Promise<string[]> {
  // A site that is there stays.
  const known = new Set<string>()
  return async (names) => {
    const unsure = names.filter((name) => !known.has(name))
    if (unsure.length === 0) return []
    const rows = await select(
      pool,
      NAMED_SITE,
      `select name, exists (select from sites as here where here.name = named.name) as is_there,
         exists (select from sites where mode = 'guard') as has_guard
       from unnest($1::text[]) as named (name)`,
      [unsure],
    )
    for (const { name, is_there: isThere } of rows) if (isThere) known.add(name)
    return rows
      .filter((row) => !row.is_there && (row.has_guard || nameFault(row.name, TEXT_LENGTH_MAX) !== null))
      .map(({ name }) => name)
  }
}
