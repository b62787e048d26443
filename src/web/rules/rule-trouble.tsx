/** Why a rule was not taken, if no field says so: another rule may contradict it, and is a click away. */
import { Link } from '@tanstack/react-router'
import type { Rule } from '../../api/rules/schema.ts'
import { isSameScope, type Scope } from '../../core/rules/scope.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import styles from '../ui/layout/parts.module.css'
import { sentenceOf } from './sentence-of.ts'

export function RuleTrouble(props: {
  error: Error
  rule: Rule | null
  rules: readonly Rule[]
  scope: Scope
  onClose: () => void
}) {
  const { error, rule, rules, scope, onClose } = props
  const other = rules.find((one) => one.id !== rule?.id && one.inForce && isSameScope(one.scope, scope))
  const contradicts = error instanceof ApiError && error.code === 'contradicting-rules' ? other : undefined
  return (
    <>
      <Trouble title={web.guard.failed} error={error} />
      {contradicts !== undefined && (
        <p className={styles.reads} style={{ margin: 0 }}>
          <Link to="/guard/rules" search={{ rule: contradicts.id }} className={styles.link} onClick={onClose}>
            {web.rules.other(contradicts.id)}
          </Link>
          <br />
          {sentenceOf(contradicts)}
        </p>
      )}
    </>
  )
}
