/**
 * What a process remembers of a site from one posting to the next: its row, its items, its books.
 *
 * All of it is true of one turn of the site. Whoever finds the site at that turn need not read it again; whoever finds
 * that somebody else had a turn forgets it. It is bounded: what is too much is forgotten as a whole.
 */
import type { Pool, PoolClient } from 'pg'
import type { Item } from '../../core/history/item.ts'
import { BOOKS_REMEMBERED_MAX, ITEMS_REMEMBERED_MAX, SITES_REMEMBERED_MAX } from '../../core/limits.ts'
import { createLine, type Line, NO_LINE } from './line.ts'
import type { Shelf } from './shelves.ts'
import type { RegisteredItem, Site } from './site.ts'

/** A book as it was left. It changes in place: tens of thousands a second would else be made anew. */
export interface KnownBook {
  readonly id: number
  balance: number
  reserved: number
  /** -Infinity where it has none. */
  floor: number
  lastAt: number
}

export interface SiteMemory {
  /** The site as it was left; null where somebody has to look first. */
  site: Site | null
  /** The turn it was left at; NaN where nothing is remembered. */
  turn: number
  itemsTurn: number
  habitsTurn: number
  readonly items: Map<string, Item>
  readonly registered: Map<string, RegisteredItem>
  /** By `bookKey`. */
  readonly books: Map<string, KnownBook>
  /** By item: all of its shelves. Their books are known, too. */
  readonly shelves: Map<number, readonly Shelf[]>
  /** Units of an item that a channel may not have. */
  readonly buffers: Map<string, number>
  /** No reservation of the site runs out before; NaN where that is not known. */
  quietUntil: number
  /** How often something was forgotten: what was decided before is void. */
  epoch: number
  /** In the order they were sent. */
  readonly sent: Set<Sent>
  /** What came last; whoever needs the lock comes after it. */
  tail: Promise<unknown>
  /** Where what is decided ahead is sent. */
  readonly line: Line
}

export function createMemory(line: Line = NO_LINE): SiteMemory {
  return {
    ...{ site: null, turn: Number.NaN, itemsTurn: Number.NaN, habitsTurn: Number.NaN },
    ...{ items: new Map(), registered: new Map(), quietUntil: Number.NaN },
    ...{ books: new Map(), shelves: new Map(), buffers: new Map() },
    ...{ epoch: 0, sent: new Set(), tail: Promise.resolve(), line },
  }
}

/** The memories of a process, by site. Of sites that are not used any more nothing is kept but their place. */
export function createSiteMemories(writing: Pool): (site: string) => SiteMemory {
  const all = new Map<string, SiteMemory>()
  const warm = new Set<SiteMemory>()
  return (site) => {
    const memory = all.get(site) ?? createMemory(createLine(writing))
    all.set(site, memory)
    warm.delete(memory)
    warm.add(memory)
    const [oldest] = warm
    if (warm.size > SITES_REMEMBERED_MAX) {
      warm.delete(oldest)
      forget(oldest)
    }
    return memory
  }
}

export function forget(memory: SiteMemory): void {
  memory.site = null
  memory.turn = memory.itemsTurn = memory.habitsTurn = Number.NaN
  memory.epoch++
  memory.sent.clear()
  memory.items.clear()
  memory.registered.clear()
  forgetBooks(memory)
}

/** The lock of the site is taken, and its turn with it: keeps only what is still so. */
export async function enter(client: PoolClient, memory: SiteMemory, site: Site): Promise<void> {
  const { items, registered, books } = memory
  memory.site = null
  memory.epoch++
  const size = Math.max(books.size, memory.buffers.size)
  if (memory.turn !== site.turnBefore || size > BOOKS_REMEMBERED_MAX) forgetBooks(memory)
  if (memory.itemsTurn !== site.itemsTurn || items.size > ITEMS_REMEMBERED_MAX) {
    items.clear()
    registered.clear()
  } else if (memory.habitsTurn !== site.habitsTurn) await learnHabits(client, memory, site)
  memory.itemsTurn = site.itemsTurn
  memory.habitsTurn = site.habitsTurn
}

export function forgetBooks(memory: SiteMemory): void {
  memory.books.clear()
  memory.shelves.clear()
  memory.buffers.clear()
  memory.quietUntil = Number.NaN
}

/** What was read under the lock, and written, stands: the site is left as it is. Null where that is not known. */
export function leave(memory: SiteMemory, turn: number, site: Site | null): void {
  memory.turn = turn
  memory.site = site
}

/** A group that was decided and sent, and of which nobody knows yet whether it was written. */
interface Sent {
  /** The turn it was decided at. */
  readonly turn: number
  /** The books it changed. */
  readonly keys: readonly string[]
}

/**
 * A group was decided by what is remembered, which is ahead by it from now on, and is sent. Where it turns out that it
 * was not written (null), what it and those behind it changed is forgotten; where one cannot tell, everything is.
 */
export async function goAhead<Answers>(
  memory: SiteMemory,
  after: Site,
  sent: Sent,
  written: Promise<Answers | null>,
): Promise<Answers | null> {
  leave(memory, after.turn, after)
  memory.sent.add(sent)
  const { epoch } = memory
  try {
    const answers = await written
    if (answers === null && memory.epoch === epoch) takeBack(memory, sent)
    return answers
  } catch (error) {
    if (memory.epoch === epoch) forget(memory)
    throw error
  } finally {
    memory.sent.delete(sent)
  }
}

/** The first that was not written: all that was sent since was decided by it. */
function takeBack(memory: SiteMemory, { turn }: Sent): void {
  for (const { keys } of memory.sent) for (const key of keys) memory.books.delete(key)
  memory.sent.clear()
  memory.shelves.clear()
  leave(memory, turn, null)
  memory.epoch++
}

async function learnHabits(
  client: PoolClient,
  { registered, habitsTurn }: SiteMemory,
  { id }: Site,
): Promise<void> {
  const { rows } = await client.query(
    `select code, habits from item_habits join items using (item_id) where site_id = $1 and habits_turn > $2`,
    [id, habitsTurn],
  )
  for (const { code, habits } of rows) {
    const item = registered.get(code)
    if (item !== undefined) registered.set(code, { ...item, habits })
  }
}
