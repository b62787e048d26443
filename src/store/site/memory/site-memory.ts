/**
 * What a process remembers of a site from one posting to the next: its row, its items, its books.
 *
 * All of it but what is `lasting` is true of one version of the site. A process that finds the site at that version
 * need not read it again; one that finds another version catches up with the movements it missed, and forgets what it
 * knew of books only where something else changed them. It is bounded: what was not used for longest is forgotten.
 */
import type { Pool, PoolClient } from 'pg'
import type { LocationKind } from '../../../core/codes.ts'
import type { Item } from '../../../core/history/item.ts'
import { BOOKS_REMEMBERED_MAX, ITEMS_REMEMBERED_MAX, SITES_REMEMBERED_MAX } from '../../../core/limits.ts'
import type { QuantityHabits } from '../../../core/posting/questions/unusual.ts'
import type { Rule } from '../../../core/rules/rule.ts'
import { json, nullable, select, text } from '../../database/rows.ts'
import type { Site } from '../row.ts'
import { createPipeline, NO_PIPELINE, type StatementPipeline } from '../statement-pipeline.ts'
import { catchUp } from './catch-up.ts'
import { itemOfKey, type KnownBooks } from './known-books.ts'

/** What postings need of a registered item beside what it is. */
export interface RegisteredItem {
  readonly id: number
  readonly scale: number
  readonly category: string | null
  /** What is usual of its quantities at the site. */
  readonly habits: QuantityHabits | null
}

/** What is remembered of a site and bears its own version, or none because it never changes. */
export interface LastingMemory {
  /** Registered places stay what they are: their kinds by path. */
  readonly places: Map<string, LocationKind>
  /** All rules that may concern the site, at `rulesVersion` of its row; null until they are read. */
  rules: { readonly version: number; readonly rules: readonly Rule[] } | null
  /** The last waiting order that was looked at (Unix milliseconds), where there are more than one look takes up. */
  orderLook: { readonly askedAt: number; readonly document: string } | null
}

export interface SiteMemory extends KnownBooks {
  /** The site as it was left; null where its row has to be read first. */
  site: Site | null
  /** The version it was left at; NaN where nothing is remembered. */
  version: number
  /** Where the ledger stood, and what else had changed books, by then; NaN where that is not known. */
  lastSeq: number
  booksVersion: number
  itemsVersion: number
  habitsVersion: number
  readonly items: Map<string, Item>
  readonly registered: Map<string, RegisteredItem>
  /** Units of an item that a channel may not have. */
  readonly buffers: Map<string, number>
  /** Items that a reservation waits for more of, and maybe others; null where that is not known. */
  wanted: Set<number> | null
  /** No reservation of the site runs out before; NaN where that is not known. */
  quietUntil: number
  /** How often something was forgotten: a result that was decided before then changes nothing here. */
  epoch: number
  /** In the order they were sent. */
  readonly sent: Set<SentGroup>
  /** The group that came last; a group that needs the lock comes after it. */
  tail: Promise<unknown>
  /** Where a speculative decision is sent. */
  readonly pipeline: StatementPipeline
  readonly lasting: LastingMemory
}

/** Where a site stands: its version, the number of its last movement, and what else changed its books. */
export type Stand = Pick<Site, 'version' | 'lastSeq' | 'booksVersion'>

/** A group that was decided and sent, and of which is not known yet whether it was written. */
export interface SentGroup {
  /** The site as it was decided at. */
  readonly before: Stand
  /** The books it changed. */
  readonly keys: readonly string[]
}

/** The memories of a process, by site. */
export interface SiteMemories {
  /** For a group of callers: the site counts as busy, and another one is forgotten where too many are. */
  readonly of: (site: string) => SiteMemory
  /** What lasts of it, for work that remembers nothing else. */
  readonly lastingOf: (site: string) => LastingMemory
}

/** A memory that knows nothing. Without options it serves one transaction. */
export function createMemory({
  pipeline = NO_PIPELINE,
  lasting = { places: new Map(), rules: null, orderLook: null },
}: {
  readonly pipeline?: StatementPipeline
  readonly lasting?: LastingMemory
} = {}): SiteMemory {
  return {
    site: null,
    version: Number.NaN,
    lastSeq: Number.NaN,
    booksVersion: Number.NaN,
    itemsVersion: Number.NaN,
    habitsVersion: Number.NaN,
    items: new Map(),
    registered: new Map(),
    books: new Map(),
    shelves: new Map(),
    buffers: new Map(),
    wanted: null,
    quietUntil: Number.NaN,
    epoch: 0,
    sent: new Set(),
    tail: Promise.resolve(),
    pipeline,
    lasting,
  }
}

/** The memories of a process. Of sites that are not busy any more nothing is remembered but what lasts. */
export function createSiteMemories(writing: Pool): SiteMemories {
  const all = new Map<string, SiteMemory>()
  const warm = new Set<SiteMemory>()

  function memoryOf(site: string): SiteMemory {
    const memory = all.get(site) ?? createMemory({ pipeline: createPipeline(writing) })
    all.set(site, memory)
    return memory
  }

  return {
    of(site) {
      const memory = memoryOf(site)
      warm.delete(memory)
      warm.add(memory)
      const [oldest] = warm
      if (warm.size > SITES_REMEMBERED_MAX) {
        warm.delete(oldest)
        forget(oldest)
      }
      return memory
    },
    lastingOf: (site) => memoryOf(site).lasting,
  }
}

/** Forgets everything but what lasts. */
export function forget(memory: SiteMemory): void {
  memory.site = null
  standAt(memory, { version: Number.NaN, lastSeq: Number.NaN, booksVersion: Number.NaN })
  memory.itemsVersion = Number.NaN
  memory.habitsVersion = Number.NaN
  memory.epoch++
  memory.sent.clear()
  memory.items.clear()
  memory.registered.clear()
  forgetBooks(memory)
}

/** Forgets what the books of the site hold and who waits for more, and when its next reservation runs out. */
export function forgetBooks(memory: SiteMemory): void {
  memory.books.clear()
  memory.shelves.clear()
  memory.buffers.clear()
  memory.wanted = null
  memory.quietUntil = Number.NaN
}

/**
 * The lock of the site is taken, and a version with it: learns what other processes posted, and forgets what is not so
 * any more. `booksBefore` is what `booksVersion` was before the lock was taken.
 */
export async function enter(
  client: PoolClient,
  memory: SiteMemory,
  site: Site,
  booksBefore: number,
): Promise<void> {
  memory.site = null
  memory.epoch++
  takeBackUnwritten(memory, site.versionBefore)
  const isMissed = memory.version !== site.versionBefore
  const isCaughtUp =
    !isMissed ||
    (memory.booksVersion === booksBefore && (await catchUp(client, memory, site, memory.lastSeq)))
  if (!isCaughtUp) forgetBooks(memory)
  evictBooks(memory)
  await learnItems(client, memory, site)
  memory.booksVersion = site.booksVersion
}

/**
 * Groups were sent and not written, or it is not known yet: the lock came before them, or somebody else. What they
 * changed is forgotten, of those that turn out to be written just as well.
 */
function takeBackUnwritten(memory: SiteMemory, versionBefore: number): void {
  const { sent } = memory
  if (sent.size === 0 || memory.version === versionBefore) return
  const groups = [...sent]
  const place = groups.findIndex(({ before }) => before.version === versionBefore)
  // All that was sent before the first of those was written.
  for (const { keys } of groups.slice(Math.max(0, place))) for (const key of keys) memory.books.delete(key)
  memory.shelves.clear()
  standAt(memory, groups[Math.max(0, place)].before)
  sent.clear()
}

/** Forgets books that were not used since the last time one looked, as many as are too many. */
function evictBooks({ books, shelves, buffers }: SiteMemory): void {
  if (buffers.size > BOOKS_REMEMBERED_MAX) buffers.clear()
  for (const [key, book] of books) {
    if (books.size <= BOOKS_REMEMBERED_MAX) return
    books.delete(key)
    if (book.isUsed) {
      book.isUsed = false
      books.set(key, book)
    } else shelves.delete(itemOfKey(key))
  }
}

async function learnItems(client: PoolClient, memory: SiteMemory, site: Site): Promise<void> {
  const { items, registered } = memory
  if (memory.itemsVersion !== site.itemsVersion) {
    items.clear()
    registered.clear()
  } else if (memory.habitsVersion !== site.habitsVersion) await readNewHabits(client, memory, site)
  for (const code of items.keys()) {
    if (items.size <= ITEMS_REMEMBERED_MAX) break
    items.delete(code)
    registered.delete(code)
  }
  memory.itemsVersion = site.itemsVersion
  memory.habitsVersion = site.habitsVersion
}

/** What was read under the lock and written stands there; `site` is null where its row is to be read again. */
export function leave(memory: SiteMemory, stand: Stand, site: Site | null): void {
  standAt(memory, stand)
  memory.site = site
}

function standAt(memory: SiteMemory, { version, lastSeq, booksVersion }: Stand): void {
  memory.version = version
  memory.lastSeq = lastSeq
  memory.booksVersion = booksVersion
}

/**
 * A group was decided by what is remembered, which is ahead by it from now on, and is sent. Where it turns out that it
 * was not written (null), what it and those behind it changed is discarded; where that cannot be known, everything is.
 */
export async function leaveSpeculatively<Answers>(
  memory: SiteMemory,
  after: Site,
  sent: SentGroup,
  written: Promise<Answers | null>,
): Promise<Answers | null> {
  leave(memory, after, after)
  memory.sent.add(sent)
  const { epoch } = memory
  try {
    const answers = await written
    if (answers === null && memory.epoch === epoch) discard(memory, sent)
    return answers
  } catch (error) {
    if (memory.epoch === epoch) forget(memory)
    throw error
  } finally {
    memory.sent.delete(sent)
  }
}

/** The first group that was not written: all that was sent since was decided by it. */
function discard(memory: SiteMemory, { before }: SentGroup): void {
  for (const { keys } of memory.sent) for (const key of keys) memory.books.delete(key)
  memory.sent.clear()
  memory.shelves.clear()
  leave(memory, before, null)
  memory.epoch++
}

const HABITS = { code: text, habits: nullable(json<QuantityHabits>()) }

const NEW_HABITS = {
  name: 'new-habits',
  text: 'select code, habits from item_habits join items using (item_id) where site_id = $1 and habits_turn > $2',
}

async function readNewHabits(
  client: PoolClient,
  { registered, habitsVersion }: SiteMemory,
  { id }: Site,
): Promise<void> {
  const rows = await select(client, HABITS, NEW_HABITS, [id, habitsVersion])
  for (const { code, habits } of rows) {
    const item = registered.get(code)
    if (item !== undefined) registered.set(code, { ...item, habits })
  }
}
