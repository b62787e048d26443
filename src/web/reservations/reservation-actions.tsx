/** What can be done with a reservation while something of it is open: give it back, or keep it longer. */
import { useState } from 'react'
import type { Reservation } from '../../api/reservations/schema.ts'
import { web } from '../../messages/web/index.ts'
import { ActButton } from '../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../ui/dialog/decision-dialog.tsx'
import { when } from '../ui/figures/when.ts'
import { Field } from '../ui/form/field.tsx'
import styles from '../ui/layout/parts.module.css'
import { extendReservation, releaseReservation } from './changes.ts'

const { reservations: say } = web
const HOUR_S = 3600
const LASTS = say.lasts.map(([hours, label]) => ({ value: String(hours), label }))

export function ReservationActions({ reservation }: { reservation: Reservation }) {
  const { id, externalId, lines } = reservation
  const [hours, setHours] = useState('24')
  if (lines.every(({ open }) => open === '0')) return null
  return (
    <div className={styles.actions}>
      <ActButton label={say.extend} of={externalId} least="operator">
        {(close) => (
          <DecisionDialog
            title={say.extendTitle}
            text={[]}
            yes={say.extendYes}
            act={() => extendReservation(id, Number(hours) * HOUR_S)}
            done={({ expiresAt }) => say.extended(when(expiresAt))}
            onClose={close}
          >
            <Field label={say.extendFor} value={hours} choices={LASTS} onChange={setHours} />
          </DecisionDialog>
        )}
      </ActButton>
      <ActButton label={say.release} of={externalId} least="operator">
        {(close) => (
          <DecisionDialog
            title={say.releaseTitle}
            text={[say.releaseText]}
            yes={say.releaseYes}
            no={say.releaseNo}
            takes
            act={() => releaseReservation(id)}
            done={() => say.released}
            onClose={close}
          />
        )}
      </ActButton>
    </div>
  )
}
