/** What was sent and has not arrived yet, with its age. */
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { itemSuggestionsQuery } from '../data/names.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { NoneFound } from '../ui/feedback/none-found.tsx'
import { FilterForm } from '../ui/filter/filter-form.tsx'
import { SiteField } from '../ui/filter/site-field.tsx'
import { Field } from '../ui/form/field.tsx'
import { SuggestField } from '../ui/form/suggest-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import styles from '../ui/layout/parts.module.css'
import { PAGE_ROWS, PagedTable } from '../ui/table/paged-table.tsx'
import { transitQuery } from './queries.ts'
import { roadKey, useRoadColumns } from './road-table.tsx'
import { type RoadSearch, roadCsvAddress, roadQuery } from './search.ts'

const route = getRouteApi('/on-the-road')
const { road: say } = web
const VIEWS = ['road', 'over'].map((value) => ({ value, label: say.views[value]! }))
const AGES = ['', '1', '3', '7', '30'].map((value) => ({ value, label: say.ages[value]! }))

export function RoadPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { site, item, document, older, view, after, page } = search
  const set = (change: RoadSearch) =>
    void navigate({ search: { site, item, document, older, view, ...change } })
  const found = useQuery(transitQuery({ ...roadQuery(search), after, limit: PAGE_ROWS }))
  const isNarrowed = [site, item, document, older, view].some((one) => one !== undefined)
  return (
    <GuardFrame title={say.title} lead={view === 'over' ? say.leadOver : say.lead}>
      <FilterForm>
        <SiteField site={site} onChange={(next) => set({ site: next })} />
        <SuggestField
          label={say.item}
          value={item ?? ''}
          suggest={itemSuggestionsQuery}
          onCommit={(value) => set({ item: value || undefined })}
        />
        <TextField
          label={say.document}
          value={document ?? ''}
          onCommit={(value) => set({ document: value || undefined })}
        />
        <Field
          label={say.older}
          value={older ?? ''}
          choices={AGES}
          onChange={(value) => set({ older: value || undefined })}
        />
        <Field
          label={say.view}
          value={view ?? 'road'}
          choices={VIEWS}
          onChange={(value) => set({ view: value === 'road' ? undefined : value })}
        />
      </FilterForm>
      <div className={`${styles.actions} no-print`}>
        <Anchor href={roadCsvAddress(search)} download size="sm">
          {say.download}
        </Anchor>
      </div>
      <PagedTable
        label={say.table}
        found={found}
        columns={useRoadColumns(true)}
        rowKey={roadKey}
        empty={<NoneFound words={say} isNarrowed={isNarrowed} />}
        pages={{
          label: say.pages,
          search: { after, page },
          range: say.range,
          goTo: (next, number) => set({ after: next, page: number }),
        }}
      />
    </GuardFrame>
  )
}
