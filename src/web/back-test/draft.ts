/** The draft of rules, as the address has it and as the API takes it. */
import type { Rule } from '../../api/rules/schema.ts'
import { RULE_MODES } from '../../core/codes.ts'
import { HOLD_GRACE_S_DEFAULT } from '../../core/limits.ts'
import { EVERYWHERE, type Scope } from '../../core/rules/scope.ts'
import type { BackTestSearch } from './search.ts'

/** What of a rule is tried. */
export type DraftRule = Pick<Rule, 'scope' | 'mode' | 'depth' | 'graceSeconds' | 'expiresAt'>

/** The rules in force, as a draft. */
export function draftOf(rules: readonly Rule[]): DraftRule[] {
  return rules
    .filter(({ inForce }) => inForce)
    .map(({ scope, mode, depth, graceSeconds, expiresAt }) => ({
      scope,
      mode,
      depth,
      graceSeconds,
      expiresAt,
    }))
}

/** What a form or an address says of a rule, with nothing left open. */
export function filledDraft(rule: GivenRule): DraftRule {
  const { scope, mode = 'refuse', depth = null, graceSeconds = HOLD_GRACE_S_DEFAULT, expiresAt = null } = rule
  return { scope: { ...EVERYWHERE, ...scope }, mode, depth, graceSeconds, expiresAt }
}

/** The draft of an address: undefined where it has none, null where it cannot be read. */
export function draftIn({ rules }: BackTestSearch): DraftRule[] | null | undefined {
  if (rules === undefined) return undefined
  try {
    const read: unknown = JSON.parse(rules)
    return Array.isArray(read) && read.every(isDraftRule) ? read.map(filledDraft) : null
  } catch {
    return null
  }
}

type GivenRule = Partial<Omit<DraftRule, 'scope'>> & { readonly scope?: Partial<Scope> }

/** Whether it can be shown; the server checks what its fields say. */
function isDraftRule(one: unknown): one is GivenRule {
  if (typeof one !== 'object' || one === null) return false
  const {
    mode,
    scope = {},
    depth = null,
    graceSeconds = 1,
    expiresAt = null,
  } = one as Record<string, unknown>
  const isText = (value: unknown) => value === null || typeof value === 'string'
  return (
    RULE_MODES.some((known) => known === mode) &&
    typeof scope === 'object' &&
    Object.values(scope ?? {}).every(isText) &&
    isText(depth) &&
    typeof graceSeconds === 'number' &&
    isText(expiresAt) &&
    (expiresAt === null || !Number.isNaN(Date.parse(String(expiresAt))))
  )
}

/** The draft for an address: what names nothing is left out. */
export function draftText(draft: readonly DraftRule[]): string {
  return JSON.stringify(draft.map(shortRule))
}

function shortRule({ scope, mode, depth, graceSeconds, expiresAt }: DraftRule) {
  return {
    scope: Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== null)),
    mode,
    ...(depth === null ? {} : { depth }),
    ...(mode === 'hold' ? { graceSeconds } : {}),
    ...(expiresAt === null ? {} : { expiresAt }),
  }
}

/** What the API is asked. */
export function requestOf(draft: readonly DraftRule[], search: BackTestSearch) {
  const { otherwise = 'refuse', from, to, site } = search
  return {
    rules: draft.map(shortRule),
    otherwise,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(site === undefined ? {} : { sites: [site] }),
  }
}
