/** How long after they happened the movements of a source were posted. Steps that are empty are left out. */
import type { SourceAbout } from '../../../api/overview/schema.ts'
import { LAG_STEPS } from '../../../core/overview/activity.ts'
import { web } from '../../../messages/web/index.ts'
import styles from './about.module.css'

export function Lags({ source: { lags, lagMsMax, movements } }: { source: SourceAbout }) {
  const { about } = web
  const steps = LAG_STEPS.map((step, index) => ({ step, count: lags[index] ?? 0 })).filter(
    ({ count }) => count > 0,
  )
  return (
    <div>
      <h4>{about.lags}</h4>
      <dl>
        {steps.map(({ step, count }) => (
          <div key={step} className={styles.lag}>
            <dt>{about.lag[step]}</dt>
            <dd className="figure">{about.lagShare(count / movements, count)}</dd>
            <dd className={styles.lagBar} aria-hidden>
              <span style={{ width: `${(count / movements) * 100}%` }} />
            </dd>
          </div>
        ))}
        <div className={styles.lag}>
          <dt>{about.worst}</dt>
          <dd>{about.worstLag(lagMsMax)}</dd>
        </div>
      </dl>
      <p className={styles.dim}>{about.lagNote}</p>
    </div>
  )
}
