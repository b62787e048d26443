/**
 * Rules: read, and changed under the locks of every site they may concern, so that each posting is decided by the
 * rules from before a change or by those after it. Every change is told in the trail with what was before.
 */
import type { PoolClient } from 'pg'
import type { NewRule, RulePort, RuleRow } from '../../app/rules/port.ts'
import type { By } from '../../core/by.ts'
import { HOLD_GRACE_S_DEFAULT, RULES_MAX, SCALE_MAX } from '../../core/limits.ts'
import { parseQuantity } from '../../core/quantity/quantity.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { contradiction, isInForce } from '../../core/rules/rule.ts'
import { EVERYWHERE, type Scope } from '../../core/rules/scope.ts'
import { formatInstant } from '../../core/time.ts'
import type { SqlRow } from '../database/page.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Clocked } from '../site/at-site.ts'
import { nextVersion, SITE_LOCK } from '../site/lock.ts'
import { keepTrail } from '../trail/trail.ts'
import { ruleOf } from './read-rules.ts'

export function rulePort(clocked: Clocked): RulePort {
  const { pool, now } = clocked
  const shown = (row: SqlRow) => ruleRow(row, now())
  return {
    async listRules() {
      const { rows } = await pool.query('select * from rules order by position, rule_id')
      return rows.map(shown)
    },
    addRule: (asked, by) =>
      changed(clocked, async (client, tell) => {
        const { rows: all } = await client.query('select * from rules order by position, rule_id')
        if (all.length >= RULES_MAX) throw new ChangeRefused('too-many-rules')
        checkDepth(asked)
        const wanted = filled(asked, null)
        await checkScope(client, wanted.scope)
        const { rows } = await client.query(
          `insert into rules (${COLUMNS.join(', ')}, position)
           values (${COLUMNS.map((_, place) => `$${place + 1}`).join(', ')},
             (select coalesce(max(position), 0) + 1 from rules))
           returning *`,
          valuesOf(wanted, by),
        )
        refuseContradiction(rows[0], all, now())
        await tell(by, 'rule-added', rows[0], { after: shown(rows[0]) })
        return shown(rows[0])
      }),
    changeRule: (id, change, by) =>
      changed(clocked, async (client, tell) => {
        const { rows: all } = await client.query('select * from rules order by position, rule_id')
        const before = all.find((row) => String(row.rule_id) === id)
        if (before === undefined) return null
        checkDepth(change)
        const wanted = filled(change, before)
        await checkScope(client, wanted.scope)
        const { rows } = await client.query(
          `update rules
           set ${COLUMNS.map((column, place) => `${column} = $${place + 1}`).join(', ')}, changed_at = now()
           where rule_id = $${COLUMNS.length + 1}
           returning *`,
          [...valuesOf(wanted, by), id],
        )
        refuseContradiction(rows[0], all, now())
        await tell(by, 'rule-changed', rows[0], { before: shown(before), after: shown(rows[0]) })
        return shown(rows[0])
      }),
    removeRule: (id, by) =>
      changed(clocked, async (client, tell) => {
        if (!/^\d{1,15}$/.test(id)) return false
        const { rows } = await client.query('delete from rules where rule_id = $1 returning *', [id])
        if (rows.length === 0) return false
        await tell(by, 'rule-removed', rows[0], { before: shown(rows[0]) })
        return true
      }),
    orderRules: (ids, by) =>
      changed(clocked, async (client, tell) => {
        const { rows: all } = await client.query('select * from rules order by position, rule_id')
        const known = new Set(all.map((row) => String(row.rule_id)))
        const unknown = ids.findIndex((id) => !known.has(id))
        if (unknown >= 0) throw new ChangeRefused('unknown-rule', { id: ids[unknown] }, `/ids/${unknown}`)
        const place = new Map(ids.map((id, index) => [id, index]))
        const placed = [...all].sort(
          (left, right) =>
            (place.get(String(left.rule_id)) ?? ids.length) -
            (place.get(String(right.rule_id)) ?? ids.length),
        )
        const { rows } = await client.query(
          `update rules
           set position = told.position
           from unnest($1::bigint[]) with ordinality as told (rule_id, position)
           where rules.rule_id = told.rule_id
           returning rules.*`,
          [placed.map((row) => row.rule_id)],
        )
        const order = placed.map((row) => String(row.rule_id))
        const detail = { before: all.map((row) => String(row.rule_id)), after: order }
        await tell(by, 'rules-ordered', null, detail)
        return rows.sort((left, right) => left.position - right.position).map(shown)
      }),
  }
}

const COLUMNS = [
  ...['site', 'item', 'category', 'location', 'location_kind', 'owner', 'source', 'channel', 'kind', 'role'],
  ...['mode', 'depth', 'grace_seconds', 'expires_at', 'enabled', 'note', 'changed_by'],
]

interface FilledRule {
  readonly scope: Scope
  readonly mode: string
  readonly depth: string | null
  readonly graceSeconds: number
  readonly expiresAt: string | null
  readonly enabled: boolean
  readonly note: string | null
}

/** What is absent is as before, or as it is where nothing was before. */
function filled(asked: Partial<NewRule>, before: SqlRow | null): FilledRule {
  const old = before === null ? null : ruleOf(before)
  return {
    scope: { ...(asked.scope === undefined ? (old?.scope ?? EVERYWHERE) : EVERYWHERE), ...asked.scope },
    mode: asked.mode ?? old!.mode,
    depth: asked.depth === undefined ? (before?.depth ?? null) : asked.depth,
    graceSeconds: asked.graceSeconds ?? old?.graceSeconds ?? HOLD_GRACE_S_DEFAULT,
    expiresAt: asked.expiresAt === undefined ? (before?.expires_at ?? null) : asked.expiresAt,
    enabled: asked.enabled ?? old?.enabled ?? true,
    note: asked.note === undefined ? (before?.note ?? null) : asked.note,
  }
}

function valuesOf(
  { scope, mode, depth, graceSeconds, expiresAt, enabled, note }: FilledRule,
  by: By,
): unknown[] {
  return [
    ...[scope.site, scope.item, scope.category, scope.location, scope.locationKind, scope.owner],
    ...[scope.source, scope.channel, scope.kind, scope.role],
    ...[mode, depth, graceSeconds, expiresAt, enabled, note, by.name],
  ]
}

/** A depth has to be one that can be counted. */
function checkDepth({ depth }: Partial<NewRule>): void {
  if (depth != null && !parseQuantity(depth, SCALE_MAX).ok) throw new ChangeRefused('malformed', {}, '/depth')
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

function refuseContradiction(row: SqlRow, all: readonly SqlRow[], now: number): void {
  const other = contradiction(ruleOf(row), all.map(ruleOf), now)
  if (other !== null) throw new ChangeRefused('contradicting-rules', { other: other.id }, '/scope')
}

type Tell = (by: By, action: string, row: SqlRow | null, detail: unknown) => Promise<void>

/** Holds every site still, changes the rules, and has each site read them again. */
function changed<Result>(
  { pool, now }: Clocked,
  work: (client: PoolClient, tell: Tell) => Promise<Result>,
): Promise<Result> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [SITE_LOCK])
    await client.query('select site_id from sites order by site_id for update')
    const result = await work(client, (by, action, row, detail) =>
      keepTrail(client, 0, now(), [
        { actor: by.name, action, subject: row === null ? 'rules' : `rule ${row.rule_id}`, detail },
      ]),
    )
    await client.query('update sites set rules_version = rules_version + 1, turn = $1', [nextVersion()])
    return result
  })
}

export function ruleRow(row: SqlRow, now: number): RuleRow {
  const rule = ruleOf(row)
  return {
    id: String(row.rule_id),
    position: row.position,
    scope: rule.scope,
    mode: rule.mode,
    depth: row.depth === null ? null : plain(row.depth),
    graceSeconds: rule.graceSeconds,
    expiresAt: rule.expiresAt === null ? null : formatInstant(rule.expiresAt),
    enabled: rule.enabled,
    inForce: isInForce(rule, now),
    note: row.note,
    changedAt: formatInstant(row.changed_at.getTime()),
    changedBy: row.changed_by,
  }
}

/** A numeric without trailing zeros. */
function plain(numeric: string): string {
  return numeric.includes('.') ? numeric.replace(/\.?0+$/, '') : numeric
}
