/** The filters of the exceptions page. */
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { itemsQuery, locationsQuery } from '../data/queries.ts'
import { CARDS_BELOW } from '../ui/data-table.tsx'
import { Field } from '../ui/field.tsx'
import { FilterForm } from '../ui/filter-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CAUSE_CHOICES, CLASS_CHOICES, ORDER_CHOICES, STATE_CHOICES } from './choices.ts'
import { ORDER_DEFAULT } from './search.ts'
import { useExceptionsSearch } from './use-exceptions-search.ts'

export function Filters() {
  const { search, sort, set, sortBy } = useExceptionsSearch()
  const cards = useMediaQuery(CARDS_BELOW, undefined, { getInitialValueInEffect: false })
  const items = useQuery(itemsQuery).data?.rows.map((item) => item.code)
  const places = useQuery(locationsQuery)
    .data?.rows.filter((place) => place.kind !== 'supplier' && place.kind !== 'customer')
    .map((place) => place.path)
  const { filters, sorts } = web.exceptions
  const sortChoices = Object.entries(sorts).map(([value, label]) => ({ value, label }))
  return (
    <FilterForm>
      <TextField
        label={filters.search}
        placeholder={filters.searchHint}
        value={search.search ?? ''}
        onCommit={(value) => set({ search: value })}
      />
      <TextField
        label={filters.item}
        value={search.item ?? ''}
        suggestions={items}
        onCommit={(item) => set({ item })}
      />
      <TextField
        label={filters.location}
        value={search.location ?? ''}
        suggestions={places}
        onCommit={(location) => set({ location })}
      />
      <Field
        label={filters.class}
        value={search.class ?? ''}
        choices={CLASS_CHOICES}
        onChange={(value) => set({ class: value })}
      />
      <Field
        label={filters.order}
        value={search.order ?? ORDER_DEFAULT}
        choices={ORDER_CHOICES}
        onChange={(order) => set({ order })}
      />
      <Field
        label={filters.state}
        value={search.state ?? ''}
        choices={STATE_CHOICES}
        onChange={(state) => set({ state })}
      />
      <Field
        label={filters.cause}
        value={search.cause ?? ''}
        choices={CAUSE_CHOICES}
        onChange={(cause) => set({ cause })}
      />
      {cards && <Field label={filters.sort} value={sort} choices={sortChoices} onChange={sortBy} />}
    </FilterForm>
  )
}
