/** What is announced and not in stock yet, and the way to announce more. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { itemSuggestionsQuery } from '../data/names.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { Needs } from '../ui/feedback/needs.tsx'
import { NoneFound } from '../ui/feedback/none-found.tsx'
import { FilterForm } from '../ui/filter/filter-form.tsx'
import { SiteField } from '../ui/filter/site-field.tsx'
import { Field } from '../ui/form/field.tsx'
import { SuggestField } from '../ui/form/suggest-field.tsx'
import styles from '../ui/layout/parts.module.css'
import { PAGE_ROWS, PagedTable } from '../ui/table/paged-table.tsx'
import { AnnounceDialog } from './announce-dialog.tsx'
import { useExpectedColumns } from './expected-table.tsx'
import { expectedQuery } from './queries.ts'
import type { ExpectedSearch } from './search.ts'

const route = getRouteApi('/expected')
const { expected: say } = web
const VIEWS = ['open', 'done', 'all'].map((value) => ({ value, label: say.views[value]! }))
const OPEN: Readonly<Record<string, string | undefined>> = { open: 'true', done: 'false' }

export function ExpectedPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { site, item, view = 'open', after, page } = search
  const go = (next: ExpectedSearch) => void navigate({ search: next })
  const set = (change: ExpectedSearch) => go({ site, item, view: search.view, ...change })
  const found = useQuery(expectedQuery({ site, item, open: OPEN[view], after, limit: PAGE_ROWS }))
  const columns = useExpectedColumns(true, found.data?.rows ?? [])
  const isNarrowed = site !== undefined || item !== undefined || view !== 'open'
  const [announcing, setAnnouncing] = useState(false)
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      <Needs least="operator" what={say.announcing}>
        <div className={styles.actions}>
          <Button size="compact-sm" variant="default" onClick={() => setAnnouncing(true)}>
            {say.announce}
          </Button>
        </div>
      </Needs>
      <FilterForm few>
        <SiteField site={site} onChange={(next) => set({ site: next })} />
        <SuggestField
          label={say.item}
          value={item ?? ''}
          suggest={itemSuggestionsQuery}
          onCommit={(value) => set({ item: value || undefined })}
        />
        <Field
          label={say.view}
          value={view}
          choices={VIEWS}
          onChange={(value) => set({ view: value === 'open' ? undefined : value })}
        />
      </FilterForm>
      <PagedTable
        label={say.table}
        found={found}
        columns={columns}
        rowKey={(line) => `${line.site} ${line.type} ${line.document} ${line.line}`}
        empty={<NoneFound words={say} isNarrowed={isNarrowed} />}
        pages={{
          label: say.pages,
          search: { after, page },
          range: say.range,
          goTo: (next, number) => set({ after: next, page: number }),
        }}
      />
      {announcing && (
        <AnnounceDialog
          site={site}
          onClose={() => setAnnouncing(false)}
          onDone={(document) => void navigate({ to: '/documents/$document', params: { document } })}
        />
      )}
    </GuardFrame>
  )
}
