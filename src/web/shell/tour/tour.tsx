/**
 * The tour of the demo, above the page: one stop at a time, each a link and a sentence. It stays where its reader is,
 * until they leave it, and this browser remembers both.
 */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import { keepValue, keptValue } from '../../data/browser-store.ts'
import { shownQuery, stopsFor } from './stops.ts'
import styles from './tour.module.css'
import { useLeaveByKey } from './use-leave-by-key.ts'

/** Kept as the number of the stop, or as `left`. */
const KEPT = 'tour'
const LEFT = 'left'

export function Tour() {
  const [kept, setKept] = useState(() => keptValue(KEPT))
  const keep = (value: number | typeof LEFT) => {
    keepValue(KEPT, value)
    setKept(value)
  }
  const leave = () => keep(LEFT)
  return kept === LEFT ? null : <Panel at={Number(kept) || 0} go={keep} leave={leave} />
}

function Panel({ at, go, leave }: { at: number; go: (stop: number) => void; leave: () => void }) {
  const { data: shown } = useQuery(shownQuery)
  const stops = stopsFor(shown)
  const place = Math.min(Math.max(0, Math.floor(at)), stops.length - 1)
  const { title, text, to } = stops[place]!
  const [before, after] = [stops[place - 1], stops[place + 1]]
  useLeaveByKey(leave)
  const say = web.tour
  return (
    <section className={styles.tour} aria-label={say.label} data-tour>
      <div className={styles.stop}>
        <p className={styles.at}>{say.at(place + 1, stops.length)}</p>
        <p>
          <Link to={to} className={styles.title}>
            {title}
          </Link>
          {' – '}
          {text}
        </p>
      </div>
      <div className={styles.steps}>
        {before !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            component={Link}
            to={before.to}
            onClick={() => go(place - 1)}
          >
            {say.back}
          </Button>
        )}
        {after !== undefined && (
          <Button size="compact-sm" component={Link} to={after.to} onClick={() => go(place + 1)}>
            {say.next(after.title)}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={leave} title={say.keys}>
          {after === undefined ? say.done : say.leave}
        </Button>
      </div>
    </section>
  )
}
