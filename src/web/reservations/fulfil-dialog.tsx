/** Ships what is reserved, in parts or as a whole: a movement for each shelf that a line stands on. */
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { PostAnswer } from '../../api/posting/schema.ts'
import type { Reservation } from '../../api/reservations/schema.ts'
import { SCALE_MAX } from '../../core/limits.ts'
import { parseQuantity } from '../../core/quantity/quantity.ts'
import { web } from '../../messages/web/index.ts'
import { BROWSER, newId } from '../data/send.ts'
import { RefusalBox } from '../posting/refusal-box.tsx'
import { showToast } from '../toasts/toasts.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { DialogButtons } from '../ui/dialog/dialog-buttons.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import styles from '../ui/layout/parts.module.css'
import { fulfilReservation } from './changes.ts'

const { fulfil: say } = web

interface Values {
  /** By the shelves that are still open, in their order. */
  readonly quantities: readonly string[]
}

export function FulfilDialog({ reservation, onClose }: { reservation: Reservation; onClose: () => void }) {
  const { id, externalId, site } = reservation
  const shelves = shelvesOf(reservation)
  // The same ids when it is sent again, so that a lost answer ships nothing twice.
  const [draft] = useState(() => ({ id: newId(), at: new Date().toISOString() }))
  const [refused, setRefused] = useState<PostAnswer | null>(null)
  const { field, element, sending, fault } = useSendForm<Values, PostAnswer[]>({
    initialValues: { quantities: shelves.map(({ open }) => open) },
    validate: faultsOf,
    send: ({ quantities }) =>
      fulfilReservation(id, {
        source: BROWSER,
        occurredAt: draft.at,
        lines: shelves.flatMap(({ line, location }, place) => {
          const quantity = quantities[place]!.trim()
          return isNone(quantity) ? [] : [{ id: `${draft.id}-${place}`, line, quantity, location }]
        }),
      }),
    onDone: (answers) => {
      const stopped = answers.find(({ status, code }) => status === 'refused' && code !== 'with-others')
      setRefused(stopped ?? null)
      if (stopped !== undefined) return
      showToast({ text: say.done(answers.length) })
      onClose()
    },
  })
  const title = say.title(externalId)
  return (
    <Dialog title={title} firm onClose={onClose}>
      <form {...element} aria-label={title} noValidate>
        <Stack gap="md" mt="xs">
          <Text size="sm">{say.text}</Text>
          <div className={styles.fields}>
            {shelves.map(({ key, item, place, open }, index) => (
              <FormField
                key={key}
                {...field(`quantities.${index}`)}
                label={say.quantity(item, place)}
                hint={say.hint(open)}
                inputMode="decimal"
              />
            ))}
          </div>
          {fault !== null && <Trouble title={web.guard.failed} error={fault} />}
          {refused !== null && <RefusalBox answer={refused} site={site} />}
          <DialogButtons yes={say.yes} isBusy={sending.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}

function shelvesOf({ lines }: Reservation) {
  return lines.flatMap(({ line, item, allocations }) =>
    allocations
      .filter(({ open }) => open !== '0')
      .map(({ bookId, location, lot, owner, open }) => ({
        key: `${line} ${bookId}`,
        line,
        item,
        location,
        open,
        place: [location, lot, owner].filter((part) => part !== null).join(' · '),
      })),
  )
}

function faultsOf({ quantities }: Values): Record<string, string> {
  const faults: Record<string, string> = {}
  quantities.forEach((quantity, place) => {
    const read = parseQuantity(quantity.trim() || '0', SCALE_MAX)
    if (!read.ok || read.quantity < 0) faults[`quantities.${place}`] = say.bad
  })
  if (quantities.every((quantity) => isNone(quantity.trim()))) faults['quantities.0'] = say.nothing
  return faults
}

function isNone(quantity: string): boolean {
  return /^0*(\.0*)?$/.test(quantity)
}
