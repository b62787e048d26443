/** A simulated warehouse: what happened, what was recorded, and which faults lie between the two. */
import type { SimBook } from './faults/fault.ts'
import type { Struck } from './faults/strike.ts'
import type { Rows } from './rows.ts'
import type { Announcement, Count, Ledger, Loss } from './truth/ledger.ts'
import type { World } from './world/world.ts'

export type { Announcement, Count, Loss, SimBook, Struck }

export interface Simulation {
  readonly world: World
  readonly ledger: Ledger
  /** The history without a fault, and the recorded one; rows of the same index are the same act. */
  readonly honest: Rows
  readonly rows: Rows
  /** Rows that were recorded, in the order in which they were. */
  readonly order: Int32Array
  /** For each row its place in `order`, -1 where it is not recorded. */
  readonly placeOf: Int32Array
  /** Number of its source for each row, 0 where the source gives none. */
  readonly numbers: Int32Array
  readonly announcements: readonly Announcement[]
  readonly counts: readonly Count[]
  readonly faults: readonly Struck[]
  /** Items that were to be renamed, behind those of the world; those that were are in the repairs of the faults. */
  readonly renamed: readonly { readonly item: number; readonly code: string }[]
  /** The code of an item, also of one that was renamed. */
  codeOf(item: number): string
}

/** The id of a movement by its place in the order. @example idAt(0) // 'm1' */
export function idAt(place: number): string {
  return `m${place + 1}`
}
