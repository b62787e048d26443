/** Suspects, those of highest value first: the first of each currency, then the second of each. */
import type { Pool } from 'pg'
import type { SuspectQuery, SuspectRow } from '../../app/suspects/port.ts'
import type { SuspectResult } from '../../core/audit/suspects/suspect-result.ts'
import { formatId } from '../../core/ids.ts'
import type { Page } from '../../core/page.ts'
import { conditions, page } from '../database/page.ts'
import { int4, int8, int8s, json, nullable, type RowOf, type RowShape, text } from '../database/rows.ts'

const SUSPECT = {
  site_id: int4,
  site: text,
  suspect: json<SuspectResult>(),
  seqs: int8s,
  book_id: nullable(int8),
  item_name: nullable(text),
  base_unit: text,
} satisfies RowShape

/** A page of suspects, of a site, or with a part of an item or a place. */
export function listSuspects(pool: Pool, { site, q, ...paging }: SuspectQuery): Promise<Page<SuspectRow>> {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add(
    `(strpos(lower(items.code), lower(?)) > 0 or strpos(lower(items.name), lower(?)) > 0
      or strpos(lower(suspects.location), lower(?)) > 0)`,
    q,
  )
  return page(
    pool,
    paging,
    {
      from: `from (
        select suspects.site_id, sites.name as site, suspect_id, suspect, seqs, book_id, items.name as item_name,
          base_unit, coalesce(suspects.currency, '') as currency, coalesce(money, 0) <= 0 as is_unpriced,
          row_number() over (
            partition by coalesce(money, 0) <= 0, suspects.currency
            order by money desc nulls last, suspects.quantity desc, suspect_id) as turn
        from suspects
        join sites using (site_id)
        join items using (item_id)
        left join balances on balances.site_id = suspects.site_id and balances.item_id = suspects.item_id
          and balances.location = suspects.location and balances.lot is not distinct from suspects.lot
          and balances.owner is not distinct from suspects.owner
        ${where.sql}
      ) as ranked where true`,
      columns: 'site_id, site, suspect, seqs, book_id, item_name, base_unit',
      shape: SUSPECT,
      values: where.values,
      keys: [
        { sql: 'is_unpriced', type: 'boolean' },
        { sql: 'turn', type: 'bigint' },
        { sql: 'currency', type: 'text' },
        { sql: 'site_id', type: 'integer' },
        { sql: 'suspect_id', type: 'text' },
      ],
      direction: 'asc',
    },
    suspectRow,
  )
}

function suspectRow(row: RowOf<typeof SUSPECT>): SuspectRow {
  return {
    ...row.suspect,
    site: row.site,
    bookId: row.book_id === null ? null : formatId(row.site_id, row.book_id),
    itemName: row.item_name,
    baseUnit: row.base_unit,
    seqs: row.seqs.map(String),
  }
}
