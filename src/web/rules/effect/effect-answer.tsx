/** The rule that decides, in its sentence, and why it is that one. */
import { Text } from '@mantine/core'
import type { Effect } from '../../../api/rules/schema.ts'
import { SCOPE_FACTS } from '../../../core/rules/scope.ts'
import { listed } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../../ui/layout/parts.module.css'
import { RuleLink } from '../../ui/links/rule-link.tsx'
import { sentenceOf } from '../sentence-of.ts'

const { ask, fields } = web.rules

/** The default decides if no rule does. */
export function EffectAnswer({ effect: { rule, guarded } }: { effect: Effect }) {
  return (
    <div className={styles.reads}>
      {rule === null ? (
        ask.byDefault
      ) : (
        <>
          <strong>
            <RuleLink id={rule.id} text={ask.decides(rule.id)} />
          </strong>
          <br />
          {sentenceOf(rule)}
          <Text size="sm" c="dimmed">
            {ask.why(
              listed(
                SCOPE_FACTS.filter((fact) => rule.scope[fact] !== null).map((fact) =>
                  fields[fact].toLowerCase(),
                ),
              ),
            )}
          </Text>
        </>
      )}
      {!guarded && <Text size="sm">{ask.observed}</Text>}
    </div>
  )
}
