/** The audit trail: who did what, sealed in blocks, so that a later change is found. */
import type { Page, PageRequest } from '../../core/page.ts'

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

export interface TrailRequest extends PageRequest {
  readonly site?: string
  readonly subject?: string
  readonly actor?: string
}

/** A block of the ledger or of the trail: a copy of its hash, kept elsewhere, proves that it is unchanged. */
export interface SealRow {
  /** Null: the trail of what concerns all sites. */
  readonly site: string | null
  /** `access`: changes of rights. `ledger`: the seal of all seals made since the one before. */
  readonly chain: 'movements' | 'trail' | 'access' | 'ledger'
  readonly block: string
  /** The rows it covers: numbers of movements, or of entries; of a seal of seals its own number. */
  readonly first: string
  readonly last: string
  readonly hash: string
  readonly sealedAt: string
}

export interface SealsRequest extends PageRequest {
  readonly site?: string
  readonly chain?: SealRow['chain']
}

export interface TrailPort {
  listTrail(request: TrailRequest): Promise<Page<TrailRow>>
  /** All of it, oldest first, in batches. */
  allTrail(request: Omit<TrailRequest, keyof PageRequest>): AsyncIterable<TrailRow[]>
  listSeals(request: SealsRequest): Promise<Page<SealRow>>
  /** Seals full blocks, or `all` that is not sealed yet; returns how many rows were. */
  seal(options: { readonly all: boolean }): Promise<number>
}
