/**
 * Rules as the guard decides by them. A site's row bears a version that grows with every change that may concern it,
 * so a process reads them again only when they changed, and always under the site's lock.
 */
import type { Rule } from '../../core/rules/rule.ts'
import { type Queryable, select } from '../database/rows.ts'
import type { Site } from '../site/site.ts'
import { RULE, RULE_COLUMNS, ruleOf } from './rule-row.ts'

interface RememberedRules {
  readonly version: string
  readonly rules: readonly Rule[]
}

/** By database and site. */
const remembered = new WeakMap<object, Map<number, RememberedRules>>()

/** All rules that may concern a site, in the order people gave them. `pool` tells databases apart. */
export async function rulesOf(pool: object, client: Queryable, site: Site): Promise<readonly Rule[]> {
  const sites = remembered.get(pool) ?? new Map<number, RememberedRules>()
  remembered.set(pool, sites)
  const known = sites.get(site.id)
  if (known?.version === site.rulesVersion) return known.rules
  if (site.rulesVersion === '0') return []
  const rows = await select(
    client,
    RULE,
    `select ${RULE_COLUMNS} from rules where site is null or site = $1 order by position, rule_id`,
    [site.name],
  )
  const rules = rows.map(ruleOf)
  sites.set(site.id, { version: site.rulesVersion, rules })
  return rules
}
