/** The frame of an item's and of a place's page: its name, its books, and the ways on to its episodes and movements. */
import { Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { web } from '../../messages/web/index.ts'
import { booksQuery } from '../data/queries.ts'
import { useTitle } from '../shell/use-title.ts'
import { Empty } from '../ui/empty.tsx'
import { ErrorBox } from '../ui/error-box.tsx'
import { Loading } from '../ui/loading.tsx'
import { BooksTable } from './books-table.tsx'
import styles from './stock.module.css'

export function StockPage(props: {
  kind: 'item' | 'place'
  title: string
  /** What is known of it beside its name. */
  details: readonly (string | null)[]
  /** What narrows books, episodes and movements to it. */
  filter: { item: string } | { site: string; location: string }
  children?: ReactNode
}) {
  const { kind, title, details, filter, children } = props
  useTitle(title)
  const books = useQuery(booksQuery(filter))
  const search = 'item' in filter ? filter : { location: filter.location }
  return (
    <Stack gap="md">
      <Group component="section" justify="space-between" align="flex-start" gap="md">
        <div>
          <Text size="sm" c="dimmed">
            {web.stock.kinds[kind]}
          </Text>
          <Title order={1} size="h2">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {details.filter((detail) => detail !== null).join(' · ')}
          </Text>
        </div>
        {children}
      </Group>
      <nav aria-label={web.stock.ways} className={styles.ways}>
        <Link to="/exceptions" search={{ ...search, order: 'both' }} className={styles.link}>
          {web.stock.toEpisodes}
        </Link>
        <Link to="/ledger" search={search} className={styles.link}>
          {web.stock.toMovements}
        </Link>
      </nav>
      {books.isError ? (
        <ErrorBox error={books.error} onRetry={() => void books.refetch()} />
      ) : books.data === undefined ? (
        <Loading rows={4} />
      ) : books.data.rows.length === 0 ? (
        <Empty title={web.stock.none[kind]} text={web.stock.noneText} />
      ) : (
        <BooksTable page={books.data} named={kind === 'item' ? 'place' : 'item'} />
      )}
    </Stack>
  )
}
