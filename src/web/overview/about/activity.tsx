/** Movements of a source over time: small bars, a sentence for screen readers, and a table. */
import { VisuallyHidden } from '@mantine/core'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { addDays } from '../../ui/times/days.ts'
import styles from './about.module.css'

const BAR = 4
const HEIGHT = 40
/** So that a single movement beside thousands is not lost. */
const BAR_MIN = 1.5

export function Activity(props: {
  name: string
  steps: readonly number[]
  from: string
  to: string
  stepDays: number
}) {
  const { name, steps, from, to, stepDays } = props
  const { about } = web
  const most = Math.max(...steps)
  const dayOf = (step: number) => addDays(from, step * stepDays)
  return (
    <figure style={{ margin: 0 }}>
      <VisuallyHidden>
        {about.activitySentence(name, from, to, most, dayOf(steps.indexOf(most)))}
      </VisuallyHidden>
      <svg
        className={styles.spark}
        viewBox={`0 0 ${steps.length * BAR} ${HEIGHT}`}
        preserveAspectRatio="none"
        fill="currentColor"
        aria-hidden="true"
      >
        <path d={steps.map((count, step) => bar(step, (count / most) * HEIGHT)).join('')} />
      </svg>
      <div className={styles.axis} aria-hidden>
        <span>{from}</span>
        <span>{to}</span>
      </div>
      <details className={styles.fold}>
        <summary>{about.asTable}</summary>
        <table aria-label={`${about.activity}: ${name}`}>
          <thead>
            <tr>
              <th scope="col">{about.activityColumns.from}</th>
              <th scope="col">{about.activityColumns.movements}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((count, step) => (
              <tr key={dayOf(step)}>
                <th scope="row" className="figure">
                  {dayOf(step)}
                </th>
                <td>{figure(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function bar(step: number, height: number): string {
  if (height === 0) return ''
  const top = HEIGHT - Math.max(height, BAR_MIN)
  return `M${step * BAR} ${HEIGHT}V${top}h${BAR - 0.6}V${HEIGHT}z`
}
