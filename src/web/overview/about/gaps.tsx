/** When a source was silent for unusually long: now first, then the longest in sight, the others folded away. */
import type { SourceAbout } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { when } from '../../ui/figures/when.ts'
import styles from './about.module.css'

const IN_SIGHT = 3

export function Gaps({ source: { gaps, state, silentMs, lastRecordedAt } }: { source: SourceAbout }) {
  const { about } = web
  return (
    <div>
      <h4>{about.gaps}</h4>
      {state === 'stale' && <p>{about.gapNow(when(lastRecordedAt), silentMs)}</p>}
      {gaps.length === 0 && state !== 'stale' && <p className={styles.dim}>{about.gapsNone}</p>}
      <Listed gaps={gaps.slice(0, IN_SIGHT)} />
      {gaps.length > IN_SIGHT && (
        <details className={styles.fold}>
          <summary>{about.moreGaps(gaps.length - IN_SIGHT)}</summary>
          <Listed gaps={gaps.slice(IN_SIGHT)} />
        </details>
      )}
    </div>
  )
}

function Listed({ gaps }: Pick<SourceAbout, 'gaps'>) {
  if (gaps.length === 0) return null
  return (
    <ul>
      {gaps.map(({ from, to, ms }) => (
        <li key={from}>{web.about.gap(when(from), when(to), ms)}</li>
      ))}
    </ul>
  )
}
