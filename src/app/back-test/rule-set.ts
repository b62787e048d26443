/** Rules as people write them for a back-test, as the rules that decide. */

import type { RuleSet } from '../../core/back-test/plan.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { BACK_TEST_GRACES_MAX, HOLD_GRACE_S_DEFAULT, HOLD_GRACE_S_MAX, RULES_MAX } from '../../core/limits.ts'
import { parseDepth } from '../../core/rules/depth.ts'
import { contradiction, isInForce, type Rule } from '../../core/rules/rule.ts'
import { EVERYWHERE } from '../../core/rules/scope.ts'
import { type Instant, parseTime } from '../../core/time.ts'
import type { NewRule } from '../rules/port.ts'

/** Rules that are tried, and what becomes of movements that none of them is about. */
export interface DraftRules {
  readonly rules: readonly NewRule[]
  readonly otherwise: RuleSet['otherwise']
}

/**
 * The rules of a draft that are in force at `now`. ChangeRefused `bad-rules` and `contradicting-rules`, with a pointer
 * below `place`.
 */
export function ruleSetOf({ rules, otherwise }: DraftRules, now: Instant, place = '/rules'): RuleSet {
  if (rules.length > RULES_MAX) throw new ChangeRefused('too-many-rules', {}, place)
  const read = rules.map((rule, index) => ruleOf(rule, index, `${place}/${index}`))
  read.forEach((rule, index) => {
    const other = contradiction(rule, read.slice(0, index), now)
    if (other !== null)
      throw new ChangeRefused('contradicting-rules', { other: other.position }, `${place}/${index}`)
  })
  return { rules: read.filter((rule) => isInForce(rule, now)), otherwise }
}

function ruleOf(rule: NewRule, index: number, place: string): Rule {
  const { scope, mode, depth = null, graceSeconds, expiresAt = null, enabled } = rule
  const depthMicros = depth === null ? null : parseDepth(depth)
  if (depth !== null && depthMicros === null)
    throw new ChangeRefused('bad-rules', { field: 'depth', needs: 'decimal' }, `${place}/depth`)
  const expiry = expiresAt === null ? null : parseTime(expiresAt)
  if (expiry?.ok === false)
    throw new ChangeRefused('bad-rules', { field: 'expiresAt', needs: 'time' }, `${place}/expiresAt`)
  return {
    id: `draft-${index + 1}`,
    position: index + 1,
    scope: { ...EVERYWHERE, ...scope },
    mode,
    depthMicros,
    graceSeconds: graceSeconds ?? HOLD_GRACE_S_DEFAULT,
    expiresAt: expiry === null ? null : expiry.time.at,
    enabled: enabled ?? true,
  }
}

/** Grace times in ascending order, each once, in seconds; ChangeRefused `bad-rules` where one cannot be kept. */
export function checkedGraces(graces: readonly number[], place = '/graces'): number[] {
  const isGrace = (one: number) => Number.isInteger(one) && one >= 0 && one <= HOLD_GRACE_S_MAX
  if (graces.length > BACK_TEST_GRACES_MAX || !graces.every(isGrace))
    throw new ChangeRefused('bad-rules', { field: 'grace', needs: 'seconds' }, place)
  return [...new Set(graces)].sort((left, right) => left - right)
}
