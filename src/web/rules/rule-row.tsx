/** One rule: what it does in a sentence, who last changed it, and what can be done with it. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Rule } from '../../api/rules/schema.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'
import parts from '../ui/layout/parts.module.css'
import styles from './rule.module.css'
import { RuleActions } from './rule-actions.tsx'
import { sentenceOf } from './sentence-of.ts'

const { rules: say } = web

/** An item of the list of rules. */
export function RuleRow(props: {
  rule: Rule
  rules: readonly Rule[]
  selected: boolean
  /** Neighbours that it may change places with. */
  above?: Rule
  below?: Rule
}) {
  const { rule, rules, selected, above, below } = props
  const { id, inForce, enabled, note, changedBy, changedAt } = rule
  return (
    <li
      className={styles.rule}
      data-row={id}
      data-rest={!inForce || undefined}
      data-selected={selected || undefined}
    >
      <div className={parts.words}>
        <Text size="xs" c="dimmed" component="div">
          <Link to="/guard/rules" search={{ rule: id }} className={parts.link}>
            {say.number(id)}
          </Link>
          {!inForce && ` · ${enabled ? say.expired : say.off}`}
        </Text>
        <p className={styles.sentence}>{sentenceOf(rule)}</p>
        {note !== null && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {note}
          </Text>
        )}
        <span className={parts.quiet}>
          {say.changed(changedBy, when(changedAt))}
          {' · '}
          <Link to="/guard/trail" search={{ subject: `rule ${id}` }} className={parts.link}>
            {web.guard.trail}
          </Link>
        </span>
      </div>
      <RuleActions rule={rule} rules={rules} above={above} below={below} />
    </li>
  )
}
