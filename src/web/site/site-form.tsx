/** How one site is shown: changed on the server, for everybody. What is wrong stands at its field. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Site, SiteChange } from '../../api/site/schema.ts'
import { counted } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { useMay } from '../data/session.ts'
import { showToast } from '../toasts/toasts.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Needs } from '../ui/feedback/needs.tsx'
import { dayOf } from '../ui/figures/when.ts'
import { FormField } from '../ui/form/form-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import { CURRENCIES, ZONES } from '../ui/form/zones.ts'
import { changeSite } from './changes.ts'
import styles from './settings.module.css'

const FIELDS = ['title', 'zone', 'currency', 'closedUntil'] as const
/** The last instant of a day, as the API writes it: what is closed is closed up to the end of it. */
const DAY_END = /T23:59:59\.999Z$/
const say = web.settings.site
type Values = Readonly<Record<(typeof FIELDS)[number], string>>

/** The form of a site: saving it is a toast that can be undone. */
export function SiteForm({ site }: { site: Site }) {
  const { form, field, element, sending, fault } = useSendForm({
    initialValues: valuesOf(site),
    send: (values) => changeSite(site.name, changeOf(values)),
    onDone: (saved, form) => form.setValues(valuesOf(saved)),
  })
  const { values } = form
  const save = form.onSubmit((next) => {
    const before = valuesOf(site)
    sending.mutate(next, {
      onSuccess: ({ title }) => showToast({ text: say.savedLong(title), undo: () => sending.mutate(before) }),
    })
  })
  const may = useMay('manager')
  const changed = FIELDS.some((name) => values[name] !== valuesOf(site)[name])
  return (
    <form ref={element.ref} onSubmit={save} className={styles.site} aria-label={site.title}>
      <Text size="sm" c="dimmed" className={styles.wide}>
        {say.name(site.name, counted(site.movements, 'movement'))}
      </Text>
      <FormField {...field('title')} label={say.title} hint={say.titleHint(site.name)} />
      <FormField {...field('zone')} label={say.zone} hint={say.zoneHint} suggestions={ZONES} />
      <FormField
        {...field('currency')}
        label={say.currency}
        hint={say.currencyHint}
        suggestions={CURRENCIES}
      />
      <FormField
        {...field('closedUntil')}
        label={say.closedUntil}
        type={/^(\d{4}-\d{2}-\d{2})?$/.test(values.closedUntil) ? 'date' : 'text'}
        hint={say.closedUntilHint}
      />
      <Group gap="sm" className={styles.wide}>
        <Button type="submit" size="sm" disabled={!changed || sending.isPending || !may}>
          {sending.isPending ? say.saving : say.save}
        </Button>
        <Needs least="manager">{null}</Needs>
        <Text size="sm" role="status">
          {changed ? <Unsaved site={site} values={values} /> : sending.isSuccess ? say.saved : ''}
        </Text>
      </Group>
      {fault !== null && <ErrorBox error={fault} />}
    </form>
  )
}

/** That the form is not saved yet; and that nothing can be posted for a while, if a day to come is to be closed. */
function Unsaved({ site, values: { closedUntil } }: { site: Site; values: Values }) {
  const [today] = useState(() => dayOf(new Date().toISOString()))
  const isAhead = closedUntil !== valuesOf(site).closedUntil && closedUntil >= today
  return isAhead ? say.ahead(closedUntil) : say.unsaved
}

function valuesOf({ name, title, zone, currency, closedUntil }: Site): Values {
  return {
    title: title === name ? '' : title,
    zone,
    currency: currency ?? '',
    closedUntil: (closedUntil ?? '').replace(DAY_END, ''),
  }
}

/** An empty field takes away what was set. */
function changeOf({ title, zone, currency, closedUntil }: Values): SiteChange {
  return {
    title: title.trim() || null,
    zone: zone.trim(),
    currency: currency.trim().toUpperCase() || null,
    closedUntil: closedUntil.trim() || null,
  }
}
