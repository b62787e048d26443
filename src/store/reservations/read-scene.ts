/**
 * Reads what the reservations of a group are decided by, beyond what is remembered of their site: their items, the
 * shelves of these, what channels may not have, and what was reserved before under the same ids.
 */
import type { PoolClient } from 'pg'
import { keyOf } from '../../core/ids.ts'
import type { Quantity } from '../../core/quantity/quantity.ts'
import {
  type DecidedGroup,
  type EarlierReservation,
  type ReservableItem,
  type ReserveScene,
  reservationKey,
} from '../../core/reservations/decide-group.ts'
import type { Stock } from '../../core/reservations/decide-reservation.ts'
import type { ReserveCommand } from '../../core/reservations/request.ts'
import { channelKey } from '../../core/rules/channel.ts'
import { numbers } from '../database/numbers.ts'
import { int4, int8, type RowShape, select, text } from '../database/rows.ts'
import { readItems } from '../registry/read-registry.ts'
import { readShelves } from '../site/memory/shelves.ts'
import type { SiteMemory } from '../site/memory/site-memory.ts'
import type { Site } from '../site/row.ts'

interface SceneOptions {
  readonly memory: SiteMemory
  /** The site's own time. */
  readonly at: number
  /** Nothing is looked for that was reserved before: the database refuses it. */
  readonly believedNew: boolean
}

/** The scene of a group. Its shelves are copies: what is remembered changes by `rememberReserved` only. */
export async function readScene(
  client: PoolClient,
  site: Site,
  commands: readonly ReserveCommand[],
  { memory, at, believedNew }: SceneOptions,
): Promise<ReserveScene> {
  const items = await learnItems(client, site, commands, memory)
  const itemIds = Array.from(items.values(), ({ itemId }) => itemId)
  await readShelves(client, site, itemIds, memory)
  const stock = new Map(itemIds.map((id) => [id, stockOf(id, memory)]))
  const channels = new Set(
    commands.flatMap(({ request: { channel } }) => (channel === null ? [] : channelKey(channel))),
  )
  await learnBuffers(client, site, itemIds, channels, memory)
  return {
    items,
    stock: (id) => stock.get(id)!,
    buffer: (id, channel) => memory.buffers.get(keyOf(id, channelKey(channel))) ?? 0,
    earlier: site.reserves && !believedNew ? await readEarlier(client, site, commands) : new Map(),
    at,
  }
}

/** Remembers what the books of a group promise now, and when the first of it runs out. Returns the books' keys. */
export function rememberReserved({ made, reserved }: DecidedGroup, memory: SiteMemory): string[] {
  const keys: string[] = []
  const itemIds = new Set(made.flatMap(({ lines }) => lines.map(({ itemId }) => itemId)))
  for (const id of itemIds)
    for (const { key, bookId } of memory.shelves.get(id)!) {
      const units = reserved.get(bookId)
      if (units === undefined) continue
      memory.books.get(key)!.reserved = units
      keys.push(key)
    }
  for (const { expiresAt } of made) memory.quietUntil = Math.min(memory.quietUntil, expiresAt)
  return keys
}

async function learnItems(
  client: PoolClient,
  site: Site,
  commands: readonly ReserveCommand[],
  memory: SiteMemory,
): Promise<Map<string, ReservableItem>> {
  const codes = new Set(commands.flatMap(({ request }) => request.lines.map(({ item }) => item)))
  await readItems(client, site.id, codes, memory)
  const items = new Map<string, ReservableItem>()
  for (const code of codes) {
    const item = memory.items.get(code)
    if (item === undefined) continue
    const { baseUnit, scale, packs } = item
    items.set(code, { itemId: memory.registered.get(code)!.id, baseUnit, scale, packs })
  }
  return items
}

/** Shelves that have something of an item, in the order they came to be. */
function stockOf(itemId: number, { shelves, books }: SiteMemory): Stock[] {
  return shelves.get(itemId)!.flatMap((shelf) => {
    const { balance, reserved } = books.get(shelf.key)!
    if (balance <= 0) return []
    const { bookId, location, kind, lot, owner, firstAt } = shelf
    return { bookId, location, kind, lot, owner, balance, reserved, firstAt }
  })
}

const BUFFER = { item_id: int4, channel: text, quantity: int8 } satisfies RowShape

/** `channels` are keys of channels: whatever their buffers were spelt like, they hold for all spellings. */
async function learnBuffers(
  client: PoolClient,
  site: Site,
  itemIds: readonly number[],
  channels: ReadonlySet<string>,
  { buffers }: { readonly buffers: Map<string, Quantity> },
): Promise<void> {
  const isUnknown = (id: number) => [...channels].some((channel) => !buffers.has(keyOf(id, channel)))
  const missing = itemIds.filter(isUnknown)
  if (missing.length === 0) return
  const rows = await select(
    client,
    BUFFER,
    'select item_id, channel, quantity from channel_buffers where site_id = $1 and item_id = any($2)',
    [site.id, numbers(missing)],
  )
  for (const id of missing) for (const channel of channels) buffers.set(keyOf(id, channel), 0)
  for (const { item_id: id, channel, quantity } of rows) {
    const key = keyOf(id, channelKey(channel))
    const known = buffers.get(key)
    if (known !== undefined) buffers.set(key, Math.max(known, quantity))
  }
}

const EARLIER = {
  reservation_id: int8,
  source: text,
  external_id: text,
  content_hash: text,
} satisfies RowShape

async function readEarlier(
  client: PoolClient,
  site: Site,
  commands: readonly ReserveCommand[],
): Promise<Map<string, EarlierReservation>> {
  const rows = await select(
    client,
    EARLIER,
    `select reservation_id, reservations.source, external_id, content_hash
     from unnest($2::text[], $3::text[]) as wanted (source, id)
     join reservations on site_id = $1 and reservations.source = wanted.source and external_id = wanted.id`,
    [site.id, commands.map(({ request }) => request.source), commands.map(({ request }) => request.id)],
  )
  return new Map(
    rows.map((row) => [
      reservationKey({ source: row.source, id: row.external_id }),
      { contentHash: row.content_hash, of: { number: row.reservation_id } },
    ]),
  )
}
