/** Puts the rules in another order. */
import type { RuleRow } from '../../app/rules/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { select } from '../database/rows.ts'
import type { Clocked } from '../site/at-site.ts'
import { changingRules } from './changing-rules.ts'
import { RULE, RULE_COLUMNS, ruleRow, selectRules } from './rule-row.ts'

/** Rules that are not named come behind, in the order they had. ChangeRefused: `unknown-rule`. */
export function orderRules(clocked: Clocked, ids: readonly string[], by: By): Promise<RuleRow[]> {
  return changingRules(clocked, async ({ client, now, note }) => {
    const before = (await selectRules(client)).map((row) => String(row.rule_id))
    const known = new Set(before)
    const unknown = ids.findIndex((id) => !known.has(id))
    if (unknown >= 0) throw new ChangeRefused('unknown-rule', { id: ids[unknown] }, `/ids/${unknown}`)
    const named = new Set(ids)
    const after = [...named, ...before.filter((id) => !named.has(id))]
    const rows = await select(
      client,
      RULE,
      `update rules
       set position = placed.position
       from unnest($1::bigint[]) with ordinality as placed (rule_id, position)
       where rules.rule_id = placed.rule_id
       returning ${RULE_COLUMNS}`,
      [after],
    )
    await note(by, 'rules-ordered', rows, { before, after })
    return rows.sort((left, right) => left.position - right.position).map((row) => ruleRow(row, now))
  })
}
