/**
 * How fresh what one sees is: the latest fact, when the server last looked, and whether news come in by themselves.
 * Both times are the server's own, so the browser's clock may be as wrong as it likes.
 */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { summaryQuery } from '../episodes/queries.ts'
import type { LiveState } from '../live/ledger-stream.ts'
import { useLive } from '../live/live.ts'
import { useDrawing } from '../site/use-drawing.ts'
import { when } from '../ui/figures/when.ts'
import styles from './shell.module.css'

export function Freshness() {
  const { data, isError: lost } = useQuery(summaryQuery)
  const { state } = useLive()
  const drawing = useDrawing()
  return (
    <div className={styles.freshness} data-lost={lost || undefined}>
      {lost ? (
        <span role="status">{web.freshness.lost}</span>
      ) : data === undefined || drawing === null ? null : (
        <>
          <span>
            {data.lastRecordedAt === null
              ? web.freshness.none
              : web.freshness.data(when(data.lastRecordedAt))}
          </span>
          <span className={styles.checked}>{web.freshness.checked(when(data.checkedAt))}</span>
        </>
      )}
      <Live state={state} />
    </div>
  )
}

function Live({ state }: { state: LiveState }) {
  return (
    <span className={styles.live} data-state={state} role="status">
      {web.freshness.live[state]}
    </span>
  )
}

/** When the server was last heard, while it does not answer; null while it does, and before it ever has. */
export function useStale(): string | null {
  const { data, isError } = useQuery(summaryQuery)
  const { state } = useLive()
  return (isError || state === 'offline') && data !== undefined ? data.checkedAt : null
}

export function StaleNote({ since }: { since: string }) {
  return (
    <p className={styles.staleNote} role="status">
      {web.stale.since(when(since))}
    </p>
  )
}
