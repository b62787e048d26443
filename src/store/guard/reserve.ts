/**
 * Reserves for many callers of one site in one transaction: what ran out is taken back first, the books of the items
 * are read once, `core` decides one reservation after the other, and everything promised is written together.
 */
import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { By } from '../../app/ports/guard.ts'
import type { NewReservation, ReservationAnswer } from '../../app/ports/reservations.ts'
import type { LocationKind } from '../../core/codes.ts'
import {
  decideReservation,
  type ReservationDecision,
  type Stock,
} from '../../core/guard/decide-reservation.ts'
import type { Item } from '../../core/item.ts'
import { formatQuantity } from '../../core/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { numbers } from '../numbers.ts'
import { findItemsOn } from '../read-registry.ts'
import { decidedAt, keepTime, lockKnownSite, type Site } from '../site.ts'
import { inTransaction } from '../transaction.ts'
import type { Clocked } from './at-site.ts'
import { expireOverdue } from './expire-reservations.ts'
import { readReservations } from './read-reservations.ts'
import { keepTrail } from './trail.ts'
import { unitsOf } from './units.ts'

export interface ReserveCommand {
  readonly asked: NewReservation
  readonly by: By
}

export function reserveAll(
  { pool, now }: Clocked,
  siteName: string,
  asked: readonly ReserveCommand[],
): Promise<ReservationAnswer[]> {
  return inTransaction(pool, async (client) => {
    const site = await lockKnownSite(client, siteName)
    if (site === null) return asked.map((one) => refused(one.asked.id, 'unknown-site', '/site'))
    const ours = now()
    const at = decidedAt(site, ours)
    // Where the site's time is ahead of our own clock, what is promised for a while is promised for as long by it.
    const commands = asked.map((one) => ({ ...one, asked: later(one.asked, at - ours) }))
    if (site.reserves) await expireOverdue(client, site, at)
    const scene = await readScene(client, site, commands)
    const answers: ReservationAnswer[] = []
    const made: Made[] = []
    for (const command of commands) answers.push(decideOne(site, scene, command, at, made))
    if (made.length > 0) await write(client, site, at, made)
    else await keepTime(client, site, at)
    return withEarlier(client, site, answers)
  })
}

function later(asked: NewReservation, byMs: number): NewReservation {
  return { ...asked, expiresAt: asked.expiresAt + byMs }
}

interface Earlier {
  readonly id: string
  readonly hash: string
}

interface Scene {
  readonly items: ReadonlyMap<string, Item & { readonly itemId: number }>
  readonly stock: ReadonlyMap<number, Stock[]>
  /** By item and channel. */
  readonly buffers: ReadonlyMap<string, number>
  /** What was reserved before, by source and id; grows with what is reserved now. */
  readonly earlier: Map<string, Earlier>
  next: number
}

async function readScene(
  client: PoolClient,
  site: Site,
  commands: readonly ReserveCommand[],
): Promise<Scene> {
  const codes = [...new Set(commands.flatMap(({ asked }) => asked.lines.map(({ item }) => item)))]
  const { rows: ids } = await client.query('select item_id, code from items where code = any($1)', [codes])
  const idOf = new Map<string, number>(ids.map((row) => [row.code, row.item_id]))
  const items = new Map(
    (await findItemsOn(client, codes)).map((item) => [item.code, { ...item, itemId: idOf.get(item.code)! }]),
  )
  const itemIds = numbers(idOf.values())
  const { rows: books } = await client.query(
    `select book_id, item_id, balances.location, kind, lot, owner, balance, reserved, first_recorded_at
     from balances join locations on locations.site_id = $1 and locations.path = balances.location
     where balances.site_id = $1 and item_id = any($2) and shelf and balance > 0
     order by book_id`,
    [site.id, itemIds],
  )
  const stock = new Map<number, Stock[]>()
  for (const row of books) {
    const one: Stock = {
      ...{ bookId: Number(row.book_id), location: row.location, kind: row.kind as LocationKind },
      ...{ lot: row.lot, owner: row.owner, balance: Number(row.balance), reserved: Number(row.reserved) },
      firstAt: row.first_recorded_at.getTime(),
    }
    const others = stock.get(row.item_id)
    if (others === undefined) stock.set(row.item_id, [one])
    else others.push(one)
  }
  const channels = commands.flatMap(({ asked }) => asked.channel ?? [])
  const { rows: buffers } =
    channels.length === 0
      ? { rows: [] }
      : await client.query(
          `select item_id, channel, quantity from channel_buffers
           where site_id = $1 and item_id = any($2) and channel = any($3)`,
          [site.id, itemIds, channels],
        )
  const { rows: earlier } = site.reserves
    ? await client.query(
        `select reservation_id, reservations.source, external_id, content_hash
         from unnest($2::text[], $3::text[]) as asked (source, id)
         join reservations
           on site_id = $1 and reservations.source = asked.source and external_id = asked.id`,
        [site.id, commands.map(({ asked }) => asked.source), commands.map(({ asked }) => asked.id)],
      )
    : { rows: [] }
  const { rows: heads } = await client.query('select last_reservation_id from sites where site_id = $1', [
    site.id,
  ])
  return {
    ...{ items, stock },
    buffers: new Map(buffers.map((row) => [`${row.item_id} ${row.channel}`, Number(row.quantity)])),
    earlier: new Map(
      earlier.map((row) => [
        keyOf(row.source, row.external_id),
        { id: `${site.id}-${row.reservation_id}`, hash: row.content_hash },
      ]),
    ),
    next: Number(heads[0].last_reservation_id) + 1,
  }
}

interface Made {
  readonly number: number
  readonly command: ReserveCommand
  readonly hash: string
  readonly units: readonly number[]
  readonly itemIds: readonly number[]
  readonly decision: ReservationDecision
}

function decideOne(
  site: Site,
  scene: Scene,
  command: ReserveCommand,
  at: number,
  made: Made[],
): ReservationAnswer {
  const { asked } = command
  const contentHash = hash('md5', contentOf(asked), 'base64')
  const before = scene.earlier.get(keyOf(asked.source, asked.id))
  if (before !== undefined)
    return before.hash === contentHash
      ? { ...refused(asked.id, null, null), status: 'repeated', reservation: { id: before.id } as never }
      : refused(asked.id, 'conflict', null)
  const units: number[] = []
  for (const [place, line] of asked.lines.entries()) {
    const item = scene.items.get(line.item)
    if (item === undefined) return refused(asked.id, 'unknown-item', `/lines/${place}/item`)
    const read = unitsOf(line, item)
    if (!read.ok) return refused(asked.id, read.code, `/lines/${place}/${read.field}`)
    units.push(read.units)
  }
  const itemOf = (place: number) => scene.items.get(asked.lines[place].item)!
  const decision = decideReservation({
    ...{ allOrNothing: asked.allOrNothing, sourcing: asked.sourcing, near: asked.near },
    lines: asked.lines.map((line, place) => ({
      stock: scene.stock.get(itemOf(place).itemId) ?? [],
      quantity: units[place],
      ...{ locations: line.locations ?? null, lot: line.lot ?? null, owner: line.owner ?? null },
      buffer:
        asked.channel === null ? 0 : (scene.buffers.get(`${itemOf(place).itemId} ${asked.channel}`) ?? 0),
    })),
  })
  const short = asked.lines.flatMap((line, place) => {
    const { available } = decision.lines[place]
    const { scale } = itemOf(place)
    if (available >= units[place]) return []
    return {
      ...{ line: line.line, item: line.item, asked: formatQuantity(units[place], scale) },
      available: formatQuantity(available, scale),
    }
  })
  if (!decision.isMade) return { ...refused(asked.id, 'reservation-short', null), short }
  const number = scene.next++
  scene.earlier.set(keyOf(asked.source, asked.id), { id: `${site.id}-${number}`, hash: contentHash })
  const itemIds = asked.lines.map((_, place) => itemOf(place).itemId)
  made.push({ number, command, hash: contentHash, units, itemIds, decision })
  return {
    ...{ id: asked.id, status: decision.isShort ? 'short' : 'reserved', code: null, pointer: null, short },
    reservation: {
      ...{ id: `${site.id}-${number}`, externalId: asked.id, source: asked.source, site: site.name },
      ...{ state: decision.isShort ? 'short' : 'open', document: asked.document, channel: asked.channel },
      ...{ madeAt: formatInstant(at), madeBy: command.by.name, expiresAt: formatInstant(asked.expiresAt) },
      lines: asked.lines.map((line, place) => {
        const { scale } = itemOf(place)
        const { reserved, parts } = decision.lines[place]
        const open = formatQuantity(reserved, scale)
        return {
          ...{ line: line.line, item: line.item, asked: formatQuantity(units[place], scale) },
          ...{ reserved: open, open, fulfilled: '0', released: '0', expired: '0' },
          allocations: parts.map(({ stock, quantity }) => ({
            bookId: `${site.id}-${stock.bookId}`,
            ...{ location: stock.location, lot: stock.lot, owner: stock.owner },
            open: formatQuantity(quantity, scale),
          })),
        }
      }),
    },
  }
}

function keyOf(source: string, id: string): string {
  return `${source}\u001f${id}`
}

/** What a reservation says beside its source and id; when it is to run out may differ from one attempt to the next. */
function contentOf({ site, document, channel, lines, allOrNothing, sourcing, near }: NewReservation): string {
  return JSON.stringify([site, document, channel, allOrNothing, sourcing, near, lines])
}

function refused(id: string, code: string | null, pointer: string | null): ReservationAnswer {
  return { id, status: 'refused', code, pointer, reservation: null, short: [] }
}

async function write(client: PoolClient, site: Site, at: number, made: readonly Made[]): Promise<void> {
  const lines = made.flatMap(({ number, command, units, itemIds, decision }) =>
    command.asked.lines.map((line, place) => ({
      ...{ number, line: line.line, place, itemId: itemIds[place], asked: units[place] },
      ...{ reserved: decision.lines[place].reserved, parts: decision.lines[place].parts },
      expiresAt: command.asked.expiresAt,
    })),
  )
  const parts = lines.flatMap((line) => line.parts.map((part) => ({ ...line, ...part })))
  await client.query(
    `insert into reservations (site_id, reservation_id, source, external_id, content_hash, document, channel, made_by,
       expires_at, made_at)
     select $1, id, source, external_id, content_hash, document, channel, made_by,
       timestamptz 'epoch' + expires_ms * interval '1 millisecond', $2
     from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[])
       as made (id, source, external_id, content_hash, document, channel, made_by, expires_ms)`,
    [
      ...[site.id, new Date(at), numbers(made.map(({ number }) => number))],
      made.map(({ command }) => command.asked.source),
      made.map(({ command }) => command.asked.id),
      made.map((one) => one.hash),
      made.map(({ command }) => command.asked.document),
      made.map(({ command }) => command.asked.channel),
      made.map(({ command }) => command.by.name),
      numbers(made.map(({ command }) => command.asked.expiresAt)),
    ],
  )
  await client.query(
    `insert into reservation_lines (site_id, reservation_id, line, place, item_id, asked, reserved)
     select $1, * from unnest($2::bigint[], $3::text[], $4::integer[], $5::integer[], $6::bigint[], $7::bigint[])`,
    [
      ...[site.id, numbers(lines.map(({ number }) => number)), lines.map(({ line }) => line)],
      ...[numbers(lines.map(({ place }) => place)), numbers(lines.map(({ itemId }) => itemId))],
      ...[numbers(lines.map(({ asked }) => asked)), numbers(lines.map(({ reserved }) => reserved))],
    ],
  )
  await client.query(
    `with made as (
       insert into allocations (site_id, reservation_id, line, book_id, quantity, open, expires_at)
       select $1, id, line, book, units, units, timestamptz 'epoch' + expires_ms * interval '1 millisecond'
       from unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[])
         as part (id, line, book, units, expires_ms)
       returning book_id, open
     )
     update balances
     set reserved = reserved + units
     from (select book_id, sum(open) as units from made group by book_id) as more
     where site_id = $1 and balances.book_id = more.book_id`,
    [
      ...[site.id, numbers(parts.map(({ number }) => number)), parts.map(({ line }) => line)],
      ...[numbers(parts.map(({ stock }) => stock.bookId)), numbers(parts.map(({ quantity }) => quantity))],
      numbers(parts.map(({ expiresAt }) => expiresAt)),
    ],
  )
  await client.query(
    `update sites set last_reservation_id = $2, reserves = true, last_decided_at = $3 where site_id = $1`,
    [site.id, made[made.length - 1].number, new Date(at)],
  )
  await keepTrail(
    client,
    site.id,
    at,
    made.map(({ number, command, decision }) => ({
      ...{ actor: command.by.name, action: decision.isShort ? 'reserved-short' : 'reserved' },
      ...{ subject: `reservation ${site.id}-${number}`, detail: { document: command.asked.document } },
    })),
  )
}

/** Reservations that were there already are told as they stand. */
async function withEarlier(
  client: PoolClient,
  site: Site,
  answers: readonly ReservationAnswer[],
): Promise<ReservationAnswer[]> {
  const repeated = answers.filter(({ status }) => status === 'repeated')
  if (repeated.length === 0) return [...answers]
  const found = await readReservations(
    client,
    repeated.map(({ reservation }) => [site.id, Number(reservation!.id.split('-')[1])]),
  )
  return answers.map((one) =>
    one.status === 'repeated' ? { ...one, reservation: found.get(one.reservation!.id) ?? null } : one,
  )
}
