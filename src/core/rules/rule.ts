/**
 * Rules of the guard, and which of them decides.
 *
 * Of the rules that match a movement the most specific one decides, of equally specific ones the strictest (by mode,
 * then by depth), then the one that stands first in the order people gave them. Where none matches, the default
 * does: a command is refused, a fact that is only observed is let through, since it has happened.
 */
import { RULE_MODES, type RuleMode } from '../codes.ts'
import { HOLD_GRACE_S_DEFAULT } from '../limits.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'
import { depthAtScale } from './depth.ts'
import { bySpecificity, EVERYWHERE, isSameScope, matches, type Scope, type ScopeFacts } from './scope.ts'

export interface Rule {
  /** Null for the defaults. */
  readonly id: string | null
  /** Place in the order people gave the rules, from 1. */
  readonly position: number
  readonly scope: Scope
  readonly mode: RuleMode
  /** How far below zero, in millionths of the item's base unit; null is no limit (for `refuse`: zero). */
  readonly depthMicros: Quantity | null
  /** How long a movement may stay parked. */
  readonly graceSeconds: number
  readonly expiresAt: Instant | null
  readonly enabled: boolean
}

export const DEFAULT_FOR_COMMANDS = defaultRule('refuse')
export const DEFAULT_FOR_OBSERVED = defaultRule('allow')

function defaultRule(mode: RuleMode): Rule {
  return {
    id: null,
    position: 0,
    scope: EVERYWHERE,
    mode,
    depthMicros: null,
    graceSeconds: HOLD_GRACE_S_DEFAULT,
    expiresAt: null,
    enabled: true,
  }
}

/** The rule that decides a movement; `rules` are in precedence. One of the defaults where none matches. */
export function ruleFor(rules: readonly Rule[], facts: ScopeFacts): Rule {
  for (const rule of rules) if (matches(rule.scope, facts)) return rule
  return facts.role === null ? DEFAULT_FOR_OBSERVED : DEFAULT_FOR_COMMANDS
}

/** Rules that are in force, the one that would decide first. */
export function inPrecedence(rules: readonly Rule[], now: Instant): Rule[] {
  return rules.filter((rule) => isInForce(rule, now)).sort(byPrecedence)
}

/** Whether a rule is switched on and has not expired. */
export function isInForce({ enabled, expiresAt }: Rule, now: Instant): boolean {
  return enabled && (expiresAt === null || expiresAt > now)
}

function byPrecedence(left: Rule, right: Rule): number {
  return (
    bySpecificity(left.scope, right.scope) ||
    RULE_MODES.indexOf(left.mode) - RULE_MODES.indexOf(right.mode) ||
    (left.depthMicros ?? Number.POSITIVE_INFINITY) - (right.depthMicros ?? Number.POSITIVE_INFINITY) ||
    left.position - right.position
  )
}

/** A rule's depth in smallest units of an item, rounded down to what the item counts; null is no limit. */
export function depthAt({ depthMicros }: Rule, scale: number): Quantity | null {
  return depthMicros === null ? null : depthAtScale(depthMicros, scale)
}

/** The other rule that says something else of the very same movements at the same time; null where there is none. */
export function contradiction(rule: Rule, others: readonly Rule[], now: Instant): Rule | null {
  if (!isInForce(rule, now)) return null
  return (
    others.find(
      (other) => other.id !== rule.id && isInForce(other, now) && isSameScope(other.scope, rule.scope),
    ) ?? null
  )
}
