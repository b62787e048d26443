/** The audit trail: who did what, sealed in blocks that name what was altered. */
import type { Page, PageAsk } from './ledger.ts'

export interface TrailRow {
  /** Null: it concerns all sites. */
  readonly site: string | null
  readonly entry: string
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: unknown
}

export interface TrailAsk extends PageAsk {
  readonly site?: string
  readonly subject?: string
  readonly actor?: string
}

export interface TrailStore {
  listTrail(ask: TrailAsk): Promise<Page<TrailRow>>
  /** All of it, oldest first, in batches. */
  allTrail(ask: Omit<TrailAsk, keyof PageAsk>): AsyncIterable<TrailRow[]>
  /** Seals full blocks, or `all` that is not sealed yet; returns how many rows were. */
  seal(options: { readonly all: boolean }): Promise<number>
}
