/** The figures of the guard; each leads to exactly what it counts. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { figure } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { countQuery } from '../../data/lists.ts'
import { stopsQuery } from '../../orders/queries.ts'
import { rulesQuery } from '../../rules/queries.ts'
import { dayOf } from '../../ui/figures/when.ts'
import { dayStart } from '../../ui/times/zone-time.ts'
import styles from '../figures.module.css'
import { EXPIRED, REQUESTED, WAITING_ORDERS } from './use-waiting.ts'

const { figures: say } = web.guard
const COUNTED = [
  {
    label: say.requested,
    of: say.requestedOf,
    to: '/guard/overrides',
    search: { state: 'requested' },
    query: REQUESTED,
  },
  { label: say.expired, of: say.expiredOf, to: '/guard/holds', search: { state: 'expired' }, query: EXPIRED },
  {
    label: say.parked,
    of: say.parkedOf,
    to: '/guard/holds',
    search: { state: 'parked' },
    query: countQuery('holds', { state: 'parked' }),
  },
  {
    label: say.orders,
    of: say.ordersOf,
    to: '/orders',
    search: {},
    query: WAITING_ORDERS,
  },
  {
    label: say.backorders,
    of: say.backordersOf,
    to: '/reservations',
    search: { view: 'backorders' },
    query: countQuery('backorders', {}),
  },
] as const

/** As the list of today has it, in the zone that is shown. */
function refusedToday() {
  const now = new Date().toISOString()
  const day = dayOf(now)
  return {
    label: say.refused,
    of: say.refusedOf,
    to: '/guard/refusals' as const,
    search: { from: day, to: day },
    query: countQuery('refusals', { from: dayStart(now) }),
  }
}

export function GuardFigures() {
  const figures = [...COUNTED, refusedToday()]
  const counts = useQueries({ queries: figures.map(({ query }) => query) })
  const rules = useQuery(rulesQuery).data?.rows
  const stops = useQuery(stopsQuery(undefined)).data?.rows
  const shown = [
    ...figures.map((one, at) => ({ ...one, value: counts[at]?.data })),
    { label: say.stops, of: say.stopsOf, to: '/orders', search: {}, value: stops?.length } as const,
    {
      label: say.rules,
      to: '/guard/rules' as const,
      search: {},
      of: rules === undefined ? '' : say.rulesOf(rules.length),
      value: rules?.filter(({ inForce }) => inForce).length,
    },
  ]
  return (
    <section aria-label={web.guard.title}>
      <ul className={styles.figures}>
        {shown.map(({ label, of, to, search, value }) => (
          <li key={label} className={styles.figure}>
            <Link to={to} search={search} className={styles.link}>
              <span className={styles.label}>{label}</span>
              <span className={styles.value}>{value === undefined ? '…' : figure(value)}</span>
            </Link>
            <span className={styles.of}>{of}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
