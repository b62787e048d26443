/** When episodes began, stacked by class; the same as a table beneath. */
import type { EpisodeResult } from '../../core/audit-result.ts'
import { EPISODE_CLASSES } from '../../core/codes.ts'
import { startBins } from '../../core/report/start-bins.ts'
import { figure, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import styles from './report.module.css'

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [720, 180, 44, 24, 12]
const NAMES_MAX = 8

export function OverTime(props: {
  episodes: readonly EpisodeResult[]
  /** Said where these are not all. */
  note: string | null
}) {
  const { episodes, note } = props
  const { report, classes } = words()
  const bins = startBins(episodes)
  const most = Math.max(...bins.map(({ counts }) => counts.timing + counts.structural + counts.ambiguous))
  const slot = (WIDTH - LEFT) / bins.length
  const scale = (HEIGHT - BOTTOM - TOP) / most
  const every = Math.ceil(bins.length / NAMES_MAX)
  const shown = EPISODE_CLASSES.filter((kind) => bins.some(({ counts }) => counts[kind] > 0))
  return (
    <figure className={styles.picture}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={report.labels.overTime}>
        <line className={styles.axis} x1={LEFT} x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
        <text x={LEFT - 6} y={HEIGHT - BOTTOM} textAnchor="end">
          0
        </text>
        <text x={LEFT - 6} y={TOP + 6} textAnchor="end">
          {figure(most)}
        </text>
        {bins.map(({ name, counts }, index) => {
          let base = HEIGHT - BOTTOM
          return (
            <g key={name}>
              {shown.map((kind) => {
                const height = counts[kind] * scale
                base -= height
                return (
                  <rect
                    key={kind}
                    className={styles[kind]}
                    x={LEFT + index * slot + slot * 0.08}
                    y={base}
                    width={slot * 0.84}
                    height={height}
                  />
                )
              })}
              {index % every === 0 && (
                <text x={LEFT + (index + 0.5) * slot} y={HEIGHT - 8} textAnchor="middle">
                  {name}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <ul className={styles.legend}>
        {shown.map((kind) => (
          <li key={kind}>
            <svg width="12" height="12" aria-hidden style={{ width: 12 }}>
              <rect className={styles[kind]} width="12" height="12" />
            </svg>
            {classes[kind].title}
          </li>
        ))}
      </ul>
      <figcaption className={styles.caption}>
        {report.labels.overTimeMeaning} {note}
      </figcaption>
      <details className={styles.caption}>
        <summary>{web.audit.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={styles.table} aria-label={report.labels.overTime} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{web.audit.binsHeader}</th>
                {shown.map((kind) => (
                  <th key={kind} scope="col">
                    {classes[kind].title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bins.map(({ name, counts }) => (
                <tr key={name}>
                  <td>{name}</td>
                  {shown.map((kind) => (
                    <td key={kind}>{figure(counts[kind])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}
