/**
 * Rules as the guard decides by them. A site's row bears a version that grows with every change that may concern it,
 * so a process reads them again only when they changed, and always under the site's lock.
 */
import type { Rule } from '../../core/rules/rule.ts'
import { type Queryable, select } from '../database/rows.ts'
import type { LastingMemory } from '../site/memory/site-memory.ts'
import type { Site } from '../site/row.ts'
import { RULE, RULE_COLUMNS, ruleOf } from './rule-row.ts'

/** All rules that may concern a site, in the order people gave them: as remembered, unless its version is another. */
export async function rulesOf(
  client: Queryable,
  site: Site,
  lasting: LastingMemory,
): Promise<readonly Rule[]> {
  if (lasting.rules?.version === site.rulesVersion) return lasting.rules.rules
  if (site.rulesVersion === 0) return []
  const rows = await select(
    client,
    RULE,
    `select ${RULE_COLUMNS} from rules where site is null or site = $1 order by position, rule_id`,
    [site.name],
  )
  const rules = rows.map(ruleOf)
  lasting.rules = { version: site.rulesVersion, rules }
  return rules
}
