/**
 * Rules as the guard decides by them. A site's row bears a version that grows with every change that may concern it,
 * so a process reads them again only when they changed, and always under the site's lock.
 */
import type { Pool, PoolClient } from 'pg'
import type { Rule } from '../../core/rules/rule.ts'
import type { SqlRow } from '../database/page.ts'
import type { Site } from '../site/row.ts'
import type { LastingMemory } from '../site/site-memory.ts'

/** All rules that may concern a site, in the order people gave them: as remembered, unless its version is another. */
export async function rulesOf(
  client: Pool | PoolClient,
  site: Site,
  lasting: LastingMemory,
): Promise<readonly Rule[]> {
  if (lasting.rules?.version === site.rulesVersion) return lasting.rules.rules
  if (site.rulesVersion === 0) return []
  const rules = await readRules(client, site.name)
  lasting.rules = { version: site.rulesVersion, rules }
  return rules
}

export async function readRules(client: Pool | PoolClient, site: string): Promise<Rule[]> {
  const { rows } = await client.query(
    'select * from rules where site is null or site = $1 order by position, rule_id',
    [site],
  )
  return rows.map(ruleOf)
}

export function ruleOf(row: SqlRow): Rule {
  return {
    id: row.rule_id,
    position: row.position,
    scope: {
      ...{ site: row.site, item: row.item, category: row.category, location: row.location },
      ...{ locationKind: row.location_kind, owner: row.owner, source: row.source, channel: row.channel },
      ...{ kind: row.kind, role: row.role },
    },
    mode: row.mode,
    depth: row.depth === null ? null : Number(row.depth),
    graceSeconds: row.grace_seconds,
    expiresAt: row.expires_at?.getTime() ?? null,
    enabled: row.enabled,
  }
}
