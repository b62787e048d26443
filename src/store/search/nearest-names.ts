/** Names that look like a misspelt one: those that share the most letters, and twice as much pairs of them, with it. */
import type { Pool } from 'pg'
import type { NameKind, NearName } from '../../app/search/port.ts'
import { NEAR_NAMES_MAX } from '../../core/limits.ts'
import { nullable, type RowOf, type RowShape, select, text } from '../database/rows.ts'

/** Further letters say no more, and each is looked for in every name. */
const LETTERS_MAX = 24

const NAME = { name: text, site: nullable(text), title: nullable(text) } satisfies RowShape
type Names = Promise<RowOf<typeof NAME>[]>

/** Registered names that look like a text, the likest first; of documents, those next to it in order. */
export function nearestNames(pool: Pool, kind: NameKind, wanted: string): Promise<NearName[]> {
  return kind === 'document' ? documentsAround(pool, wanted) : likest(pool, kind, wanted)
}

function likest(pool: Pool, kind: 'item' | 'place', wanted: string): Names {
  const source =
    kind === 'item'
      ? `select code as name, null::text as site, name as title, lower(code || ' ' || coalesce(name, '')) as letters
         from items`
      : `select path as name, sites.name as site, null::text as title, lower(path) as letters
         from locations join sites using (site_id)`
  return select(
    pool,
    NAME,
    `select name, site, title
     from (${source}) as known
     cross join lateral (
       select count(*) as shared from unnest($1::text[]) as part where strpos(letters, part) > 0
     ) as likeness
     where shared * 5 >= 2 * least(cardinality($1::text[]), 3 * length(name) - 2)
     order by shared desc, abs(length(name) - $2), name, site
     limit ${NEAR_NAMES_MAX}`,
    [partsOf(wanted), wanted.length],
  )
}

/** There may be a document for each movement: the next in order are found by the index. */
function documentsAround(pool: Pool, wanted: string): Names {
  const side = (sign: string, order: string) =>
    `select name, null::text as site, null::text as title
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
  return select(
    pool,
    NAME,
    `(${side('<', 'desc')} order by name desc limit 2) union all (${side('>', 'asc')} order by name limit 3)`,
    [wanted],
  )
}

function partsOf(wanted: string): string[] {
  const letters = [...wanted.toLowerCase()].slice(0, LETTERS_MAX)
  const pairs = letters.slice(1).map((letter, index) => letters[index] + letter)
  return [...new Set(letters), ...pairs, ...pairs]
}
