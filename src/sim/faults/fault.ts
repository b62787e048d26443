/** What a fault is: an edit of what was recorded, with what would undo it. */
import type { FaultCode } from '../fault-codes.ts'
import type { Announcement, Count } from '../truth/ledger.ts'
import type { Field } from './field.ts'

/** A book by indexes of the world. */
export interface SimBook {
  readonly item: number
  readonly place: number
  readonly lot: number
  readonly owner: number
}

/** One step that undoes a fault, as `repair` of plimsoll.audit/1; `row` where that has the id of a movement. */
export type SimRepair =
  | {
      readonly op: 'move-in-time'
      readonly row: number
      readonly to: number
      readonly clock: 'recorded' | 'occurred'
    }
  | { readonly op: 'scale'; readonly row: number; readonly factor: string }
  | { readonly op: 'set-quantity'; readonly row: number; readonly quantity: number }
  | { readonly op: 'retarget-item'; readonly row: number; readonly item: number }
  | {
      readonly op: 'retarget-location'
      readonly row: number
      readonly end: 'from' | 'to'
      readonly place: number
    }
  | { readonly op: 'retarget-lot'; readonly row: number; readonly lot: number }
  | { readonly op: 'retarget-owner'; readonly row: number; readonly owner: number }
  | { readonly op: 'turn-sign'; readonly row: number }
  | { readonly op: 'drop'; readonly row: number }
  /** `row` is that of the honest history, which the recorded one lacks. */
  | { readonly op: 'insert'; readonly row: number }
  | { readonly op: 'join-items'; readonly item: number; readonly into: number }

/** A fault that has struck. */
export interface Strike {
  /** Rows as recorded that are wrong; none where one is missing. */
  readonly rows: readonly number[]
  readonly books: readonly SimBook[]
  /** Second at which it struck. */
  readonly at: number
  /** Units that are wrong. */
  readonly quantity: number
  /** What should stand there. */
  readonly truth: Readonly<Record<string, string | null>>
  readonly repair: readonly SimRepair[]
  /** What comes with it in the companion files. */
  readonly announcements?: readonly Announcement[]
  readonly counts?: readonly Count[]
}

export interface Fault {
  readonly code: FaultCode
  /** Edits some rows of an item at random; null, and nothing edited, where there are none it could strike. */
  readonly strike: (field: Field, item: number) => Strike | null
}
