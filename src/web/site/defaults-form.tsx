/** What a new site is shown in, for managers. */
import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SiteDefaults } from '../../api/site/schema.ts'
import { web } from '../../messages/web/index.ts'
import { useMay } from '../data/session.ts'
import { showToast } from '../toasts/toasts.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import { CURRENCIES, ZONES } from '../ui/form/zones.ts'
import { setSiteDefaults } from './changes.ts'
import { siteDefaultsQuery } from './queries.ts'
import styles from './settings.module.css'

const { siteDefaults: say } = web

/** Nothing for those who may not change it. */
export function DefaultsForm() {
  const may = useMay('manager')
  const { data } = useQuery({ ...siteDefaultsQuery, enabled: may })
  return data === undefined ? null : <Form defaults={data} />
}

function Form({ defaults }: { defaults: SiteDefaults }) {
  const { field, element, sending, fault } = useSendForm({
    initialValues: { zone: defaults.zone, currency: defaults.currency ?? '' },
    send: setSiteDefaults,
    onDone: () => showToast({ text: say.saved }),
  })
  return (
    <form {...element} className={styles.site} aria-label={say.title}>
      <div className={styles.wide}>
        <Title order={3} size="h5">
          {say.title}
        </Title>
        <Text size="sm" c="dimmed">
          {say.lead}
        </Text>
      </div>
      <FormField {...field('zone')} label={say.zone} hint={say.zoneHint} suggestions={ZONES} required />
      <FormField
        {...field('currency')}
        label={say.currency}
        hint={say.currencyHint}
        suggestions={CURRENCIES}
        maxLength={3}
      />
      <Group gap="sm" className={styles.wide}>
        <Button type="submit" size="sm" variant="default" loading={sending.isPending}>
          {say.save}
        </Button>
      </Group>
      {fault !== null && <Trouble title={web.guard.failed} error={fault} />}
    </form>
  )
}
