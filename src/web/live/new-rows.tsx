/**
 * Says that the ledger has grown since a list was loaded, and offers to load it again. The list itself stays as it is
 * until its reader loads it. The line keeps its place, so that nothing moves when it comes or goes.
 */
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useRef } from 'react'
import { web } from '../../messages/web/index.ts'
import { useLive } from './live.ts'
import styles from './new-rows.module.css'

export function NewRows(props: {
  /** When the list was loaded, as the query says (`dataUpdatedAt`). */
  loadedAt: number
  onShow: () => void
}) {
  const { loadedAt, onShow } = props
  const { ledger } = useLive()
  const base = useRef<{ loadedAt: number; movements: number | null }>({ loadedAt: -1, movements: null })
  if (base.current.loadedAt !== loadedAt || base.current.movements === null)
    base.current = { loadedAt, movements: ledger?.movements ?? null }
  const count = (ledger?.movements ?? 0) - (base.current.movements ?? 0)
  return (
    <div className={styles.line} aria-live="polite">
      {count > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          radius="xl"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={onShow}
        >
          {web.news.movements(count)} · {web.news.show}
        </Button>
      )}
    </div>
  )
}
