/** Refusals: who was refused what, by which rule, and what followed. */
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { useManySites } from '../data/sites.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { GuardList } from '../frame/guard-list.tsx'
import { PAGE_ROWS } from '../ui/table/paged-table.tsx'
import { refusalCountsQuery, refusalsQuery } from './queries.ts'
import { refusalColumns } from './refusal-columns.tsx'
import { RefusalFilters } from './refusal-filters.tsx'
import { csvAddress, filterOf, queryOf, type RefusalsSearch } from './search.ts'

const route = getRouteApi('/guard/refusals')
const { refusals: say } = web

export function RefusalsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { one, after } = search
  const filter = filterOf(search)
  const query = queryOf(filter)
  const found = useQuery(refusalsQuery(one === undefined ? { ...query, after, limit: PAGE_ROWS } : { one }))
  const counts = useQuery({ ...refusalCountsQuery(query), enabled: one === undefined }).data
  const go = (next: RefusalsSearch) => void navigate({ search: next })
  const isWhole = Object.values({ ...filter, one }).every((value) => value === undefined)
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      <RefusalFilters search={search} set={go} />
      {counts !== undefined && counts.rows > 0 && (
        <Anchor href={csvAddress(filter)} download size="sm" style={{ alignSelf: 'flex-end' }}>
          {say.download}
        </Anchor>
      )}
      {counts !== undefined && counts.refused > counts.rows && (
        <Text size="sm">{say.standFor(counts.refused, counts.rows)}</Text>
      )}
      {counts !== undefined && counts.dropped > 0 && <Text size="sm">{say.dropped(counts.dropped)}</Text>}
      <GuardList
        list="refusals"
        found={found}
        search={search}
        isWhole={isWhole}
        columns={refusalColumns(useManySites())}
        rowKey={({ id }) => id}
        question={{ ...filter, one }}
        goTo={(page) => go({ ...filter, ...page })}
      />
    </GuardFrame>
  )
}
