/** A rule as its row holds it, as the guard decides by it, and as the API shows it. */
import type { RuleRow } from '../../app/rules/port.ts'
import type { LocationKind, MovementKind, Role, RuleMode } from '../../core/codes.ts'
import { formatDepth, storedDepth } from '../../core/rules/depth.ts'
import { isInForce, type Rule } from '../../core/rules/rule.ts'
import { formatInstant } from '../../core/time.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  numeric,
  type Queryable,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'

export const RULE = {
  rule_id: int8,
  position: int4,
  site: nullable(text),
  item: nullable(text),
  category: nullable(text),
  location: nullable(text),
  location_kind: nullable(code<LocationKind>()),
  owner: nullable(text),
  source: nullable(text),
  channel: nullable(text),
  kind: nullable(code<MovementKind>()),
  role: nullable(code<Role>()),
  mode: code<RuleMode>(),
  depth: nullable(numeric),
  grace_seconds: int4,
  expires_at: nullable(timestamptz),
  enabled: bool,
  note: nullable(text),
  changed_at: timestamptz,
  changed_by: text,
} satisfies RowShape

/** All columns of a rule, for a `select` or a `returning`. */
export const RULE_COLUMNS = Object.keys(RULE)
  .map((column) => `rules.${column}`)
  .join(', ')

/** A row of the table `rules`. */
export type StoredRule = RowOf<typeof RULE>

/** All rules, in the order people gave them. */
export function selectRules(client: Queryable): Promise<StoredRule[]> {
  return select(client, RULE, `select ${RULE_COLUMNS} from rules order by position, rule_id`)
}

/** A rule as the guard decides by it. */
export function ruleOf(row: StoredRule): Rule {
  return {
    id: String(row.rule_id),
    position: row.position,
    scope: {
      site: row.site,
      item: row.item,
      category: row.category,
      location: row.location,
      locationKind: row.location_kind,
      owner: row.owner,
      source: row.source,
      channel: row.channel,
      kind: row.kind,
      role: row.role,
    },
    mode: row.mode,
    depthMicros: row.depth === null ? null : storedDepth(row.depth),
    graceSeconds: row.grace_seconds,
    expiresAt: row.expires_at,
    enabled: row.enabled,
  }
}

/** A rule as the API shows it; `now` says whether it is in force. */
export function ruleRow(row: StoredRule, now: number): RuleRow {
  const rule = ruleOf(row)
  return {
    id: String(row.rule_id),
    position: row.position,
    scope: rule.scope,
    mode: rule.mode,
    depth: rule.depthMicros === null ? null : formatDepth(rule.depthMicros),
    graceSeconds: rule.graceSeconds,
    expiresAt: rule.expiresAt === null ? null : formatInstant(rule.expiresAt),
    enabled: rule.enabled,
    inForce: isInForce(rule, now),
    note: row.note,
    changedAt: formatInstant(row.changed_at),
    changedBy: row.changed_by,
  }
}
