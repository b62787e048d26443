/** Says that a list has changed since it was loaded, and offers it anew; the list stays as it is until then. */
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import type { Query } from '../data/fetch-json.ts'
import { countQuery } from '../data/lists.ts'
import styles from './guard-frame.module.css'

export function ListNews(props: {
  list: string
  query: Query
  shown: number | undefined
  onShow: () => void
}) {
  const { list, query, shown, onShow } = props
  const { data: now } = useQuery(countQuery(list, query))
  const differs = now !== undefined && shown !== undefined && now !== shown
  return (
    <div className={styles.news} aria-live="polite">
      {differs && (
        <Button
          size="compact-sm"
          variant="light"
          radius="xl"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={onShow}
        >
          {now > shown ? web.guard.newer(now - shown) : web.guard.fewer} · {web.guard.show}
        </Button>
      )}
    </div>
  )
}
