/** The dialogs of triage: why a case is dismissed or snoozed, who counts, and what it is merged into. */
import { useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import { DecisionDialog } from '../../ui/dialog/decision-dialog.tsx'
import { Field } from '../../ui/form/field.tsx'
import { FormField } from '../../ui/form/form-field.tsx'
import type { Asking, Triage } from '../use-triage.ts'

const { cases: say } = web
const DAY_MS = 86_400_000
const SNOOZES = say.snoozes.map(([value, label]) => ({ value, label }))

export function TriageDialogs({ triage }: { triage: Triage }) {
  const { asking } = triage
  if (asking === null) return null
  const props = { triage, asking }
  switch (asking.verb) {
    case 'dismiss':
      return <DismissDialog {...props} />
    case 'snooze':
      return <SnoozeDialog {...props} />
    case 'recount':
      return <RecountDialog {...props} />
    case 'merge':
      return <MergeDialog {...props} />
  }
}

interface DialogProps {
  readonly triage: Triage
  readonly asking: Asking
}

/** The page says what came of it, with a way to undo. */
const silent = () => null

function DismissDialog({ triage, asking: { cases } }: DialogProps) {
  return (
    <DecisionDialog
      title={say.dismissTitle(cases.length)}
      text={[say.dismissText]}
      yes={say.verbs.dismiss}
      note={{ label: say.reason, required: true }}
      act={async (note) => {
        await triage.send(cases.map(({ id }) => ({ id, verb: 'dismiss', note: note ?? '' })))
        triage.close()
      }}
      done={silent}
      onClose={triage.close}
    />
  )
}

function SnoozeDialog({ triage, asking: { cases } }: DialogProps) {
  const [days, setDays] = useState('1')
  return (
    <DecisionDialog
      title={say.snoozeTitle(cases.length)}
      text={[say.snoozeText]}
      yes={say.verbs.snooze}
      note={{ label: say.reason, required: true }}
      act={async (note) => {
        const until = new Date(Date.now() + Number(days) * DAY_MS).toISOString()
        await triage.send(cases.map(({ id }) => ({ id, verb: 'snooze', until, note: note ?? '' })))
        triage.close()
      }}
      done={silent}
      onClose={triage.close}
    >
      <Field label={say.snoozeFor} value={days} choices={SNOOZES} onChange={setDays} />
    </DecisionDialog>
  )
}

function RecountDialog({ triage, asking: { cases } }: DialogProps) {
  const [who, setWho] = useState('')
  const [day, setDay] = useState('')
  const [first] = cases
  const isOne = cases.length === 1 && first?.item != null
  return (
    <DecisionDialog
      title={say.recountTitle}
      text={[
        isOne
          ? say.recountText(first.itemName ?? first.item ?? '', first.location ?? '')
          : say.recountMany(cases.length),
      ]}
      yes={say.verbs.recount}
      note={{ label: say.note }}
      act={async (note) => {
        const more = {
          ...(who.trim() === '' ? {} : { who: who.trim() }),
          ...(day === '' ? {} : { dueOn: day }),
          ...(note === null ? {} : { note }),
        }
        await triage.send(cases.map(({ id }) => ({ id, verb: 'recount', ...more })))
        triage.close()
      }}
      done={silent}
      onClose={triage.close}
    >
      <FormField label={say.who} value={who} onChange={setWho} />
      <FormField label={say.when} type="date" value={day} onChange={setDay} />
    </DecisionDialog>
  )
}

function MergeDialog({ triage, asking: { cases } }: DialogProps) {
  const [number, setNumber] = useState('')
  const [first] = cases
  if (first === undefined) return null
  const into = number.includes('-') ? number.trim() : first.id.replace(/\d+$/, number.trim())
  return (
    <DecisionDialog
      title={say.mergeTitle}
      text={[say.mergeText]}
      yes={say.verbs.merge}
      act={async () => {
        await triage.send([{ id: first.id, verb: 'merge', into }])
        triage.close()
      }}
      done={silent}
      onClose={triage.close}
    >
      <FormField label={say.mergeInto} value={number} inputMode="numeric" required onChange={setNumber} />
    </DecisionDialog>
  )
}
