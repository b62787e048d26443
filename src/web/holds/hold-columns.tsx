/** The columns of the list of parked movements. */
import { Link } from '@tanstack/react-router'
import type { Hold } from '../../api/holds/schema.ts'
import { figure, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { BookLink } from '../ui/links/book-link.tsx'
import { RuleLink } from '../ui/links/rule-link.tsx'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { Awaited } from './awaited.tsx'
import { HoldActions } from './hold-actions.tsx'
import { HoldState } from './hold-state.tsx'

const { holds: say } = web

/** Movement, state, quantities, what it waits for, times, rule, and what can be done. */
export function holdColumns(manySites: boolean): Column<Hold>[] {
  const { columns } = say
  return [
    {
      key: 'what',
      header: columns.what,
      lead: true,
      cell: (hold) => <What hold={hold} manySites={manySites} />,
    },
    { key: 'state', header: columns.state, lead: true, cell: (hold) => <HoldState hold={hold} /> },
    {
      key: 'quantity',
      header: columns.quantity,
      numeric: true,
      cell: ({ quantity }) => <span className="figure">{figure(quantity)}</span>,
    },
    {
      key: 'short',
      header: columns.short,
      numeric: true,
      cell: ({ shortfall }) => <span className="figure">{figure(shortfall)}</span>,
    },
    { key: 'awaits', header: columns.awaits, cell: (hold) => <Awaited hold={hold} /> },
    {
      key: 'parked',
      header: zoned(columns.parked),
      cell: ({ parkedAt, parkedBy }) => (
        <>
          <Time at={parkedAt} form="short" />
          <span className={styles.quiet}>
            {web.guard.by} {parkedBy}
          </span>
        </>
      ),
    },
    {
      key: 'expires',
      header: zoned(columns.expires),
      cell: ({ state, expiresAt }) =>
        state === 'parked' || state === 'expired' ? <Time at={expiresAt} form="short" /> : web.movements.none,
    },
    { key: 'rule', header: columns.rule, cell: ({ ruleId }) => <RuleLink id={ruleId} /> },
    {
      key: 'actions',
      header: columns.actions,
      fills: ({ state }) => state === 'parked' || state === 'expired',
      cell: (hold) => <HoldActions hold={hold} />,
    },
  ]
}

/** Its book, the way of the goods, and where the movement came from. */
function What({ hold, manySites }: { hold: Hold; manySites: boolean }) {
  const { movement, site } = hold
  const { id, kind, from, to, source, document } = movement
  return (
    <>
      <BookLink book={hold} />
      <span className={styles.quiet}>{say.movement(words().movementKinds[kind], from, to)}</span>
      <span className={styles.quiet}>
        {[id, source, ...(manySites ? [siteTitle(site)] : [])].join(' · ')}
        {document !== null && (
          <>
            {' · '}
            <Link to="/documents/$document" params={{ document }} className={styles.link}>
              {document}
            </Link>
          </>
        )}
      </span>
    </>
  )
}
