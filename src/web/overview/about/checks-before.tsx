/** The checks before the latest, folded away. */
import type { LedgerCheck } from '../../../api/overview/schema.ts'
import { duration, figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { Time } from '../../ui/figures/time.tsx'
import { between, zoned } from '../../ui/figures/when.ts'
import styles from './about.module.css'

export function ChecksBefore({ checks }: { checks: readonly LedgerCheck[] }) {
  const { about } = web
  const { at, state, movements, took } = about.checkColumns
  return (
    <details className={styles.fold}>
      <summary>{about.checksBefore}</summary>
      <table aria-label={about.checksTable}>
        <thead>
          <tr>
            <th scope="col">{zoned(at)}</th>
            <th scope="col">{state}</th>
            <th scope="col">{took}</th>
            <th scope="col">{movements}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.id}>
              <td>
                <Time at={check.startedAt} form="short" />
              </td>
              <td>{about.checkState[check.state]}</td>
              <td>
                {check.finishedAt === null
                  ? web.movements.none
                  : duration(Math.max(between(check.startedAt, check.finishedAt), 1000))}
              </td>
              <td>{figure(check.movements)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
