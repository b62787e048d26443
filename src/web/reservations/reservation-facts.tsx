/** What a reservation is for, who made it, and until when it holds. */
import { Link } from '@tanstack/react-router'
import type { Reservation } from '../../api/reservations/schema.ts'
import { web } from '../../messages/web/index.ts'
import { Time } from '../ui/figures/time.tsx'
import { FactList } from '../ui/layout/fact-list.tsx'
import factStyles from '../ui/layout/facts.module.css'
import styles from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import { isHeld } from './reservation-ends.tsx'

const { reservations: say } = web

/** A panel of names and values. */
export function ReservationFacts({ reservation }: { reservation: Reservation }) {
  const { id, state, source, site, document, channel, madeAt, madeBy, expiresAt } = reservation
  const { facts } = say
  const order =
    document === null ? (
      say.noDocument
    ) : (
      <Link to="/documents/$document" params={{ document }} className={styles.link}>
        {document}
      </Link>
    )
  const made = (
    <>
      <Time at={madeAt} /> {web.guard.by} {madeBy}
    </>
  )
  const trail = (
    <Link to="/guard/trail" search={{ subject: `reservation ${id}` }} className={styles.link}>
      {web.guard.trail}
    </Link>
  )
  return (
    <div className={factStyles.panel}>
      <FactList
        facts={[
          { name: facts.document, value: order },
          { name: facts.site, value: siteTitle(site) },
          channel === null ? null : { name: facts.channel, value: channel },
          { name: facts.source, value: source },
          { name: facts.made, value: made },
          isHeld(state) ? { name: facts.expires, value: <Time at={expiresAt} /> } : null,
          { name: web.guard.tabs.trail, value: trail },
        ]}
      />
    </div>
  )
}
