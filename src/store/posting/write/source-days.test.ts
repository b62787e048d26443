/** The activity kept of each source equals a count over what was posted, whatever came in whatever batches. */
import fc from 'fast-check'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import type { LedgerStore } from '../../../app/ledger-store.ts'
import { historyOf } from '../../../core/history/history.ts'
import { locationAt } from '../../../core/history/location.ts'
import type { Movement } from '../../../core/history/movement.ts'
import { openLedgerStore } from '../../ledger-store.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore
let pool: Pool

beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url)
  pool = new Pool({ connectionString: database.url })
})
afterAll(async () => {
  await Promise.all([store?.close(), pool?.end()])
  await database?.drop()
})

const BASE = Date.UTC(2026, 0, 1)
const MINUTE = 60_000
/** Around every border of the steps, and before it happened. */
const LAGS = [0, 1, MINUTE, MINUTE + 1, 60 * MINUTE, 60 * MINUTE + 1, 1440 * MINUTE, 10_080 * MINUTE + 1, -5]

/** Out of A, which a guarded site may refuse; ids collide, so that some are repeats and some conflicts. */
const movements = fc
  .array(
    fc.record({
      id: fc.integer({ min: 1, max: 30 }),
      source: fc.constantFrom('wms', 'shop', 'w ms'),
      into: fc.boolean(),
      quantity: fc.integer({ min: 1, max: 4 }),
      recorded: fc.integer({ min: 0, max: 5 * 1440 }),
      lag: fc.constantFrom(...LAGS),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ id, source, into, quantity, recorded, lag }): Movement => {
      const [from, to] = into ? ['supplier', 'A'] : ['A', 'customer']
      const blank = { reportedAt: null, actor: null, device: null, document: null, line: null, reason: null }
      return {
        ...blank,
        id: `m${id}`,
        kind: 'transfer',
        item: 'BOLT',
        quantity,
        source,
        lot: null,
        owner: null,
        from: locationAt('main', from),
        to: locationAt('main', to),
        occurredAt: { at: BASE + recorded * MINUTE - lag, precision: 'instant' },
        recordedAt: BASE + recorded * MINUTE,
        unitCost: null,
        currency: null,
        scanned: null,
        receivedSeq: null,
      } as Movement
    }),
  )

it('is a group-by over the movements, with repeats, conflicts and refused rows', async () => {
  const seen = { posted: 0, repeated: 0, refused: 0, held: 0, unchanged: 0 }
  await fc.assert(
    fc.asyncProperty(
      movements,
      fc.array(fc.nat(40), { maxLength: 3 }),
      fc.boolean(),
      async (rows, cuts, guarded) => {
        await pool.query(
          `truncate sites, items, item_packs, locations, balances, movements, episodes, dirty_items, conflicts,
             source_days, trail
           restart identity cascade`,
        )
        await store.post({
          history: historyOf([{ ...rows[0], id: 'first', from: rows[0].to, to: rows[0].from }]),
          own: false,
        })
        if (guarded) await store.setSiteMode('main', 'guard')
        const ends = [...new Set([...cuts.map((cut) => cut % rows.length), rows.length])].sort(
          (a, b) => a - b,
        )
        let first = 0
        for (const end of ends) {
          if (end === first) continue
          const answers = await store.post({
            history: historyOf(rows.slice(first, end)),
            own: false,
            believedNew: true,
          })
          for (const { status } of answers) seen[status]++
          first = end
        }
        for (const { status } of await store.post({ history: historyOf(rows), own: false })) seen[status]++
        expect(await kept()).toEqual(await counted())
        expect(await store.verify()).toBeNull()
      },
    ),
    { numRuns: 30 },
  )
  expect(Math.min(seen.posted, seen.repeated, seen.refused)).toBeGreaterThan(0)
})

it('is filled for a ledger that was there before', async () => {
  const before = await kept()
  expect(before.length).toBeGreaterThan(0)
  await pool.query('truncate source_days')
  await pool.query('insert into source_days select * from source_days_counted')
  expect(await kept()).toEqual(before)
})

it('own postings count on the day they are recorded', async () => {
  const [row] = fc.sample(movements, 1)[0]
  await store.setSiteMode('own', 'observe')
  const ends = { from: locationAt('own', 'supplier'), to: locationAt('own', 'A') }
  await store.post({ history: historyOf([{ ...row, ...ends, id: 'now' }]), own: true })
  const { rows } = await pool.query(
    `select movements, lag_more from source_days join sites using (site_id)
     where name = 'own' and day = (now() at time zone 'UTC')::date`,
  )
  expect(rows).toEqual([{ movements: '1', lag_more: '1' }])
})

type Day = Record<string, string | number>

async function kept(): Promise<Day[]> {
  const { rows } = await pool.query(
    `select source, day::text, movements::integer, first_recorded_at, last_recorded_at, first_occurred_at,
       last_occurred_at, array[lag_ahead, lag_minute, lag_hour, lag_day, lag_week, lag_more]::text as lags,
       lag_ms_max::double precision
     from source_days
     order by source, day`,
  )
  return rows
}

/** From the movements, in plain JavaScript. */
async function counted(): Promise<Day[]> {
  const { rows } = await pool.query('select source, recorded_at, occurred_at from movements')
  const groups = Map.groupBy(rows, (row) => `${row.source}|${row.recorded_at.toISOString().slice(0, 10)}`)
  return [...groups]
    .map(([key, group]) => {
      const [source, day] = key.split('|')
      const recorded = group.map((row) => row.recorded_at.getTime()).sort((a, b) => a - b)
      const occurred = group.map((row) => row.occurred_at.getTime()).sort((a, b) => a - b)
      const lags = group.map((row) => row.recorded_at - row.occurred_at)
      const within = [MINUTE, 60 * MINUTE, 1440 * MINUTE, 10_080 * MINUTE]
      const steps = [lags.filter((lag) => lag < 0).length]
      let below = 0
      for (const border of within) {
        steps.push(lags.filter((lag) => lag >= below && lag <= border).length)
        below = border + 1
      }
      steps.push(lags.filter((lag) => lag >= below).length)
      return {
        source,
        day,
        movements: group.length,
        first_recorded_at: new Date(recorded[0]),
        last_recorded_at: new Date(recorded.at(-1)!),
        first_occurred_at: new Date(occurred[0]),
        last_occurred_at: new Date(occurred.at(-1)!),
        lags: `{${steps.join(',')}}`,
        lag_ms_max: Math.max(...lags),
      } as unknown as Day
    })
    .sort((left, right) => (`${left.source}|${left.day}` < `${right.source}|${right.day}` ? -1 : 1))
}
