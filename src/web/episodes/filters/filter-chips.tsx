/** The filters in force, each removable. */
import { Chips } from '../../ui/filter/chips.tsx'
import { type ExceptionsSearch, FILTERS, type FilterName, ORDER_DEFAULT } from '../search.ts'
import { useExceptionsSearch } from '../use-exceptions-search.ts'
import { filterText } from './choices.ts'

export function FilterChips() {
  const { search, set, clear } = useExceptionsSearch()
  return (
    <Chips
      chips={activeFilters(search).map((name) => ({
        key: name,
        text: filterText(name, search[name]!),
        onRemove: () => set({ [name]: undefined }),
      }))}
      onClear={clear}
    />
  )
}

/** The filters that narrow the list; episodes as posted are the default and no filter. */
export function activeFilters(search: ExceptionsSearch): FilterName[] {
  return FILTERS.filter(
    (name) => search[name] !== undefined && !(name === 'order' && search.order === ORDER_DEFAULT),
  )
}
