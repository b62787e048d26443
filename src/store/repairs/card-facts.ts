/** Stock cards as they happened from some time on: what a repair would change. */
import type { Pool } from 'pg'
import type { Card, CardFacts } from '../../app/repairs/port.ts'
import { SHELF_KINDS } from '../../core/codes.ts'
import { formatId } from '../../core/ids.ts'
import { REPAIR_LEVELS_MAX } from '../../core/limits.ts'
import {
  bool,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  selectOne,
  selectRow,
  timestamptz,
} from '../database/rows.ts'

const BOOK = {
  site_id: int4,
  book_id: nullable(int8),
  balance: nullable(int8),
  shelf: nullable(bool),
  scale: int4,
} satisfies RowShape

/** Facts of cards in their order; one that is not there yet holds nothing, and is a shelf if its place is one. */
export async function cardFacts(
  pool: Pool,
  site: string,
  cards: readonly Card[],
  from: string,
): Promise<CardFacts[]> {
  const facts: CardFacts[] = []
  for (const card of cards) {
    const book = await selectOne(
      pool,
      BOOK,
      `select sites.site_id, book_id, balance, coalesce(shelf, kind = any($6::text[])) as shelf, items.scale
       from sites
       join items on items.code = $2
       left join locations on locations.site_id = sites.site_id and path = $3
       left join balances on balances.site_id = sites.site_id and balances.item_id = items.item_id
         and location = $3 and lot is not distinct from $4 and owner is not distinct from $5
       where sites.name = $1`,
      [site, card.item, card.location, card.lot, card.owner, [...SHELF_KINDS]],
    )
    if (book !== null) facts.push({ ...card, ...(await levelsOf(pool, book, from)) })
  }
  return facts
}

const SUM = { later: int8 } satisfies RowShape
const STEP = { at: timestamptz, delta: int8 } satisfies RowShape

async function levelsOf(
  pool: Pool,
  { site_id: siteId, book_id: bookId, balance, shelf, scale }: RowOf<typeof BOOK>,
  from: string,
): Promise<Omit<CardFacts, keyof Card>> {
  if (bookId === null || balance === null)
    return { bookId: null, scale, shelf: shelf === true, now: 0, start: 0, steps: [] }
  const values = [siteId, bookId, from]
  const { later } = await selectRow(
    pool,
    SUM,
    `select coalesce(sum(delta), 0)::bigint as later from (${LEGS}) as leg`,
    values,
  )
  const steps = await select(
    pool,
    STEP,
    `select occurred_at as at, sum(delta)::bigint as delta from (${LEGS}) as leg
     group by occurred_at order by occurred_at limit ${REPAIR_LEVELS_MAX}`,
    values,
  )
  return {
    bookId: formatId(siteId, bookId),
    scale,
    shelf: shelf === true,
    now: balance,
    start: balance - later,
    steps,
  }
}

const LEGS = `select occurred_at, -quantity as delta from movements
    where site_id = $1 and from_book = $2 and occurred_at >= $3::timestamptz
    union all
    select occurred_at, quantity from movements
    where site_id = $1 and to_book = $2 and occurred_at >= $3::timestamptz`
