/**
 * What the app asks of the ledger's database.
 *
 * Rows bear decimal strings and ISO times, in the shapes of the HTTP API; histories and batches are columns. Book ids
 * are `<site number>-<book number>`. A method that takes an unknown id answers null or an empty page; it throws for
 * I/O errors and bugs only.
 */
import type { EpisodeResult } from '../core/audit/audit-result.ts'
import type {
  LedgerFaultCode,
  LocationKind,
  MovementKind,
  PostStatus,
  RefusalCode,
  RejectionCode,
  TimePrecision,
} from '../core/codes.ts'
import type { History } from '../core/history/history.ts'
import type { Item } from '../core/history/item.ts'
import type { Location } from '../core/history/location.ts'
import type { Movement } from '../core/history/movement.ts'
import type { QuantityHabits } from '../core/posting/unusual.ts'
import type { Instant } from '../core/time.ts'
import type { BookReads } from './books/port.ts'
import type { EpisodeFilters, EpisodeReads } from './episodes/port.ts'
import type { IntakeStore } from './intake/port.ts'
import type { PulseStore } from './live/port.ts'
import type { LedgerBrowsing } from './movements/port.ts'
import type { OverviewStore } from './overview/port.ts'
import type { By, GuardStore, PostedCommand, RefusalFacts, WaitingHold, Wish } from './posting/port.ts'
import type { SearchStore } from './search/port.ts'
import type { SiteStore } from './site/port.ts'

export interface LedgerStore
  extends BookReads,
    EpisodeReads,
    GuardStore,
    IntakeStore,
    LedgerBrowsing,
    OverviewStore,
    PulseStore,
    SearchStore,
    SiteStore {
  /** Posts movements, each site in one transaction, sites in order; one answer per movement, in the batch's order. */
  post(batch: PostBatch): Promise<PostAnswer[]>

  /** Adds items, or what is newly known of them; in the trail where somebody did it by hand. */
  registerItems(items: readonly Item[], by?: By): Promise<void>
  /** The items registered under these codes, with their packs. */
  findItems(codes: readonly string[]): Promise<Item[]>
  /** Places that are there stay what they are; one answer each. A site that was not there is made. */
  registerLocations(locations: readonly Location[], by?: By): Promise<Registered[]>
  /** `by` is absent where nobody asked for it: a site that is set up. */
  setSiteMode(site: string, mode: SiteMode, by?: By): Promise<void>

  listItems(ask: PageAsk & { search?: string }): Promise<Page<ItemRow>>
  listLocations(ask: LocationAsk): Promise<Page<Location>>
  listBooks(ask: BookAsk): Promise<Page<BookRow>>
  getBook(id: string): Promise<BookRow | null>
  /** The balance as of one of the clocks, inclusive; null for an unknown book. */
  balanceAt(id: string, at: { occurredAt?: Instant; recordedAt?: Instant }): Promise<string | null>
  listMovements(ask: MovementAsk): Promise<Page<MovementRow>>
  listEpisodes(ask: EpisodeAsk): Promise<Page<EpisodeRow>>
  getEpisode(id: string): Promise<EpisodeRow | null>
  summary(): Promise<Summary>

  /** Items whose episodes wait for causes, oldest first. */
  dirtyItems(limit: number): Promise<DirtyItem[]>
  /** All movements that count of some items at a site, a history for each that has any. */
  historiesOfItems(site: string, items: readonly string[]): Promise<Map<string, History>>
  /**
   * Replaces the episodes of items, in one transaction; returns of how many. One that was posted to since its `mark`
   * is left as it is, and stays dirty.
   */
  replaceExplained(site: string, explained: readonly ExplainedItem[]): Promise<number>

  /** The first fault of the ledger, or null; streams every movement once. */
  verify(onProgress?: (movements: number) => void): Promise<LedgerFault | null>
  ping(): Promise<void>
  close(): Promise<void>
}

/** A place as it stands. */
export interface Registered extends Location {
  readonly status: 'registered' | 'known'
}

export type SiteMode = 'observe' | 'guard'

export interface PostBatch {
  readonly history: History
  /** The movements to post, in this order; all of the history where absent. */
  readonly rows?: Int32Array
  /** External ids where the history's own are not to be kept. */
  readonly externalId?: (movement: number) => string
  readonly device?: (movement: number) => string | null
  /** Own postings: recordedAt is given at commit. Else the history's recordedAt is kept. */
  readonly own: boolean
  /**
   * None was posted before, as far as the caller knows: nothing earlier is looked for unless one turns out to be
   * there. The answers are the same, only sooner.
   */
  readonly believedNew?: boolean
  /** The import this batch belongs to; its counts move in the same transaction. */
  readonly importId?: string
  /** Commands that are decided; facts that are only observed have none, and are let through. */
  readonly commands?: readonly PostedCommand[]
  /** By place in `rows`: what a movement asks beside what it says. */
  readonly wishes?: readonly (Wish | null)[]
  /** A movement as it was submitted, for those that may be parked. */
  readonly movement?: (movement: number) => Movement
  /** Holds whose movements are the last of `rows`: looked at again when something comes in. */
  readonly waiting?: readonly WaitingHold[]
}

/** What became of a movement; a code only where it was refused. */
export interface PostOutcome {
  readonly status: PostStatus
  readonly code: RefusalCode | null
}

export interface PostAnswer extends PostOutcome {
  readonly id: string
  readonly seq: string | null
  readonly fromBalance: string | null
  readonly toBalance: string | null
  /** The book it leaves, or enters, is a shelf and below zero now. */
  readonly negative: boolean
  readonly pointer: string | null
  /** Where it is parked. */
  readonly holdId: string | null
  /** Why a book did not let it through. */
  readonly refusal: RefusalFacts | null
}

/** `after` is the `next` of the page before; a malformed one is answered with a BadCursor. */
export interface PageAsk {
  readonly after?: string
  readonly limit?: number
}

export interface Page<Row> {
  readonly rows: Row[]
  readonly next: string | null
  readonly total: number
}

export class BadCursor extends Error {
  readonly code = 'bad-cursor'
}

export interface BookAsk extends PageAsk {
  readonly site?: string
  readonly item?: string
  readonly location?: string
  readonly negative?: boolean
  /** By balance, the most negative first; else in the order the books came to be. */
  readonly sort?: 'balance'
}

export interface MovementAsk extends PageAsk {
  readonly site?: string
  readonly item?: string
  readonly location?: string
  readonly bookId?: string
  readonly document?: string
  readonly id?: string
  readonly kind?: MovementKind
  readonly source?: string
  readonly actor?: string
  /** Bounds on either clock, both inclusive. */
  readonly occurredFrom?: Instant
  readonly occurredTo?: Instant
  readonly recordedFrom?: Instant
  readonly recordedTo?: Instant
  /** Only those that left a shelf below zero. */
  readonly belowZero?: boolean
  readonly direction?: 'asc' | 'desc'
}

export type EpisodeSort =
  | 'startedAt'
  | 'duration'
  | 'deepest'
  | 'unitSeconds'
  | 'costAtRisk'
  | 'item'
  | 'location'

export interface EpisodeAsk extends EpisodeFilters, PageAsk {
  readonly sort?: EpisodeSort
  readonly direction?: 'asc' | 'desc'
}

export interface LocationAsk extends PageAsk {
  readonly site?: string
  readonly path?: string
  /** Part of a path. */
  readonly search?: string
}

export interface ItemRow {
  readonly code: string
  readonly name: string | null
  readonly baseUnit: string
  readonly scale: number
  readonly unitCost: string | null
  readonly currency: string | null
  readonly gtin: string | null
  readonly category: string | null
  readonly packs: { unit: string; factor: string }[]
}

export interface BookRow {
  readonly id: string
  readonly item: string
  readonly itemName: string | null
  readonly baseUnit: string
  readonly location: { site: string; path: string; kind: LocationKind }
  readonly lot: string | null
  readonly owner: string | null
  readonly balance: string
  readonly movements: number
  readonly episodes: { open: number; asPosted: number; asHappened: number }
  readonly firstAt: string | null
  readonly lastAt: string | null
}

export interface MovementRow {
  readonly id: string
  readonly site: string
  readonly seq: string
  readonly kind: MovementKind
  readonly item: string
  readonly from: { site: string; path: string; kind: LocationKind }
  readonly to: { site: string; path: string; kind: LocationKind }
  readonly fromBookId: string
  readonly toBookId: string
  readonly quantity: string
  readonly fromBalance: string
  readonly toBalance: string
  readonly lot: string | null
  readonly owner: string | null
  readonly occurredAt: string
  readonly occurredPrecision: TimePrecision
  readonly reportedAt: string | null
  readonly recordedAt: string
  readonly source: string
  readonly actor: string | null
  readonly device: string | null
  readonly document: string | null
  readonly line: string | null
  readonly reason: string | null
  readonly unitCost: string | null
}

/** `class` is provisional until `explained`. */
export interface EpisodeRow extends EpisodeResult {
  readonly bookId: string
  readonly itemName: string | null
  /** To its end, or to the latest time of its site while it is open. */
  readonly durationSeconds: string
  readonly explained: boolean
}

export type { RejectionCode }

export interface Summary {
  readonly books: {
    readonly total: number
    readonly negativeNow: number
    readonly everNegative: { asPosted: number; asHappened: number }
  }
  readonly episodes: {
    readonly total: number
    readonly open: number
    readonly timing: number
    readonly structural: number
    readonly ambiguous: number
    readonly unexplained: number
  }
  readonly movements: number
  readonly lastRecordedAt: string | null
  readonly checkedAt: string
  readonly notice: string | null
}

export interface DirtyItem {
  readonly site: string
  readonly item: string
  /** The site's seq of the item's latest posting. */
  readonly mark: string
  /** How much there is to read of it: its movements, counted once or twice. */
  readonly movements: number
}

export interface ExplainedItem {
  readonly item: DirtyItem
  /** Where its open episodes are measured to. */
  readonly horizon: Instant
  readonly episodes: readonly EpisodeResult[]
  /** Null where nothing is known of its quantities. */
  readonly habits: QuantityHabits | null
}

export interface LedgerFault {
  readonly code: LedgerFaultCode
  readonly site: string
  readonly seq: string | null
  readonly bookId: string | null
  readonly item: string | null
  readonly expected: string
  readonly found: string
}
