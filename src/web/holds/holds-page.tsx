/** Parked movements: what waits, for what and until when, and what a person can do about it. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { countQuery } from '../data/lists.ts'
import { useManySites } from '../data/sites.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { GuardList } from '../frame/guard-list.tsx'
import { ListFilters } from '../ui/filter/list-filters.tsx'
import styles from '../ui/layout/parts.module.css'
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
      {isWhole && found.data !== undefined && <Standing total={found.data.total} />}
      <GuardList
        list="holds"
        none={{
          title: say.none,
          text: say.noneText,
          next: (
            <Link to="/guard/rules" search={{}} className={styles.link}>
              {say.addRule}
            </Link>
          ),
        }}
        found={found}
        search={search}
        isWhole={isWhole}
        columns={holdColumns(useManySites())}
        rowKey={({ id }) => id}
        question={{ ...filter, one }}
        goTo={(page) => go({ ...filter, ...page })}
      />
    </GuardFrame>
  )
}

/** How many of all still wait: the list keeps those that were posted or cancelled, too. */
function Standing({ total }: { total: number }) {
  const waiting = useQuery(countQuery('holds', { state: 'parked' })).data
  const expired = useQuery(countQuery('holds', { state: 'expired' })).data
  if (total === 0 || waiting === undefined || expired === undefined) return null
  return <Text>{say.standing({ waiting, expired, earlier: Math.max(total - waiting - expired, 0) })}</Text>
}
