/** The rule that decided; the words for the default where no rule applies. */
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
