/** Orders at the release gate: those that wait first, each with what blocks it; and what is stopped. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ORDER_STATES } from '../../core/codes.ts'
import { web } from '../../messages/web/index.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { GuardList } from '../frame/guard-list.tsx'
import { Chips } from '../ui/filter/chips.tsx'
import { FilterForm } from '../ui/filter/filter-form.tsx'
import { SiteField } from '../ui/filter/site-field.tsx'
import { Field } from '../ui/form/field.tsx'
import styles from '../ui/layout/parts.module.css'
import { PAGE_ROWS } from '../ui/table/paged-table.tsx'
import { orderColumns } from './order-columns.tsx'
import { ordersQuery } from './queries.ts'
import type { OrdersSearch } from './search.ts'
import { StopsSection } from './stops-section.tsx'

const route = getRouteApi('/orders')
const { orders: say } = web
const VIEWS = [...ORDER_STATES, 'all'].map((value) => ({
  value,
  label: say.views[value as keyof typeof say.views],
}))

export function OrdersPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { site, state = 'waiting', document, after } = search
  const filter = { site, state: state === 'all' ? undefined : state }
  const found = useQuery(
    ordersQuery(document === undefined ? { ...filter, after, limit: PAGE_ROWS } : { document, site }),
  )
  const go = (next: OrdersSearch) => void navigate({ search: next })
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      {document !== undefined && (
        <Chips
          chips={[
            {
              key: 'document',
              text: web.guard.only(say.one(document)),
              onRemove: () => go({ site, state: 'all' }),
            },
          ]}
          onClear={() => go({})}
        />
      )}
      <FilterForm few>
        <Field
          label={say.view}
          value={state}
          choices={VIEWS}
          onChange={(value) => go({ site, state: value === 'waiting' ? undefined : value })}
        />
        <SiteField site={site} onChange={(site) => go({ state: search.state, site })} />
      </FilterForm>
      <GuardList
        list="orders"
        found={found}
        search={search}
        none={
          state === 'waiting'
            ? { title: say.noneWaiting, text: say.noneWaitingText, next: <AllOrders /> }
            : { title: say.none, text: say.noneText, next: <Reference /> }
        }
        columns={orderColumns()}
        rowKey={(order) => `${order.site} ${order.document}`}
        isWhole={site === undefined && (state === 'waiting' || state === 'all')}
        question={{ ...filter, document }}
        goTo={(page) => go({ site, state: search.state, ...page })}
      />
      <StopsSection site={site} />
    </GuardFrame>
  )
}

function AllOrders() {
  return (
    <Link to="/orders" search={{ state: 'all' }} className={styles.link}>
      {say.all}
    </Link>
  )
}

/** How an order comes here at all. */
function Reference() {
  return (
    <a href="/docs" target="_blank" rel="noopener" className={styles.link}>
      {say.reference}
    </a>
  )
}
