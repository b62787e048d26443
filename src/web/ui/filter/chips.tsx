/** The filters in force, each removable. */
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { web } from '../../../messages/web/index.ts'
import { showToast } from '../../toasts/toasts.ts'
import styles from './filters.module.css'

export interface Chip {
  readonly key: string
  readonly text: string
  readonly onRemove: () => void
}

export function Chips({ chips, onClear }: { chips: readonly Chip[]; onClear: () => void }) {
  const router = useRouter()
  if (chips.length === 0) return null
  const { filters } = web
  const clear = () => {
    const { href } = router.history.location
    onClear()
    showToast({ text: web.toasts.filtersCleared, undo: () => router.history.push(href) })
  }
  return (
    <ul className={styles.chips} aria-label={filters.active}>
      {chips.map(({ key, text, onRemove }) => (
        <li key={key}>
          <Button
            size="compact-sm"
            variant="light"
            rightSection={<IconX size={13} aria-hidden />}
            aria-label={filters.remove(text)}
            title={text}
            maw="100%"
            onClick={onRemove}
          >
            {text}
          </Button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {filters.clear}
          </Button>
        </li>
      )}
    </ul>
  )
}
