/** Takes a rule away. */
import type { By } from '../../core/by.ts'
import { selectOne } from '../database/rows.ts'
import type { Clocked } from '../site/at-site.ts'
import { changingRules } from './changing-rules.ts'
import { RULE, RULE_COLUMNS, ruleRow } from './rule-row.ts'

const RULE_ID = /^\d{1,15}$/

/** False where no rule has this id. */
export function removeRule(clocked: Clocked, id: string, by: By): Promise<boolean> {
  return changingRules(clocked, async ({ client, now, note }) => {
    if (!RULE_ID.test(id)) return false
    const removed = await selectOne(
      client,
      RULE,
      `delete from rules where rule_id = $1 returning ${RULE_COLUMNS}`,
      [id],
    )
    if (removed === null) return false
    await note(by, 'rule-removed', removed, { before: ruleRow(removed, now) })
    return true
  })
}
