/** Whether the units that books say are promised are those of open allocations. */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import { int8, type RowShape, selectOne } from '../../database/rows.ts'
import { type CheckedSite, ledgerFault } from '../fault.ts'

const BOOK = { book_id: int8, reserved: int8, open: int8 } satisfies RowShape

/** The first book of a site whose promised units differ from its open allocations. */
export async function wrongReserved(client: PoolClient, site: CheckedSite): Promise<LedgerFault | null> {
  const row = await selectOne(
    client,
    BOOK,
    `select book_id, reserved, open
     from (
       select book_id, reserved,
         coalesce((select sum(open) from allocations
                   where allocations.site_id = $1 and allocations.book_id = balances.book_id and open > 0),
                  0)::bigint as open
       from balances where site_id = $1
     ) as book
     where reserved <> open
     order by book_id
     limit 1`,
    [site.site_id],
  )
  if (row === null) return null
  return ledgerFault({
    code: 'wrong-reserved',
    site: site.name,
    bookId: `${site.site_id}-${row.book_id}`,
    expected: String(row.open),
    found: String(row.reserved),
  })
}
