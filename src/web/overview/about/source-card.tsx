/** One source. */
import type { Data, SourceAbout } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { SourceName, sourceName } from '../../ui/figures/source-name.tsx'
import { SourceState } from '../../ui/figures/source-state.tsx'
import { when } from '../../ui/figures/when.ts'
import styles from './about.module.css'
import { Activity } from './activity.tsx'
import { Gaps } from './gaps.tsx'
import { Lags } from './lags.tsx'

export function SourceCard(props: {
  source: SourceAbout
  sources: readonly SourceAbout[]
  activity: NonNullable<Data['activity']>
}) {
  const { source, sources, activity } = props
  const { about } = web
  const span = (from: string, to: string) => about.span(when(from), when(to))
  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <h3>
          <SourceName of={source} among={sources} />
        </h3>
        <span className={styles.dim}>{about.share(source.movements, source.days)}</span>
        <SourceState value={source.state} />
      </div>
      <Activity name={sourceName(source, sources)} steps={source.steps} {...activity} />
      <div className={styles.facts}>
        <dl>
          <div className={styles.fact}>
            <dt>{about.posted}</dt>
            <dd>{span(source.firstRecordedAt, source.lastRecordedAt)}</dd>
          </div>
          <div className={styles.fact}>
            <dt>{about.happened}</dt>
            <dd>{span(source.firstOccurredAt, source.lastOccurredAt)}</dd>
          </div>
          <div className={styles.fact}>
            <dt>{about.usual}</dt>
            <dd>
              {when(source.lastRecordedAt)}, {web.sources.silence(source.silentMs, source.usualMs)}
            </dd>
          </div>
          <Sequence of={source.sequencing} />
        </dl>
        <Gaps source={source} />
        <Lags source={source} />
      </div>
    </article>
  )
}

/** How late it posts, up to when it is complete, and a clock that runs ahead. */
function Sequence({ of }: { of: SourceAbout['sequencing'] }) {
  const { about } = web
  if (of === null) return null
  return (
    <>
      <div className={styles.fact}>
        <dt>{about.lateness}</dt>
        <dd>{about.latenessOf(of.lagMs)}</dd>
      </div>
      <div className={styles.fact}>
        <dt>{about.completeUntil}</dt>
        <dd title={about.completeNote}>{when(of.completeUntil)}</dd>
      </div>
      {of.clockAheadMs !== null && (
        <div className={styles.fact}>
          <dt>{about.clock}</dt>
          <dd>{about.clockAhead(of.clockAheadMs)}</dd>
        </div>
      )}
    </>
  )
}
