/** Parked movements: what waits, for what and until when, and what a person can do about it. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { useManySites } from '../data/sites.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { GuardList } from '../frame/guard-list.tsx'
import { ListFilters } from '../ui/filter/list-filters.tsx'
import { PAGE_ROWS } from '../ui/table/paged-table.tsx'
import { holdColumns } from './hold-columns.tsx'
import { holdsQuery } from './queries.ts'
import type { HoldsSearch } from './search.ts'

const route = getRouteApi('/guard/holds')
const { holds: say } = web

export function HoldsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { site, item, state, one, after } = search
  const filter = { site, item, state }
  const found = useQuery(holdsQuery(one === undefined ? { ...filter, after, limit: PAGE_ROWS } : { one }))
  const go = (next: HoldsSearch) => void navigate({ search: next })
  const isWhole = Object.values({ ...filter, one }).every((value) => value === undefined)
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      <ListFilters search={search} states={words().guard.holdStates} one={say.one} set={go} />
      <GuardList
        list="holds"
        found={found}
        search={search}
        isWhole={isWhole}
        columns={holdColumns(useManySites())}
        rowKey={({ id }) => id}
        news={one === undefined ? { query: filter } : null}
        goTo={(page) => go({ ...filter, ...page })}
      />
    </GuardFrame>
  )
}
