/** An undone import leaves no trace in any book, in either order: tried with random movements on a database. */
import fc from 'fast-check'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import { undoImport } from '../../app/intake/undo-import.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { reverseMovement } from '../../app/posting/reverse-movement.ts'
import { historyOf } from '../../core/history/history.ts'
import { locationAt } from '../../core/history/location.ts'
import type { Movement } from '../../core/history/movement.ts'
import { openLedgerStore } from '../ledger-store.ts'

let store: LedgerStore
let pool: Pool
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await testDatabase()
  drop = database.drop
  store = await openLedgerStore(database.url)
  pool = new Pool({ connectionString: database.url })
})
afterAll(async () => {
  await Promise.all([store?.close(), pool?.end()])
  await drop?.()
})

const PLACES = ['A', 'B', 'supplier', 'customer']
const BY = { id: 'ann', name: 'ann', role: 'manager' } as const
const BASE = Date.UTC(2026, 0, 1)
let runs = 0

/** Movements of a few items between few places; `imported` says which of them come by the import. */
const drawn = fc.array(
  fc.record({
    item: fc.integer({ min: 1, max: 2 }),
    ends: fc.constantFrom([0, 1], [1, 0], [2, 0], [0, 3], [1, 3], [3, 0]),
    quantity: fc.integer({ min: 1, max: 9 }),
    occurred: fc.integer({ min: 0, max: 12 }),
    late: fc.integer({ min: 0, max: 6 }),
    day: fc.boolean(),
    lot: fc.constantFrom(null, null, 'L'),
    // How often it was taken back before the undo: it, what took it back, and so on.
    taken: fc.constantFrom(0, 0, 0, 1, 2, 3),
    part: fc.constantFrom('before', 'imported', 'imported', 'after'),
  }),
  { minLength: 2, maxLength: 40 },
)

function movement(
  site: string,
  index: number,
  one: typeof drawn extends fc.Arbitrary<(infer One)[]> ? One : never,
): Movement {
  const at = BASE + one.occurred * 7_200_000
  return {
    id: `m${index}`,
    kind: 'transfer',
    item: `item ${one.item}`,
    quantity: one.quantity,
    lot: one.lot,
    from: locationAt(site, PLACES[one.ends[0]]),
    to: locationAt(site, PLACES[one.ends[1]]),
    owner: null,
    occurredAt: one.day ? { at: at - (at % 86_400_000), precision: 'day' } : { at, precision: 'instant' },
    recordedAt: at + one.late * 3_600_000,
    reportedAt: null,
    source: 'wms',
    actor: null,
    device: null,
    document: null,
    line: null,
    reason: null,
    unitCost: null,
    currency: null,
    scanned: null,
    receivedSeq: null,
  }
}

const post = async (movements: readonly Movement[], importId?: string) => {
  if (movements.length > 0) await store.post({ history: historyOf(movements), own: false, importId })
}

/** Takes back what was imported as often as it was drawn, each time the latest of it. */
async function takeBack(site: string, ones: readonly { part: string; taken: number }[]): Promise<void> {
  for (const [index, { part, taken }] of ones.entries()) {
    if (part !== 'imported' || taken === 0) continue
    const { rows } = await pool.query(
      `select seq from movements join sites using (site_id) where name = $1 and external_id = $2`,
      [site, `m${index}`],
    )
    let seq: string = rows[0].seq
    for (let time = 0; time < taken; time++)
      seq = (await reverseMovement(store, { site, seq, reason: 'wrong', by: BY }))!.seq!
  }
}

async function booksOf(site: string): Promise<string[]> {
  const { rows } = await pool.query(
    `select code || ' ' || location || ' ' || coalesce(lot, '') || ' ' || balance as book
     from balances join items using (item_id) join sites using (site_id)
     where sites.name = $1 and balance <> 0
     order by 1`,
    [site],
  )
  return rows.map(({ book }) => book)
}

async function episodesOf(site: string): Promise<string[]> {
  await explainEpisodes(store)
  const { rows } = await store.listEpisodes({ site, limit: 500 })
  return rows
    .map((one) =>
      [
        one.item,
        one.location,
        one.lot,
        one.order,
        one.class,
        one.startedAt,
        one.endedAt,
        one.deepest,
        // An open one runs on to the latest time of the site, which an undo moves.
        one.endedAt === null ? '' : one.unitSeconds,
        one.trigger,
        one.closer,
        one.causes.map(({ code }) => code).join('+'),
      ].join('|'),
    )
    .sort()
}

it('balances, and the episodes of both orders, are what they were without the import', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async (ones) => {
      const run = ++runs
      const [withImport, without] = [`with ${run}`, `without ${run}`]
      const of = (site: string, part: string) =>
        ones.flatMap((one, index) => (one.part === part ? [movement(site, index, one)] : []))
      const begun = await store.beginImport({
        fingerprint: `run ${run}`,
        files: ['a'],
        site: withImport,
        by: 'ann',
      })
      await post(of(withImport, 'before'))
      await post(of(withImport, 'imported'), begun.id)
      await post(of(withImport, 'after'))
      await takeBack(withImport, ones)
      await store.finishImport(begun.id, { state: 'done', rows: 0, rejected: 0, rejections: [] })
      await explainEpisodes(store)
      const undoing = await store.beginUndo(begun.id, 'ann')
      if (undoing !== null) await undoImport(store, undoing)
      await post(of(without, 'before'))
      await post(of(without, 'after'))
      expect(await booksOf(withImport)).toEqual(await booksOf(without))
      expect(await episodesOf(withImport)).toEqual(await episodesOf(without))
      expect(await store.verify()).toBeNull()
      // The same rows go in again, under ids of their own, and come to what they came to before.
      const again = await store.beginImport({
        fingerprint: `run ${run}`,
        files: ['a'],
        site: withImport,
        by: 'ann',
      })
      await post(of(withImport, 'imported'), again.id)
      const posted = (await store.getImport(again.id))!
      expect([posted.posted, posted.repeated]).toEqual([of(withImport, 'imported').length, 0])
      expect(await store.verify()).toBeNull()
    }),
    { numRuns: 20 },
  )
}, 120_000)
