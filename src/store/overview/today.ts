/** The figures of Today, each a query of its own; together they are of one moment. */
import type { Pool, PoolClient } from 'pg'
import type { MoneyAtRisk, NewCause, TodayFacts, UnitsBelow } from '../../app/overview/port.ts'
import type { CauseCode, Order } from '../../core/codes.ts'
import { TREND_DAYS } from '../../core/limits.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { DAY_MS, formatInstant } from '../../core/time.ts'
import { latestCheck } from '../checks/list.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  numeric,
  type RowOf,
  type RowShape,
  select,
  selectRow,
  text,
  timestamptz,
} from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { CURRENCY } from '../episodes/source.ts'
import { expiredHolds } from '../holds/expired.ts'
import { sourceSilences } from './sources.ts'
import { workCandidates } from './work-candidates.ts'

/** All figures of Today, of one moment and of the episodes of one order. */
export function today(pool: Pool, order: Order): Promise<TodayFacts> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    const { last_recorded_at: lastRecordedAt, checked_at: checkedAt, movements } = await clocks(client)
    const ledgerNow = lastRecordedAt ?? checkedAt
    const sources = await sourceSilences(client)
    return {
      order,
      checkedAt: formatInstant(checkedAt),
      lastRecordedAt: lastRecordedAt === null ? null : formatInstant(lastRecordedAt),
      movements,
      books: await booksBelow(client),
      episodes: await episodeCounts(client, order),
      trend: await openByDay(client, order, ledgerNow),
      units: await unitsBelow(client, order),
      ...(await moneyAtRisk(client, order)),
      ...(await changed(client, order, lastRecordedAt)),
      ...sources,
      candidates: await workCandidates(client, order, ledgerNow),
      expiredHolds: await expiredHolds(client),
      check: await latestCheck(client),
    }
  })
}

const CLOCKS = {
  last_recorded_at: nullable(timestamptz),
  movements: int8,
  checked_at: timestamptz,
} satisfies RowShape

async function clocks(client: PoolClient): Promise<RowOf<typeof CLOCKS>> {
  const row = await selectRow(
    client,
    CLOCKS,
    `select max(last_recorded_at) as last_recorded_at, coalesce(sum(last_seq), 0)::bigint as movements,
       now() as checked_at
     from sites`,
  )
  return row
}

const BOOKS = { total: int4, negativeNow: int4 } satisfies RowShape

async function booksBelow(client: PoolClient): Promise<TodayFacts['books']> {
  const row = await selectRow(
    client,
    BOOKS,
    `select count(*)::integer as total, (count(*) filter (where balance < 0))::integer as "negativeNow"
     from balances
     where shelf`,
  )
  return row
}

const EPISODES = {
  total: int4,
  open: int4,
  unexplained: int4,
  oldest_at: nullable(timestamptz),
} satisfies RowShape

/** Three counts, the last two over the indexes that are made for them. */
async function episodeCounts(client: PoolClient, order: Order): Promise<TodayFacts['episodes']> {
  const { oldest_at: oldestAt, ...counts } = await selectRow(
    client,
    EPISODES,
    `select (select count(*)::integer from episodes where "order" = $1) as total,
       (select count(*)::integer from episodes where "order" = $1 and not explained) as unexplained,
       open, oldest_at
     from (
       select count(*)::integer as open, min(started_at) as oldest_at
       from episodes
       where "order" = $1 and ended_at is null
     ) as now`,
    [order],
  )
  return { ...counts, oldestAt: oldestAt === null ? null : formatInstant(oldestAt) }
}

const OPEN = { at: timestamptz, open: int4 } satisfies RowShape

/** Open at the ledger's latest time, and at that time of each of TREND_DAYS days before; only what was open is read. */
async function openByDay(client: PoolClient, order: Order, now: number): Promise<TodayFacts['trend']> {
  const times = Array.from({ length: TREND_DAYS + 1 }, (_, day) => now - (TREND_DAYS - day) * DAY_MS)
  const rows = await select(
    client,
    OPEN,
    `with known as materialized (
       select started_at, ended_at
       from episodes
       where site_id = any(array(select site_id from sites)) and "order" = $1
         and (ended_at is null or ended_at > $2)
     )
     select at, (
       select count(*)::integer from known where started_at <= at and (ended_at is null or ended_at > at)
     ) as open
     from unnest($3::timestamptz[]) as at
     order by at`,
    [order, formatInstant(times[0]), times.map(formatInstant)],
  )
  return rows.map(({ at, open }) => ({ at: formatInstant(at), open }))
}

const UNITS = { unit: text, books: int4, quantity: text } satisfies RowShape

/** Units of two kinds are never added up. */
function unitsBelow(client: PoolClient, order: Order): Promise<UnitsBelow[]> {
  return select(
    client,
    UNITS,
    `select base_unit as unit, count(*)::integer as books,
       trim_scale(sum(balance / power(10::numeric, scale)))::text as quantity
     from episodes
     join balances using (site_id, book_id)
     join items on items.item_id = balances.item_id
     where "order" = $1 and ended_at is null
     group by base_unit
     order by books desc, base_unit`,
    [order],
  )
}

const MONEY = {
  currency: nullable(text),
  costed: bool,
  amount: nullable(numeric),
  books: int4,
} satisfies RowShape

/** What the open episodes put at risk, by currency, and how many of them have no known cost. */
async function moneyAtRisk(
  client: PoolClient,
  order: Order,
): Promise<{ money: readonly MoneyAtRisk[]; uncostedBooks: number }> {
  const rows = await select(
    client,
    MONEY,
    `select case when cost_at_risk is not null then ${CURRENCY} end as currency, cost_at_risk is not null as costed,
       sum(cost_at_risk) as amount, count(*)::integer as books
     from episodes join items using (item_id) join sites using (site_id)
     where ended_at is null and "order" = $1
     group by 1, 2
     order by books desc, currency`,
    [order],
  )
  return {
    money: rows.flatMap(({ currency, amount, books }) =>
      amount === null ? [] : [{ currency, amount: formatMoney(BigInt(amount)), books }],
    ),
    uncostedBooks: rows.find(({ costed }) => !costed)?.books ?? 0,
  }
}

/** In the last day of the ledger's own time, which may be years ago; new causes also in its last week. */
async function changed(
  client: PoolClient,
  order: Order,
  latest: number | null,
): Promise<{ changes: TodayFacts['changes']; causes: readonly NewCause[] }> {
  if (latest === null) return { changes: null, causes: [] }
  const from = formatInstant(latest - DAY_MS)
  const weekFrom = formatInstant(latest - 7 * DAY_MS)
  const to = formatInstant(latest)
  const causes = await newCauses(client, order, from, weekFrom, to)
  const started = causes.reduce((sum, { day }) => sum + day, 0)
  const ended = await endedSince(client, order, from, to)
  return { changes: { from, weekFrom, to, started, ended }, causes }
}

const CAUSE = { code: nullable(code<CauseCode>()), day: int4, week: int4 } satisfies RowShape

function newCauses(
  client: PoolClient,
  order: Order,
  from: string,
  weekFrom: string,
  to: string,
): Promise<NewCause[]> {
  return select(
    client,
    CAUSE,
    `select case when explained then causes -> 0 ->> 'code' end as code,
       (count(*) filter (where started_at >= $1))::integer as day, count(*)::integer as week
     from episodes
     where site_id = any(array(select site_id from sites)) and "order" = $4
       and started_at >= $2 and started_at <= $3
     group by 1
     order by week desc, code`,
    [from, weekFrom, to, order],
  )
}

const COUNT = { count: int4 } satisfies RowShape

async function endedSince(client: PoolClient, order: Order, from: string, to: string): Promise<number> {
  const row = await selectRow(
    client,
    COUNT,
    `select count(*)::integer as count
     from episodes
     where site_id = any(array(select site_id from sites)) and "order" = $3
       and ended_at >= $1 and ended_at <= $2`,
    [from, to, order],
  )
  return row.count
}
