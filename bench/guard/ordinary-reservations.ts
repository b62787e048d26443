/**
 * A transaction a reservation, as it is written everywhere: the level selected for update, available compared with what
 * is asked, the reservation inserted, the level's reserved quantity updated; commit. On tables of its own.
 */
import { Client } from 'pg'
import { CONNECTIONS } from './ordinary.ts'
import {
  type AskedReservation,
  type ReservationAnswer,
  type ReservationAsk,
  reservations,
} from './reservations.ts'
import { itemsOf, OPENING, type Shape, shelvesOf } from './workload.ts'

export async function openOrdinaryReservations(url: string) {
  const clients = Array.from({ length: CONNECTIONS }, () => new Client({ connectionString: url }))
  for (const client of clients) await client.connect()
  const [first] = clients
  await first.query(TABLES)
  const way = reservations('ordinary reservations', {
    makeSite: (site, shape) => makeSite(first, site, shape),
    reserve: async ([ask], caller) => [await reserve(clients[caller], ask)],
    audit: (site, asked) => audit(first, site, asked),
  })
  return {
    way,
    async close() {
      for (const client of clients) await client.end()
    },
  }
}

const TABLES = `
  create table ordinary_levels (
    site text not null,
    item text not null,
    location text not null,
    on_hand bigint not null,
    reserved bigint not null,
    primary key (site, item, location)
  ) with (fillfactor = 80);
  create table ordinary_reservations (
    reservation_id bigint generated always as identity primary key,
    site text not null,
    item text not null,
    location text not null,
    quantity bigint not null check (quantity > 0),
    source text not null,
    external_id text not null,
    document text,
    line text,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    unique (site, source, external_id)
  );
  create index ordinary_reservations_level on ordinary_reservations (site, item, location);
  create index ordinary_reservations_expiry on ordinary_reservations (expires_at);
  create index ordinary_reservations_document on ordinary_reservations (site, document);`

async function makeSite(client: Client, site: string, shape: Shape): Promise<void> {
  const items = itemsOf(shape)
  await client.query(
    `insert into ordinary_levels (site, item, location, on_hand, reserved)
     select $1, item, location, $4, 0 from unnest($2::text[], $3::text[]) as level (item, location)`,
    [site, items, items.map((_, item) => shelvesOf(item).front), OPENING],
  )
  await client.query('analyze ordinary_levels, ordinary_reservations')
}

async function reserve(client: Client, ask: ReservationAsk): Promise<ReservationAnswer> {
  const { id, source, site, item, location, quantity, document, line, expiresAt } = ask
  await client.query('begin')
  const { rows } = await client.query(
    `select on_hand - reserved as available
     from ordinary_levels
     where site = $1 and item = $2 and location = $3
     for update`,
    [site, item, location],
  )
  if (Number(rows[0].available) < Number(quantity)) {
    await client.query('rollback')
    return { id, status: 'refused', code: 'would-go-negative' }
  }
  await client.query(
    `insert into ordinary_reservations
       (site, item, location, quantity, source, external_id, document, line, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [site, item, location, quantity, source, id, document, line, expiresAt],
  )
  await client.query(
    `update ordinary_levels set reserved = reserved + $4
     where site = $1 and item = $2 and location = $3`,
    [site, item, location, quantity],
  )
  await client.query('commit')
  return { id, status: 'reserved', code: null }
}

async function audit(client: Client, site: string, asked: readonly AskedReservation[]): Promise<string[]> {
  const { rows } = await client.query(
    `select item, reserved, on_hand,
       coalesce((select sum(quantity) from ordinary_reservations as kept
         where kept.site = level.site and kept.item = level.item), 0) as promised
     from ordinary_levels as level
     where site = $1`,
    [site],
  )
  const faults = rows
    .filter((row) => row.reserved !== row.promised || BigInt(row.reserved) > BigInt(row.on_hand))
    .map((row) => `${row.item} has ${row.reserved} reserved, ${row.promised} promised`)
  const kept = await client.query('select external_id from ordinary_reservations where site = $1', [site])
  const there = new Set(kept.rows.map((row) => row.external_id))
  for (const { one, answer } of asked) {
    if (there.has(one.id) !== (answer.status === 'reserved')) faults.push(`${one.id} is not as it was told`)
    if (answer.status !== 'reserved' && !one.refusable) faults.push(`${one.id} was refused in vain`)
  }
  return faults.slice(0, 5)
}
