import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { aMove, openStockroom, SHELVES } from '../../../../test/support/stockroom.ts'
import type { LedgerStore } from '../../../app/ledger-store.ts'
import { submitMovements } from '../../../app/posting/submit-movements.ts'
import { reserve } from '../../../app/reservations/reserve.ts'
import { BOOKS_REMEMBERED_MAX, CAUGHT_UP_MAX } from '../../../core/limits.ts'
import { select } from '../../database/rows.ts'
import { inTransaction } from '../../database/transaction.ts'
import { openLedgerStore } from '../../ledger-store.ts'
import { lockSite } from '../lock.ts'
import { BOOK_COLUMNS, KNOWN_BOOK, keyOfBook, knownBookOf } from './known-books.ts'
import { createMemory, enter, leave, type SiteMemory } from './site-memory.ts'

const SITE = 'main'
const ANN = { id: 'ann', name: 'Ann', role: 'manager' } as const
const [A, B] = SHELVES

let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore
let pool: Pool
let made = 0

beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url)
  pool = new Pool({ connectionString: database.url })
  await openStockroom(store, [SITE], ['BOLT', 'NUT'])
  await post('supplier', A, 100)
  await post('supplier', B, 100)
  await post(B, 'customer', 1)
})
afterAll(async () => {
  await Promise.all([store?.close(), pool?.end()])
  await database?.drop()
})

async function post(from: string, to: string, quantity: number) {
  const [answer] = await submitMovements(
    store,
    [{ ...aMove(`m${++made}`, from, to, String(quantity)), kind: 'transfer' as const }],
    {
      by: ANN,
    },
  )
  expect(answer).toMatchObject({ status: 'posted' })
}

/** What another process knows of all books, as the database has them now. */
async function books() {
  const rows = await select(pool, KNOWN_BOOK, `select ${BOOK_COLUMNS} from balances as book`)
  return new Map(rows.map((row) => [keyOfBook(row), knownBookOf(row)]))
}

/** Takes the lock as a posting does, and leaves everything as it was. */
function takeLock(memory: SiteMemory): Promise<void> {
  return inTransaction(pool, async (client) => {
    const site = await lockSite(client, SITE)
    await enter(client, memory, site, site.booksVersion - 1)
    leave(memory, site, null)
  })
}

async function learned(): Promise<SiteMemory> {
  const memory = createMemory()
  await takeLock(memory)
  for (const [key, book] of await books()) memory.books.set(key, book)
  return memory
}

it('catches up with what others posted since, and keeps what else it knew', async () => {
  const memory = await learned()
  const before = new Map(memory.books)
  await post(A, 'customer', 7)
  await takeLock(memory)
  expect(memory.books).toEqual(await books())
  const kept = [...before].filter(([key, book]) => memory.books.get(key) === book)
  expect(kept).toHaveLength(before.size - 2)
})

it('forgets what it knew where more than movements changed, or too much was posted', async () => {
  const memory = await learned()
  const [line] = [{ line: '1', item: 'BOLT', quantity: '1', locations: [A] }]
  const asked = { id: `r${++made}`, source: 'shop', site: SITE, document: null, channel: null, near: null }
  const request = { ...asked, allOrNothing: true, sourcing: 'fewest-splits' as const, forSeconds: 60 }
  expect(await reserve(store, [{ ...request, lines: [line] }], ANN)).toMatchObject([{ status: 'reserved' }])
  await takeLock(memory)
  expect(memory.books.size).toBe(0)
  const other = await learned()
  await post('supplier', A, 1)
  other.lastSeq -= CAUGHT_UP_MAX
  await takeLock(other)
  expect(other.books.size).toBe(0)
})

it('forgets single books, and of those that were not used the oldest first', async () => {
  const memory = await learned()
  const [one] = memory.books.values()
  for (let n = memory.books.size; n < BOOKS_REMEMBERED_MAX + 10; n++)
    memory.books.set(`9\u001fX/${n}`, { ...one!, isUsed: n % 2 === 0 })
  await takeLock(memory)
  expect(memory.books.size).toBe(BOOKS_REMEMBERED_MAX)
  const gone = Array.from({ length: 20 }, (_, n) => n + 10).filter((n) => !memory.books.has(`9\u001fX/${n}`))
  expect(gone.every((n) => n % 2 === 1)).toBe(true)
  expect([...(await books()).keys()].every((key) => memory.books.has(key))).toBe(true)
})
