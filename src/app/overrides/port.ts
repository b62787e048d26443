/** Permissions to go below zero: requested by one person, approved by another, used and reported. */

import type { By } from '../../core/by.ts'
import type { OverrideReason, OverrideState } from '../../core/codes.ts'
import type { Page, PageRequest } from '../../core/page.ts'

export interface NewOverride {
  readonly site: string
  readonly item: string
  readonly location: string
  readonly lot?: string
  readonly owner?: string
  /** Base units by which the book may sink. */
  readonly quantity: string
  readonly once: boolean
  readonly reason: OverrideReason
  readonly explanation: string
  readonly expiresAt: string
}

export interface OverrideRow {
  readonly id: string
  readonly site: string
  readonly state: OverrideState
  readonly item: string
  readonly itemName: string | null
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly quantity: string
  readonly used: string
  readonly once: boolean
  /** Whether it follows two others of its stock card, or of whoever asks, within 30 days: a manager approves it. */
  readonly third: boolean
  readonly reason: OverrideReason
  readonly explanation: string
  readonly requestedBy: string
  readonly requestedAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly note: string | null
  readonly expiresAt: string
  /** What the book holds now. */
  readonly balance: string | null
  readonly bookId: string | null
  readonly uses: { readonly seq: string; readonly quantity: string }[]
}

/** What is decided on a requested override, or on an approved one: it is revoked. */
export type OverrideVerdict = Extract<OverrideState, 'approved' | 'rejected' | 'revoked'>

export interface OverrideQuery extends PageRequest {
  readonly site?: string
  readonly item?: string
  readonly state?: OverrideState
  readonly third?: boolean
}

export interface OverridePort {
  listOverrides(query: OverrideQuery): Promise<Page<OverrideRow>>
  getOverride(id: string): Promise<OverrideRow | null>
  /** ChangeRefused: `unknown-site`, `unknown-item`, `unknown-location`, `inexact-quantity`, `too-many-overrides`. */
  requestOverride(request: NewOverride, by: By): Promise<OverrideRow>
  /** ChangeRefused: `approval-by-requester`, `needs-manager`, `not-open`. Null where there is none. */
  decideOverride(
    id: string,
    request: { verdict: OverrideVerdict; note: string | null; by: By },
  ): Promise<OverrideRow | null>
}
