/** The filters of the list of refusals; what only a link asks for stands below them, and can be removed. */
import { LISTED_REFUSAL_CODES } from '../../core/refusal-codes.ts'
import { web } from '../../messages/web/index.ts'
import { itemSuggestionsQuery } from '../data/names.ts'
import { Chips } from '../ui/filter/chips.tsx'
import { FilterForm } from '../ui/filter/filter-form.tsx'
import { SiteField } from '../ui/filter/site-field.tsx'
import { Field } from '../ui/form/field.tsx'
import { SuggestField } from '../ui/form/suggest-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { DateRange } from '../ui/times/date-range.tsx'
import { filterOf, type RefusalFilter, type RefusalsSearch } from './search.ts'

const { refusals: say } = web
const BY_LINK = ['bookId', 'rule'] as const
const TEXTS = ['place', 'document', 'who'] as const
const REASONS = LISTED_REFUSAL_CODES.map((value) => ({ value, label: say.reason(value) }))
const FOLLOWS = Object.entries(say.follows).map(([value, label]) => ({ value, label }))

export function RefusalFilters(props: { search: RefusalsSearch; set: (search: RefusalsSearch) => void }) {
  const { search, set } = props
  const { one } = search
  if (one !== undefined) {
    const chip = { key: 'one', text: web.guard.only(say.one(one)), onRemove: () => set({}) }
    return <Chips chips={[chip]} onClear={() => set({})} />
  }
  const change = (part: RefusalFilter) => set({ ...filterOf(search), ...part })
  const chips = BY_LINK.flatMap((name) => {
    const value = search[name]
    if (value === undefined) return []
    return [
      { key: name, text: `${say.filters[name]}: ${value}`, onRemove: () => change({ [name]: undefined }) },
    ]
  })
  return (
    <>
      <FilterForm>
        <Field
          label={say.filters.code}
          value={search.code ?? ''}
          choices={[{ value: '', label: say.anyReason }, ...REASONS]}
          onChange={(code) => change({ code: code || undefined })}
        />
        <SiteField site={search.site} onChange={(site) => change({ site })} />
        <SuggestField
          label={web.guard.item}
          value={search.item ?? ''}
          suggest={itemSuggestionsQuery}
          onCommit={(item) => change({ item: item || undefined })}
        />
        {TEXTS.map((name) => (
          <TextField
            key={name}
            label={say.filters[name]}
            value={search[name] ?? ''}
            onCommit={(value) => change({ [name]: value || undefined })}
          />
        ))}
        <Field
          label={say.filters.followed}
          value={search.followed ?? ''}
          choices={[{ value: '', label: say.anything }, ...FOLLOWS]}
          onChange={(followed) => change({ followed: followed || undefined })}
        />
        <DateRange
          labels={{ from: say.filters.from, to: say.filters.to }}
          value={{ from: search.from, to: search.to }}
          onChange={change}
        />
      </FilterForm>
      <Chips chips={chips} onClear={() => set({})} />
    </>
  )
}
