/** Reserves what an order still lacks; what could not be had is said, and waits for stock. */
import { Alert, Button, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { Order } from '../../api/orders/schema.ts'
import type { ReservationAnswer } from '../../api/reservations/schema.ts'
import { faultOf, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { BROWSER, newId } from '../data/send.ts'
import { reserve } from '../reservations/changes.ts'
import { ActButton } from '../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../ui/dialog/decision-dialog.tsx'
import { Field } from '../ui/form/field.tsx'
import styles from '../ui/layout/parts.module.css'
import { lookAgain } from './changes.ts'
import type { LineStanding } from './line-standing.ts'

const { reserveNow: say } = web
const HOUR_S = 3600
const LASTS = web.reservations.lasts.map(([hours, label]) => ({ value: String(hours), label }))

/** For operators; absent where nothing is short. */
export function ReserveNow({ order, lines }: { order: Order; lines: readonly LineStanding[] }) {
  const short = lines.filter((line) => line.short !== '0')
  if (short.length === 0) return null
  return (
    <ActButton label={say.ask} of={order.document} least="operator">
      {(close) => <ReserveDialog order={order} short={short} onClose={close} />}
    </ActButton>
  )
}

function ReserveDialog(props: { order: Order; short: readonly LineStanding[]; onClose: () => void }) {
  const { order, short, onClose } = props
  const { site, document, channel } = order
  // The lines as they were when it was opened: once they are reserved, nothing is short any more.
  const [wanted] = useState(short)
  const [id] = useState(newId)
  const form = useForm({ initialValues: { hours: '168' } })
  return (
    <DecisionDialog<ReservationAnswer>
      title={say.title(document)}
      text={[say.text]}
      yes={say.yes}
      act={async () => {
        const answer = await reserve({
          id,
          source: BROWSER,
          site,
          document,
          ...(channel === null ? {} : { channel }),
          allOrNothing: false,
          seconds: Number(form.values.hours) * HOUR_S,
          lines: wanted.map(({ line, item, short: quantity, location }) => ({
            line,
            item,
            quantity,
            ...(location === null ? {} : { locations: [location] }),
          })),
        })
        if (answer.status === 'refused') throw refusalOf(answer)
        // The gate looks by itself as well, only later: that it cannot be asked now is no failure of this.
        await lookAgain(order).catch(() => undefined)
        return answer
      }}
      done={(answer) => (answer.short.length > 0 ? null : say.done)}
      answered={(answer) => <Short answer={answer} onClose={onClose} />}
      onClose={onClose}
    >
      <ul className={styles.plain}>
        {wanted.map(({ line, item, short: quantity }) => (
          <li key={line}>{say.what(quantity, item)}</li>
        ))}
      </ul>
      <Field {...form.getInputProps('hours')} label={say.keep} value={form.values.hours} choices={LASTS} />
    </DecisionDialog>
  )
}

function Short({ answer, onClose }: { answer: ReservationAnswer; onClose: () => void }) {
  return (
    <Alert role="status" color="yellow" variant="light" title={say.short}>
      {answer.short.map(({ line, item, asked, available }) => (
        <Text key={line} size="sm">
          {say.shortOf(item, available, asked)}
        </Text>
      ))}
      <Button size="compact-sm" variant="default" mt="xs" onClick={onClose}>
        {say.close}
      </Button>
    </Alert>
  )
}

function refusalOf({ code }: ReservationAnswer): ApiError {
  const fault = code === null ? undefined : faultOf(words(), code)
  return new ApiError(code ?? 'internal', 200, fault === undefined ? '' : `${fault.what({})} ${fault.todo}`)
}
