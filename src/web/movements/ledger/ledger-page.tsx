/**
 * Ledger: every movement in the order of posting, from any row and narrowed by filters; all of that is in the
 * address.
 */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import type { Query } from '../../data/fetch-json.ts'
import { locationsQuery } from '../../data/names.ts'
import { useTitle } from '../../frame/use-title.ts'
import { Begin } from '../../intake/begin.tsx'
import { Empty } from '../../ui/feedback/empty.tsx'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { type Chip, Chips } from '../../ui/filter/chips.tsx'
import { PageTitle } from '../../ui/layout/page-title.tsx'
import parts from '../../ui/layout/parts.module.css'
import { PostLink } from '../../ui/links/post-link.tsx'
import { filterText } from './choices.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerList } from './ledger-list.tsx'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { LEDGER_FILTERS, ledgerHeadQuery, ledgerQuery } from './search.ts'
import { useLedgerSearch } from './use-ledger-search.ts'
import { useLedgerTotal } from './use-ledger-total.ts'

export function LedgerPage() {
  useTitle(web.ledger.title)
  const { search, set, clear } = useLedgerSearch()
  const filter = ledgerQuery(search)
  const places = useQuery(locationsQuery).data?.rows
  const manySites = search.site === undefined && new Set(places?.map(({ site }) => site)).size > 1
  const { total, came, showNew, error, retry } = useLedgerTotal(ledgerHeadQuery(search), manySites)
  const chips = LEDGER_FILTERS.flatMap((name): Chip[] => {
    const value = search[name]
    if (value === undefined) return []
    return [{ key: name, text: filterText(name, value), onRemove: () => set({ [name]: undefined }) }]
  })
  return (
    <Stack gap="sm">
      <PageTitle title={web.ledger.title} lead={web.ledger.lead} />
      <div className={parts.actions}>
        <PostLink of={{ item: search.item, at: search.location, site: search.site }} />
        <Link to="/items" search={{}} className={parts.alone}>
          {web.items.all}
        </Link>
        <Link to="/places" search={{}} className={parts.alone}>
          {web.places.all}
        </Link>
      </div>
      <LedgerFilters />
      <Chips chips={chips} onClear={clear} />
      {error !== null && total === undefined ? (
        <ErrorBox error={error} onRetry={retry} />
      ) : total === undefined ? (
        <Loading rows={12} height={44} />
      ) : total === 0 && came === 0 ? (
        chips.length === 0 ? (
          <Begin />
        ) : (
          <Empty title={web.ledger.noMatch} text={web.ledger.noneFits} />
        )
      ) : (
        <Movements
          key={JSON.stringify([filter, search.direction])}
          filter={filter}
          total={total}
          manySites={manySites}
          came={came}
          showNew={showNew}
        />
      )}
    </Stack>
  )
}

/** The list with its toolbar. A row in the address is counted from the oldest, so that it stays the same movement. */
function Movements(props: {
  filter: Query
  total: number
  manySites: boolean
  came: number
  showNew: () => void
}) {
  const { filter, total, manySites, came, showNew } = props
  const { search, keepRow } = useLedgerSearch()
  const isNewestFirst = search.direction !== 'asc'
  const wanted = Math.trunc(Number(search.row))
  const shown = Number.isNaN(wanted) ? 0 : isNewestFirst ? total - wanted : wanted - 1
  const row = Math.min(Math.max(0, shown), Math.max(0, total - 1))
  const [view, setView] = useState({ first: 0, end: 0 })
  const onView = useCallback((first: number, end: number) => setView({ first, end }), [])
  const numberOf = useCallback(
    (index: number) => (index === 0 ? undefined : isNewestFirst ? total - index : index + 1),
    [isNewestFirst, total],
  )
  const onRest = useCallback(
    (index: number) => keepRow(numberOf(index), { replace: true }),
    [keepRow, numberOf],
  )
  return (
    <div>
      <LedgerToolbar
        filter={filter}
        total={total}
        view={view}
        came={came}
        onNew={() => {
          showNew()
          keepRow(undefined, { replace: true })
        }}
        onJump={(index) => keepRow(Math.min(index, total - 1) + 1, { replace: false })}
      />
      <LedgerList
        filter={filter}
        total={total}
        isNewestFirst={isNewestFirst}
        manySites={manySites}
        row={row}
        onRest={onRest}
        onView={onView}
      />
    </div>
  )
}
