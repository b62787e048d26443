/** The state of an override, who decided it, and their note. */
import type { Override } from '../../api/overrides/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { StateWord } from '../ui/figures/state-word.tsx'
import { when } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'

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
