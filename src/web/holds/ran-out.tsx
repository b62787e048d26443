/**
 * Parked movements that expired: the latest one by one, and the way to all of them. Nothing if there is
 * none. The list stays as it is while it is read; a button brings the newer one.
 */
import { Button, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { Hold } from '../../api/holds/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { useManySites } from '../data/sites.ts'
import { useSteady } from '../ui/feedback/use-steady.ts'
import { WholeDates } from '../ui/figures/time.tsx'
import { when } from '../ui/figures/when.ts'
import { siteTitle } from '../ui/links/site-title.ts'
import styles from './ran-out.module.css'

interface Expired {
  readonly rows: readonly Hold[]
  readonly total: number
}

const { ranOut: say } = web

/** `now` is what the server counts at present. */
export function RanOut({ now }: { now: Expired }) {
  // A list that was empty is read by nobody, so the first one is shown at once.
  return now.total === 0 ? null : <ExpiredList now={now} />
}

function ExpiredList({ now }: { now: Expired }) {
  const id = useId()
  const manySites = useManySites()
  const { shown, changed, show } = useSteady([now], listed)
  const { rows, total } = shown[0] ?? now
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <Title order={2} size="h4" id={id}>
          {say.title(total)}
        </Title>
        <div className={styles.newer} role="status">
          {changed && (
            <>
              {web.guard.fewer}
              <Button size="compact-sm" variant="light" onClick={show}>
                {web.guard.show}
              </Button>
            </>
          )}
        </div>
      </div>
      <p className={styles.quiet}>{say.lead(total)}</p>
      <ul className={styles.list}>
        {rows.map(({ id, quantity, item, itemName, location, lot, owner, site, movement, expiresAt }) => (
          <li key={id}>
            <Link to="/guard/holds" search={{ one: id }} className={styles.link}>
              {say.one(quantity, itemName ?? item, location)}
            </Link>
            <span className={styles.quiet}>
              <WholeDates
                text={[
                  ...[lot, owner, manySites ? siteTitle(site) : null].filter((one) => one !== null),
                  web.holds.movement(words().movementKinds[movement.kind], movement.from, movement.to),
                  say.since(when(expiresAt)),
                ].join(' · ')}
              />
            </span>
          </li>
        ))}
      </ul>
      <Link to="/guard/holds" search={{ state: 'expired' }} className={styles.link}>
        {say.all(total)}
      </Link>
    </section>
  )
}

function listed({ rows, total }: Expired): string {
  return [total, ...rows.map(({ id }) => id)].join(' ')
}
