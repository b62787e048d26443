/** The filters of the ledger. */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../../messages/web/index.ts'
import { itemsQuery, locationsQuery } from '../../data/names.ts'
import { zoned } from '../../ui/figures/when.ts'
import { FilterForm } from '../../ui/filter/filter-form.tsx'
import { Field } from '../../ui/form/field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { CHOICES, DIRECTION_CHOICES } from './choices.ts'
import type { LedgerFilter } from './search.ts'
import { useLedgerSearch } from './use-ledger-search.ts'

const FIELDS = ['item', 'location', 'document', 'id', 'kind', 'below', 'source', 'actor'] as const
const TIMES = ['clock', 'from', 'to'] as const

export function LedgerFilters() {
  const { search, set } = useLedgerSearch()
  const items = useQuery(itemsQuery).data?.rows.map((item) => item.code)
  const places = useQuery(locationsQuery).data?.rows
  const sites = [...new Set(places?.map(({ site }) => site))]
  const suggestions: Partial<Record<LedgerFilter, string[]>> = {
    item: items,
    location: [...new Set(places?.map(({ path }) => path))],
    site: sites,
  }
  const manySites = sites.length > 1 || search.site !== undefined
  return (
    <FilterForm>
      {[...(manySites ? (['site'] as const) : []), ...FIELDS, ...TIMES].map((name) => {
        const choices = CHOICES[name]
        const first = choices?.[0]?.value ?? ''
        const isTime = name === 'from' || name === 'to'
        const label = isTime ? dayLabel(web.ledger.filters[name]) : web.ledger.filters[name]
        const change = (value: string) => set({ [name]: value === '' ? undefined : value })
        return choices === undefined ? (
          <TextField
            key={name}
            label={label}
            value={search[name] ?? ''}
            placeholder={isTime ? web.ledger.timeHint : undefined}
            suggestions={suggestions[name]}
            onCommit={change}
          />
        ) : (
          <Field
            key={name}
            label={label}
            value={search[name] ?? first}
            choices={choices}
            onChange={(value) => change(value === first ? '' : value)}
          />
        )
      })}
      <Field
        label={web.ledger.order}
        value={search.direction ?? 'desc'}
        choices={DIRECTION_CHOICES}
        onChange={(direction) => set({ direction: direction === 'desc' ? undefined : direction })}
      />
    </FilterForm>
  )
}

/** A day is one of UTC wherever the reader is: the API reads it so. */
function dayLabel(label: string): string {
  return zoned(label).replace(/\(.*\)/, '(UTC)')
}
