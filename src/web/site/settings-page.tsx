/** Settings: those of this browser, each site's for everybody, one's own account, and who may come in. */
import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { Account } from '../access/account.tsx'
import { Keys } from '../access/keys.tsx'
import { People } from '../access/people.tsx'
import { useMay } from '../data/session.ts'
import { sitesQuery } from '../data/sites.ts'
import { useTitle } from '../frame/use-title.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { PageTitle } from '../ui/layout/page-title.tsx'
import styles from '../ui/layout/section-card.module.css'
import { BrowserSettings } from './browser-settings.tsx'
import { SiteForm } from './site-form.tsx'

export function SettingsPage() {
  const { settings } = web
  useTitle(settings.title)
  const sites = useQuery(sitesQuery)
  const isAdministrator = useMay('administrator')
  return (
    <Stack gap="lg">
      <PageTitle title={settings.title} lead={settings.lead} />
      <BrowserSettings />
      <section className={styles.section} aria-labelledby="sites">
        <Title order={2} size="h4" id="sites">
          {settings.sites}
        </Title>
        <Text size="sm" c="dimmed">
          {settings.sitesLead}
        </Text>
        {sites.data === undefined ? (
          sites.isError ? (
            <ErrorBox error={sites.error} onRetry={() => void sites.refetch()} />
          ) : (
            <Loading rows={2} height={60} />
          )
        ) : sites.data.rows.length === 0 ? (
          <Text>{settings.noSites}</Text>
        ) : (
          sites.data.rows.map((site) => <SiteForm key={site.name} site={site} />)
        )}
        {(sites.data?.rows.length ?? 0) > 1 && <Text size="sm">{settings.zones}</Text>}
      </section>
      <Account />
      {isAdministrator && <People />}
      {isAdministrator && <Keys />}
    </Stack>
  )
}
