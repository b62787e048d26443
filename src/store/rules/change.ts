/** Changes a rule where it stands. */
import type { NewRule, RuleRow } from '../../app/rules/port.ts'
import type { By } from '../../core/by.ts'
import { select } from '../database/rows.ts'
import type { Clocked } from '../site/at-site.ts'
import { changingRules } from './changing-rules.ts'
import { RULE, RULE_COLUMNS, ruleRow, selectRules } from './rule-row.ts'
import { checkedRule, refuseContradiction, ruleValues, SET_COLUMNS } from './write-rule.ts'

const UPDATE = `
update rules
set ${SET_COLUMNS.map((column, place) => `${column} = $${place + 1}`).join(', ')}, changed_at = now()
where rule_id = $${SET_COLUMNS.length + 1}
returning ${RULE_COLUMNS}`

/** What the request leaves out stays; null where no rule has this id. ChangeRefused: what `write-rule` refuses. */
export function changeRule(
  clocked: Clocked,
  id: string,
  request: Partial<NewRule>,
  by: By,
): Promise<RuleRow | null> {
  return changingRules(clocked, async ({ client, now, note }) => {
    const all = await selectRules(client)
    const before = all.find((row) => String(row.rule_id) === id)
    if (before === undefined) return null
    const rule = await checkedRule(client, { request, before })
    const [changed] = await select(client, RULE, UPDATE, [...ruleValues(rule, by), id])
    refuseContradiction(changed, all, now)
    const shown = ruleRow(changed, now)
    await note(by, 'rule-changed', changed, { before: ruleRow(before, now), after: shown })
    return shown
  })
}
