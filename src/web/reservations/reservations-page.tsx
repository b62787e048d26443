/** Reservations, and the lines that got less than they asked for beside them. */
import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { itemSuggestionsQuery } from '../data/names.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { FilterForm } from '../ui/filter/filter-form.tsx'
import { SiteField } from '../ui/filter/site-field.tsx'
import { Field } from '../ui/form/field.tsx'
import { SuggestField } from '../ui/form/suggest-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { BackorderList } from './backorder-list.tsx'
import { ReservationList } from './reservation-list.tsx'
import type { ReservationsSearch } from './search.ts'

const route = getRouteApi('/reservations')
const { reservations: say } = web

export function ReservationsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { site, item, document, state, view } = search
  const isShort = view === 'backorders'
  const go = (next: ReservationsSearch) => void navigate({ search: next })
  const set = (change: ReservationsSearch) => go({ site, item, document, state, view, ...change })
  return (
    <GuardFrame
      title={isShort ? web.backorders.title : say.title}
      lead={isShort ? web.backorders.lead : say.lead}
    >
      <div>
        <SegmentedControl
          aria-label={say.views.label}
          value={isShort ? 'backorders' : 'list'}
          data={[
            { value: 'list', label: say.views.list },
            { value: 'backorders', label: say.views.backorders },
          ]}
          onChange={(value) => go({ site, item, view: value === 'list' ? undefined : value })}
        />
      </div>
      <FilterForm few>
        <SiteField site={site} onChange={(site) => set({ site })} />
        <SuggestField
          label={say.filters.item}
          value={item ?? ''}
          suggest={itemSuggestionsQuery}
          onCommit={(value) => set({ item: value || undefined })}
        />
        {!isShort && (
          <>
            <TextField
              label={say.filters.document}
              value={document ?? ''}
              onCommit={(value) => set({ document: value || undefined })}
            />
            <Field
              label={say.filters.state}
              value={state ?? ''}
              choices={[
                { value: '', label: say.anyState },
                { value: 'open', label: say.openOnly },
              ]}
              onChange={(value) => set({ state: value || undefined })}
            />
          </>
        )}
      </FilterForm>
      {isShort ? <BackorderList search={search} go={set} /> : <ReservationList search={search} go={set} />}
    </GuardFrame>
  )
}
