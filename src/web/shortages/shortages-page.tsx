/** Stock about to go below zero: which, when, by how much, and what is to come. */
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
import { shortagesQuery } from './queries.ts'
import type { ShortagesSearch } from './search.ts'
import { shortageColumns } from './shortage-columns.tsx'

const route = getRouteApi('/about-to-sink')
const { shortages: say } = web

export function ShortagesPage() {
  useTitle(say.title)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { site, q, after } = search
  const found = useQuery(shortagesQuery({ site, q, after, limit: PAGE_ROWS }))
  const go = (next: ShortagesSearch) => void navigate({ search: next })
  return (
    <Stack gap="md" className="fills-from-above">
      <PageTitle title={say.title} lead={say.lead} />
      <FindAndSite label={say.find} search={search} set={go} />
      <GuardList
        list="shortages"
        found={found}
        search={search}
        isWhole={site === undefined && q === undefined}
        columns={shortageColumns(useManySites())}
        rowKey={({ site: at, item, bookId }) => JSON.stringify([at, item, bookId])}
        question={{ site, q }}
        goTo={(page) => go({ site, q, ...page })}
      />
    </Stack>
  )
}
