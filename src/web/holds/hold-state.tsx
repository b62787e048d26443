/** How a parked movement stands, and who settled it. */
import { Link } from '@tanstack/react-router'
import type { Hold } from '../../api/holds/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { StateWord } from '../ui/figures/state-word.tsx'
import { when } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'

const { holds: say } = web

export function HoldState({ hold }: { hold: Hold }) {
  const { state, site, seq, settledBy, settledAt, note } = hold
  return (
    <>
      <StateWord state={state} word={words().guard.holdStates[state]} />
      {seq !== null && (
        <span className={styles.quiet}>
          <Link to="/movements/$site/$seq" params={{ site, seq }} className={styles.link}>
            {say.posted(seq)}
          </Link>
        </span>
      )}
      {settledBy !== null && settledAt !== null && (
        <span className={styles.quiet}>{say.settled(settledBy, when(settledAt))}</span>
      )}
      {note !== null && <span className={styles.quiet}>{note}</span>}
    </>
  )
}
