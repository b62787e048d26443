/** Answers the port of rules: one verb a file. */
import type { RulePort } from '../../app/rules/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { addRule } from './add.ts'
import { changeRule } from './change.ts'
import { orderRules } from './order.ts'
import { removeRule } from './remove.ts'
import { ruleRow, selectRules } from './rule-row.ts'

/** The verbs of rules, over one database and one clock. */
export function rulePort(clocked: Clocked): RulePort {
  return {
    listRules: async () =>
      (await selectRules(clocked.pool)).map((row) => ruleRow(row, clocked.clock.clocks().databaseAt)),
    addRule: (rule, by) => addRule(clocked, rule, by),
    changeRule: (id, change, by) => changeRule(clocked, id, change, by),
    removeRule: (id, by) => removeRule(clocked, id, by),
    orderRules: (ids, by) => orderRules(clocked, ids, by),
  }
}
