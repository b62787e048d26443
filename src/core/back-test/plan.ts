/**
 * What a back-test is asked: which period of a history is tried again, and under which rules.
 *
 * A history holds what was posted, and so what people tried to post. A rule set says what would have become of it.
 */
import type { Role, RuleMode } from '../codes.ts'
import { DEFAULT_FOR_COMMANDS, type Rule } from '../rules/rule.ts'
import type { Instant } from '../time.ts'

/** Rules, and what becomes of a movement that none of them is about. */
export interface RuleSet {
  /** Those in force; whether a rule has expired is settled before. */
  readonly rules: readonly Rule[]
  /** `refuse` is what the guard does with commands, `allow` what happens to facts that are only observed. */
  readonly otherwise: Extract<RuleMode, 'refuse' | 'allow'>
}

/** Nothing is stopped. */
export const NO_RULES: RuleSet = { rules: [], otherwise: 'allow' }

/** Tried when a person names none: at once, an hour, four hours, a day, three days. */
export const GRACES_S_DEFAULT = [0, 3_600, 14_400, 86_400, 259_200] as const

export interface BackTestPlan {
  /** Movements recorded from here on are tried again, -Infinity for all; those before are posted as they were. */
  readonly from: Instant
  /** Movements recorded from here on are left out; Infinity for all. */
  readonly to: Instant
  /** The rules as they are. */
  readonly today: RuleSet
  /** The rules that are tried. */
  readonly draft: RuleSet
  /** Grace times of the frontier, in seconds. */
  readonly graces: readonly number[]
  /** The role that rules take every movement to be posted by. */
  readonly role: Role
  /** `zero`: books of which nothing says what they held before held nothing. */
  readonly opening: 'zero' | 'unknown'
}

/** Where the runs of a plan stand in its list of runs. */
export const AS_POSTED = 0
export const TODAY = 1
export const DRAFT = 2
export const FRONTIER = 3

/** The rule sets that a plan has replayed, in this order: none, today's, the draft, the draft with each grace time. */
export function runsOf({ today, draft, graces }: BackTestPlan): RuleSet[] {
  return [NO_RULES, today, draft, ...graces.map((graceSeconds) => withGrace(draft, graceSeconds))]
}

/** Which rules of a draft the frontier lets wait: those that hold, or those that refuse where none holds. */
export function frontierMode({ rules }: RuleSet): Extract<RuleMode, 'hold' | 'refuse'> {
  return rules.some(({ mode }) => mode === 'hold') ? 'hold' : 'refuse'
}

/**
 * A rule set with one grace time for everything that waits. Where nothing of it waits, what it refuses without a depth
 * waits instead: that is the question whether waiting would be enough.
 */
export function withGrace(set: RuleSet, graceSeconds: number): RuleSet {
  const mode = frontierMode(set)
  const rules = set.rules.map((rule) =>
    rule.mode === mode && (mode === 'hold' || rule.depthMicros === null)
      ? { ...rule, mode: 'hold' as const, graceSeconds }
      : rule,
  )
  if (mode === 'hold' || set.otherwise === 'allow') return { ...set, rules }
  return { otherwise: set.otherwise, rules: [...rules, waitsOtherwise(graceSeconds, rules.length + 1)] }
}

/** A rule about everything stands behind all that say more. */
function waitsOtherwise(graceSeconds: number, position: number): Rule {
  return { ...DEFAULT_FOR_COMMANDS, position, mode: 'hold', graceSeconds }
}
