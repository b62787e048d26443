/**
 * The movements of a book, page after page in the background: what the lane draws and the table lists.
 *
 * Bounded: a book with more movements than BOOK_MOVEMENTS_MAX shows the newest, and the page says so. The balance
 * lines do not depend on it; they come summarised from the server.
 */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { MovementPage, MovementRow } from '../../api/schemas/book.ts'
import { ask } from './ask.ts'

const PAGE_ROWS = 500
export const BOOK_MOVEMENTS_MAX = 20_000

export interface BookMovements {
  readonly rows: readonly MovementRow[]
  readonly total: number
  /** Whether more pages are on their way. */
  readonly loading: boolean
  readonly error: Error | null
  readonly retry: () => void
}

const NONE: readonly MovementRow[] = []

export function useBookMovements(bookId: string): BookMovements {
  const query = useInfiniteQuery({
    queryKey: ['movements', bookId],
    queryFn: ({ pageParam, signal }) =>
      ask<MovementPage>('/v1/movements', { bookId, limit: PAGE_ROWS, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last, pages) =>
      pages.length * PAGE_ROWS >= BOOK_MOVEMENTS_MAX ? undefined : (last.next ?? undefined),
    staleTime: 60_000,
  })
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  const pages = query.data?.pages
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? NONE, [pages])
  return {
    rows,
    total: pages?.[0].total ?? 0,
    loading: query.isPending || hasNextPage,
    error: query.error,
    retry: () => void (pages === undefined ? query.refetch() : fetchNextPage()),
  }
}
