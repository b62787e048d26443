/**
 * Decides the reservations of a group, one after the other, over what is remembered of their items and what more has
 * to be read: the shelves of each item, what channels may not have, what was reserved before under the same ids.
 */
import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { NewReservation, ReservationAnswer, ReservationRow } from '../../app/reservations/port.ts'
import type { By } from '../../core/by.ts'
import type { Item } from '../../core/history/item.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import {
  decideReservation,
  type ReservationDecision,
  type Stock,
} from '../../core/reservations/decide-reservation.ts'
import { formatInstant } from '../../core/time.ts'
import { numbers } from '../database/numbers.ts'
import { texts } from '../database/texts.ts'
import { readItems } from '../registry/read-registry.ts'
import { unitsOf } from '../registry/units.ts'
import type { Site } from '../site/row.ts'
import { readShelves } from '../site/shelves.ts'
import type { SiteMemory } from '../site/site-memory.ts'

export interface ReserveCommand {
  readonly asked: NewReservation
  readonly by: By
}

/** A reservation that is made; those of a group are numbered on from the first one. */
export interface Made {
  readonly command: ReserveCommand
  readonly hash: string
  readonly units: readonly number[]
  readonly itemIds: readonly number[]
  readonly decision: ReservationDecision
}

/** An answer, once it is known which number the first reservation of the group has. */
type Told = (first: number) => ReservationAnswer

export interface DecidedReservations {
  readonly made: readonly Made[]
  readonly refused: readonly ReserveCommand[]
  /** Whether one was there before, or comes twice. */
  readonly tellsRepeats: boolean
  /** What books promise now, of those of which more is promised. */
  readonly reserved: ReadonlyMap<number, number>
  /** A repeated one bears no more than its id. */
  readonly answers: (first: number) => ReservationAnswer[]
  /** Notes in the memory what is promised now; returns the keys of the books. */
  readonly note: () => string[]
}

interface DecideOptions {
  readonly memory: SiteMemory
  readonly at: number
  /** Nothing is looked for that was reserved before: the database refuses it. */
  readonly believedNew: boolean
}

export async function decideReservations(
  client: PoolClient,
  site: Site,
  commands: readonly ReserveCommand[],
  { memory, at, believedNew }: DecideOptions,
): Promise<DecidedReservations> {
  const scene = await readScene(client, site, commands, memory, believedNew)
  const made: Made[] = []
  const told: Told[] = []
  const refusedOnes: ReserveCommand[] = []
  for (const command of commands) {
    const before = made.length
    told.push(decideOne(site, scene, command, at, made))
    if (made.length === before) refusedOnes.push(command)
  }
  const reserved = new Map<number, number>()
  for (const { decision } of made)
    for (const { parts } of decision.lines)
      for (const { stock } of parts) reserved.set(stock.bookId, stock.reserved)
  return {
    ...{ made, reserved, refused: refusedOnes, tellsRepeats: scene.repeats > 0 },
    answers: (first) => told.map((one) => one(first)),
    note() {
      const keys: string[] = []
      for (const { key, stock } of scene.shelves()) {
        if (!reserved.has(stock.bookId)) continue
        memory.books.get(key)!.reserved = stock.reserved
        keys.push(key)
      }
      for (const { command } of made) memory.quietUntil = Math.min(memory.quietUntil, command.asked.expiresAt)
      return keys
    },
  }
}

interface Earlier {
  readonly row: (first: number) => ReservationRow
  readonly hash: string
}

interface Scene {
  readonly items: ReadonlyMap<string, Item & { readonly itemId: number }>
  readonly stock: (itemId: number) => readonly Stock[]
  readonly shelves: () => Iterable<{ readonly key: string; readonly stock: Stock }>
  readonly buffer: (itemId: number, channel: string) => number
  /** What was reserved before, by source and id; grows with what is reserved now. */
  readonly earlier: Map<string, Earlier>
  repeats: number
}

async function readScene(
  client: PoolClient,
  site: Site,
  commands: readonly ReserveCommand[],
  memory: SiteMemory,
  believedNew: boolean,
): Promise<Scene> {
  const codes = new Set(commands.flatMap(({ asked }) => asked.lines.map(({ item }) => item)))
  await readItems(client, site.id, codes, memory)
  const items = new Map<string, Item & { itemId: number }>()
  for (const code of codes) {
    const item = memory.items.get(code)
    if (item !== undefined) items.set(code, { ...item, itemId: memory.registered.get(code)!.id })
  }
  const itemIds = [...items.values()].map(({ itemId }) => itemId)
  await readShelves(client, site, itemIds, memory)
  const shelves = new Map<number, { key: string; stock: Stock }[]>()
  for (const id of itemIds)
    shelves.set(
      id,
      memory.shelves.get(id)!.map(({ key, ...shelf }) => {
        const { balance, reserved } = memory.books.get(key)!
        return { key, stock: { ...shelf, balance, reserved } }
      }),
    )
  const stock = new Map(
    [...shelves].map(([id, all]) => [id, all.filter((one) => one.stock.balance > 0).map((one) => one.stock)]),
  )
  const channels = new Set(commands.flatMap(({ asked }) => asked.channel ?? []))
  await learnBuffers(client, site, itemIds, channels, memory)
  return {
    items,
    stock: (id) => stock.get(id)!,
    *shelves() {
      for (const all of shelves.values()) yield* all
    },
    buffer: (id, channel) => memory.buffers.get(bufferKey(id, channel)) ?? 0,
    earlier: site.reserves && !believedNew ? await readEarlier(client, site, commands) : new Map(),
    repeats: 0,
  }
}

async function learnBuffers(
  client: PoolClient,
  site: Site,
  itemIds: readonly number[],
  channels: ReadonlySet<string>,
  { buffers }: SiteMemory,
): Promise<void> {
  const missing = [...channels].flatMap((channel) =>
    itemIds.filter((id) => !buffers.has(bufferKey(id, channel))).map((id) => ({ id, channel })),
  )
  if (missing.length === 0) return
  const { rows } = await client.query(
    `select id, asked.channel, coalesce(quantity, 0) as quantity
     from unnest($2::integer[], $3::text[]) as asked (id, channel)
     left join channel_buffers as kept on site_id = $1 and item_id = id and kept.channel = asked.channel`,
    [site.id, numbers(missing.map(({ id }) => id)), texts(missing.map(({ channel }) => channel))],
  )
  for (const { id, channel, quantity } of rows) buffers.set(bufferKey(id, channel), Number(quantity))
}

function bufferKey(itemId: number, channel: string): string {
  return `${itemId} ${channel}`
}

async function readEarlier(
  client: PoolClient,
  site: Site,
  commands: readonly ReserveCommand[],
): Promise<Map<string, Earlier>> {
  const { rows } = await client.query(
    `select reservation_id, reservations.source, external_id, content_hash
     from unnest($2::text[], $3::text[]) as asked (source, id)
     join reservations on site_id = $1 and reservations.source = asked.source and external_id = asked.id`,
    [site.id, commands.map(({ asked }) => asked.source), commands.map(({ asked }) => asked.id)],
  )
  return new Map(
    rows.map((row) => [
      keyOf(row.source, row.external_id),
      {
        row: () => ({ id: `${site.id}-${row.reservation_id}` }) as ReservationRow,
        hash: row.content_hash,
      },
    ]),
  )
}

function decideOne(site: Site, scene: Scene, command: ReserveCommand, at: number, made: Made[]): Told {
  const { asked } = command
  const refusing =
    (code: string, pointer: string | null = null) =>
    () =>
      refused(asked.id, code, pointer)
  const contentHash = hash('md5', contentOf(asked), 'base64')
  const before = scene.earlier.get(keyOf(asked.source, asked.id))
  if (before !== undefined) scene.repeats++
  if (before !== undefined)
    return before.hash === contentHash
      ? (first) => ({ ...refused(asked.id, null, null), status: 'repeated', reservation: before.row(first) })
      : refusing('conflict')
  const units: number[] = []
  for (const [place, line] of asked.lines.entries()) {
    const item = scene.items.get(line.item)
    if (item === undefined) return refusing('unknown-item', `/lines/${place}/item`)
    const read = unitsOf(line, item)
    if (!read.ok) return refusing(read.code, `/lines/${place}/${read.field}`)
    units.push(read.units)
  }
  const itemOf = (place: number) => scene.items.get(asked.lines[place].item)!
  const decision = decideReservation({
    ...{ allOrNothing: asked.allOrNothing, sourcing: asked.sourcing, near: asked.near },
    lines: asked.lines.map((line, place) => ({
      stock: scene.stock(itemOf(place).itemId),
      quantity: units[place],
      ...{ locations: line.locations ?? null, lot: line.lot ?? null, owner: line.owner ?? null },
      buffer: asked.channel === null ? 0 : scene.buffer(itemOf(place).itemId, asked.channel),
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
  if (!decision.isMade) return () => ({ ...refused(asked.id, 'reservation-short', null), short })
  const itemIds = asked.lines.map((_, place) => itemOf(place).itemId)
  const place = made.push({ command, hash: contentHash, units, itemIds, decision }) - 1
  const idFrom = (first: number) => `${site.id}-${first + place}`
  const row = (first: number) => ({ id: idFrom(first) }) as ReservationRow
  scene.earlier.set(keyOf(asked.source, asked.id), { row, hash: contentHash })
  return (first) => ({
    ...{ id: asked.id, status: decision.isShort ? 'short' : 'reserved', code: null, pointer: null, short },
    reservation: {
      ...{ id: idFrom(first), externalId: asked.id, source: asked.source, site: site.name },
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
  })
}

function keyOf(source: string, id: string): string {
  return `${source}\u001f${id}`
}

/** What a reservation says beside its source and id; when it is to run out may differ from one attempt to the next. */
function contentOf({ site, document, channel, lines, allOrNothing, sourcing, near }: NewReservation): string {
  return JSON.stringify([site, document, channel, allOrNothing, sourcing, near, lines])
}

export function refused(id: string, code: string | null, pointer: string | null): ReservationAnswer {
  return { id, status: 'refused', code, pointer, reservation: null, short: [] }
}
