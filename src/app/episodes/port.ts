/** Episodes as they are listed and explained: what narrows a list of them, and how a list is summed up by groups. */

import type { CompanionFacts } from '../../core/audit/companions/resolve.ts'
import type { EpisodeResult } from '../../core/audit/episode-result.ts'
import type { EpisodeClass, Order } from '../../core/codes.ts'
import type { History } from '../../core/history/history.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import type { QuantityHabits } from '../../core/posting/questions/unusual.ts'
import type { Instant, TimeBound } from '../../core/time.ts'

/** Episodes as they are listed and as their causes are looked for. */
export interface EpisodePort extends ExplainPort {
  listEpisodes(ask: EpisodesRequest): Promise<Page<EpisodeRow>>
  getEpisode(id: string): Promise<EpisodeRow | null>
  /** The episodes that match, summed up by what they have in common. */
  groupEpisodes(ask: EpisodeGroupsRequest): Promise<EpisodeGroupPage>
  /** A negative is counted once: in the order that is asked for. */
  summary(order: Order): Promise<Summary>
}

/** What explaining reads and writes. */
export interface ExplainPort {
  /** Items whose episodes wait for causes, oldest first. */
  dirtyItems(limit: number): Promise<DirtyItem[]>
  /** All movements that count of some items at a site, a history for each that has any. */
  historiesOfItems(site: string, items: readonly string[]): Promise<Map<string, History>>
  /** What was announced and counted of items at a site, bounded; items of which nothing was are not in it. */
  companionsOfItems(site: string, items: readonly string[]): Promise<Map<string, CompanionFacts>>
  /**
   * Replaces the episodes of items, in one transaction; answers of how many. An item that was posted to since its
   * `mark`, or has another `turn`, is left as it is, and stays dirty.
   */
  replaceExplained(site: string, explained: readonly ExplainedItem[]): Promise<number>
}

/** All bounds are inclusive. */
export interface EpisodeFilters {
  readonly site?: string
  readonly item?: string
  readonly location?: string
  readonly bookId?: string
  readonly order?: Order
  readonly class?: EpisodeClass
  readonly state?: 'open' | 'closed'
  /** A cause code, or `pending`: none was looked for yet. */
  readonly cause?: string
  /** The source of the trigger. */
  readonly source?: string
  /** Parts, in whatever case: of an item's code or name, of a place, of a source. */
  readonly itemPart?: string
  readonly locationPart?: string
  readonly sourcePart?: string
  /** Part of an item's code or name, or of a place. */
  readonly search?: string
  readonly ids?: readonly string[]
  /** An open episode lasts until now. */
  readonly durationHoursMin?: number
  readonly durationHoursMax?: number
  /** Units below zero at the deepest, a decimal. */
  readonly depthMin?: string
  /** Money, a decimal. */
  readonly costMin?: string
  readonly startedFrom?: TimeBound
  readonly startedTo?: TimeBound
  readonly endedFrom?: TimeBound
  readonly endedTo?: TimeBound
  /** IANA zone in which a day is a day; UTC without. */
  readonly zone?: string
}

export type EpisodeGrouping = 'item' | 'place' | 'book' | 'cause' | 'source' | 'day'

export type EpisodeGroupSort = 'episodes' | 'open' | 'unitSeconds' | 'costAtRisk' | 'lastAt' | 'key'

export interface EpisodeGroupsRequest extends EpisodeFilters, PageRequest {
  readonly by: EpisodeGrouping
  readonly sort?: EpisodeGroupSort
  readonly direction?: 'asc' | 'desc'
}

export interface EpisodeGroupPage extends Page<EpisodeGroup> {
  /** Over all groups. */
  readonly totals: { readonly episodes: number; readonly open: number }
}

export interface EpisodeGroup {
  readonly key: string
  readonly label: string
  /** Parameters that, added to the question, leave exactly the episodes of this group. */
  readonly filter: Readonly<Record<string, string>>
  readonly episodes: number
  readonly open: number
  /** Depths and integrals, a unit each: pieces and kilograms do not add up. The units of most episodes. */
  readonly units: {
    readonly unit: string
    readonly episodes: number
    readonly deepest: string
    readonly unitSeconds: string
  }[]
  /** How many units there are, listed or not. */
  readonly unitsTotal: number
  /** Money, a currency each; null is an item without one. */
  readonly costs: { readonly currency: string | null; readonly costAtRisk: string }[]
  /** Episodes without a known cost; they are in no sum. */
  readonly uncosted: number
  readonly firstAt: string
  /** When the latest of them began. */
  readonly lastAt: string
}

export type EpisodeSort =
  | 'startedAt'
  | 'duration'
  | 'deepest'
  | 'unitSeconds'
  | 'costAtRisk'
  | 'item'
  | 'location'

export interface EpisodesRequest extends EpisodeFilters, PageRequest {
  readonly sort?: EpisodeSort
  readonly direction?: 'asc' | 'desc'
}

/** `class` is provisional until `explained`. */
export interface EpisodeRow extends EpisodeResult {
  readonly bookId: string
  /** The case that it is part of; null until it is explained. */
  readonly caseId: string | null
  readonly itemName: string | null
  /** The unit of every quantity. */
  readonly baseUnit: string
  /** Of the cost at risk: the item's, or the site's. */
  readonly currency: string | null
  /** To its end, or to now while it is open. */
  readonly durationSeconds: string
  readonly explained: boolean
  /** Whether it began so lately that movements of that time may be on their way, which may change it. */
  readonly provisional: boolean
}

export interface Summary {
  readonly books: {
    readonly total: number
    readonly negativeNow: number
    readonly everNegative: { asPosted: number; asHappened: number }
  }
  /** Of one order. */
  readonly episodes: {
    readonly total: number
    readonly open: number
    readonly timing: number
    readonly structural: number
    readonly ambiguous: number
    /** Begun before anything had come in: what the book held before is not known. */
    readonly opening: number
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
  /** Another one whenever something else than a movement changed what is known of it. */
  readonly turn: string
  /** How much there is to read of it: its movements, counted once or twice. */
  readonly movements: number
}

/** An episode with what ties it to others of its case. */
export interface ExplainedEpisode extends EpisodeResult {
  readonly caseKeys: readonly string[]
}

export interface ExplainedItem {
  readonly item: DirtyItem
  /** Where its open episodes are measured to. */
  readonly horizon: Instant
  readonly episodes: readonly ExplainedEpisode[]
  /** Null where nothing is known of its quantities. */
  readonly habits: QuantityHabits | null
}
