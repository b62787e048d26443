/** Rules of the guard as the API shows them. */

import type { By } from '../../core/by.ts'
import type { RuleMode } from '../../core/codes.ts'
import type { Scope } from '../../core/rules/scope.ts'

export interface NewRule {
  readonly scope: Partial<Scope>
  readonly mode: RuleMode
  /** Base units below zero, as a decimal; null is no limit (for `refuse`: zero). */
  readonly depth?: string | null
  /** For `hold`. */
  readonly graceSeconds?: number
  readonly expiresAt?: string | null
  readonly enabled?: boolean
  readonly note?: string | null
}

export interface RuleRow {
  readonly id: string
  readonly position: number
  readonly scope: Scope
  readonly mode: RuleMode
  readonly depth: string | null
  readonly graceSeconds: number
  readonly expiresAt: string | null
  readonly enabled: boolean
  /** Switched on and not expired. */
  readonly inForce: boolean
  readonly note: string | null
  readonly changedAt: string
  readonly changedBy: string
}

export interface RulePort {
  /** In the order people gave them. */
  listRules(): Promise<RuleRow[]>
  /** ChangeRefused: `unknown-scope`, `contradicting-rules`, `too-many-rules`. */
  addRule(rule: NewRule, by: By): Promise<RuleRow>
  /** What is absent stays; null for a rule that is not there. */
  changeRule(id: string, change: Partial<NewRule>, by: By): Promise<RuleRow | null>
  removeRule(id: string, by: By): Promise<boolean>
  /** Puts rules in this order; those that are not named come behind. ChangeRefused: `unknown-rule`. */
  orderRules(ids: readonly string[], by: By): Promise<RuleRow[]>
}
