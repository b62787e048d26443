/** Answers `app/back-test/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { BackTestPort, MovedItem } from '../../app/back-test/port.ts'
import { int8, type RowShape, select, text } from '../database/rows.ts'

const MOVED = { item: text, movements: int8 } satisfies RowShape

const MOVED_ITEMS = `
select code as item, count(*)::bigint as movements
from movements
join sites using (site_id)
join items using (item_id)
where sites.name = $1
group by code
order by code`

/** The verbs of back-tests on one pool. */
export function backTestPort(pool: Pool): BackTestPort {
  return {
    movedItems: (site): Promise<MovedItem[]> => select(pool, MOVED, MOVED_ITEMS, [site]),
  }
}
