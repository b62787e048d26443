/** Whether the sources are up to date: one line; those that fell silent are named, with how long. */

import { Link } from '@tanstack/react-router'
import type { Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { SourceName, sourceName } from '../../ui/figures/source-name.tsx'
import { SourceState } from '../../ui/figures/source-state.tsx'
import { WholeDates } from '../../ui/figures/time.tsx'
import { when } from '../../ui/figures/when.ts'
import styles from './today.module.css'

const LISTED_MAX = 6

export function Sources({ today: { sources, sourcesTotal } }: { today: Today }) {
  const said = web.morning
  const silent = sources.filter(({ state }) => state === 'stale')
  const latest = sources.toSorted((left, right) => left.silentMs - right.silentMs)[0]
  return (
    <section className={styles.section} aria-label={said.sources}>
      {latest === undefined ? (
        <p className={styles.lead}>{said.sourcesNone}</p>
      ) : silent.length === 0 ? (
        <p className={styles.lead}>
          <WholeDates
            text={said.sourcesFresh(sourcesTotal, sourceName(latest, sources), when(latest.lastRecordedAt))}
          />{' '}
          <Link to="/about" className={styles.more}>
            {said.sourcesAll}
          </Link>
        </p>
      ) : (
        <ul className={styles.panel}>
          {silent.slice(0, LISTED_MAX).map((one) => (
            <li key={`${one.site} ${one.source}`}>
              <div className={styles.causeLine}>
                <strong>
                  <SourceName of={one} among={sources} />
                </strong>
                <SourceState value={one.state} />
              </div>
              <div className={styles.counts}>
                {web.sources.last(when(one.lastRecordedAt))}, {web.sources.silence(one.silentMs, one.usualMs)}
                .
              </div>
            </li>
          ))}
          <li className={styles.counts}>{said.silentTodo}</li>
          <li>
            <Link to="/about" className={styles.more}>
              {said.sourcesRest(silent.length, sourcesTotal)}
            </Link>
          </li>
        </ul>
      )}
    </section>
  )
}
