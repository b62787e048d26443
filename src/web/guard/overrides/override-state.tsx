/** How an override stands, who decided, and what they said. */
import type { Override } from '../../../api/schemas/guard.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { when } from '../../ui/when.ts'
import styles from '../guard.module.css'
import { StateWord } from '../state-word.tsx'

export function OverrideState({ override }: { override: Override }) {
  const { state, decidedBy, decidedAt, note } = override
  return (
    <>
      <StateWord state={state} word={words().guard.overrideStates[state]} />
      {decidedBy !== null && decidedAt !== null && (
        <span className={styles.quiet}>{web.overrides.decided(decidedBy, when(decidedAt))}</span>
      )}
      {note !== null && <span className={styles.quiet}>{note}</span>}
    </>
  )
}
