/** What can be done with a reservation while something of it is open: give it back, or keep it longer. */
import { useForm } from '@mantine/form'
import type { Reservation } from '../../api/reservations/schema.ts'
import { web } from '../../messages/web/index.ts'
import { ActButton } from '../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../ui/dialog/decision-dialog.tsx'
import { when } from '../ui/figures/when.ts'
import { Field } from '../ui/form/field.tsx'
import styles from '../ui/layout/parts.module.css'
import { extendReservation, releaseReservation } from './changes.ts'
import { FulfilDialog } from './fulfil-dialog.tsx'

const { reservations: say } = web
const HOUR_S = 3600
const LASTS = say.lasts.map(([hours, label]) => ({ value: String(hours), label }))

/** Two buttons with their dialogs; nothing once all of it is fulfilled, released or expired. */
export function ReservationActions({ reservation }: { reservation: Reservation }) {
  const { id, externalId, lines } = reservation
  if (lines.every(({ open }) => open === '0')) return null
  return (
    <div className={styles.actions}>
      <ActButton label={web.fulfil.ask} of={externalId} least="operator">
        {(close) => <FulfilDialog reservation={reservation} onClose={close} />}
      </ActButton>
      <ActButton label={say.extend} of={externalId} least="operator">
        {(close) => <ExtendDialog id={id} onClose={close} />}
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

function ExtendDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const form = useForm({ initialValues: { hours: '24' } })
  return (
    <DecisionDialog
      title={say.extendTitle}
      text={[]}
      yes={say.extendYes}
      act={() => extendReservation(id, Number(form.values.hours) * HOUR_S)}
      done={({ expiresAt }) => say.extended(when(expiresAt))}
      onClose={onClose}
    >
      <Field
        {...form.getInputProps('hours')}
        label={say.extendFor}
        value={form.values.hours}
        choices={LASTS}
      />
    </DecisionDialog>
  )
}
