/** Each source: its spans, how punctual it is, when it was silent, and its activity over the life of the ledger. */
import { Title } from '@mantine/core'
import type { Data } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import styles from './about.module.css'
import { SourceCard } from './source-card.tsx'

export function SourceList({ data: { sources, sourcesTotal, activity } }: { data: Data }) {
  const { about } = web
  return (
    <section className={styles.section} aria-labelledby="sources">
      <Title order={2} size="h4" id="sources">
        {about.sources}
      </Title>
      <p className={styles.lead}>
        {activity === null ? about.sourcesNone : about.sourcesLead(activity.stepDays)}
      </p>
      {activity !== null &&
        sources.map((one) => (
          <SourceCard key={`${one.site} ${one.source}`} source={one} sources={sources} activity={activity} />
        ))}
      {sourcesTotal > sources.length && (
        <p className={styles.dim}>{about.sourcesMore(sources.length, sourcesTotal)}</p>
      )}
    </section>
  )
}
