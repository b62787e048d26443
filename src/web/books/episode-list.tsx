/** The episodes of the book, in one order at a time; one is selected by its link. */
import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Book } from '../../api/books/schema.ts'
import type { Episode } from '../../api/episodes/schema.ts'
import { ORDER_COUNTED, type Order } from '../../core/codes.ts'
import { web } from '../../messages/web/index.ts'
import {
  causeColumn,
  classColumn,
  deepestColumn,
  durationColumn,
  sinceColumn,
} from '../episodes/episode-columns.tsx'
import { OrderSwitch } from '../episodes/order-switch.tsx'
import { bookEpisodesQuery } from '../episodes/queries.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { Time } from '../ui/figures/time.tsx'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import rowLink from '../ui/table/row-link.module.css'
import styles from './book.module.css'
import { useBookSearch } from './window/use-book-window.ts'

/** So many at first; a book may have hundreds. */
const FIRST_ROWS = 20

export function EpisodeList({ book, selected }: { book: Book; selected: Episode | undefined }) {
  const { search } = useBookSearch()
  const [chosen, choose] = useState<Order>()
  // The one that is selected is in the list that is shown; else the list that has any.
  const order = chosen ?? selected?.order ?? orderWithAny(book)
  const episodes = useQuery(bookEpisodesQuery(book.id, order))
  const [all, setAll] = useState(false)
  const page = episodes.data
  const rows = page?.rows.toSorted((left, right) => right.startedAt.localeCompare(left.startedAt)) ?? []
  // The one that is selected is in sight.
  const isFar = rows.findIndex(({ id }) => id === search.episode) >= FIRST_ROWS
  const shown = all || isFar ? rows : rows.slice(0, FIRST_ROWS)
  return (
    <section aria-labelledby="episodes">
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2} size="h4" id="episodes">
          {web.book.episodes}
        </Title>
        <OrderSwitch value={order} onChange={choose} />
        {search.episode !== undefined && (
          <Link
            to="/books/$bookId"
            params={{ bookId: book.id }}
            search={{}}
            className={`${styles.unselect} no-print`}
          >
            {web.book.unselect}
          </Link>
        )}
      </Group>
      {episodes.isError ? (
        <ErrorBox error={episodes.error} onRetry={() => void episodes.refetch()} />
      ) : page === undefined ? (
        <Loading rows={3} />
      ) : page.rows.length === 0 ? (
        <Text>
          {order === 'as-happened' && !book.explained ? web.cause.checking : web.exceptions.never[order]}
        </Text>
      ) : (
        <>
          <DataTable
            label={web.book.episodes}
            columns={columnsOf(book, search.episode)}
            rows={shown}
            rowKey={(row) => row.id}
            isSelected={(row) => row.id === search.episode}
          />
          {shown.length < rows.length && (
            <Button variant="default" size="xs" mt="xs" className="no-print" onClick={() => setAll(true)}>
              {web.book.allEpisodes(rows.length)}
            </Button>
          )}
          {page.total > page.rows.length && (
            <Text size="sm" c="dimmed">
              {web.book.moreEpisodes(page.rows.length, page.total)}
            </Text>
          )}
        </>
      )}
    </section>
  )
}

function orderWithAny({ episodes: { asPosted, asHappened } }: Book): Order {
  return asPosted === 0 && asHappened > 0 ? 'as-happened' : ORDER_COUNTED
}

function columnsOf(book: Book, selected: string | undefined): Column<Episode>[] {
  return [
    {
      ...sinceColumn,
      lead: true,
      cell: ({ id, startedAt }) => (
        <Link
          to="/books/$bookId"
          params={{ bookId: book.id }}
          search={{ episode: id }}
          className={rowLink.link}
          aria-current={id === selected || undefined}
        >
          <Time at={startedAt} form="short" />
        </Link>
      ),
    },
    durationColumn,
    deepestColumn,
    classColumn,
    causeColumn,
  ]
}
