/** What is on record of this stock card now: overrides that can be used, movements on hold, the latest refusals. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Book } from '../../../api/books/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { usePermits } from '../../movements/record/use-permits.ts'
import { refusalsQuery } from '../../refusals/queries.ts'
import { RefusalLine } from '../../refusals/refusal-line.tsx'
import { Time } from '../../ui/figures/time.tsx'
import styles from '../book.module.css'

const say = web.onRecord
/** States in which an override may still be decided or used. */
const LIVE = new Set(['requested', 'approved'])
const REFUSALS_SHOWN = 3

export function CardRecord({ book }: { book: Book }) {
  const { overrides, holds } = usePermits(book.location.site, book.item)
  const live = overrides.filter(({ bookId, state }) => bookId === book.id && LIVE.has(state))
  const waiting = holds.filter(({ bookId, state }) => bookId === book.id && state === 'parked')
  const refused = useQuery(refusalsQuery({ bookId: book.id, limit: REFUSALS_SHOWN })).data
  if (live.length + waiting.length + (refused?.rows.length ?? 0) === 0) return null
  return (
    <section className={styles.story} aria-labelledby="card-record">
      <h2 id="card-record" className={styles.recordTitle}>
        {live.length + waiting.length === 0 ? say.refused : say.now}
      </h2>
      <ul className={styles.list}>
        {live.map(({ id, state, quantity, reason, explanation, requestedBy, decidedBy, expiresAt }) => (
          <li key={id}>
            <Link to="/guard/overrides" search={{ one: id }} className={styles.link}>
              {say.override(id)}
            </Link>{' '}
            ({words().guard.overrideStates[state].toLowerCase()}), {web.overrides.upTo(quantity)}{' '}
            {web.sign.below}, {say.until} <Time at={expiresAt} />: {words().guard.overrideReasons[reason]},{' '}
            {say.quoted(explanation)} {say.people(requestedBy, decidedBy)}
          </li>
        ))}
        {waiting.map(({ id, quantity, movement, parkedAt, parkedBy }) => (
          <li key={id}>
            <Link to="/guard/holds" search={{ one: id }} className={styles.link}>
              {say.waiting(quantity, movement.to)}
            </Link>{' '}
            {say.since} <Time at={parkedAt} /> ({web.guard.by} {parkedBy})
          </li>
        ))}
        {refused?.rows.map((refusal) => (
          <li key={refusal.id}>
            <RefusalLine refusal={refusal} />
          </li>
        ))}
        {refused !== undefined && refused.total > refused.rows.length && (
          <li>
            <Link to="/guard/refusals" search={{ bookId: book.id }} className={styles.link}>
              {web.refusals.all(refused.total)}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
