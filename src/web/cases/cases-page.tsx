/** Cases to work through: lists by what they wait for, filters, and triage by keys, one by one or many at once. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Case } from '../../api/cases/schema.ts'
import { web } from '../../messages/web/index.ts'
import { accessQuery, useMay } from '../data/session.ts'
import { useManySites } from '../data/sites.ts'
import { useTitle } from '../frame/use-title.ts'
import { useRowCursor } from '../keyboard/use-row-cursor.ts'
import { Empty } from '../ui/feedback/empty.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { PageTitle } from '../ui/layout/page-title.tsx'
import { CursorPager, pageNumber } from '../ui/table/cursor-pager.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { PAGE_ROWS } from '../ui/table/paged-table.tsx'
import { caseColumns } from './case-columns.tsx'
import { CaseFilters } from './case-filters.tsx'
import { CaseTabs, tabOf } from './case-tabs.tsx'
import { TriageDialogs } from './dialogs/triage-dialogs.tsx'
import { casesQuery } from './queries.ts'
import type { CasesSearch } from './search.ts'
import { SelectedCases } from './selected-cases.tsx'
import { useTriage } from './use-triage.ts'

const route = getRouteApi('/cases')
const { cases: say } = web

export function CasesPage() {
  useTitle(say.title)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const go = (next: CasesSearch) => void navigate({ search: next })
  const tab = tabOf(search.tab)
  const { q, assignee, cause, site, after } = search
  const me = useQuery(accessQuery).data?.user?.name
  const filter = { q, cause, site, assignee: assignee === 'me' ? me : assignee }
  const found = useQuery(casesQuery({ ...filter, tab, after, limit: PAGE_ROWS }))
  const manySites = useManySites()
  const list = useRef<HTMLDivElement>(null)
  const rows = found.data?.rows ?? []
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) =>
    setTicked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const turn = (next: string | undefined, page: number) =>
    go({ ...search, after: next, page: next === undefined ? undefined : String(page) })
  const next = found.data?.next ?? null
  const cursor = useRowCursor(list, {
    select: toggle,
    ...(next !== null && { nextPage: () => turn(next, pageNumber(search) + 1) }),
    ...(after !== undefined && { previousPage: () => turn(undefined, 1) }),
  })
  const clear = () => setTicked(new Set())
  const selected = rows.filter(({ id }) => ticked.has(id))
  const mayChange = useMay('operator')
  const triage = useTriage({
    mayChange,
    me,
    // Of what is selected, else of the row under the cursor.
    chosen: () => (selected.length > 0 ? selected : rows.filter(({ id }) => id === cursor.current())),
    onDone: clear,
  })
  return (
    <Stack gap="md" className="fills-from-above">
      <PageTitle title={say.title} lead={say.lead} />
      <CaseTabs here={tab} counts={found.data?.counts} search={search} />
      <CaseFilters search={search} set={go} />
      {found.isError ? (
        <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <Loading rows={8} />
      ) : rows.length === 0 ? (
        <NoCases
          tab={tab}
          isWhole={[q, assignee, cause, site, after].every((one) => one === undefined)}
          counts={found.data.counts}
        />
      ) : (
        <div ref={list} aria-busy={found.isPlaceholderData}>
          <DataTable
            label={say.table}
            columns={caseColumns({ manySites })}
            rows={rows}
            rowKey={({ id }) => id}
            selecting={mayChange ? selecting(rows, ticked, setTicked) : undefined}
          />
          <CursorPager
            label={say.pages}
            search={search}
            page={found.data}
            size={PAGE_ROWS}
            range={say.range}
            goTo={turn}
          />
        </div>
      )}
      {mayChange && <SelectedCases selected={selected} triage={triage} onClear={clear} />}
      <TriageDialogs triage={triage} />
    </Stack>
  )
}

function selecting(
  rows: readonly Case[],
  ticked: ReadonlySet<string>,
  set: (next: ReadonlySet<string>) => void,
) {
  const here = rows.filter(({ id }) => ticked.has(id)).length
  const all = here === 0 ? ('none' as const) : here === rows.length ? ('all' as const) : ('some' as const)
  return {
    has: ({ id }: Case) => ticked.has(id),
    toggle: ({ id }: Case) =>
      set(new Set(ticked.has(id) ? [...ticked].filter((one) => one !== id) : [...ticked, id])),
    all,
    toggleAll: () => set(all === 'all' ? new Set() : new Set(rows.map(({ id }) => id))),
    label: ({ number }: Case) => say.select.row(number),
    columnLabel: say.select.column,
    allLabel: say.select.all,
  }
}

/** The goal, an empty list, or filters that nothing passes. */
function NoCases(props: {
  tab: ReturnType<typeof tabOf>
  isWhole: boolean
  counts: Readonly<Record<string, number>>
}) {
  const { tab, isWhole, counts } = props
  if (!isWhole) return <Empty title={say.noMatch} text={say.noMatchText} />
  if (Object.values(counts).every((count) => count === 0))
    return <Empty title={say.noneYet} text={say.noneYetText} />
  if (tab === 'review') return <Empty title={say.none} text={say.noneText} />
  return <Empty title={say.otherNone[tab]} text={say.lead} />
}
