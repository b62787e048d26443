/** What a supervisor can do with a parked movement: post it now, or give it up. */
import type { Hold } from '../../api/holds/schema.ts'
import { web } from '../../messages/web/index.ts'
import { ActButton } from '../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../ui/dialog/decision-dialog.tsx'
import styles from '../ui/layout/parts.module.css'
import { cancelHold } from './changes.ts'
import { holdText } from './hold-text.ts'
import { ReleaseDialog } from './release-dialog.tsx'

const { holds: say } = web

export function HoldActions({ hold }: { hold: Hold }) {
  const { id, state, movement } = hold
  if (state !== 'parked' && state !== 'expired') return null
  return (
    <div className={styles.actions}>
      {state === 'parked' && (
        <ActButton label={say.release} of={movement.id} least="supervisor">
          {(close) => <ReleaseDialog hold={hold} onClose={close} />}
        </ActButton>
      )}
      <ActButton label={say.cancel} of={movement.id} least="supervisor">
        {(close) => (
          <DecisionDialog
            title={say.cancelTitle}
            text={[holdText(hold), say.cancelText]}
            yes={say.cancelYes}
            no={say.cancelNo}
            takes
            note={{}}
            act={(note) => cancelHold(id, note)}
            done={() => say.cancelled(movement.id)}
            onClose={close}
          />
        )}
      </ActButton>
    </div>
  )
}
