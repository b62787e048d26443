/** The filters of the exceptions page: the usual ones in view, the others folded away. */
import { useMediaQuery } from '@mantine/hooks'
import { useRef } from 'react'
import { web } from '../../../messages/web/index.ts'
import { itemSuggestionsQuery, placeSuggestionsQuery } from '../../data/names.ts'
import { useKeys } from '../../keyboard/use-keys.ts'
import { FilterForm } from '../../ui/filter/filter-form.tsx'
import { Field } from '../../ui/form/field.tsx'
import { PartSuggestField } from '../../ui/form/part-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { CARDS_BELOW } from '../../ui/table/columns.ts'
import { useExceptionsSearch } from '../use-exceptions-search.ts'
import { CAUSE_CHOICES, CLASS_CHOICES, STATE_CHOICES, sortChoices } from './choices.ts'
import { MoreFilters } from './more-filters.tsx'

export function Filters() {
  const { search, sort, set, sortBy } = useExceptionsSearch()
  const cards = useMediaQuery(CARDS_BELOW, undefined, { getInitialValueInEffect: false })
  const { filters } = web.exceptions
  const first = useRef<HTMLDivElement>(null)
  useKeys({ 'filter.focus': () => first.current?.querySelector('input')?.focus() })
  return (
    <FilterForm more={<MoreFilters />}>
      <div ref={first}>
        <TextField
          label={filters.search}
          placeholder={filters.searchHint}
          value={search.search ?? ''}
          asTyped
          onCommit={(value, isTyping) => set({ search: value }, isTyping)}
        />
      </div>
      <PartSuggestField
        label={filters.item}
        exact={search.item}
        part={search.itemPart}
        suggest={itemSuggestionsQuery}
        onCommit={({ exact, part }, isTyping) => set({ item: exact, itemPart: part }, isTyping)}
      />
      <PartSuggestField
        label={filters.location}
        exact={search.location}
        part={search.locationPart}
        suggest={placeSuggestionsQuery}
        onCommit={({ exact, part }, isTyping) => set({ location: exact, locationPart: part }, isTyping)}
      />
      <Field
        label={filters.class}
        value={search.class ?? ''}
        choices={CLASS_CHOICES}
        onChange={(value) => set({ class: value })}
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
      {cards && (
        <Field label={filters.sort} value={sort} choices={sortChoices(search.group)} onChange={sortBy} />
      )}
    </FilterForm>
  )
}
