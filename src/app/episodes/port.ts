/** Episodes as they are asked for: what narrows a list of them, and how a list is summed up by groups. */
import type { EpisodeClass, Order } from '../../core/codes.ts'
import type { Instant } from '../../core/time.ts'
import type { Page, PageAsk } from '../ledger-store.ts'

export interface EpisodeReads {
  /** The episodes that match, summed up by what they have in common. */
  groupEpisodes(ask: EpisodeGroupAsk): Promise<EpisodeGroupPage>
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
  /** A cause code, or `pending` where none was looked for yet. */
  readonly cause?: string
  /** The source of the trigger. */
  readonly source?: string
  /** Part of an item's code or name, or of a place. */
  readonly search?: string
  readonly ids?: readonly string[]
  /** An open episode lasts until the latest time of its site. */
  readonly durationHoursMin?: number
  readonly durationHoursMax?: number
  /** Units below zero at the deepest, a decimal. */
  readonly depthMin?: string
  /** Money, a decimal. */
  readonly costMin?: string
  readonly startedFrom?: Instant
  readonly startedTo?: Instant
  readonly endedFrom?: Instant
  readonly endedTo?: Instant
}

export type EpisodeGrouping = 'item' | 'place' | 'book' | 'cause' | 'source' | 'day'
export type EpisodeGroupSort = 'episodes' | 'open' | 'unitSeconds' | 'costAtRisk' | 'lastAt' | 'key'

export interface EpisodeGroupAsk extends EpisodeFilters, PageAsk {
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
  /** What, added to the question, leaves exactly the episodes of this group. */
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
  /** Episodes whose cost nobody knows; they are in no sum. */
  readonly uncosted: number
  readonly firstAt: string
  /** When the latest of them began. */
  readonly lastAt: string
}
