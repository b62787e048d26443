/**
 * Movements read back as histories of items, for their causes. Void ones are left out.
 *
 * Rows come as plain columns with times as milliseconds, and books are looked up beside them, so that a movement
 * costs one row and no object.
 */
import type { Pool, PoolClient } from 'pg'
import type { DirtyItem, ExplainedItem } from '../../app/episodes/port.ts'
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../core/codes.ts'
import { type History, latest } from '../../core/history/history.ts'
import type { Item } from '../../core/history/item.ts'
import type { Location } from '../../core/history/location.ts'
import { PRECISION_SPAN_MS } from '../../core/time.ts'
import { numbers } from '../database/numbers.ts'
import type { SqlRow } from '../database/page.ts'
import { inTransaction } from '../database/transaction.ts'
import { findItems } from '../registry/read-registry.ts'
import { holdSite } from '../site/site.ts'
import { voidSeqs } from '../site/void-ranges.ts'

/** date_part is exact to the microsecond for the years a movement may lie in. */
const ms = (column: string) => `(date_part('epoch', ${column}) * 1000)::bigint`
const COLUMNS = `item_id, seq, external_id, kind, from_book, to_book, quantity, ${ms('occurred_at')},
  occurred_precision, ${ms('reported_at')}, ${ms('recorded_at')}, source, actor, document, line, reason, unit_cost`

/** A row of COLUMNS: numbers of PostgreSQL's bigint come as texts. */
type MovementRow = [
  itemId: number,
  seq: string,
  id: string,
  kind: (typeof MOVEMENT_KINDS)[number],
  fromBook: string,
  toBook: string,
  quantity: string,
  occurredAt: string,
  precision: (typeof TIME_PRECISIONS)[number],
  reportedAt: string | null,
  recordedAt: string,
  source: string,
  actor: string | null,
  document: string | null,
  line: string | null,
  reason: string | null,
  unitCost: string | null,
]

interface KnownBook {
  readonly location: Location
  readonly lot: string | null
  readonly owner: string | null
}

/** One history an item, in the order asked for; each with all the item's movements at the site. */
export async function historiesOfItems(
  pool: Pool,
  site: string,
  codes: readonly string[],
): Promise<Map<string, History>> {
  const sites = await pool.query('select site_id from sites where name = $1', [site])
  const known = await pool.query('select item_id, code from items where code = any($1)', [codes])
  if (sites.rows.length === 0 || known.rows.length === 0) return new Map()
  const siteId = sites.rows[0].site_id
  const itemIds = known.rows.map((row) => row.item_id as number)
  const books = await booksOf(pool, siteId, site, itemIds)
  const items = new Map((await findItems(pool, codes)).map((item) => [item.code, item]))
  const { rows: all } = await pool.query<MovementRow>({
    text: `select ${COLUMNS} from movements where site_id = $1 and item_id = any($2::integer[]) order by item_id, seq`,
    values: [siteId, numbers(itemIds)],
    rowMode: 'array',
  })
  const isVoid = await voidSeqs(pool, siteId)
  const rows = all.filter((row) => !isVoid(Number(row[1])))
  const codeOf = new Map(known.rows.map((row) => [row.item_id, row.code as string]))
  const histories = new Map<string, History>()
  for (let first = 0, next = 0; first < rows.length; first = next) {
    while (next < rows.length && rows[next][0] === rows[first][0]) next++
    const item = items.get(codeOf.get(rows[first][0])!)!
    histories.set(item.code, historyOfRows(rows.slice(first, next), item, books))
  }
  return histories
}

async function booksOf(
  pool: Pool,
  siteId: number,
  site: string,
  itemIds: readonly number[],
): Promise<Map<string, KnownBook>> {
  const { rows } = await pool.query(
    `select book_id, location, lot, owner, kind
     from balances join locations on locations.site_id = balances.site_id and path = location
     where balances.site_id = $1 and item_id = any($2::integer[])`,
    [siteId, numbers(itemIds)],
  )
  const locations = new Map<string, Location>()
  return new Map(
    rows.map((row) => {
      const location = locations.get(row.location) ?? { site, path: row.location, kind: row.kind }
      locations.set(row.location, location)
      return [row.book_id, { location, lot: row.lot, owner: row.owner }]
    }),
  )
}

/** The history of one item's movements, in the order of the rows. */
function historyOfRows(
  rows: readonly MovementRow[],
  item: Item,
  books: ReadonlyMap<string, KnownBook>,
): History {
  const length = rows.length
  const locations: Location[] = []
  const places = new Map<Location, number>()
  const texts = ['']
  const codes = new Map<string | null, number>([
    [null, 0],
    ['', 0],
  ])
  const numbersOf = (read: (row: MovementRow) => number) => Float64Array.from(rows, read)
  const textsOf = (read: (row: MovementRow) => string | null) =>
    Int32Array.from(rows, (row) => code(read(row)))
  // The end on a shelf says the lot and the owner; both ends say the same.
  const ends = (book: 4 | 5) => Int32Array.from(rows, (row) => place(books.get(row[book])!.location))
  const occurredAt = numbersOf((row) => Number(row[7]))
  const recordedAt = numbersOf((row) => Number(row[10]))
  const lastOccurred = numbersOf((row) => Number(row[7]) + PRECISION_SPAN_MS[row[8]])
  return {
    length,
    items: [item],
    item: new Int32Array(length),
    from: ends(4),
    to: ends(5),
    quantity: numbersOf((row) => Number(row[6])),
    occurredAt,
    occurredPrecision: Uint8Array.from(rows, (row) => TIME_PRECISIONS.indexOf(row[8])),
    recordedAt,
    reportedAt: numbersOf((row) => (row[9] === null ? Number.NaN : Number(row[9]))),
    kind: Uint8Array.from(rows, (row) => MOVEMENT_KINDS.indexOf(row[3])),
    lot: textsOf((row) => books.get(row[4])!.lot),
    owner: textsOf((row) => books.get(row[4])!.owner),
    source: textsOf((row) => row[11]),
    actor: textsOf((row) => row[12]),
    reason: textsOf((row) => row[15]),
    unitCost: numbersOf((row) => (row[16] === null ? Number.NaN : Number(row[16]))),
    receivedSeq: null,
    id: (movement) => rows[movement][2],
    isNamed: null,
    place: null,
    document: (movement) => rows[movement][13],
    line: (movement) => rows[movement][14],
    sameDocument: (left, right) =>
      rows[left][13] !== null && rows[left][13] === rows[right][13] && rows[left][14] === rows[right][14],
    locations,
    texts,
    horizon: latest(recordedAt, lastOccurred),
  }

  function place(location: Location): number {
    let known = places.get(location)
    if (known === undefined) {
      known = locations.push(location) - 1
      places.set(location, known)
    }
    return known
  }

  function code(text: string | null): number {
    let known = codes.get(text)
    if (known === undefined) {
      known = texts.push(text!) - 1
      codes.set(text, known)
    }
    return known
  }
}

/**
 * Marks the items of movements that nobody looked at yet, each with the last of them. Postings leave no marks: those
 * would cost them more than all of this.
 */
async function gatherDirty(pool: Pool): Promise<void> {
  const { rows: sites } = await pool.query(
    'select site_id, gathered_seq, last_seq from sites where gathered_seq < last_seq order by site_id',
  )
  for (const { site_id: siteId, gathered_seq: after, last_seq: last } of sites) {
    await pool.query(
      `insert into dirty_items as dirty (site_id, item_id, mark)
       select $1, item_id, max(seq) from movements
       where site_id = $1 and seq > $2 and seq <= $3
       group by item_id
       order by item_id
       on conflict (site_id, item_id) do update set mark = greatest(dirty.mark, excluded.mark)`,
      [siteId, after, last],
    )
    // Not together: who replaces episodes holds the site first, and its marks after it.
    await pool.query('update sites set gathered_seq = greatest(gathered_seq, $2) where site_id = $1', [
      siteId,
      last,
    ])
  }
}

export async function dirtyItems(pool: Pool, limit: number): Promise<DirtyItem[]> {
  await gatherDirty(pool)
  const { rows } = await pool.query(
    `select sites.name as site, code as item, mark,
       (select coalesce(sum(movements), 0) from balances
        where balances.site_id = dirty.site_id and balances.item_id = dirty.item_id) as movements
     from (select * from dirty_items order by mark, site_id, item_id limit $1) as dirty
     join sites using (site_id) join items using (item_id)
     order by mark, site_id, item_id`,
    [limit],
  )
  return rows.map((row) => ({ ...row, movements: Number(row.movements) }))
}

/**
 * Replaces the episodes of items under the site's lock, but not of those posted to since their histories were read.
 * Returns how many were replaced.
 */
export function replaceExplained(
  pool: Pool,
  site: string,
  explained: readonly ExplainedItem[],
): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { id } = (await holdSite(client, site))!
    const done = await client.query(
      `delete from dirty_items as dirty
       using items, unnest($2::text[], $3::bigint[]) as asked (code, mark)
       where items.code = asked.code and site_id = $1 and dirty.item_id = items.item_id and dirty.mark = asked.mark
         and not exists (select from movements as later
                         where later.site_id = $1 and later.item_id = dirty.item_id and later.seq > dirty.mark)
       returning items.code, dirty.item_id`,
      [id, explained.map(({ item }) => item.item), explained.map(({ item }) => item.mark)],
    )
    const itemIds = done.rows.map((row: SqlRow) => row.item_id as number)
    await client.query('delete from episodes where site_id = $1 and item_id = any($2::integer[])', [
      id,
      numbers(itemIds),
    ])
    const books = await client.query(
      `select item_id, code, scale, book_id, location, lot, owner
       from balances join items using (item_id)
       where site_id = $1 and item_id = any($2::integer[])`,
      [id, numbers(itemIds)],
    )
    const bookOf = new Map(
      books.rows.map((row) => [bookKey(row.code, row.location, row.lot, row.owner), row]),
    )
    const current = new Set(done.rows.map((row: SqlRow) => row.code))
    const episodes = explained
      .filter(({ item }) => current.has(item.item))
      .flatMap(({ horizon, episodes }) => episodes.map((one) => ({ one, horizon })))
      .map(({ one, horizon }) => {
        const { book_id, item_id, scale } = bookOf.get(bookKey(one.item, one.location, one.lot, one.owner))!
        return { ...one, book_id, item_id, scale, measuredTo: one.endedAt ?? new Date(horizon).toISOString() }
      })
    // No joins: nothing is known to the database's planner of what is in a JSON text.
    await client.query(
      `insert into episodes (site_id, episode_id, book_id, item_id, "order", class, started_at, ended_at, deepest,
         deepest_at, unit_ms, measured_to, uncovered, cost_at_risk, trigger_id, trigger_source,
         closer_id, causes, explained)
       select $1, id, book_id, item_id, "order", class, "startedAt", "endedAt",
         (deepest * power(10::numeric, scale))::bigint, "deepestAt",
         round("unitSeconds" * power(10::numeric, scale + 3)), "measuredTo",
         (uncovered * power(10::numeric, scale))::bigint, ("costAtRisk" * 10000)::bigint,
         trigger, "triggerSource", closer, causes, true
       from jsonb_to_recordset($2::jsonb) as told (id text, book_id bigint, item_id integer, scale integer,
         "order" text, class text, "startedAt" timestamptz, "endedAt" timestamptz, deepest numeric,
         "deepestAt" timestamptz, "unitSeconds" numeric, "measuredTo" timestamptz, uncovered numeric,
         "costAtRisk" numeric, trigger text, "triggerSource" text, closer text, causes jsonb)`,
      [id, JSON.stringify(episodes)],
    )
    await keepHabits(client, id, done.rows, explained)
    return current.size
  })
}

/** What is usual of the items that were explained: the guard asks about what is not. */
async function keepHabits(
  client: PoolClient,
  siteId: number,
  items: readonly SqlRow[],
  explained: readonly ExplainedItem[],
): Promise<void> {
  const idOf = new Map(items.map((row) => [row.code, row.item_id]))
  const told = explained.flatMap(({ item, habits }) => {
    const id = idOf.get(item.item)
    return id === undefined || habits === null ? [] : [{ id, habits }]
  })
  const { rowCount } = await client.query(
    `insert into item_habits as kept (site_id, item_id, habits, habits_turn)
     select $1, id, told.habits, sites.habits_turn + 1
     from jsonb_to_recordset($2::jsonb) as told (id integer, habits jsonb) join sites on site_id = $1
     on conflict (site_id, item_id) do update
     set habits = excluded.habits, habits_turn = excluded.habits_turn
     where kept.habits <> excluded.habits`,
    [siteId, JSON.stringify(told)],
  )
  if (rowCount !== 0)
    await client.query('update sites set habits_turn = habits_turn + 1 where site_id = $1', [siteId])
}

function bookKey(item: string, location: string, lot: string | null, owner: string | null): string {
  return JSON.stringify([item, location, lot, owner])
}
