/** A refusal as it is read: who was refused what, by which rule, and what followed. */
import type { HoldState, MovementKind, OverrideState, RuleMode } from '../codes.ts'
import type { ListedRefusalCode } from '../refusal-codes.ts'

export interface RefusalRow {
  readonly id: string
  readonly site: string
  readonly code: ListedRefusalCode
  readonly firstAt: string
  readonly lastAt: string
  /** How often the very same was refused. */
  readonly times: number
  /** Different refusals of the same person and code that are counted here and not listed. */
  readonly others: number
  /** The movement's own source, id, kind and places; null where an override was not to be approved. */
  readonly source: string | null
  readonly movement: string | null
  readonly kind: MovementKind | null
  readonly item: string
  readonly itemName: string | null
  readonly from: string | null
  readonly to: string | null
  readonly lot: string | null
  readonly owner: string | null
  /** Base units; null where the quantity could not be read. */
  readonly quantity: string | null
  readonly occurredAt: string | null
  readonly document: string | null
  readonly line: string | null
  readonly actor: string | null
  readonly askedBy: string
  /** The stock card that was in the way, or that it was about; null where there is none. */
  readonly bookId: string | null
  /** Where that lies. */
  readonly bookPlace: string | null
  /** What the stock card held, what of it was promised, what was missing, and what would have been left. */
  readonly balance: string | null
  readonly reserved: string | null
  readonly shortfall: string | null
  readonly wouldLeave: string | null
  readonly past: { readonly held: string; readonly at: string } | null
  /** Which rule decided; its id is null where it was the default. Null where no rule had a say. */
  readonly rule: { readonly id: string | null; readonly mode: RuleMode } | null
  /** The override it named, or that was not to be approved. */
  readonly override: string | null
  readonly followed: Followed
}

/** What came after a refusal; each null where it did not. */
export interface Followed {
  /** The same movement, or another one of its item, document and line. */
  readonly posted: {
    readonly seq: string
    readonly id: string
    readonly at: string
    readonly same: boolean
  } | null
  readonly override: { readonly id: string; readonly state: OverrideState } | null
  readonly hold: { readonly id: string; readonly state: HoldState } | null
  /** When its document was released at the gate. */
  readonly released: string | null
}
