/** The filters of a list of the guard: state, site and item. An address that names one thing shows it as a chip. */
import { web } from '../../../messages/web/index.ts'
import { itemSuggestionsQuery } from '../../data/names.ts'
import { Field } from '../form/field.tsx'
import { SuggestField } from '../form/suggest-field.tsx'
import { Chips } from './chips.tsx'
import { FilterForm } from './filter-form.tsx'
import { SiteField } from './site-field.tsx'

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
