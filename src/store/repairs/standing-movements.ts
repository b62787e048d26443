/** Movements that a repair is about, as they stand: what would take each back, or that it was taken back already. */
import type { Pool } from 'pg'
import type { Card } from '../../app/repairs/port.ts'
import type { MovementKind, TimePrecision } from '../../core/codes.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import type { StandingMovement } from '../../core/repairs/plan-repair.ts'
import { formatInstant } from '../../core/time.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'
import { texts } from '../database/texts.ts'
import { voidSeqs } from '../site/void-ranges.ts'

const MOVEMENT = {
  site_id: int4,
  seq: int8,
  external_id: text,
  kind: code<MovementKind>(),
  item: text,
  scale: int4,
  from_path: text,
  to_path: text,
  from_shelf: bool,
  to_shelf: bool,
  lot: nullable(text),
  owner: nullable(text),
  quantity: int8,
  occurred_at: timestamptz,
  occurred_precision: code<TimePrecision>(),
  document: nullable(text),
  line: nullable(text),
  unit_cost: nullable(int8),
} satisfies RowShape

const COLUMNS = `movements.site_id, seq, external_id, movements.kind, items.code as item, items.scale,
  left_book.location as from_path, right_book.location as to_path, left_book.shelf as from_shelf,
  right_book.shelf as to_shelf, left_book.lot, left_book.owner, quantity, occurred_at, occurred_precision, document,
  line, movements.unit_cost`
const MOVEMENTS = `from sites
  join movements on movements.site_id = sites.site_id
  join items on items.item_id = movements.item_id
  join balances as left_book on left_book.site_id = sites.site_id and left_book.book_id = from_book
  join balances as right_book on right_book.site_id = sites.site_id and right_book.book_id = to_book
  where sites.name = $1`

/** By id. Two sources may use one: what is at the place comes first, the latest of several. */
export async function standingMovements(
  pool: Pool,
  site: string,
  { item, location }: Card,
  ids: readonly string[],
): Promise<Map<string, StandingMovement>> {
  const rows = await select(
    pool,
    MOVEMENT,
    `select distinct on (external_id) ${COLUMNS} ${MOVEMENTS}
       and movements.item_id = (select item_id from items where code = $2) and external_id = any($3::text[])
     order by external_id, ($4 in (left_book.location, right_book.location)) desc, seq desc`,
    [site, item, texts(ids), location],
  )
  const standing = await standingOf(pool, rows)
  return new Map(
    rows.flatMap((row, index) => (standing[index] === null ? [] : [[row.external_id, standing[index]]])),
  )
}

/** By number, in their order; what came to nothing is left out. */
export async function movementsToReverse(
  pool: Pool,
  site: string,
  seqs: readonly string[],
): Promise<StandingMovement[]> {
  const rows = await select(
    pool,
    MOVEMENT,
    `select ${COLUMNS} ${MOVEMENTS} and seq = any($2::bigint[]) order by seq`,
    [site, texts(seqs)],
  )
  return (await standingOf(pool, rows)).filter((one) => one !== null)
}

type Row = RowOf<typeof MOVEMENT>

/** Null for a movement that came to nothing because its import was undone. */
async function standingOf(pool: Pool, rows: readonly Row[]): Promise<(StandingMovement | null)[]> {
  const [first] = rows
  if (first === undefined) return []
  const isVoid = await voidSeqs(pool, first.site_id)
  const reversible = await reversibleOf(
    pool,
    first.site_id,
    rows.map(({ seq }) => seq),
  )
  return rows.map((row) => (isVoid(row.seq) ? null : standingMovement(row, reversible(row.seq))))
}

const REVERSAL = { first: int8, seq: int8, reversals: int4 } satisfies RowShape

/**
 * What to reverse so that a movement is taken back: itself; nothing where it was reversed; and where that was reversed
 * again, the movement that did so, which brought it back.
 */
async function reversibleOf(
  pool: Pool,
  siteId: number,
  seqs: readonly number[],
): Promise<(seq: number) => string | null> {
  const rows = await select(
    pool,
    REVERSAL,
    `with recursive chain as (
       select seq as first, reversed_by as seq, 1 as reversals from reversals
       where site_id = $1 and reversals.seq = any($2::bigint[])
       union all
       select first, reversed_by, chain.reversals + 1
       from chain join reversals on site_id = $1 and reversals.seq = chain.seq
     )
     select distinct on (first) first, seq, reversals from chain order by first, reversals desc`,
    [siteId, seqs],
  )
  const last = new Map(rows.map((row) => [row.first, row]))
  return (seq) => {
    const found = last.get(seq)
    if (found === undefined) return String(seq)
    return found.reversals % 2 === 0 ? String(found.seq) : null
  }
}

function standingMovement(row: Row, reversible: string | null): StandingMovement {
  return {
    seq: String(row.seq),
    kind: row.kind,
    item: row.item,
    scale: row.scale,
    from: row.from_path,
    to: row.to_path,
    fromShelf: row.from_shelf,
    toShelf: row.to_shelf,
    lot: row.lot,
    owner: row.owner,
    quantity: formatQuantity(row.quantity, row.scale),
    occurredAt: formatInstant(row.occurred_at),
    precision: row.occurred_precision,
    document: row.document,
    line: row.line,
    unitCost: row.unit_cost === null ? null : formatMoney(row.unit_cost),
    reversible,
  }
}
