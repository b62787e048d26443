/** A refusal as a line of evidence: what was refused, why, when, for whom, and what followed. */
import { Link } from '@tanstack/react-router'
import type { Refusal } from '../../api/refusals/schema.ts'
import { web } from '../../messages/web/index.ts'
import { Time } from '../ui/figures/time.tsx'
import styles from '../ui/layout/parts.module.css'
import { Followed } from './followed.tsx'
import { refusalReason, refusalWhat } from './refusal-text.ts'

export function RefusalLine({ refusal }: { refusal: Refusal }) {
  return (
    <>
      <Link to="/guard/refusals" search={{ one: refusal.id }} className={styles.link}>
        {refusalWhat(refusal)}
      </Link>
      : {refusalReason(refusal)}, <Time at={refusal.lastAt} />. {web.refusals.asked(refusal.askedBy)}{' '}
      <Followed refusal={refusal} />
    </>
  )
}
