/** Announces a document with its lines: a purchase order, an advance notice, a return. */
import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { EXPECTATION_TYPES } from '../../core/codes.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { faultOf, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
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
import { type AnnounceValues, announcedLinesOf, announceFaultsOf, BLANK_LINE } from './announce-values.ts'
import { announce } from './changes.ts'

const { expected: say } = web
const TYPES = EXPECTATION_TYPES.map((value) => ({ value, label: words().guard.expectationTypes[value] }))

export function AnnounceDialog(props: {
  site: string | undefined
  onClose: () => void
  onDone: (document: string) => void
}) {
  const { site, onClose, onDone } = props
  const sites = useQuery(sitesQuery).data?.rows ?? []
  const { form, field, element, sending, fault } = useSendForm<AnnounceValues, string>({
    initialValues: {
      type: 'purchase-order',
      site: site ?? sites[0]?.name ?? DEFAULT_SITE,
      document: '',
      location: '',
      expectedAt: '',
      lines: [BLANK_LINE],
    },
    validate: announceFaultsOf,
    send: async (values) => {
      const { places, lines } = announcedLinesOf(values)
      const answers = await announce(lines)
      const stopped = answers.findIndex(({ status }) => status === 'refused')
      if (stopped >= 0) throw refusalAt(answers[stopped]!, places[stopped]!)
      return values.document.trim()
    },
    onDone: (document) => {
      showToast({ text: say.done(document) })
      onClose()
      onDone(document)
    },
  })
  const named = (name: keyof typeof say.fields) => ({ ...field(name), label: say.fields[name] })
  const { lines } = form.values
  return (
    <Dialog title={say.announceTitle} firm onClose={onClose}>
      <form {...element} aria-label={say.announceTitle} noValidate>
        <Stack gap="md" mt="xs">
          <Text size="sm">{say.announceText}</Text>
          <div className={styles.fields}>
            <Field {...named('type')} choices={TYPES} />
            {sites.length > 1 && (
              <Field
                {...named('site')}
                choices={sites.map(({ name, title }) => ({ value: name, label: title }))}
              />
            )}
            <FormField {...named('document')} required />
            <FormField {...named('expectedAt')} type="date" />
            <KnownField of="place" {...named('location')} hint={say.locationHint} />
          </div>
          {lines.map((_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line that is being written has no other key
            <div key={place} className={styles.fields}>
              <KnownField of="item" {...field(`lines.${place}.item`)} label={say.line(place + 1)} />
              <FormField
                {...field(`lines.${place}.quantity`)}
                label={say.quantity(place + 1)}
                inputMode="decimal"
              />
              <FormField {...field(`lines.${place}.unit`)} label={say.unit(place + 1)} hint={say.unitHint} />
            </div>
          ))}
          <div>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => form.setFieldValue('lines', [...lines, BLANK_LINE])}
            >
              {say.addLine}
            </Button>
          </div>
          {fault !== null && <Trouble title={web.guard.failed} error={fault} />}
          <DialogButtons yes={say.yes} isBusy={sending.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}

/** A refused line as the error of its field in the form. */
function refusalAt(answer: { code: string | null; pointer: string | null }, place: number): ApiError {
  const { code, pointer } = answer
  const field = pointer?.slice(pointer.lastIndexOf('/') + 1) ?? 'item'
  const { what, todo } = faultOf(words(), code ?? 'malformed') ?? words().refusals.malformed
  const at = field === 'location' ? '/location' : `/lines/${place}/${field}`
  return new ApiError('refused', 200, `${what({})} ${todo}`, { pointer: at })
}
