/** Stops goods: of an item, of a place, or both; why, and a note. */
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { STOP_REASONS } from '../../core/codes.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { sitesQuery } from '../data/sites.ts'
import { showToast } from '../toasts/toasts.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { DialogButtons } from '../ui/dialog/dialog-buttons.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { Field } from '../ui/form/field.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { KnownField } from '../ui/form/known-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import styles from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import { setStop } from './changes.ts'
import { stopText } from './stop-text.ts'

const { stops: say } = web
const REASONS = STOP_REASONS.map((value) => ({ value, label: words().guard.stopReasons[value] }))

/** The dialog that stops goods; it opens at a site where the list is narrowed to one. */
export function StopDialog({ site, onClose }: { site: string | undefined; onClose: () => void }) {
  const sites = useQuery(sitesQuery).data?.rows.map(({ name }) => name) ?? []
  const { form, field, element, sending, fault } = useSendForm({
    initialValues: { site: site ?? sites[0] ?? '', item: '', location: '', reason: 'count', note: '' },
    send: (values) => setStop(givenOf(values)),
    onDone: () => {
      showToast({ text: say.done })
      onClose()
    },
  })
  const { values } = form
  const named = (name: keyof typeof values) => ({ ...field(name), label: say.fields[name] })
  return (
    <Dialog title={say.setTitle} firm onClose={onClose}>
      <form {...element} aria-label={say.setTitle}>
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
              <Field
                {...named('site')}
                choices={sites.map((value) => ({ value, label: siteTitle(value) }))}
              />
            )}
            <KnownField of="item" {...named('item')} hint={say.itemHint} />
            <KnownField of="place" {...named('location')} hint={say.locationHint} />
            <Field {...named('reason')} choices={REASONS} />
            <FormField {...named('note')} />
          </div>
          {fault !== null && <Trouble title={web.guard.failed} error={fault} />}
          <DialogButtons yes={say.setGo} isBusy={sending.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}

/** What is written in the fields; an empty one is not sent. */
function givenOf(values: Readonly<Record<string, string>>): Record<string, string> {
  const given = Object.entries(values).filter(([, value]) => value.trim() !== '')
  return Object.fromEntries(given.map(([name, value]) => [name, value.trim()]))
}
