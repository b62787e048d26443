/** How fresh each source is: those silent for unusually long first. */
import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { SourceFreshness, Today } from '../../../api/overview/schema.ts'
import { SOURCE_STATES } from '../../../core/overview/activity.ts'
import { web } from '../../../messages/web/index.ts'
import { SourceName } from '../../ui/figures/source-name.tsx'
import { SourceState } from '../../ui/figures/source-state.tsx'
import { when } from '../../ui/figures/when.ts'
import styles from './today.module.css'

const LISTED_MAX = 6

export function Sources({ today: { sources, sourcesTotal } }: { today: Today }) {
  const said = web.today
  const listed = [...sources].sort((left, right) => rank(left) - rank(right)).slice(0, LISTED_MAX)
  return (
    <section className={styles.section} aria-labelledby="sources">
      <div className={styles.head}>
        <Title order={2} size="h4" id="sources">
          {said.sources}
        </Title>
        <p className={styles.lead}>{listed.length === 0 ? said.sourcesNone : said.sourcesLead}</p>
      </div>
      <ul className={styles.panel}>
        {listed.map((one) => (
          <li key={`${one.site} ${one.source}`}>
            <div className={styles.causeLine}>
              <strong>
                <SourceName of={one} among={sources} />
              </strong>
              <SourceState value={one.state} />
            </div>
            <div className={styles.counts}>
              {web.sources.last(when(one.lastRecordedAt))}, {web.sources.silence(one.silentMs, one.usualMs)}
            </div>
          </li>
        ))}
        {sourcesTotal > listed.length && (
          <li>
            <Link to="/about" className={styles.more}>
              {said.sourcesMore(sourcesTotal - listed.length)}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}

function rank({ state }: SourceFreshness): number {
  return SOURCE_STATES.indexOf(state)
}
