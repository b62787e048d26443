/** The movements posted under an override. */
import { Link } from '@tanstack/react-router'
import type { Override } from '../../api/overrides/schema.ts'
import { web } from '../../messages/web/index.ts'
import styles from '../ui/layout/parts.module.css'

const { overrides: say } = web

export function OverrideUses({ override: { site, state, used, quantity, uses } }: { override: Override }) {
  if (uses.length === 0) return state === 'approved' ? say.unused : web.movements.none
  return (
    <>
      <span className="figure">{say.usedOf(used, quantity)}</span>
      {uses.map(({ seq, quantity: part }) => (
        <span key={seq} className={styles.quiet}>
          <Link to="/movements/$site/$seq" params={{ site, seq }} className={styles.link}>
            {say.use(seq, part)}
          </Link>
        </span>
      ))}
    </>
  )
}
