/**
 * Entries of the trail for items and places that are registered, by hand or by what names them first. As of any writer
 * to a register, each names the rows it left in `touched`, or `verify` takes them for altered (`registers.ts`).
 */
import type { ItemChange } from '../../core/history/item-change.ts'
import { OWN_SOURCE } from '../../core/history/movement.ts'
import type { TrailEntry } from './trail.ts'

/** So many items or places an entry. */
const ENTRY_ROWS = 1_000

/** An item that is registered, and its packs that were given. */
export interface RegisteredItem {
  readonly id: number
  readonly code: string
  readonly units: readonly string[]
}

/**
 * Without an actor it was Plimsoll, on the way of a posting or a file. `changes` says of items that were registered
 * before what they were and are.
 */
export function itemsRegistered(
  items: readonly RegisteredItem[],
  actor: string = OWN_SOURCE,
  changes: readonly ItemChange[] = [],
): TrailEntry[] {
  const changed = new Map(changes.map((change) => [change.item, change]))
  return inParts(items).map((part) => ({
    actor,
    action: 'items-registered',
    subject: 'items',
    detail: detailOf(
      part.map(({ code }) => code),
      changed,
    ),
    touched: {
      items: part.map(({ id }) => [id]),
      item_packs: part.flatMap(({ id, units }) => units.map((unit) => [id, unit])),
    },
  }))
}

function detailOf(codes: readonly string[], changed: ReadonlyMap<string, ItemChange>): TrailEntry['detail'] {
  const changes = codes.flatMap((code) => changed.get(code) ?? [])
  return changes.length === 0 ? { codes } : { codes, changes }
}

/** The same of places of a site. */
export function placesRegistered(
  site: string,
  paths: readonly string[],
  actor: string = OWN_SOURCE,
): TrailEntry[] {
  return inParts(paths).map((part) => ({
    actor,
    action: 'places-registered',
    subject: `site ${site}`,
    detail: { paths: part },
    touched: { locations: part.map((path) => [path]) },
  }))
}

function inParts<One>(all: readonly One[]): One[][] {
  const parts: One[][] = []
  for (let first = 0; first < all.length; first += ENTRY_ROWS)
    parts.push(all.slice(first, first + ENTRY_ROWS))
  return parts
}
