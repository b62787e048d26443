/** Says that a list has new rows since it was shown, and offers them; the list stays as it is until then. */
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { web } from '../../messages/web/index.ts'
import styles from './guard-frame.module.css'

export function ListNews({ fresh, onShow }: { fresh: number; onShow: () => void }) {
  return (
    <div className={styles.news} aria-live="polite">
      {fresh > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          radius="xl"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={onShow}
        >
          {web.guard.newer(fresh)} · {web.guard.show}
        </Button>
      )}
    </div>
  )
}
