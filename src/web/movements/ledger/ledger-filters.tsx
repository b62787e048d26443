/** The filters of the ledger. */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../../messages/web/index.ts'
import { itemsQuery, locationsQuery } from '../../data/names.ts'
import { FilterForm } from '../../ui/filter/filter-form.tsx'
import { Field } from '../../ui/form/field.tsx'
import { PartField } from '../../ui/form/part-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { DateRange } from '../../ui/times/date-range.tsx'
import { CHOICES, DIRECTION_CHOICES } from './choices.ts'
import type { LedgerFilter } from './search.ts'
import { useLedgerSearch } from './use-ledger-search.ts'

const FIELDS = [
  'item',
  'location',
  'document',
  'id',
  'kind',
  'below',
  'withoutCase',
  'source',
  'actor',
  'clock',
] as const
/** Found by a part of their name; a link names the whole. */
const PARTS = {
  item: 'itemPart',
  location: 'locationPart',
  document: 'documentPart',
  source: 'sourcePart',
  actor: 'actorPart',
} as const satisfies Partial<Record<LedgerFilter, LedgerFilter>>

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
  const { filters } = web.ledger
  return (
    <FilterForm>
      {[...(manySites ? (['site'] as const) : []), ...FIELDS].map((name) => {
        const choices = CHOICES[name]
        const first = choices?.[0]?.value ?? ''
        const part = name in PARTS ? PARTS[name as keyof typeof PARTS] : undefined
        const change = (value: string) => set({ [name]: value === '' ? undefined : value })
        if (choices !== undefined)
          return (
            <Field
              key={name}
              label={filters[name]}
              value={search[name] ?? first}
              choices={choices}
              onChange={(value) => change(value === first ? '' : value)}
            />
          )
        return part === undefined ? (
          <TextField
            key={name}
            label={filters[name]}
            value={search[name] ?? ''}
            suggestions={suggestions[name]}
            onCommit={change}
          />
        ) : (
          <PartField
            key={name}
            label={filters[name]}
            exact={search[name]}
            part={search[part]}
            suggestions={suggestions[name]}
            onCommit={(next, isTyping) => set({ [name]: next.exact, [part]: next.part }, isTyping)}
          />
        )
      })}
      <DateRange
        labels={{ from: filters.from, to: filters.to }}
        value={{ from: search.from, to: search.to }}
        onChange={(range) => set(range)}
      />
      <Field
        label={web.ledger.order}
        value={search.direction ?? 'desc'}
        choices={DIRECTION_CHOICES}
        onChange={(direction) => set({ direction: direction === 'desc' ? undefined : direction })}
      />
    </FilterForm>
  )
}
