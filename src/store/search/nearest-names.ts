/** Names that look like a misspelt one: those that share the most letters, and twice as much pairs of them, with it. */
import type { Pool } from 'pg'
import type { NameKind, NearName } from '../../app/search/port.ts'
import { NEAR_NAMES_MAX } from '../../core/limits.ts'
import type { SqlRow } from '../database/page.ts'

/** Letters beyond these tell no more, and each is looked for in every name. */
const LETTERS_MAX = 24

export async function nearestNames(pool: Pool, kind: NameKind, text: string): Promise<NearName[]> {
  const { rows } = kind === 'document' ? await documentsAround(pool, text) : await likest(pool, kind, text)
  return rows.map((row: SqlRow) => ({ name: row.name, site: row.site, title: row.title }))
}

function likest(pool: Pool, kind: 'item' | 'place', text: string) {
  const source =
    kind === 'item'
      ? `select code as name, null as site, name as title, lower(code || ' ' || coalesce(name, '')) as letters
         from items`
      : `select path as name, sites.name as site, null as title, lower(path) as letters
         from locations join sites using (site_id)`
  return pool.query(
    `select name, site, title
     from (${source}) as known
     cross join lateral (
       select count(*) as shared from unnest($1::text[]) as part where strpos(letters, part) > 0
     ) as likeness
     where shared * 5 >= 2 * least(cardinality($1::text[]), 3 * length(name) - 2)
     order by shared desc, abs(length(name) - $2), name, site
     limit ${NEAR_NAMES_MAX}`,
    [partsOf(text), text.length],
  )
}

/** There may be a document for each movement: the next in order are found by the index. */
function documentsAround(pool: Pool, text: string) {
  const side = (sign: string, order: string) =>
    `select name, null as site, null as title
     from (
       select distinct on (document) document as name
       from (
         select found.document
         from sites
         cross join lateral (
           select document from movements
           where movements.site_id = sites.site_id and document ${sign} $1
           order by document ${order}
           limit ${NEAR_NAMES_MAX * 10}
         ) as found
       ) as candidate
     ) as one`
  return pool.query(
    `(${side('<', 'desc')} order by name desc limit 2) union all (${side('>', 'asc')} order by name limit 3)`,
    [text],
  )
}

function partsOf(text: string): string[] {
  const letters = [...text.toLowerCase()].slice(0, LETTERS_MAX)
  const pairs = letters.slice(1).map((letter, index) => letters[index] + letter)
  return [...new Set(letters), ...pairs, ...pairs]
}
