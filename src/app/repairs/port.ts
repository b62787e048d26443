/** What the app asks of the ledger to preview the repair of a case, and to post it. */
import type { By } from '../../core/by.ts'
import type { CardLevels } from '../../core/repairs/before-and-after.ts'
import type { StandingMovement } from '../../core/repairs/plan-repair.ts'
import type { CaseChanged } from '../cases/port.ts'
import type { PostAnswer, Submission } from '../posting/port.ts'

/** A stock card that a repair touches. */
export interface Card {
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
}

export interface CardFacts extends Card, CardLevels {
  /** Null where nothing was posted to it yet. */
  readonly bookId: string | null
  readonly scale: number
  /** Whether it may not fall below zero. */
  readonly shelf: boolean
}

/** How a repair is posted, and what its case notes of it. */
export interface RepairToPost {
  readonly submission: Submission
  /** Seqs of the movements that it takes back. */
  readonly reversed: readonly string[]
  readonly note: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly by: By
}

export interface RepairPort {
  /** Movements of an item by their ids, as they stand; of several sources the one at the place. */
  standingMovements(site: string, of: Card, ids: readonly string[]): Promise<Map<string, StandingMovement>>
  /** The same by their numbers. */
  movementsToReverse(site: string, seqs: readonly string[]): Promise<StandingMovement[]>
  /** Stock cards as they happened from a time on, in the order they are named. */
  cardFacts(site: string, cards: readonly Card[], from: string): Promise<CardFacts[]>
  /**
   * Posts the repair of a case, all of it or nothing; null where there is no case. ChangeRefused: `repair-applied`,
   * `repair-refused`, what `afterVerb` says, and the code of the first movement that is refused.
   */
  postRepair(id: string, repair: RepairToPost): Promise<PostedRepair | null>
  /** Posts what takes the standing repair of a case back. ChangeRefused: `repair-not-applied`, and the same. */
  postReversal(id: string, repair: RepairToPost): Promise<PostedRepair | null>
}

export interface PostedRepair extends Omit<CaseChanged, 'made'> {
  readonly movements: PostAnswer[]
}
