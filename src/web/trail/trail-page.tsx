/** The trail: who did what to what, newest first, with the details in words. */
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { useManySites } from '../data/sites.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { GuardList } from '../frame/guard-list.tsx'
import { type Chip, Chips } from '../ui/filter/chips.tsx'
import { FilterForm } from '../ui/filter/filter-form.tsx'
import { SiteField } from '../ui/filter/site-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { PAGE_ROWS } from '../ui/table/paged-table.tsx'
import { trailQuery } from './queries.ts'
import type { TrailSearch } from './search.ts'
import { meantSubject, shownSubject } from './subject.ts'
import { trailColumns } from './trail-columns.tsx'

const route = getRouteApi('/guard/trail')
const { trail: say } = web
const FILTERS = ['site', 'actor', 'subject'] as const

export function TrailPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const manySites = useManySites()
  const { site, actor, subject, after } = search
  const filter = { site, actor, subject }
  const found = useQuery(trailQuery({ ...filter, after, limit: PAGE_ROWS }))
  const go = (next: TrailSearch) => void navigate({ search: next })
  const set = (change: TrailSearch) => go({ ...filter, ...change })
  const chips = FILTERS.flatMap((name): Chip[] => {
    const value = search[name]
    if (value === undefined) return []
    const shown = name === 'subject' ? shownSubject(value) : value
    return [{ key: name, text: `${say.filters[name]}: ${shown}`, onRemove: () => set({ [name]: undefined }) }]
  })
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      <FilterForm few>
        <SiteField site={site} onChange={(site) => set({ site })} />
        <TextField
          label={say.filters.actor}
          value={actor ?? ''}
          onCommit={(value) => set({ actor: value || undefined })}
        />
        <TextField
          label={say.filters.subject}
          placeholder={say.subjectHint}
          value={shownSubject(subject ?? '')}
          onCommit={(value) => set({ subject: meantSubject(value) || undefined })}
        />
      </FilterForm>
      <Chips chips={chips} onClear={() => go({})} />
      <Anchor href={fileAddress(filter)} download size="sm" style={{ alignSelf: 'flex-end' }}>
        {say.download}
      </Anchor>
      <GuardList
        list="trail"
        found={found}
        search={search}
        columns={trailColumns(manySites)}
        rowKey={(row) => `${row.site} ${row.entry}`}
        isWhole={chips.length === 0}
        question={filter}
        goTo={(page) => go({ ...filter, ...page })}
      />
    </GuardFrame>
  )
}

function fileAddress(filter: TrailSearch): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return `/v1/trail.jsonl?${new URLSearchParams(given as [string, string][])}`
}
