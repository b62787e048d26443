/** What people say they counted on shelves. It is kept beside the movements, and is evidence for causes. */
import type { Quantity } from '../../core/quantity/quantity.ts'
import type { ImpreciseTime } from '../../core/time.ts'

export interface NewCount {
  readonly source: string
  readonly id: string
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  /** Smallest units, zero or more. */
  readonly quantity: Quantity
  readonly countedAt: ImpreciseTime
  readonly actor: string | null
}

export interface CountPort {
  /**
   * Keeps counts of a site by source and id: the same id again takes the place of the first. Those of items or places
   * that are not registered are left out.
   */
  noteCounts(site: string, counts: readonly NewCount[]): Promise<void>
}
