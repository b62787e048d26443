/** The figures of Today, each a query of its own; together they are of one moment. */
import type { Pool, PoolClient } from 'pg'
import type { MoneyAtRisk, NewCause, TodayFacts, UnitsBelow } from '../../app/overview/port.ts'
import type { CauseCode } from '../../core/codes.ts'
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

/** All figures of Today, of one moment. */
export function today(pool: Pool): Promise<TodayFacts> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    const { last_recorded_at: lastRecordedAt, checked_at: checkedAt, movements } = await clocks(client)
    const ledgerNow = lastRecordedAt ?? checkedAt
    const sources = await sourceSilences(client)
    return {
      checkedAt: formatInstant(checkedAt),
      lastRecordedAt: lastRecordedAt === null ? null : formatInstant(lastRecordedAt),
      movements,
      books: await booksBelow(client),
      episodes: await episodeCounts(client),
      units: await unitsBelow(client),
      ...(await moneyAtRisk(client)),
      ...(await changed(client, lastRecordedAt)),
      ...sources,
      candidates: await workCandidates(client, ledgerNow),
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

const EPISODES = { total: int4, open: int4, unexplained: int4 } satisfies RowShape

/** Three counts, each over the index that is made for it. */
async function episodeCounts(client: PoolClient): Promise<TodayFacts['episodes']> {
  const row = await selectRow(
    client,
    EPISODES,
    `select (select count(*)::integer from episodes) as total,
       (select count(*)::integer from episodes where ended_at is null) as open,
       (select count(*)::integer from episodes where not explained) as unexplained`,
  )
  return row
}

const UNITS = { unit: text, books: int4, quantity: text } satisfies RowShape

/** Units of two kinds are never added up. */
function unitsBelow(client: PoolClient): Promise<UnitsBelow[]> {
  return select(
    client,
    UNITS,
    `select base_unit as unit, count(*)::integer as books,
       trim_scale(sum(balance / power(10::numeric, scale)))::text as quantity
     from balances join items using (item_id)
     where shelf and balance < 0
     group by base_unit
     order by books desc, base_unit`,
  )
}

const MONEY = {
  currency: nullable(text),
  costed: bool,
  amount: nullable(numeric),
  books: int4,
} satisfies RowShape

/** What the open as-posted episodes put at risk, by currency, and how many of them have no known cost. */
async function moneyAtRisk(
  client: PoolClient,
): Promise<{ money: readonly MoneyAtRisk[]; uncostedBooks: number }> {
  const rows = await select(
    client,
    MONEY,
    `select case when cost_at_risk is not null then ${CURRENCY} end as currency, cost_at_risk is not null as costed,
       sum(cost_at_risk) as amount, count(*)::integer as books
     from episodes join items using (item_id) join sites using (site_id)
     where ended_at is null and "order" = 'as-posted'
     group by 1, 2
     order by books desc, currency`,
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
  latest: number | null,
): Promise<{ changes: TodayFacts['changes']; causes: readonly NewCause[] }> {
  if (latest === null) return { changes: null, causes: [] }
  const from = formatInstant(latest - DAY_MS)
  const weekFrom = formatInstant(latest - 7 * DAY_MS)
  const to = formatInstant(latest)
  const causes = await newCauses(client, from, weekFrom, to)
  const started = causes.reduce((sum, { day }) => sum + day, 0)
  return { changes: { from, weekFrom, to, started, ended: await endedSince(client, from, to) }, causes }
}

const CAUSE = { code: nullable(code<CauseCode>()), day: int4, week: int4 } satisfies RowShape

function newCauses(client: PoolClient, from: string, weekFrom: string, to: string): Promise<NewCause[]> {
  return select(
    client,
    CAUSE,
    `select case when explained then causes -> 0 ->> 'code' end as code,
       (count(*) filter (where started_at >= $1))::integer as day, count(*)::integer as week
     from episodes
     where site_id = any(array(select site_id from sites)) and "order" = 'as-posted'
       and started_at >= $2 and started_at <= $3
     group by 1
     order by week desc, code`,
    [from, weekFrom, to],
  )
}

const COUNT = { count: int4 } satisfies RowShape

async function endedSince(client: PoolClient, from: string, to: string): Promise<number> {
  const row = await selectRow(
    client,
    COUNT,
    `select count(*)::integer as count
     from episodes
     where site_id = any(array(select site_id from sites)) and "order" = 'as-posted'
       and ended_at >= $1 and ended_at <= $2`,
    [from, to],
  )
  return row.count
}
