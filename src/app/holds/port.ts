/** Parked movements as the API shows them. */

import type { By } from '../../core/by.ts'
import type { HoldState, MovementKind } from '../../core/codes.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import type { PostAnswer } from '../posting/port.ts'

export interface HoldRow {
  /** `<site number>-<number>`. */
  readonly id: string
  readonly site: string
  readonly state: HoldState
  readonly movement: {
    readonly id: string
    readonly source: string
    readonly kind: MovementKind
    readonly from: string
    readonly to: string
    readonly document: string | null
    readonly actor: string | null
    readonly occurredAt: string
  }
  readonly item: string
  readonly itemName: string | null
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  /** Null where nothing was ever posted to its book. */
  readonly bookId: string | null
  readonly quantity: string
  /** What the book lacked when it was parked. */
  readonly shortfall: string
  readonly ruleId: string | null
  readonly parkedAt: string
  readonly parkedBy: string
  readonly expiresAt: string
  readonly settledAt: string | null
  readonly settledBy: string | null
  readonly note: string | null
  /** Of the movement it became. */
  readonly seq: string | null
}

export interface HoldQuery extends PageRequest {
  readonly site?: string
  readonly document?: string
  readonly item?: string
  readonly state?: HoldState
}

export interface HoldPort {
  listHolds(query: HoldQuery): Promise<Page<HoldRow>>
  getHold(id: string): Promise<HoldRow | null>
  /**
   * Posts a parked movement now, under an override where the book still lacks it. The answer says why not, and it
   * stays parked then. Null where there is no such hold; ChangeRefused `not-open` where it is settled.
   */
  releaseHold(id: string, request: { override: string | null; by: By }): Promise<PostAnswer | null>
  /** The goods will not move. ChangeRefused `not-open` where it is settled; null where there is none. */
  cancelHold(id: string, request: { note: string | null; by: By }): Promise<HoldRow | null>
  /** Lets run out what has run out, and tries parked movements again. Says what it did. */
  sweep(): Promise<Swept>
}

export interface Swept {
  readonly holdsPosted: number
  readonly holdsExpired: number
  readonly reservationsExpired: number
  readonly overridesExpired: number
  readonly ordersReleased: number
}
