/**
 * When episodes began, stacked by class; the same as a table beneath. Drawn as wide as the page, its words as large.
 */
import { useElementSize } from '@mantine/hooks'
import type { EpisodeResult } from '../../core/audit/episode-result.ts'
import { startBins } from '../../core/audit/start-bins.ts'
import { EPISODE_CLASSES } from '../../core/codes.ts'
import { figure, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import styles from './report.module.css'

const [HEIGHT, LEFT, BOTTOM, TOP] = [200, 44, 24, 12]
/** Until the page says how wide it is. */
const WIDTH_GUESS = 720
/** Room for the name of a day, and for the bar of one. */
const [NAME_WIDTH, BAR_WIDTH_MAX] = [92, 96]

export function OverTime(props: {
  episodes: readonly EpisodeResult[]
  /** A remark if these are not all. */
  note: string | null
}) {
  const { episodes, note } = props
  const { report, classes } = words()
  const bins = startBins(episodes)
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const width = measured === 0 ? WIDTH_GUESS : measured
  const most = Math.max(
    ...bins.map(({ counts }) => EPISODE_CLASSES.reduce((sum, kind) => sum + counts[kind], 0)),
  )
  const slot = (width - LEFT) / bins.length
  const bar = Math.min(slot * 0.84, BAR_WIDTH_MAX)
  const scale = (HEIGHT - BOTTOM - TOP) / most
  const every = Math.ceil(NAME_WIDTH / slot)
  const shown = EPISODE_CLASSES.filter((kind) => bins.some(({ counts }) => counts[kind] > 0))
  return (
    <figure className={styles.picture}>
      <div ref={ref}>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT}`}
          height={HEIGHT}
          role="img"
          aria-label={report.labels.overTime}
        >
          <line className={styles.axis} x1={LEFT} x2={width} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
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
                      x={LEFT + (index + 0.5) * slot - bar / 2}
                      y={base}
                      width={bar}
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
      </div>
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
