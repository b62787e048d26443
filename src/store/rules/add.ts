/** Adds a rule, behind all others. */
import type { NewRule, RuleRow } from '../../app/rules/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { RULES_MAX } from '../../core/limits.ts'
import { select } from '../database/rows.ts'
import type { Clocked } from '../site/at-site.ts'
import { changingRules } from './changing-rules.ts'
import { RULE, RULE_COLUMNS, ruleRow, selectRules } from './rule-row.ts'
import { checkedRule, refuseContradiction, ruleValues, SET_COLUMNS } from './write-rule.ts'

const INSERT = `
insert into rules (${SET_COLUMNS.join(', ')}, position)
values (${SET_COLUMNS.map((_, place) => `$${place + 1}`).join(', ')},
  (select coalesce(max(position), 0) + 1 from rules))
returning ${RULE_COLUMNS}`

/** ChangeRefused: `too-many-rules`, and what `write-rule` refuses. */
export function addRule(clocked: Clocked, request: NewRule, by: By): Promise<RuleRow> {
  return changingRules(clocked, async ({ client, now, note }) => {
    const all = await selectRules(client)
    if (all.length >= RULES_MAX) throw new ChangeRefused('too-many-rules')
    const rule = await checkedRule(client, { request, before: null })
    const [added] = await select(client, RULE, INSERT, ruleValues(rule, by))
    refuseContradiction(added, all, now)
    const shown = ruleRow(added, now)
    await note(by, 'rule-added', added, { after: shown })
    return shown
  })
}
