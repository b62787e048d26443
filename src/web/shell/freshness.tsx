/** How fresh what one sees is: the latest fact, and when the server last looked. */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { summaryQuery } from '../data/queries.ts'
import { when } from '../ui/when.ts'
import styles from './shell.module.css'

export function Freshness() {
  const { data, isError } = useQuery(summaryQuery)
  if (isError)
    return (
      <div className={styles.freshness} data-lost role="status">
        {web.freshness.lost}
      </div>
    )
  if (data === undefined) return <div className={styles.freshness} />
  const { lastRecordedAt, checkedAt } = data
  return (
    <div className={styles.freshness}>
      <span>{lastRecordedAt === null ? web.freshness.none : web.freshness.data(when(lastRecordedAt))}</span>
      <span>{web.freshness.checked(when(checkedAt))}</span>
    </div>
  )
}
