/**
 * What the pages of the ledger, of a movement, a document, an item and a place ask of the database.
 *
 * Every answer is bounded: lists say how many there are in all. An unknown name answers null.
 */

import type { LocationKind, MovementKind, PromiseChangeCode, TimePrecision } from '../../core/codes.ts'
import type { Few, Page, PageRequest } from '../../core/page.ts'
import type { Instant, TimeBound } from '../../core/time.ts'
import type { EpisodeRow } from '../episodes/port.ts'

/** Movements, one by one and in pages, and the documents they belong to. */
export interface MovementPort {
  listMovements(request: MovementsRequest): Promise<Page<MovementRow>>
  /** A page that begins at a row: 0 is the first in the direction asked for. Its `next` goes on by cursor. */
  movementsFrom(request: MovementsRequest & { start: number }): Promise<Page<MovementRow>>
  /** How many rows lie before a number of the ledger, or before the first one at or after a time; oldest first. */
  movementPosition(request: MovementsRequest, mark: LedgerMark): Promise<LedgerPosition>
  /** All that match as of now, in batches; memory does not grow with their number. */
  allMovements(request: MovementsRequest): AsyncIterable<MovementRow[]>
  getMovement(site: string, seq: string): Promise<MovementFacts | null>
  getDocument(document: string): Promise<DocumentFacts | null>
}

/** Where in the ledger: by number, or by one of the clocks. */
export type LedgerMark =
  | { readonly seq: number }
  | { readonly clock: 'posted' | 'happened'; readonly at: Instant }

export interface LedgerPosition {
  /** Rows before it, counted from the oldest; `total` where there is none at or after it. */
  readonly row: number
  readonly total: number
}

export type EpisodePart = 'trigger' | 'closer' | 'cause'

/** An episode, and what a movement (or a document) has to do with it. */
export interface PartInEpisode {
  readonly parts: EpisodePart[]
  readonly episode: EpisodeRow
}

export interface MovementFacts {
  readonly movement: MovementRow
  readonly itemName: string | null
  readonly baseUnit: string
  readonly fromBefore: string
  readonly toBefore: string
  /** The movements of each book just before and after it, by number. */
  readonly neighbours: {
    readonly from: Neighbours
    readonly to: Neighbours
  }
  readonly episodes: { readonly rows: PartInEpisode[]; readonly total: number }
  /** When its source and id came again with other content. */
  readonly conflicts: string[]
  /** Movements of the same document, itself among them. */
  readonly documentMovements: number
  /** Promises that changed with it. */
  readonly promises: PromiseEffect[]
  /** The case whose repair posted it. */
  readonly caseId: string | null
}

/** What a movement did to one line of a reservation. */
export interface PromiseEffect {
  readonly change: PromiseChangeCode
  readonly reservation: string
  /** The document the reservation is for. */
  readonly order: string | null
  readonly line: string
  readonly quantity: string
}

export interface Neighbours {
  readonly previous: MovementRow | null
  readonly next: MovementRow | null
}

export type Direction = 'in' | 'out' | 'within' | 'outside'

export interface DocumentFacts {
  readonly document: string
  readonly movements: number
  readonly sites: string[]
  readonly sources: string[]
  readonly actors: string[]
  readonly happened: { readonly first: string; readonly last: string }
  readonly posted: { readonly first: string; readonly last: string }
  /** From happened to posted, in milliseconds; negative where posted before it happened. */
  readonly lagMsMin: number
  readonly lagMsMax: number
  readonly items: Few<{
    readonly item: string
    readonly itemName: string | null
    readonly baseUnit: string
    /** Onto shelves, off them, from shelf to shelf, or past them. */
    readonly direction: Direction
    readonly quantity: string
    readonly movements: number
  }>
  readonly books: Few<{
    readonly id: string
    readonly item: string
    readonly itemName: string | null
    readonly baseUnit: string
    readonly site: string
    readonly path: string
    readonly lot: string | null
    readonly owner: string | null
    readonly movements: number
    /** What it held before the document's first movement of it, and after its last, by number. */
    readonly before: string
    readonly after: string
    /** The least that one of the document's movements left. */
    readonly lowest: string
  }>
  readonly episodes: Few<PartInEpisode>
}

export interface MovementsRequest extends PageRequest {
  readonly site?: string
  readonly item?: string
  readonly location?: string
  readonly bookId?: string
  readonly document?: string
  readonly id?: string
  readonly kind?: MovementKind
  readonly source?: string
  readonly actor?: string
  /** Parts, in whatever case: of an item's code, a place, a document, a source, an actor. */
  readonly itemPart?: string
  readonly locationPart?: string
  readonly documentPart?: string
  readonly sourcePart?: string
  readonly actorPart?: string
  /** Bounds on either clock, both inclusive. */
  readonly occurredFrom?: TimeBound
  readonly occurredTo?: TimeBound
  readonly recordedFrom?: TimeBound
  readonly recordedTo?: TimeBound
  /** Only those that left a shelf below zero. */
  readonly belowZero?: boolean
  /** Only corrections that name no case: adjustments, reversals among them. What undid an import is none. */
  readonly withoutCase?: boolean
  readonly direction?: 'asc' | 'desc'
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
  /** Who had it posted: a user, a key, or who queued its import; null where nobody was asked. */
  readonly postedBy: string | null
  readonly device: string | null
  readonly document: string | null
  readonly line: string | null
  readonly reason: string | null
  readonly unitCost: string | null
}
