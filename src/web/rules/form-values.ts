/** The form of a rule: its fields as texts, the request that they make, and which of them is wrong. */
import type { Rule } from '../../api/rules/schema.ts'
import type { RuleMode } from '../../core/codes.ts'
import { HOLD_GRACE_S_DEFAULT, HOLD_GRACE_S_MAX } from '../../core/limits.ts'
import { SCOPE_FACTS, type Scope } from '../../core/rules/scope.ts'

export const SECONDS = { minutes: 60, hours: 3_600, days: 86_400 } as const
export type GraceUnit = keyof typeof SECONDS

export type ScopeValues = Readonly<Record<keyof Scope, string>>

export interface RuleValues {
  readonly scope: ScopeValues
  readonly mode: RuleMode
  readonly depth: string
  readonly grace: string
  readonly graceUnit: GraceUnit
  /** A day, or the exact time that a program gave. */
  readonly expires: string
  readonly note: string
}

/** What a form shows of a rule. */
export type WrittenRule = Pick<Rule, 'scope' | 'mode' | 'depth' | 'graceSeconds' | 'expiresAt'> &
  Partial<Pick<Rule, 'note'>>

/** The values of a rule; those of a new one where there is none yet. */
export function valuesOf(rule: WrittenRule | null): RuleValues {
  const seconds = rule?.graceSeconds ?? HOLD_GRACE_S_DEFAULT
  const graceUnit = unitOf(seconds)
  const scope = Object.fromEntries(SCOPE_FACTS.map((fact) => [fact, rule?.scope[fact] ?? '']))
  return {
    scope: scope as ScopeValues,
    mode: rule?.mode ?? 'refuse',
    depth: rule?.depth ?? '',
    grace: String(Math.ceil(seconds / SECONDS[graceUnit])),
    graceUnit,
    expires: (rule?.expiresAt ?? '').replace(/T00:00:00(\.000)?Z$/, ''),
    note: rule?.note ?? '',
  }
}

/** The largest unit that the seconds are a whole number of; one day stays in hours. */
function unitOf(seconds: number): GraceUnit {
  if (seconds % SECONDS.hours > 0) return 'minutes'
  return seconds % SECONDS.days > 0 || seconds === SECONDS.days ? 'hours' : 'days'
}

/** What is sent; the end of a rule and its grace only if they changed. */
export function requestOf(values: RuleValues, before: RuleValues | null) {
  const { mode, depth, expires, note } = values
  const isOtherGrace = mode === 'hold' && graceText(values) !== (before && graceText(before))
  return {
    scope: scopeOf(values.scope),
    mode,
    depth: mode === 'approve' ? null : depth.trim() || null,
    note: note.trim() || null,
    ...(isOtherGrace ? { graceSeconds: graceSeconds(values) } : {}),
    ...(expires === before?.expires ? {} : { expiresAt: expires.trim() || null }),
  }
}

/** The scope as the API has it: an empty field is any. */
export function scopeOf(values: ScopeValues): Scope {
  const facts = SCOPE_FACTS.map((fact) => [fact, values[fact].trim() || null])
  return Object.fromEntries(facts) as Scope
}

/** Seconds; null if the grace is no whole number of its unit, or longer than it may be. */
export function graceSeconds({ grace, graceUnit }: RuleValues): number | null {
  const seconds = /^\d{1,9}$/.test(grace.trim()) ? Number(grace) * SECONDS[graceUnit] : 0
  return seconds >= 1 && seconds <= HOLD_GRACE_S_MAX ? seconds : null
}

export type WrongField = 'depth' | 'grace' | 'expires'

/** The first field that cannot be sent. An end that is as it was before may have passed. */
export function wrongField(values: RuleValues, before: RuleValues | null, now: number): WrongField | null {
  if (values.mode !== 'approve' && !/^(\d+(\.\d+)?)?$/.test(values.depth.trim())) return 'depth'
  if (values.mode === 'hold' && graceSeconds(values) === null) return 'grace'
  return values.expires !== before?.expires && Date.parse(values.expires) <= now ? 'expires' : null
}

const graceText = ({ grace, graceUnit }: RuleValues) => `${grace.trim()} ${graceUnit}`
