/** Stops goods: of an item, of a place, or both; why, and a note. */
import { Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { STOP_REASONS } from '../../core/codes.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { sitesQuery } from '../data/sites.ts'
import { showToast } from '../toasts/toasts.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { DialogButtons } from '../ui/dialog/dialog-buttons.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { errorAt } from '../ui/form/error-at.ts'
import { Field } from '../ui/form/field.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { KnownField } from '../ui/form/known-field.tsx'
import styles from '../ui/layout/parts.module.css'
import { setStop } from './changes.ts'
import { stopText } from './stop-columns.tsx'

const { stops: say } = web
const REASONS = STOP_REASONS.map((value) => ({ value, label: words().guard.stopReasons[value] }))

export function StopDialog({ site, onClose }: { site: string | undefined; onClose: () => void }) {
  const sites = useQuery(sitesQuery).data?.rows.map(({ name }) => name) ?? []
  const [values, setValues] = useState({
    ...{ site: site ?? sites[0] ?? '', item: '', location: '', reason: 'count', note: '' },
  })
  const save = useMutation({
    mutationFn: () => {
      const given = Object.entries(values).filter(([, value]) => value.trim() !== '')
      return setStop(Object.fromEntries(given.map(([name, value]) => [name, value.trim()])))
    },
    onSuccess: () => {
      showToast({ text: say.done })
      onClose()
    },
  })
  const field = (name: keyof typeof values) => ({
    ...{ name, label: say.fields[name], value: values[name], error: errorAt(save.error, name) },
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  })
  const isAtField = save.error instanceof ApiError && /^\/(item|location)$/.test(save.error.pointer ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog title={say.setTitle} firm onClose={onClose}>
      <form onSubmit={submit} aria-label={say.setTitle}>
        <Stack gap="md" mt="xs">
          <Text size="sm">{say.setText}</Text>
          <div className={styles.reads} role="status">
            <Text size="xs" c="dimmed">
              {say.stops}
            </Text>
            <span>
              {stopText({
                site: values.site,
                item: values.item.trim() || null,
                location: values.location.trim() || null,
              })}
            </span>
          </div>
          <div className={styles.fields}>
            {sites.length > 1 && (
              <Field {...field('site')} choices={sites.map((value) => ({ value, label: value }))} />
            )}
            <KnownField of="item" {...field('item')} hint={say.itemHint} />
            <KnownField of="place" {...field('location')} hint={say.locationHint} />
            <Field {...field('reason')} choices={REASONS} />
            <FormField {...field('note')} />
          </div>
          {save.isError && !isAtField && <Trouble title={web.guard.failed} error={save.error} />}
          <DialogButtons yes={say.setGo} isBusy={save.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
