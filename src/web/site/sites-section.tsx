/** How each site is shown, for everybody. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { sitesQuery } from '../data/sites.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { SectionCard } from '../ui/layout/section-card.tsx'
import { DefaultsForm } from './defaults-form.tsx'
import { SiteForm } from './site-form.tsx'

const { settings } = web

export function SitesSection() {
  const sites = useQuery(sitesQuery)
  return (
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
      <DefaultsForm />
      {(sites.data?.rows.length ?? 0) > 1 && <Text size="sm">{settings.zones}</Text>}
    </SectionCard>
  )
}
