/** The movements in the picture's window, in rows: the picture for those who read. */
import { Group, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import type { MovementRow } from '../../../api/schemas/book.ts'
import { ORDERS, type Order } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import type { BookMovements } from '../../data/use-book-movements.ts'
import { CARDS_BELOW, DataTable } from '../../ui/data-table.tsx'
import { ErrorBox } from '../../ui/error-box.tsx'
import { Field } from '../../ui/field.tsx'
import { Pager } from '../../ui/pager.tsx'
import { useBookSearch } from '../use-book-window.ts'
import { movementColumns } from './movement-columns.tsx'

const PAGE_ROWS = 25
const PAGE_CARDS = 8
const ORDER_CHOICES = ORDERS.map((value) => ({ value, label: words().orders[value].title }))

export function MovementsTable(props: {
  bookId: string
  /** Those in the window. */
  rows: readonly MovementRow[]
  movements: BookMovements
  /** The order of the selected episode. */
  order: Order | undefined
}) {
  const { bookId, rows, movements } = props
  const { search, set } = useBookSearch()
  const order = search.order ?? props.order ?? 'as-posted'
  const cards = useMediaQuery(CARDS_BELOW, undefined, { getInitialValueInEffect: false })
  const size = cards ? PAGE_CARDS : PAGE_ROWS
  const sorted = useMemo(() => inOrder(rows, order), [rows, order])
  const pages = Math.max(1, Math.ceil(sorted.length / size))
  const page = Math.min(Math.max(1, Math.trunc(Number(search.page ?? 1)) || 1), pages)
  const first = (page - 1) * size
  const shown = sorted.slice(first, first + size)
  const turn = (to: number) => () => set({ page: to === 1 ? undefined : String(to) }, true)
  const { loading, error, total } = movements
  return (
    <>
      <Group justify="space-between" align="end" mt="md" mb="xs">
        <div>
          <Title order={3} size="h5">
            {web.movements.title}
          </Title>
          {loading && error === null && (
            <Text size="sm" c="dimmed">
              {web.picture.loadingMovements(movements.rows.length, total)}
            </Text>
          )}
          {!loading && movements.rows.length < total && (
            <Text size="sm">{web.picture.partial(movements.rows.length, total)}</Text>
          )}
        </div>
        <div className="no-print">
          <Field
            label={web.movements.order}
            value={order}
            choices={ORDER_CHOICES}
            onChange={(value) => set({ order: value, page: undefined }, true)}
          />
        </div>
      </Group>
      {error !== null && <ErrorBox error={error} onRetry={movements.retry} />}
      {sorted.length === 0 ? (
        !loading && <Text>{web.picture.empty}</Text>
      ) : (
        <>
          <DataTable
            label={web.movements.title}
            columns={movementColumns(bookId)}
            rows={shown}
            rowKey={(row) => `${row.site} ${row.seq}`}
          />
          <Pager
            label={web.movements.pages}
            range={web.movements.range(first + 1, first + shown.length, sorted.length)}
            back={{ label: web.movements.previous, onClick: page > 1 ? turn(page - 1) : undefined }}
            next={{ label: web.movements.next, onClick: page < pages ? turn(page + 1) : undefined }}
          />
        </>
      )}
    </>
  )
}

/** As posted: by recorded time, then sequence. As happened: by the first instant it may have happened. */
function inOrder(rows: readonly MovementRow[], order: string): readonly MovementRow[] {
  const time = order === 'as-happened' ? 'occurredAt' : 'recordedAt'
  return rows.toSorted(
    (left, right) => Date.parse(left[time]) - Date.parse(right[time]) || Number(left.seq) - Number(right.seq),
  )
}
