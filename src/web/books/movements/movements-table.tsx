/** The movements in the picture's window, in rows: the picture for those who read. All of them, page after page. */
import { Group, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { BookMovement } from '../../../api/books/schema.ts'
import { ORDERS, type Order } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Field } from '../../ui/form/field.tsx'
import { CARDS_BELOW } from '../../ui/table/columns.ts'
import { CursorPager } from '../../ui/table/cursor-pager.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { bookMovementsQuery } from '../queries.ts'
import { useBookSearch } from '../window/use-book-window.ts'
import { isoOf, type Window } from '../window/window.ts'
import type { KeyMovements } from './key-movements.ts'
import { bookMovementColumns } from './movement-columns.tsx'

const PAGE_ROWS = 25
const PAGE_CARDS = 8
const ORDER_CHOICES = ORDERS.map((value) => ({ value, label: words().orders[value].title }))

/** Whether two rows bear the same time by one of the clocks. */
function haveOneTime(rows: readonly BookMovement[]): boolean {
  const times = (of: (row: BookMovement) => string) => new Set(rows.map(of)).size
  return (
    Math.min(
      times((row) => row.recordedAt),
      times((row) => row.occurredAt),
    ) < rows.length
  )
}

export function MovementsTable(props: {
  bookId: string
  window: Window | null
  keys: KeyMovements
  /** The order of the selected episode. */
  order: Order | undefined
}) {
  const { bookId, window, keys } = props
  const { search, set } = useBookSearch()
  const wanted = search.order ?? props.order
  const order = wanted === 'as-happened' ? wanted : 'as-posted'
  const cards = useMediaQuery(CARDS_BELOW, undefined, { getInitialValueInEffect: false })
  const size = cards ? PAGE_CARDS : PAGE_ROWS
  const { after, knownAt } = search
  const query = useQuery({
    ...bookMovementsQuery(bookId, { ...isoOf(window), knownAt, order, limit: size, after }),
    enabled: window !== null,
  })
  // The picture first: hundreds of cells under it can wait for a moment.
  const page = useDeferredValue(query.data, undefined)
  return (
    <>
      <Group justify="space-between" align="end" mt="md" mb="xs">
        <Title order={3} size="h5">
          {web.movements.title}
        </Title>
        <div className="no-print">
          <Field
            label={web.movements.order}
            value={order}
            choices={ORDER_CHOICES}
            onChange={(value) => set({ order: value, page: undefined, after: undefined }, true)}
          />
        </div>
      </Group>
      {query.isError ? (
        <ErrorBox error={query.error} onRetry={() => void query.refetch()} />
      ) : page === undefined ? (
        <Loading rows={6} />
      ) : page.rows.length === 0 ? (
        <Text>{web.picture.empty}</Text>
      ) : (
        <>
          <DataTable
            label={web.movements.title}
            columns={bookMovementColumns(keys)}
            rows={page.rows}
            rowKey={(row) => `${row.site} ${row.seq}`}
            isSelected={(row) => keys.roles.has(row.id)}
          />
          {haveOneTime(page.rows) && (
            <Text size="sm" c="dimmed" mt="xs">
              {web.movements.netted}
            </Text>
          )}
          <CursorPager
            label={web.movements.pages}
            search={search}
            page={page}
            size={size}
            range={web.movements.range}
            goTo={(next, number) => set({ after: next, page: number === 1 ? undefined : String(number) })}
          />
        </>
      )}
    </>
  )
}
