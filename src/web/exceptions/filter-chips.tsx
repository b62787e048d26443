/** The filters in force, each removable. */
import { Chips } from '../ui/chips.tsx'
import { filterText } from './choices.ts'
import { FILTERS, ORDER_DEFAULT } from './search.ts'
import { useExceptionsSearch } from './use-exceptions-search.ts'

export function FilterChips() {
  const { search, set, clear } = useExceptionsSearch()
  const active = FILTERS.filter((name) => search[name] !== undefined && search[name] !== ORDER_DEFAULT)
  return (
    <Chips
      chips={active.map((name) => ({
        key: name,
        text: filterText(name, search[name]!),
        onRemove: () => set({ [name]: undefined }),
      }))}
      onClear={clear}
    />
  )
}
