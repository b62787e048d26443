/** The form of a rule: its fields as texts, what they ask of the API, and which of them is wrong. */
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

export function valuesOf(rule: Rule | null): RuleValues {
  const seconds = rule?.graceSeconds ?? HOLD_GRACE_S_DEFAULT
  const graceUnit =
    seconds % SECONDS.hours > 0
      ? 'minutes'
      : seconds % SECONDS.days > 0 || seconds === SECONDS.days
        ? 'hours'
        : 'days'
  const scope = Object.fromEntries(SCOPE_FACTS.map((fact) => [fact, rule?.scope[fact] ?? '']))
  return {
    scope: scope as ScopeValues,
    ...{ mode: rule?.mode ?? 'refuse', depth: rule?.depth ?? '', note: rule?.note ?? '' },
    ...{ grace: String(Math.ceil(seconds / SECONDS[graceUnit])), graceUnit },
    expires: (rule?.expiresAt ?? '').replace(/T00:00:00(\.000)?Z$/, ''),
  }
}

/** What the API is asked for; the end of a rule is told only where it is another than before. */
export function askOf(values: RuleValues, before: RuleValues | null) {
  const { mode, depth, expires, note } = values
  return {
    scope: scopeOf(values.scope),
    ...{ mode, depth: mode === 'approve' ? null : depth.trim() || null, note: note.trim() || null },
    ...(mode === 'hold' && graceText(values) !== (before && graceText(before))
      ? { graceSeconds: graceSeconds(values)! }
      : {}),
    ...(expires === before?.expires ? {} : { expiresAt: expires.trim() || null }),
  }
}

export function scopeOf(values: ScopeValues): Scope {
  const told = SCOPE_FACTS.map((fact) => [fact, values[fact].trim() || null])
  return Object.fromEntries(told) as Scope
}

/** Null where it is no whole number of the unit, or more than may be. */
export function graceSeconds({ grace, graceUnit }: RuleValues): number | null {
  const seconds = /^\d{1,9}$/.test(grace.trim()) ? Number(grace) * SECONDS[graceUnit] : 0
  return seconds >= 1 && seconds <= HOLD_GRACE_S_MAX ? seconds : null
}

export type WrongField = 'depth' | 'grace' | 'expires'

/** What cannot be sent, before the server is asked. An end that was left as it was may have passed. */
export function wrongField(values: RuleValues, before: RuleValues | null, now: number): WrongField | null {
  if (values.mode !== 'approve' && !/^(\d+(\.\d+)?)?$/.test(values.depth.trim())) return 'depth'
  if (values.mode === 'hold' && graceSeconds(values) === null) return 'grace'
  return values.expires !== before?.expires && Date.parse(values.expires) <= now ? 'expires' : null
}

const graceText = ({ grace, graceUnit }: RuleValues) => `${grace.trim()} ${graceUnit}`
