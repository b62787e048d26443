/** The filters in force, each removable. */
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { web } from '../../messages/web.ts'
import { filterText } from './choices.ts'
import styles from './filters.module.css'
import { FILTERS, ORDER_DEFAULT } from './search.ts'
import { useExceptionsSearch } from './use-exceptions-search.ts'

export function FilterChips() {
  const { search, set, clear } = useExceptionsSearch()
  const active = FILTERS.filter((name) => search[name] !== undefined && search[name] !== ORDER_DEFAULT)
  if (active.length === 0) return null
  const { filters } = web.exceptions
  return (
    <ul className={styles.chips} aria-label={filters.active}>
      {active.map((name) => {
        const text = filterText(name, search[name]!)
        return (
          <li key={name}>
            <Button
              size="compact-sm"
              variant="light"
              rightSection={<IconX size={13} aria-hidden />}
              aria-label={filters.remove(text)}
              onClick={() => set({ [name]: undefined })}
            >
              {text}
            </Button>
          </li>
        )
      })}
      {active.length > 1 && (
        <li>
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {filters.clear}
          </Button>
        </li>
      )}
    </ul>
  )
}
