import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { aMove, openStockroom } from '../../../test/support/stockroom.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { submitMovements } from '../../app/posting/submit-movements.ts'
import { reserve } from '../../app/reservations/reserve.ts'
import { plainItem } from '../../core/history/item.ts'
import { locationAt } from '../../core/history/location.ts'
import { AVAILABLE_BOOKS_MAX } from '../../core/limits.ts'
import { openLedgerStore } from '../ledger-store.ts'

const ANN = { id: 'ann', name: 'Ann', role: 'administrator' } as const
const SITE = 'wide'
const SHELVES = AVAILABLE_BOOKS_MAX + 40
const BELOW = 7

let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore

beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url)
  await openStockroom(store, [SITE], ['BOLT'])
})

afterAll(async () => {
  await store?.close()
  await database?.drop()
})

const shelf = (place: number) => `W/${String(place).padStart(4, '0')}`

describe('what is available of an item on more shelves than are listed', () => {
  it('is summed over all of them, also over those below zero', async () => {
    await store.registerLocations(
      Array.from({ length: SHELVES }, (_, place) => locationAt(SITE, shelf(place))),
    )
    await store.setSiteMode(SITE, 'observe')
    // The first ones hold 3 each, the last ones owe 2 each.
    const moves = Array.from({ length: SHELVES }, (_, place) => {
      const isBelow = place >= SHELVES - BELOW
      const [from, to] = isBelow ? [shelf(place), 'customer'] : ['supplier', shelf(place)]
      return { ...aMove(`m${place}`, from, to, isBelow ? '2' : '3'), site: SITE, kind: 'transfer' as const }
    })
    const answers = await submitMovements(store, moves, { by: ANN })
    expect(answers.filter(({ status }) => status !== 'posted')).toEqual([])
    await store.setSiteMode(SITE, 'guard')
    const full = SHELVES - BELOW
    const request = {
      id: 'r1',
      source: 'shop',
      site: SITE,
      document: null,
      channel: null,
      lines: [{ line: '1', item: 'BOLT', quantity: '2', locations: [shelf(full - 1)] }],
      allOrNothing: true,
      sourcing: 'fewest-splits' as const,
      near: null,
      forSeconds: 60,
    }
    expect(await reserve(store, [request], ANN)).toMatchObject([{ status: 'reserved' }])
    await store.setBuffer({ site: SITE, item: 'BOLT', channel: 'web', quantity: '5' }, ANN)

    const found = await store.availability({ site: SITE, item: 'BOLT', channel: 'web' })
    expect(found).toMatchObject({
      onHand: String(3 * full - 2 * BELOW),
      reserved: '2',
      buffer: '5',
      // Nothing of what one shelf owes is taken from another one.
      available: String(3 * full - 2 - 5),
    })
    expect(found?.books).toHaveLength(AVAILABLE_BOOKS_MAX)
  })

  it('is nothing of an item that lies nowhere, and null of one that is not there', async () => {
    await store.registerItems([plainItem('NUT')])
    expect(await store.availability({ site: SITE, item: 'NUT' })).toEqual({
      site: SITE,
      item: 'NUT',
      onHand: '0',
      reserved: '0',
      buffer: '0',
      available: '0',
      books: [],
    })
    expect(await store.availability({ site: SITE, item: 'nothing' })).toBeNull()
    expect(await store.availability({ site: 'nowhere', item: 'BOLT' })).toBeNull()
  })
})
