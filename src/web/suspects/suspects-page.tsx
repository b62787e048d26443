/** Postings that are probably wrong although nothing went below zero yet. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { useManySites } from '../data/sites.ts'
import { GuardList } from '../frame/guard-list.tsx'
import { useTitle } from '../frame/use-title.ts'
import { FindAndSite } from '../ui/filter/find-and-site.tsx'
import { PageTitle } from '../ui/layout/page-title.tsx'
import { PAGE_ROWS } from '../ui/table/paged-table.tsx'
import { suspectsQuery } from './queries.ts'
import type { SuspectsSearch } from './search.ts'
import { suspectColumns } from './suspect-columns.tsx'

const route = getRouteApi('/suspects')
const { suspects: say } = web

export function SuspectsPage() {
  useTitle(say.title)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { site, q, after } = search
  const found = useQuery(suspectsQuery({ site, q, after, limit: PAGE_ROWS }))
  const go = (next: SuspectsSearch) => void navigate({ search: next })
  return (
    <Stack gap="md" className="fills-from-above">
      <PageTitle title={say.title} lead={say.lead} />
      <FindAndSite label={say.find} search={search} set={go} />
      <GuardList
        list="suspects"
        found={found}
        search={search}
        isWhole={site === undefined && q === undefined}
        columns={suspectColumns(useManySites())}
        rowKey={({ site: at, id }) => JSON.stringify([at, id])}
        question={{ site, q }}
        goTo={(page) => go({ site, q, ...page })}
      />
    </Stack>
  )
}
