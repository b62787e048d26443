/** Asks for an override: of which book, how far, why, and how long. */
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Site } from '../../api/site/schema.ts'
import { OVERRIDE_REASONS } from '../../core/codes.ts'
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
import { NoteField } from '../ui/form/note-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import styles from '../ui/layout/parts.module.css'
import { askOverride } from './changes.ts'

const { overrides: say } = web
const HOUR_MS = 3_600_000
const REASONS = OVERRIDE_REASONS.map((value) => ({ value, label: words().guard.overrideReasons[value] }))
const ONCE = Object.entries(say.onceChoices).map(([value, label]) => ({ value, label }))
const LASTS = say.lasts.map(([hours, label]) => ({ value: String(hours), label }))

interface Values {
  readonly site: string
  readonly item: string
  readonly location: string
  readonly lot: string
  readonly owner: string
  readonly quantity: string
  readonly once: string
  readonly reason: string
  readonly explanation: string
  /** How long it is to hold. */
  readonly hours: string
}

/** What is known of the override to ask for: its stock card, and how far below zero. */
export interface AskedOf {
  readonly site: string
  readonly item: string
  readonly location: string
  readonly lot?: string | null
  readonly owner?: string | null
  readonly quantity?: string
}

/** The dialog that asks; `of` fills in the book where it is known. */
export function AskDialog(props: { of: AskedOf; onClose: () => void }) {
  const { of, onClose } = props
  const sites = useQuery(sitesQuery).data?.rows ?? []
  const { field, element, sending, fault } = useSendForm({
    initialValues: valuesOf(of, sites),
    send: (values) => askOverride(requestOf(values)),
    onDone: ({ id }) => {
      showToast({ text: say.asked(id) })
      onClose()
    },
  })
  const named = (name: Exclude<keyof Values, 'hours'>) => ({ ...field(name), label: say.fields[name] })
  return (
    <Dialog title={say.askTitle} firm onClose={onClose}>
      <form {...element} aria-label={say.askTitle}>
        <Stack gap="md" mt="xs">
          <Text size="sm">{say.askText}</Text>
          <div className={styles.fields}>
            {sites.length > 1 && <KnownField of="site" {...named('site')} required />}
            <KnownField of="item" {...named('item')} required />
            <KnownField of="place" {...named('location')} required />
            <FormField {...named('quantity')} inputMode="decimal" hint={say.fields.quantityHint} required />
            <Field {...named('once')} choices={ONCE} />
            <Field {...field('hours')} label={say.fields.expiresAt} choices={LASTS} />
            <Field {...named('reason')} choices={REASONS} />
            <FormField {...named('lot')} />
            <FormField {...named('owner')} />
          </div>
          <NoteField {...named('explanation')} hint={say.fields.explanationHint} required />
          {fault !== null && <Trouble title={web.guard.failed} error={fault} />}
          <DialogButtons yes={say.askGo} isBusy={sending.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}

function valuesOf(of: AskedOf, sites: readonly Site[]): Values {
  return {
    site: of.site || sites.find(({ mode }) => mode === 'guard')?.name || sites[0]?.name || '',
    item: of.item,
    location: of.location,
    lot: of.lot ?? '',
    owner: of.owner ?? '',
    quantity: of.quantity ?? '',
    once: 'false',
    reason: 'goods-on-shelf',
    explanation: '',
    hours: '4',
  }
}

/** A lot or an owner that is left empty is not sent: the book then has none. */
function requestOf({ site, item, location, lot, owner, quantity, once, reason, explanation, hours }: Values) {
  return {
    site: site.trim(),
    item: item.trim(),
    location: location.trim(),
    quantity: quantity.trim(),
    reason,
    explanation: explanation.trim(),
    ...(lot.trim() === '' ? {} : { lot }),
    ...(owner.trim() === '' ? {} : { owner }),
    once: once === 'true',
    expiresAt: new Date(Date.now() + Number(hours) * HOUR_MS).toISOString(),
  }
}
