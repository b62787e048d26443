/** The items and places a batch names: registered first where the site is only observed. */
import type { PoolClient } from 'pg'
import type { LocationKind } from '../../../core/codes.ts'
import type { History } from '../../../core/history/history.ts'
import type { Item } from '../../../core/history/item.ts'
import { hasFloor, type Location } from '../../../core/history/location.ts'
import { PLACES_REMEMBERED_MAX } from '../../../core/limits.ts'
import type { QuantityHabits } from '../../../core/posting/questions/unusual.ts'
import { numbers } from '../../database/numbers.ts'
import { code, int4, json, nullable, type RowShape, select, text } from '../../database/rows.ts'
import type { RegisteredItem, SiteMemory } from '../../site/memory/site-memory.ts'
import type { Site } from '../../site/row.ts'
import { itemsRegistered, placesRegistered } from '../../trail/registered.ts'
import { appendTrail } from '../../trail/trail.ts'

/** What is registered of the items and places that a batch names. */
export interface Registered {
  /** By item of the history; null where it is not registered. */
  readonly items: readonly (RegisteredItem | null)[]
  readonly kindOf: (path: string) => LocationKind
  readonly isKnown: (path: string) => boolean
  /** Whether a place has a floor: as it was registered, with any kind that the batch gives it. */
  readonly isShelf: (path: string) => boolean
}

/**
 * Reads what is registered of what the rows name. An open site (observed) gets what it does not know of: items and
 * places of rows whose quantity could be read are registered, the others are taken as the batch has them. A dry run
 * registers nothing.
 */
export async function registerBatch(
  client: PoolClient,
  site: Site,
  history: History,
  rows: Int32Array,
  memory: SiteMemory,
  dryRun: boolean,
): Promise<Registered> {
  const named = namedItems(history, rows)
  const places = namedPlaces(history, rows)
  const isOpen = site.mode === 'observe'
  if (isOpen && !dryRun) {
    const read = rows.filter((row) => !Number.isNaN(history.quantity[row]))
    await register(client, site, namedItems(history, read), namedPlaces(history, read))
  }
  await readMissing(client, site, named, memory)
  const kinds = isOpen
    ? await readKinds(client, site, places)
    : await rememberedKinds(client, site, places, memory)
  const fresh = new Map<string, RegisteredItem>()
  if (isOpen) {
    for (const [place, item] of named.entries())
      fresh.set(item.code, { id: -1 - place, scale: item.scale, category: item.category, habits: null })
    for (const { path, kind } of places) if (!kinds.has(path)) kinds.set(path, kind)
  }
  return {
    items: history.items.map((item) => memory.registered.get(item.code) ?? fresh.get(item.code) ?? null),
    kindOf: (path) => kinds.get(path)!,
    isKnown: (path) => kinds.has(path),
    isShelf: (path) => hasFloor(kinds.get(path)!),
  }
}

const REGISTERED = {
  item_id: int4,
  code: text,
  scale: int4,
  category: nullable(text),
  habits: nullable(json<QuantityHabits>()),
} satisfies RowShape

async function readMissing(
  client: PoolClient,
  site: Site,
  items: readonly Item[],
  { registered }: SiteMemory,
): Promise<void> {
  const missing = items.filter((item) => !registered.has(item.code))
  if (missing.length === 0) return
  const rows = await select(
    client,
    REGISTERED,
    `select items.item_id, code, scale, category, habits
     from items
     left join item_habits on item_habits.item_id = items.item_id and site_id = $2
     where code = any($1)`,
    [missing.map((item) => item.code), site.id],
  )
  for (const { item_id: id, code, scale, category, habits } of rows)
    registered.set(code, { id, scale, category, habits })
}

const KIND = { path: text, kind: code<LocationKind>() } satisfies RowShape

async function readKinds(
  client: PoolClient,
  site: Site,
  places: readonly Location[],
): Promise<Map<string, LocationKind>> {
  const rows = await select(
    client,
    KIND,
    'select path, kind from locations where site_id = $1 and path = any($2)',
    [site.id, places.map((place) => place.path)],
  )
  return new Map(rows.map(({ path, kind }) => [path, kind]))
}

/** A registered place stays what it is, so that it is read once only. */
async function rememberedKinds(
  client: PoolClient,
  site: Site,
  places: readonly Location[],
  { lasting: { places: known } }: SiteMemory,
): Promise<Map<string, LocationKind>> {
  if (known.size > PLACES_REMEMBERED_MAX) known.clear()
  const missing = places.filter(({ path }) => !known.has(path))
  if (missing.length > 0)
    for (const [path, kind] of await readKinds(client, site, missing)) known.set(path, kind)
  return known
}

const NEW_ITEM = { item_id: int4, code: text } satisfies RowShape
const NEW_PLACE = { path: text } satisfies RowShape

async function register(
  client: PoolClient,
  site: Site,
  items: readonly Item[],
  places: readonly Location[],
): Promise<void> {
  const newItems = await select(
    client,
    NEW_ITEM,
    `insert into items (code, base_unit, scale)
     select named.code, named.base_unit, named.scale
     from unnest($1::text[], $2::text[], $3::smallint[]) as named (code, base_unit, scale)
     where not exists (select from items where items.code = named.code)
     on conflict (code) do nothing
     returning item_id, code`,
    [
      items.map((item) => item.code),
      items.map((item) => item.baseUnit),
      numbers(items.map((item) => item.scale)),
    ],
  )
  const newPlaces = await select(
    client,
    NEW_PLACE,
    `insert into locations (site_id, path, kind)
     select $1, path, kind
     from unnest($2::text[], $3::text[]) as named (path, kind)
     on conflict do nothing
     returning path`,
    [site.id, places.map((place) => place.path), places.map((place) => place.kind)],
  )
  // In the site's own trail: that of all sites would have sites wait for each other.
  await appendTrail(client, site.id, null, [
    ...itemsRegistered(newItems.map(({ item_id: id, code }) => ({ id, code, units: [] }))),
    ...placesRegistered(
      site.name,
      newPlaces.map(({ path }) => path),
    ),
  ])
}

/** By code, so that writers who register the same items wait for each other and not in a circle. */
function namedItems({ item, items }: History, rows: Int32Array): Item[] {
  const named = new Uint8Array(items.length)
  for (const row of rows) named[item[row]] = 1
  return items
    .filter((_, index) => named[index] === 1)
    .sort((left, right) => (left.code < right.code ? -1 : 1))
}

function namedPlaces({ from, to, locations }: History, rows: Int32Array): Location[] {
  const named = new Uint8Array(locations.length)
  for (const row of rows) {
    named[from[row]] = 1
    named[to[row]] = 1
  }
  return locations.filter((_, index) => named[index] === 1)
}
