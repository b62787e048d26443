/**
 * Rules from a JSON file: a list, or an object with a list `rules` (or `rows`, as GET /v1/rules answers it) and what
 * happens `otherwise`. Each rule has the fields of POST /v1/rules.
 */
import { ChangeRefused } from '../../core/change-refused.ts'
import { LOCATION_KINDS, MOVEMENT_KINDS, ROLES, RULE_MODES } from '../../core/codes.ts'
import { HOLD_GRACE_S_MAX } from '../../core/limits.ts'
import { SCOPE_FACTS } from '../../core/rules/scope.ts'
import type { NewRule } from '../rules/port.ts'
import type { DraftRules } from './rule-set.ts'

const FIELDS = ['scope', 'mode', 'depth', 'graceSeconds', 'expiresAt', 'enabled', 'note'] as const
/** What the API answers beside them. */
const ANSWERED = ['id', 'position', 'inForce', 'changedAt', 'changedBy']
const OTHERWISE = ['refuse', 'allow'] as const
const SCOPE_CODES: Readonly<Record<string, readonly string[]>> = {
  locationKind: LOCATION_KINDS,
  kind: MOVEMENT_KINDS,
  role: ROLES,
}

type Json = Readonly<Record<string, unknown>>

/** Checks the form of rules that were read as JSON; ChangeRefused `bad-rules` with a pointer to the first fault. */
export function readDraftRules(json: unknown): DraftRules {
  if (Array.isArray(json))
    return { rules: json.map((rule, at) => readRule(rule, `/${at}`)), otherwise: 'refuse' }
  if (!isObject(json)) throw bad('', 'The file', { needs: 'list' })
  const name = json.rules === undefined ? 'rows' : 'rules'
  const list = json[name]
  if (!Array.isArray(list)) throw bad('/rules', 'rules', { needs: 'list' })
  refuseOthers(json, '', [name, 'otherwise'])
  const { otherwise = 'refuse' } = json
  const known = OTHERWISE.find((one) => one === otherwise)
  if (known === undefined) throw bad('/otherwise', 'otherwise', { allowed: OTHERWISE })
  return { rules: list.map((rule, at) => readRule(rule, `/${name}/${at}`)), otherwise: known }
}

function readRule(json: unknown, place: string): NewRule {
  if (!isObject(json)) throw bad(place, 'A rule', { needs: 'object' })
  refuseOthers(json, place, [...FIELDS, ...ANSWERED])
  const { mode, depth, graceSeconds, expiresAt, enabled } = json
  const known = RULE_MODES.find((one) => one === mode)
  if (known === undefined) throw bad(`${place}/mode`, 'mode', { allowed: RULE_MODES })
  if (depth != null && typeof depth !== 'string') throw bad(`${place}/depth`, 'depth', { needs: 'decimal' })
  if (expiresAt != null && typeof expiresAt !== 'string')
    throw bad(`${place}/expiresAt`, 'expiresAt', { needs: 'time' })
  if (enabled !== undefined && typeof enabled !== 'boolean')
    throw bad(`${place}/enabled`, 'enabled', { allowed: ['true', 'false'] })
  return {
    scope: readScope(json.scope, `${place}/scope`),
    mode: known,
    depth: depth ?? null,
    graceSeconds: readSeconds(graceSeconds, `${place}/graceSeconds`),
    expiresAt: expiresAt ?? null,
    enabled,
  }
}

function readSeconds(value: unknown, place: string): number | undefined {
  if (value === undefined) return undefined
  const isSeconds =
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= HOLD_GRACE_S_MAX
  if (!isSeconds) throw bad(place, 'graceSeconds', { needs: 'seconds' })
  return value
}

function readScope(json: unknown, place: string): NewRule['scope'] {
  if (json === undefined) return {}
  if (!isObject(json)) throw bad(place, 'scope', { needs: 'object' })
  refuseOthers(json, place, SCOPE_FACTS)
  for (const [name, value] of Object.entries(json)) {
    if (value === null) continue
    if (typeof value !== 'string' || value === '') throw bad(`${place}/${name}`, name, { needs: 'text' })
    const codes = SCOPE_CODES[name]
    if (codes !== undefined && !codes.includes(value)) throw bad(`${place}/${name}`, name, { allowed: codes })
  }
  return json as NewRule['scope']
}

function refuseOthers(json: Json, place: string, known: readonly string[]): void {
  const other = Object.keys(json).find((name) => !known.includes(name))
  if (other !== undefined) throw bad(`${place}/${other}`, other, { needs: 'known' })
}

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function bad(pointer: string, field: string, why: Readonly<Record<string, unknown>>): ChangeRefused {
  return new ChangeRefused('bad-rules', { field, ...why }, pointer)
}
