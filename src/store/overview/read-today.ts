/** The figures of Today, each a query of its own; together they are of one moment. */
import type { Pool, PoolClient } from 'pg'
import type { MoneyAtRisk, NewCause, TodayFacts, UnitsBelow } from '../../app/overview/port.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { DAY_MS, formatInstant } from '../../core/time.ts'
import { latestCheck } from '../checks/checks.ts'
import { inTransaction } from '../database/transaction.ts'
import { CURRENCY } from '../episodes/source.ts'
import { expiredHolds } from '../holds/port.ts'
import { sourceSilences } from './read-sources.ts'
import { workCandidates } from './read-work-candidates.ts'

export function today(pool: Pool): Promise<TodayFacts> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    const { lastRecordedAt, checkedAt, movements } = await clocks(client)
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

async function clocks(client: PoolClient) {
  const { rows } = await client.query(
    `select max(last_recorded_at) as last_recorded_at, coalesce(sum(last_seq), 0) as movements, now() as checked_at
     from sites`,
  )
  const [row] = rows
  return {
    lastRecordedAt: (row.last_recorded_at?.getTime() ?? null) as number | null,
    checkedAt: row.checked_at.getTime() as number,
    movements: Number(row.movements),
  }
}

async function booksBelow(client: PoolClient): Promise<TodayFacts['books']> {
  const { rows } = await client.query(
    `select count(*)::integer as total, (count(*) filter (where balance < 0))::integer as "negativeNow"
     from balances
     where shelf`,
  )
  return rows[0]
}

/** Three counts, each over the index that is made for it. */
async function episodeCounts(client: PoolClient): Promise<TodayFacts['episodes']> {
  const { rows } = await client.query(
    `select (select count(*)::integer from episodes) as total,
       (select count(*)::integer from episodes where ended_at is null) as open,
       (select count(*)::integer from episodes where not explained) as unexplained`,
  )
  return rows[0]
}

/** Units of two kinds are never added up. */
async function unitsBelow(client: PoolClient): Promise<UnitsBelow[]> {
  const { rows } = await client.query(
    `select base_unit as unit, count(*)::integer as books,
       trim_scale(sum(balance / power(10::numeric, scale)))::text as quantity
     from balances join items using (item_id)
     where shelf and balance < 0
     group by base_unit
     order by books desc, base_unit`,
  )
  return rows
}

/** What the open as-posted episodes put at risk, by currency, and how many of them have no known cost. */
async function moneyAtRisk(
  client: PoolClient,
): Promise<{ money: readonly MoneyAtRisk[]; uncostedBooks: number }> {
  const { rows } = await client.query(
    `select case when cost_at_risk is not null then ${CURRENCY} end as currency, cost_at_risk is not null as costed,
       sum(cost_at_risk)::text as amount, count(*)::integer as books
     from episodes join items using (item_id) join sites using (site_id)
     where ended_at is null and "order" = 'as-posted'
     group by 1, 2
     order by books desc, currency`,
  )
  return {
    money: rows
      .filter(({ costed }) => costed)
      .map(({ currency, amount, books }) => ({ currency, amount: formatMoney(BigInt(amount)), books })),
    uncostedBooks: rows.find(({ costed }) => !costed)?.books ?? 0,
  }
}

/** In the last day of the ledger's own time, which may be years ago; new causes also in its last week. */
async function changed(
  client: PoolClient,
  to: number | null,
): Promise<{ changes: TodayFacts['changes']; causes: readonly NewCause[] }> {
  if (to === null) return { changes: null, causes: [] }
  const [from, weekFrom, until] = [to - DAY_MS, to - 7 * DAY_MS, to].map(formatInstant)
  const { rows: causes } = await client.query(
    `select case when explained then causes -> 0 ->> 'code' end as code,
       (count(*) filter (where started_at >= $1))::integer as day, count(*)::integer as week
     from episodes
     where site_id = any(array(select site_id from sites)) and "order" = 'as-posted'
       and started_at >= $2 and started_at <= $3
     group by 1
     order by week desc, code`,
    [from, weekFrom, until],
  )
  const { rows: ended } = await client.query(
    `select count(*)::integer as count
     from episodes
     where site_id = any(array(select site_id from sites)) and "order" = 'as-posted'
       and ended_at >= $1 and ended_at <= $2`,
    [from, until],
  )
  const started = causes.reduce((sum, { day }) => sum + day, 0)
  return { changes: { from, weekFrom, to: until, started, ended: ended[0].count }, causes }
}
