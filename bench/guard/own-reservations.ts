/** Reserving with Plimsoll, through the app layer: every ask is a caller's own reservation of one line. */
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { LedgerStore } from '../../src/app/ledger-store.ts'
import { submitMovements } from '../../src/app/posting/submit-movements.ts'
import { reserve } from '../../src/app/reservations/reserve.ts'
import type { Way } from './course.ts'
import {
  type AskedReservation,
  type ReservationAnswer,
  type ReservationAsk,
  reservations,
} from './reservations.ts'
import type { Stockroom } from './stockroom.ts'
import { opening } from './workload.ts'

const BENCH = { id: 'bench', name: 'bench', role: 'operator' } as const
const POSTED_AT_ONCE = 5_000

export function ownReservations(
  url: string,
  { store, makeSite }: Stockroom,
): Way<ReservationAsk, ReservationAnswer> {
  return reservations('reservations', {
    async makeSite(site, shape) {
      await makeSite(site, shape)
      const stock = opening(site, shape)
      for (let first = 0; first < stock.length; first += POSTED_AT_ONCE)
        await submitMovements(store, stock.slice(first, first + POSTED_AT_ONCE), { by: BENCH })
    },
    reserve: (asks) => reserveAll(store, asks),
    audit: (site, asked) => audit(url, site, asked),
  })
}

function reserveAll(store: LedgerStore, asks: readonly ReservationAsk[]): Promise<ReservationAnswer[]> {
  return reserve(
    store,
    asks.map(({ id, source, site, item, location, quantity, document, line, expiresAt }) => ({
      ...{ id, source, site, document, channel: null, near: null, allOrNothing: true },
      ...{ sourcing: 'fewest-splits', forSeconds: secondsUntil(expiresAt) },
      lines: [{ line, item, quantity, locations: [location] }],
    })),
    BENCH,
  )
}

function secondsUntil(expiresAt: string): number {
  return Math.ceil((Date.parse(expiresAt) - Date.now()) / 1000)
}

/** What is promised of every book is what its allocations say, never more than it holds, and as it was answered. */
async function audit(url: string, site: string, asked: readonly AskedReservation[]): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select book_id, balance, reserved,
         coalesce((select sum(open) from allocations as part
           where part.site_id = book.site_id and part.book_id = book.book_id), 0) as promised
       from balances as book join sites using (site_id)
       where name = $1 and shelf`,
      [site],
    )
    const faults = rows
      .filter((row) => row.reserved !== row.promised || BigInt(row.reserved) > BigInt(row.balance))
      .map((row) => `book ${row.book_id} has ${row.reserved} reserved, ${row.promised} promised`)
    const kept = await client.query(
      'select external_id from reservations join sites using (site_id) where name = $1',
      [site],
    )
    const there = new Set(kept.rows.map((row) => row.external_id))
    for (const { one, answer } of asked) {
      if (there.has(one.id) !== (answer.status === 'reserved')) faults.push(`${one.id} is not as it was told`)
      if (answer.status !== 'reserved' && !one.refusable) faults.push(`${one.id} was refused in vain`)
    }
    return faults.slice(0, 5)
  } finally {
    await client.end()
  }
}

const TABLES = ['reservations', 'reservation_lines', 'allocations']

/** Reservations a second that COPY writes: of the same rows into tables with the same indexes. */
export async function copyReservations(url: string, site: string, folder: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('select site_id from sites where name = $1', [site])
    const file = join(folder, 'reservations.copy')
    let ms = 0
    let count = 0
    for (const table of TABLES) {
      await client.query(`create table copied (like ${table} including all)`)
      const read = `copy (select * from ${table} where site_id = ${rows[0].site_id}) to stdout (format binary)`
      await pipeline(client.query(copyTo(read)), createWriteStream(file))
      await client.query('checkpoint')
      const startedAt = performance.now()
      const write = client.query(copyFrom('copy copied from stdin (format binary)'))
      await pipeline(createReadStream(file), write)
      ms += performance.now() - startedAt
      if (table === 'reservations') count = write.rowCount
      await rm(file)
      await client.query('drop table copied')
    }
    return (count * 1000) / ms
  } finally {
    await client.end()
  }
}
