/**
 * Episodes that may be worth working first: those that lead by money, units times time, depth or age among the open
 * ones; where these are too few, also among those that ended lately, and then among all. `core/work-first` chooses.
 */
import type { PoolClient } from 'pg'
import { leftToRepair } from '../../core/causes/left-to-repair.ts'
import type { CauseResult } from '../../core/causes/ranked-cause.ts'
import type { Order } from '../../core/codes.ts'
import { SCALE_MAX, WORK_FIRST_CANDIDATES, WORK_FIRST_MAX } from '../../core/limits.ts'
import {
  RECENT_DAYS,
  REPEATS_DAYS,
  WORK_STATES,
  type WorkCandidate,
  type WorkState,
} from '../../core/overview/work-first.ts'
import { DAY_MS, formatInstant, type Instant } from '../../core/time.ts'
import {
  bool,
  int4,
  int8,
  json,
  nullable,
  numeric,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'
import { CURRENCY } from '../episodes/source.ts'

/** Candidates of one state that one answer may hold, however many units and currencies there are. */
const ROWS_MAX = 200

/** Candidates of the first states that give enough; `now` is the ledger's latest time. */
export async function workCandidates(
  client: PoolClient,
  order: Order,
  now: Instant,
): Promise<WorkCandidate[]> {
  const candidates: WorkCandidate[] = []
  for (const state of WORK_STATES) {
    if (new Set(candidates.map(({ bookId }) => bookId)).size >= WORK_FIRST_MAX) break
    candidates.push(...(await candidatesOf(client, order, state, now)))
  }
  return candidates
}

const STATES: Readonly<Record<WorkState, string>> = {
  open: 'ended_at is null',
  recent: 'ended_at >= $1',
  past: 'ended_at < $1',
}
/** Quantities and integrals at one scale, so that those of different items compare. */
const SCALED = (value: string) => `(${value}) * power(10::numeric, ${SCALE_MAX} - scale)`

/** An open one lasts until now. */
const NOW = 'greatest(now(), sites.last_recorded_at)'

const CANDIDATE = {
  site_id: int4,
  book_id: int8,
  episode_id: text,
  base_unit: text,
  currency: nullable(text),
  cost: nullable(int8),
  unit_ms: numeric,
  deepest: numeric,
  balance_now: numeric,
  started_at: timestamptz,
  deepest_at: timestamptz,
  repeats: int4,
  explained: bool,
  closer_id: nullable(text),
  cause: nullable(json<CauseResult>()),
} satisfies RowShape

async function candidatesOf(
  client: PoolClient,
  order: Order,
  state: WorkState,
  now: Instant,
): Promise<WorkCandidate[]> {
  const rows = await select(
    client,
    CANDIDATE,
    `with candidate as (
       select site_id, episodes.book_id, episode_id, base_unit, balance, started_at, deepest_at,
         case when cost_at_risk > 0 then cost_at_risk end as cost,
         case when cost_at_risk > 0 then ${CURRENCY} end as currency,
         ${SCALED('deepest')} as deepest,
         ${SCALED('balance')} as balance_now,
         ${SCALED(`unit_ms + case when ended_at is null and ${NOW} > measured_to
           then -balance * round(extract(epoch from ${NOW} - measured_to) * 1000) else 0 end`)} as unit_ms
       from episodes
       join sites using (site_id)
       join items using (item_id)
       join balances as book using (site_id, book_id)
       where site_id = any(array(select site_id from sites)) and "order" = $4 and ${STATES[state]}
     ), ranked as (
       select candidate.*,
         row_number() over (partition by cost is null, currency order by cost desc, episode_id) as by_cost,
         row_number() over (partition by cost is null, base_unit order by unit_ms desc, episode_id) as by_unit_ms,
         row_number() over (partition by base_unit order by deepest) as by_depth,
         row_number() over (order by started_at) as by_age
       from candidate
     )
     select site_id, ranked.book_id, episode_id, base_unit, currency, cost, ranked.unit_ms, ranked.deepest, balance_now,
       ranked.started_at, ranked.deepest_at, explained, closer_id, causes -> 0 as cause,
       (select count(*) from episodes as one
        where one.site_id = ranked.site_id and one.book_id = ranked.book_id and one."order" = $4
          and one.started_at >= $2)::integer as repeats
     from (
       select * from ranked
       where (cost is not null and by_cost <= $3) or (cost is null and by_unit_ms <= $3) or by_depth <= 2 or by_age <= 2
       order by cost is null, least(by_cost, by_unit_ms)
       limit ${ROWS_MAX}
     ) as ranked
     join episodes using (site_id, episode_id)
     where $1::timestamptz is not null`,
    [
      formatInstant(now - RECENT_DAYS * DAY_MS),
      formatInstant(now - REPEATS_DAYS * DAY_MS),
      WORK_FIRST_CANDIDATES,
      order,
    ],
  )
  return rows.map((row) => candidateOf(row, state))
}

function candidateOf(row: RowOf<typeof CANDIDATE>, state: WorkState): WorkCandidate {
  const { explained, cause } = row
  const mends =
    explained &&
    cause !== null &&
    cause.code !== 'unknown' &&
    leftToRepair(cause.repair, row.closer_id).length > 0
  return {
    id: row.episode_id,
    bookId: `${row.site_id}-${row.book_id}`,
    state,
    unit: row.base_unit,
    currency: row.currency,
    cost: row.cost === null ? null : BigInt(row.cost),
    unitMs: whole(row.unit_ms),
    deepest: whole(row.deepest),
    balance: whole(row.balance_now),
    startedAt: row.started_at,
    deepestAt: row.deepest_at,
    repeats: row.repeats,
    repair: mends ? { cause: cause.code, probability: cause.probability } : null,
  }
}

/** A numeric that is whole, written by the database perhaps with zeros after the point. */
function whole(numeric: string): bigint {
  return BigInt(numeric.split('.', 1)[0])
}
