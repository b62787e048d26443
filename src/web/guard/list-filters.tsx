/** What narrows a list of the guard: its site, its item, its state. The one thing an address names is a chip. */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { itemSuggestionsQuery } from '../data/queries.ts'
import { sitesQuery } from '../data/site-queries.ts'
import { Chips } from '../ui/chips.tsx'
import { Field } from '../ui/field.tsx'
import { FilterForm } from '../ui/filter-form.tsx'
import { SuggestField } from '../ui/suggest-field.tsx'

export interface ListSearch {
  readonly site?: string
  readonly item?: string
  readonly state?: string
  readonly one?: string
}

export function ListFilters(props: {
  search: ListSearch
  states: Readonly<Record<string, string>>
  one: (id: string) => string
  set: (search: ListSearch) => void
}) {
  const { search, states, one, set } = props
  const { guard: say } = web
  const sites = useQuery(sitesQuery).data?.rows.map(({ name }) => name) ?? []
  const change = (name: keyof ListSearch) => (value: string) =>
    set({ ...kept(search), [name]: value === '' ? undefined : value })
  if (search.one !== undefined)
    return (
      <Chips
        chips={[{ key: 'one', text: say.only(one(search.one)), onRemove: () => set({}) }]}
        onClear={() => set({})}
      />
    )
  return (
    <FilterForm few>
      <Field
        label={say.state}
        value={search.state ?? ''}
        choices={[
          { value: '', label: say.anyState },
          ...Object.entries(states).map(([value, label]) => ({ value, label })),
        ]}
        onChange={change('state')}
      />
      {(sites.length > 1 || search.site !== undefined) && (
        <Field
          label={say.site}
          value={search.site ?? ''}
          choices={[{ value: '', label: say.anySite }, ...sites.map((value) => ({ value, label: value }))]}
          onChange={change('site')}
        />
      )}
      <SuggestField
        label={say.item}
        value={search.item ?? ''}
        suggest={itemSuggestionsQuery}
        onCommit={change('item')}
      />
    </FilterForm>
  )
}

/** A new filter begins at the first page. */
function kept({ site, item, state }: ListSearch): ListSearch {
  return { site, item, state }
}
