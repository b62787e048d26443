/** Ledger: every movement in the order it was posted, narrowed by id, document, item and place; all in the address. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { MovementPage } from '../../api/schemas/book.ts'
import { web } from '../../messages/web/index.ts'
import { itemsQuery, locationsQuery, movementsQuery } from '../data/queries.ts'
import { useTitle } from '../shell/use-title.ts'
import { type Chip, Chips } from '../ui/chips.tsx'
import { CursorPager } from '../ui/cursor-pager.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorBox } from '../ui/error-box.tsx'
import { Field } from '../ui/field.tsx'
import { FilterForm } from '../ui/filter-form.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ledgerColumns } from './movement-columns.tsx'
import { LEDGER_FILTERS, LEDGER_ROWS, movementsAsk } from './search.ts'
import { useLedgerSearch } from './use-ledger-search.ts'

export function LedgerPage() {
  useTitle(web.ledger.title)
  const { search, set, clear } = useLedgerSearch()
  const movements = useQuery(movementsQuery(movementsAsk(search)))
  const chips = LEDGER_FILTERS.flatMap((name): Chip[] =>
    search[name] === undefined
      ? []
      : [
          {
            key: name,
            text: `${web.ledger.filters[name]}: ${search[name]}`,
            onRemove: () => set({ [name]: undefined }),
          },
        ],
  )
  return (
    <Stack gap="md">
      <PageTitle title={web.ledger.title} lead={web.ledger.lead} />
      <LedgerFilters />
      <Chips chips={chips} onClear={clear} />
      {movements.isError ? (
        <ErrorBox error={movements.error} onRetry={() => void movements.refetch()} />
      ) : movements.data === undefined ? (
        <Loading rows={8} />
      ) : movements.data.rows.length === 0 ? (
        <Empty
          title={chips.length === 0 ? web.exceptions.noData : web.ledger.noMatch}
          text={chips.length === 0 ? web.ledger.noData : web.ledger.noMatchText}
        />
      ) : (
        <Movements page={movements.data} stale={movements.isPlaceholderData} />
      )}
    </Stack>
  )
}

function LedgerFilters() {
  const { search, set } = useLedgerSearch()
  const items = useQuery(itemsQuery).data?.rows.map((item) => item.code)
  const places = useQuery(locationsQuery).data?.rows.map((place) => place.path)
  const suggestions = { id: undefined, document: undefined, item: items, location: places }
  return (
    <FilterForm>
      {LEDGER_FILTERS.map((name) => (
        <TextField
          key={name}
          label={web.ledger.filters[name]}
          value={search[name] ?? ''}
          suggestions={suggestions[name]}
          onCommit={(value) => set({ [name]: value === '' ? undefined : value })}
        />
      ))}
      <Field
        label={web.ledger.order}
        value={search.direction ?? 'desc'}
        choices={Object.entries(web.ledger.directions).map(([value, label]) => ({ value, label }))}
        onChange={(direction) => set({ direction: direction === 'desc' ? undefined : direction })}
      />
    </FilterForm>
  )
}

function Movements({ page, stale }: { page: MovementPage; stale: boolean }) {
  const { search, goTo } = useLedgerSearch()
  return (
    <div aria-busy={stale}>
      <DataTable
        label={web.ledger.table}
        columns={ledgerColumns()}
        rows={page.rows}
        rowKey={(row) => `${row.site} ${row.seq}`}
      />
      <CursorPager
        label={web.movements.pages}
        {...{ search, page, goTo }}
        size={LEDGER_ROWS}
        range={web.movements.range}
      />
    </div>
  )
}
