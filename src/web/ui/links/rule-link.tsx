/** The rule that decided; where none spoke, the default. */
import { Link } from '@tanstack/react-router'
import { web } from '../../../messages/web/index.ts'
import styles from '../layout/parts.module.css'

export function RuleLink({ id, text }: { id: string | null; text?: string }) {
  if (id === null) return text ?? web.refusal.byDefault
  return (
    <Link to="/guard/rules" search={{ rule: id }} className={styles.link}>
      {text ?? web.rules.number(id)}
    </Link>
  )
}
