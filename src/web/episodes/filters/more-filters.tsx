/** The filters that are needed now and then; open from the start if one of them is set. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import filterStyles from '../../ui/filter/filters.module.css'
import { PartField } from '../../ui/form/part-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { DateRange } from '../../ui/times/date-range.tsx'
import { episodeGroupsQuery } from '../queries.ts'
import { MORE_FILTERS } from '../search.ts'
import { useExceptionsSearch } from '../use-exceptions-search.ts'

export function MoreFilters() {
  const { search } = useExceptionsSearch()
  const active = MORE_FILTERS.filter((name) => search[name] !== undefined).length
  const [open, setOpen] = useState(active > 0)
  return (
    <details
      className={filterStyles.more}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{web.exceptions.more(active)}</summary>
      {open && <Fields />}
    </details>
  )
}

function Fields() {
  const { search, set } = useExceptionsSearch()
  const { filters } = web.exceptions
  // The sources there are, those of most episodes first.
  const sources = useQuery(episodeGroupsQuery({ by: 'source' })).data?.rows.map((group) => group.key)
  return (
    <div className={filterStyles.filters}>
      <TextField label={filters.site} value={search.site ?? ''} onCommit={(site) => set({ site })} />
      <PartField
        label={filters.source}
        exact={search.source}
        part={search.sourcePart}
        suggestions={sources}
        onCommit={({ exact, part }, isTyping) => set({ source: exact, sourcePart: part }, isTyping)}
      />
      {(['durationHoursMin', 'durationHoursMax', 'depthMin', 'costMin'] as const).map((name) => (
        <TextField
          key={name}
          label={filters[name]}
          value={search[name] ?? ''}
          inputMode="decimal"
          onCommit={(value) => set({ [name]: value })}
        />
      ))}
      <DateRange
        labels={{ preset: filters.started, from: filters.startedFrom, to: filters.startedTo }}
        value={{ from: search.startedFrom, to: search.startedTo }}
        onChange={({ from, to }) => set({ startedFrom: from, startedTo: to })}
      />
      <DateRange
        labels={{ preset: filters.ended, from: filters.endedFrom, to: filters.endedTo }}
        value={{ from: search.endedFrom, to: search.endedTo }}
        onChange={({ from, to }) => set({ endedFrom: from, endedTo: to })}
      />
    </div>
  )
}
