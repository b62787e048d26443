/** The figures over all books, of one order or of both; each leads to its rows. */
import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ORDERS, type Order } from '../../../core/codes.ts'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { summaryOf } from '../queries.ts'
import { type Figures, figuresOf, inBothOrders } from './figures-of.ts'
import styles from './summary-figures.module.css'

/** Of both orders without one. */
export function SummaryFigures({ order }: { order: Order | undefined }) {
  const first = useQuery(summaryOf(order ?? ORDERS[0]))
  const second = useQuery({ ...summaryOf(ORDERS[1]), enabled: order === undefined })
  const failed = [first, second].find(({ isError }) => isError)
  if (failed?.error != null) return <ErrorBox error={failed.error} onRetry={() => void failed.refetch()} />
  const others = order === undefined ? second.data : null
  if (first.data === undefined || others === undefined) return <WaitingFigures order={order} />
  const data = others === null ? first.data : inBothOrders(first.data, others)
  return (
    <section aria-label={web.exceptions.summary}>
      <ul className={styles.figures}>
        {figuresOf(data, order).map(({ label, value, of, search, hint }) => (
          <li key={label} className={styles.figure}>
            <Link to="/exceptions" search={search} className={styles.link} title={hint}>
              <span className={styles.label}>{label}</span>
              <span className={`figure ${styles.value}`}>{figure(value)}</span>
            </Link>
            <span className={styles.of}>{of}</span>
          </li>
        ))}
      </ul>
      {data.episodes.unexplained > 0 && (
        <p className={styles.pending} role="status">
          {web.exceptions.unexplained(data.episodes.unexplained)}
        </p>
      )}
    </section>
  )
}

/** The same boxes with nothing in them yet, so that what stands below does not move when they are filled. */
function WaitingFigures({ order }: { order: Order | undefined }) {
  return (
    <div role="status">
      <VisuallyHidden>{web.loading}</VisuallyHidden>
      <ul className={styles.figures} aria-hidden>
        {figuresOf(NOTHING, order).map(({ label }) => (
          <li key={label} className={styles.figure}>
            <span className={styles.link}>
              <span className={styles.label}>{label}</span>
              <span className={styles.value}>&nbsp;</span>
            </span>
            <Skeleton className={styles.of}>&nbsp;</Skeleton>
          </li>
        ))}
      </ul>
    </div>
  )
}

const NOTHING: Figures = {
  books: { total: 0, negativeNow: 0, everNegative: { asPosted: 0, asHappened: 0 } },
  episodes: { total: 0, open: 0, timing: 0, structural: 0, ambiguous: 0, opening: 0, unexplained: 0 },
}
