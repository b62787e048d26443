/**
 * A rule as it is to stand: a request filled up from the rule before it, checked, and written.
 *
 * `checkedRule` refuses: `malformed` (a depth that cannot be counted), `unknown-scope` (a site, an item, a category or
 * a place that is not there). `refuseContradiction` refuses: `contradicting-rules`.
 */
import type { PoolClient } from 'pg'
import type { NewRule } from '../../app/rules/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import type { RuleMode } from '../../core/codes.ts'
import { HOLD_GRACE_S_DEFAULT } from '../../core/limits.ts'
import { parseDepth } from '../../core/rules/depth.ts'
import { contradiction } from '../../core/rules/rule.ts'
import { EVERYWHERE, type Scope } from '../../core/rules/scope.ts'
import { ruleOf, type StoredRule } from './rule-row.ts'

/** Columns that people set, in the order of `ruleValues`. */
export const SET_COLUMNS = [
  'site',
  'item',
  'category',
  'location',
  'location_kind',
  'owner',
  'source',
  'channel',
  'kind',
  'role',
  'mode',
  'depth',
  'grace_seconds',
  'expires_at',
  'enabled',
  'note',
  'changed_by',
]

/** What people say of a rule, with nothing left open. */
export interface FilledRule {
  readonly scope: Scope
  readonly mode: RuleMode
  readonly depth: string | null
  readonly graceSeconds: number
  readonly expiresAt: string | Date | null
  readonly enabled: boolean
  readonly note: string | null
}

/** A rule that is not there yet names its mode; of one that is there everything may stay. */
type RuleChange =
  | { readonly request: NewRule; readonly before: null }
  | { readonly request: Partial<NewRule>; readonly before: StoredRule }

/** The rule that a request makes of the one before it; its depth can be counted, and what its scope names is there. */
export async function checkedRule(client: PoolClient, change: RuleChange): Promise<FilledRule> {
  const { depth } = change.request
  if (depth != null && parseDepth(depth) === null) throw new ChangeRefused('malformed', {}, '/depth')
  const rule = filled(change)
  await checkScope(client, rule.scope)
  return rule
}

/** What a request leaves out stays as it was before, or is as the default has it. */
function filled({ request, before }: RuleChange): FilledRule {
  const old = before === null ? null : ruleOf(before)
  const oldExpiry = before === null || before.expires_at === null ? null : new Date(before.expires_at)
  return {
    scope: { ...(request.scope === undefined ? (old?.scope ?? EVERYWHERE) : EVERYWHERE), ...request.scope },
    mode: before === null ? request.mode : (request.mode ?? before.mode),
    depth: request.depth === undefined ? (before?.depth ?? null) : request.depth,
    graceSeconds: request.graceSeconds ?? old?.graceSeconds ?? HOLD_GRACE_S_DEFAULT,
    expiresAt: request.expiresAt === undefined ? oldExpiry : request.expiresAt,
    enabled: request.enabled ?? old?.enabled ?? true,
    note: request.note === undefined ? (before?.note ?? null) : request.note,
  }
}

/** The values of a rule's `SET_COLUMNS`. */
export function ruleValues(rule: FilledRule, by: By): unknown[] {
  const { scope } = rule
  return [
    scope.site,
    scope.item,
    scope.category,
    scope.location,
    scope.locationKind,
    scope.owner,
    scope.source,
    scope.channel,
    scope.kind,
    scope.role,
    rule.mode,
    rule.depth,
    rule.graceSeconds,
    rule.expiresAt,
    rule.enabled,
    rule.note,
    by.name,
  ]
}

/** What a scope names has to be there; sources, channels and owners may still come. */
async function checkScope(client: PoolClient, { site, item, category, location }: Scope): Promise<void> {
  const checks = [
    ['site', site, 'select from sites where name = $1'],
    ['item', item, 'select from items where code = $1'],
    ['category', category, 'select from items where category = $1 limit 1'],
    ['location', location, `select from locations where path = $1 or starts_with(path, $1 || '/') limit 1`],
  ] as const
  for (const [field, value, sql] of checks) {
    if (value === null) continue
    const { rowCount } = await client.query(sql, [value])
    if (rowCount === 0) throw new ChangeRefused('unknown-scope', { field, value }, `/scope/${field}`)
  }
}

/** Refuses a rule that says something else than another one of the very same movements. */
export function refuseContradiction(rule: StoredRule, all: readonly StoredRule[], now: number): void {
  const other = contradiction(ruleOf(rule), all.map(ruleOf), now)
  if (other !== null) throw new ChangeRefused('contradicting-rules', { other: other.id }, '/scope')
}
