/**
 * Worlds: what was true, what was posted of it, and the labels that say where the two part.
 *
 * A world gives its truth and its manners (how its people err); `make-world.ts` strikes it with faults.
 */
import type { Random } from '../simulation/random.ts'
import type { Announcement, Book, Count, Row, Ware } from './row.ts'

export const MAIN_FAULTS = [
  'late-posting',
  'integration-delay',
  'duplicate-posting',
  'unit-of-measure',
  'quantity-typo',
  'wrong-item',
  'wrong-location',
  'unposted-receipt',
  'unposted-return',
  'misapplied-adjustment',
] as const

export const OTHER_FAULTS = [
  'backdated-posting',
  'wrong-direction',
  'wrong-lot',
  'reversed-receipt',
  'stale-count',
  'oversold',
  'missing-message',
  'identity-change',
  'opening-balance',
] as const

/** `unknown`: goods put on the shelf by a hand that wrote nothing down, and sold from there. */
export const FAULT_CODES = [...MAIN_FAULTS, ...OTHER_FAULTS, 'unknown'] as const

export type FaultCode = (typeof FAULT_CODES)[number]

export type DecoyCode = 'honest-repeat' | 'large-order' | 'late-but-harmless' | 'never-came' | 'shrinkage'

export interface WorldOptions {
  readonly seed: number
  /** The kinds of faults, in equal shares; MAIN_FAULTS where absent, none where empty. */
  readonly faults?: readonly FaultCode[]
  /** The share of items that are struck; a third where absent. */
  readonly struck?: number
  /** Faults an item: 1, or 2 in one window. */
  readonly together?: 1 | 2
  /** Whether the faults sank something, or nothing yet. */
  readonly sank?: boolean
  readonly decoys?: boolean
  /** Shares of announcements and of reported times that are missing. */
  readonly missing?: { readonly announcements: number; readonly reported: number }
  /** Only the day of each act is known. */
  readonly days?: boolean
  readonly items?: number
}

/** What is true of a world before anybody errs. */
export interface Truth {
  readonly wares: readonly Ware[]
  readonly rows: readonly Row[]
  readonly announcements: readonly Announcement[]
  readonly counts: readonly Count[]
  readonly decoys: readonly { readonly code: DecoyCode; readonly rows: readonly number[] }[]
  /** The first and the last instant. */
  readonly begins: number
  readonly ends: number
}

/** How people and machines of a world err; all the rest of a fault is the same everywhere. */
export interface Manners {
  readonly random: Random
  /** How much later than usual a late posting comes. */
  lateness(): number
  /** The second posting of an act; it has a key of its own. */
  copy(row: Row, key: number): Row
  /** The price that a row bears which is booked on another item than its own. */
  priceOn(row: Row, booked: string): string
  /** A number not used before, in the shape of such documents. */
  document(kind: 'sale' | 'receipt'): string
  /** From act to booking, as usual for this kind. */
  lag(kind: Row['kind']): { readonly reported: number; readonly recorded: number }
  /** The system that books corrections. */
  readonly office: string
  reason(): string
  /** A new code for an item, as its owner would give one. */
  renamed(item: string): string
}

export interface Maker {
  readonly name: string
  truth(random: Random, options: WorldOptions): Truth
  manners(random: Random, truth: Truth): Manners
  /** The id that a row gets; `place` counts the rows in posting order. */
  id(row: Row, place: number): string
}

/** One edit of a repair, as `plimsoll.audit/1` writes it; `clock` says which time is moved. */
export interface Edit {
  readonly op:
    | 'move-in-time'
    | 'scale'
    | 'set-quantity'
    | 'retarget-item'
    | 'retarget-location'
    | 'retarget-lot'
    | 'retarget-owner'
    | 'turn-sign'
    | 'join-items'
    | 'insert'
    | 'drop'
  readonly movement?: string
  readonly clock?: 'occurred' | 'recorded'
  readonly to?: string
  readonly factor?: string
  readonly quantity?: string
  readonly item?: string
  readonly location?: string
  readonly lot?: string
  readonly owner?: string
  readonly document?: string
  readonly at?: string
}

export interface Label {
  readonly id: string
  readonly code: FaultCode
  readonly movements: readonly string[]
  /** All books that the fault touches; the one that sank first. */
  readonly books: readonly (Book & { readonly site: string })[]
  readonly at: string
  /** By how much the book stands wrong. */
  readonly quantity: string
  /** The repair that makes history true again. */
  readonly truth: { readonly repair: readonly Edit[] }
  readonly sank: boolean
}

export interface Labels {
  readonly schema: 'plimsoll.labels/1'
  readonly faults: readonly Label[]
  readonly decoys: readonly { readonly code: DecoyCode; readonly movements: readonly string[] }[]
}

/** A finished world: what was posted, with ids. */
export interface World {
  readonly name: string
  readonly options: WorldOptions
  readonly wares: readonly Ware[]
  readonly rows: readonly (Row & { readonly id: string })[]
  readonly announcements: readonly Announcement[]
  readonly counts: readonly Count[]
  readonly labels: Labels
  /** Numbers of rows in their sources, with gaps where a message is missing; by id, null where there are none. */
  readonly numbers: ReadonlyMap<string, number> | null
}
