/** Settings: of this browser, of each site for everybody, of the person's own account, and of who may come in. */
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { Account } from '../access/account.tsx'
import { Keys } from '../access/keys.tsx'
import { People } from '../access/people.tsx'
import { useMay } from '../data/session.ts'
import { sitesQuery } from '../data/sites.ts'
import { useTitle } from '../frame/use-title.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { PageTitle } from '../ui/layout/page-title.tsx'
import { SectionCard } from '../ui/layout/section-card.tsx'
import { BrowserSettings } from './browser-settings.tsx'
import { SiteForm } from './site-form.tsx'

/** Who may come in is shown to administrators only. */
export function SettingsPage() {
  const { settings } = web
  useTitle(settings.title)
  const sites = useQuery(sitesQuery)
  const isAdministrator = useMay('administrator')
  return (
    <Stack gap="lg">
      <PageTitle title={settings.title} lead={settings.lead} />
      <BrowserSettings />
      <SectionCard id="sites" title={settings.sites} lead={settings.sitesLead}>
        <Answer query={sites} stays loading={<Loading rows={2} height={60} />}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Text>{settings.noSites}</Text>
            ) : (
              rows.map((site) => <SiteForm key={site.name} site={site} />)
            )
          }
        </Answer>
        {(sites.data?.rows.length ?? 0) > 1 && <Text size="sm">{settings.zones}</Text>}
      </SectionCard>
      <Account />
      {isAdministrator && <People />}
      {isAdministrator && <Keys />}
    </Stack>
  )
}
