/** What narrows a list of the guard: its site, its item, its state. The one thing an address names is a chip. */
import { web } from '../../messages/web/index.ts'
import { SiteField } from '../site/site-field.tsx'
import { Chips } from '../ui/form/chips.tsx'
import { Field } from '../ui/form/field.tsx'
import { FilterForm } from '../ui/form/filter-form.tsx'
import { SuggestField } from '../ui/form/suggest-field.tsx'
import { itemSuggestionsQuery } from './queries.ts'

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
  const change = (name: 'item' | 'state') => (value: string) =>
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
      <SiteField site={search.site} onChange={(site) => set({ ...kept(search), site })} />
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
