/** What holds for every ledger, whatever was posted in whatever batches: tried with random movements on a database. */
import fc from 'fast-check'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginsFirst, bruteForce, type NaiveMovement } from '../../test/support/brute-force.ts'
import { testDatabase } from '../../test/support/database.ts'
import { explainEpisodes } from '../app/episodes/explain-episodes.ts'
import type { LedgerStore } from '../app/ledger-store.ts'
import { historyOf } from '../core/history/history.ts'
import { hasFloor, locationAt } from '../core/history/location.ts'
import type { Movement } from '../core/history/movement.ts'
import { PRECISION_SPAN_MS } from '../core/time.ts'
import { openLedgerStore } from './ledger-store.ts'

interface Ledger {
  readonly store: LedgerStore
  readonly pool: Pool
  readonly end: () => Promise<void>
}

async function open(): Promise<Ledger> {
  const { url, drop } = await testDatabase()
  const store = await openLedgerStore(url)
  const pool = new Pool({ connectionString: url })
  return {
    store,
    pool,
    end: async () => {
      await Promise.all([store.close(), pool.end()])
      await drop()
    },
  }
}

let left: Ledger
let right: Ledger
beforeAll(async () => {
  ;[left, right] = await Promise.all([open(), open()])
})
afterAll(() => Promise.all([left?.end(), right?.end()]))

const PLACES = ['A', 'B', 'supplier', 'customer']
const BASE = Date.UTC(2026, 0, 1)

/** Movements between few places at few instants, so that they collide; recorded in any order. */
const movements = fc
  .array(
    fc.record({
      item: fc.integer({ min: 1, max: 3 }),
      ends: fc.constantFrom([0, 1], [1, 0], [2, 0], [2, 1], [0, 3], [1, 3], [3, 0]),
      quantity: fc.integer({ min: 1, max: 9 }),
      occurred: fc.integer({ min: 0, max: 12 }),
      late: fc.integer({ min: 0, max: 6 }),
      lot: fc.constantFrom(null, null, 'L'),
      day: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ item, ends, quantity, occurred, late, lot, day }, index): Movement => {
      const at = BASE + occurred * 7_200_000
      const blank = { reportedAt: null, actor: null, device: null, document: null, line: null, reason: null }
      return {
        ...blank,
        id: `m${index}`,
        kind: 'transfer',
        item: `item ${item}`,
        from: locationAt('main', PLACES[ends[0]]),
        to: locationAt('main', PLACES[ends[1]]),
        quantity,
        lot,
        owner: null,
        occurredAt: day ? { at: at - (at % 86_400_000), precision: 'day' } : { at, precision: 'instant' },
        recordedAt: at + late * 3_600_000,
        source: 'wms',
        unitCost: null,
        currency: null,
        scanned: null,
        receivedSeq: null,
      }
    }),
  )

async function emptied({ pool }: Ledger): Promise<void> {
  await pool.query(
    `truncate sites, items, item_packs, locations, balances, movements, episodes, dirty_items, source_days, trail,
       cases, case_events, case_episodes, case_keys, case_facts, case_movements
     restart identity cascade`,
  )
}

/** Posts in the batches that the cuts make. */
async function postIn({ store }: Ledger, rows: readonly Movement[], cuts: readonly number[]): Promise<void> {
  const ends = [...new Set([...cuts.map((cut) => cut % rows.length), rows.length])].sort((a, b) => a - b)
  let first = 0
  for (const end of ends) {
    if (end === first) continue
    await store.post({ history: historyOf(rows.slice(first, end)), own: false })
    first = end
  }
}

const cuts = fc.array(fc.nat(100), { maxLength: 4 })

it('balances are the fold of the movements, and episodes equal a brute-force replay', async () => {
  await fc.assert(
    fc.asyncProperty(movements, cuts, async (rows, cuts) => {
      await emptied(left)
      await postIn(left, rows, cuts)
      const { rows: books } = await left.pool.query(
        `select code || ' ' || location || ' ' || coalesce(lot, '') as book, balance::integer
         from balances join items using (item_id)`,
      )
      const fold = new Map<string, number>()
      for (const { item, from, to, lot, quantity } of rows) {
        const [source, target] = [from, to].map(({ path }) => `${item} ${path} ${lot ?? ''}`)
        fold.set(source, (fold.get(source) ?? 0) - quantity)
        fold.set(target, (fold.get(target) ?? 0) + quantity)
      }
      expect(new Map(books.map(({ book, balance }) => [book, balance]))).toEqual(fold)
      expect(await left.store.verify()).toBeNull()
      await explainEpisodes(left.store)
      expect(await left.store.verify()).toBeNull()
      expect(await toldEpisodes(left, naiveOf(rows))).toEqual(replayed(naiveOf(rows)))
    }),
    { numRuns: 25 },
  )
})

it('a log replayed gives the same bytes, whatever batches it came in', async () => {
  // An item's number is the registry's, given at first sight; the log names the item.
  const dump = async ({ pool }: Ledger) =>
    (
      await pool.query(
        `select md5(string_agg((to_jsonb(movements) - 'item_id')::text || code, chr(10) order by site_id, seq)) as bytes,
           count(*)
         from movements join items using (item_id)`,
      )
    ).rows[0]
  await fc.assert(
    fc.asyncProperty(movements, cuts, cuts, async (rows, first, second) => {
      await Promise.all([emptied(left), emptied(right)])
      await Promise.all([postIn(left, rows, first), postIn(right, rows, second)])
      expect(await dump(right)).toEqual(await dump(left))
      expect((await dump(left)).count).toBe(String(rows.length))
      await postIn(right, rows, [])
      expect(await dump(right)).toEqual(await dump(left))
    }),
    { numRuns: 15 },
  )
})

it('the order of movements of one instant changes no episode', async () => {
  await fc.assert(
    fc.asyncProperty(movements, fc.infiniteStream(fc.nat()), async (rows, keys) => {
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.row.recordedAt! - b.row.recordedAt! || a.key - b.key)
        .map(({ row }) => row)
      await Promise.all([emptied(left), emptied(right)])
      await Promise.all([postIn(left, rows, []), postIn(right, shuffled, [])])
      await Promise.all([explainEpisodes(left.store), explainEpisodes(right.store)])
      expect(await toldEpisodes(right)).toEqual(await toldEpisodes(left))
    }),
    { numRuns: 15 },
  )
})

/** Of an open episode no unit-seconds: they go on with the latest time that is known of the item. */
async function toldEpisodes({ store }: Ledger, movements?: readonly NaiveMovement[]): Promise<string[]> {
  const { rows } = await store.listEpisodes({ limit: 500 })
  return rows
    .map((row) => ({ ...row, item: `${row.item} ${row.lot ?? ''}`, startedAt: Date.parse(row.startedAt) }))
    .map((one) =>
      [
        one.item,
        one.location,
        one.order,
        movements === undefined ? one.class : classIn(movements, one),
        one.startedAt,
        one.endedAt === null ? 'open' : Date.parse(one.endedAt),
        one.deepest,
        // Seconds are told to the millisecond; as a binary fraction they are not whole.
        one.endedAt === null ? '' : Math.round(Number(one.unitSeconds) * 1000),
      ].join('|'),
    )
    .sort()
}

/**
 * An episode that begins before anything has come in: what explains it decides its class, which no replay knows. So
 * does it while an episode is open.
 */
function classIn(
  movements: readonly NaiveMovement[],
  one: {
    readonly item: string
    readonly location: string
    readonly class: string
    readonly startedAt: number
    readonly endedAt: unknown
  },
): string {
  if (one.endedAt === null && one.class !== 'timing') return 'open'
  return beginsFirst(movements, one) ? 'opening, or by the orders' : one.class
}

function naiveOf(rows: readonly Movement[]): NaiveMovement[] {
  return rows.map(({ id, item, lot, from, to, quantity, occurredAt: { at, precision }, recordedAt }) => ({
    id,
    item: `${item} ${lot ?? ''}`,
    from: from.path,
    to: to.path,
    quantity,
    occurredAt: at,
    occurredUntil: at + PRECISION_SPAN_MS[precision],
    recordedAt: recordedAt!,
  }))
}

function replayed(naive: readonly NaiveMovement[]): string[] {
  return bruteForce([...naive], (path) => hasFloor(locationAt('main', path).kind))
    .map((one) =>
      [
        one.item,
        one.location,
        one.order,
        classIn(naive, one),
        one.startedAt,
        one.endedAt ?? 'open',
        one.deepest,
        one.endedAt === null ? '' : one.unitMs,
      ].join('|'),
    )
    .sort()
}
