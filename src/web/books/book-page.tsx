/** A book: what it holds, what happened to it, the picture that explains it, and every movement under it. */
import { Stack } from '@mantine/core'
import { type Query, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { bookEpisodesQuery, episodeQuery } from '../episodes/queries.ts'
import { NotFound } from '../frame/not-found.tsx'
import { useTitle } from '../frame/use-title.ts'
import { NewRows } from '../live/new-rows.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { BookHeader } from './book-header.tsx'
import { BookStory } from './book-story.tsx'
import { EpisodeList } from './episode-list.tsx'
import { EpisodeMissing } from './episode-missing.tsx'
import { EpisodeStory } from './episode-story.tsx'
import { Picture } from './picture/picture.tsx'
import { bookQuery } from './queries.ts'
import { AsOf } from './window/as-of.tsx'
import { useBookSearch } from './window/use-book-window.ts'

const route = getRouteApi('/books/$bookId')

export function BookPage() {
  const { bookId } = route.useParams()
  const { search } = useBookSearch()
  const opening = useOpening(bookId, search.episode)
  const book = useQuery(bookQuery(bookId))
  const queries = useQueryClient()
  const episode = useQuery(episodeQuery(search.episode))
  const episodes = useQuery(bookEpisodesQuery(bookId))
  useTitle(book.data && `${book.data.itemName ?? book.data.item} ${web.book.at} ${book.data.location.path}`)

  if (book.isError) {
    if (book.error instanceof ApiError && book.error.status === 404)
      return <NotFound title={web.notFound.book(bookId)} text={web.notFound.bookText} />
    return <ErrorBox error={book.error} onRetry={() => void book.refetch()} />
  }
  if (book.data === undefined) return <Loading rows={6} height={60} />
  const gone =
    (episode.error instanceof ApiError && episode.error.status === 404) ||
    (episode.data !== undefined && episode.data.bookId !== bookId)
  const selected = gone || search.episode === undefined ? undefined : episode.data
  return (
    <Stack gap="lg" className={opening ? 'fills-from-above' : undefined}>
      <BookHeader book={book.data} />
      <NewRows loadedAt={book.dataUpdatedAt} onShow={() => void queries.invalidateQueries(ofBook(bookId))} />
      {gone ? (
        <EpisodeMissing id={search.episode!} />
      ) : episode.isError ? (
        <ErrorBox error={episode.error} onRetry={() => void episode.refetch()} />
      ) : search.episode === undefined ? (
        <BookStory book={book.data} />
      ) : selected === undefined ? (
        <Loading rows={3} height={48} />
      ) : (
        <EpisodeStory book={book.data} episode={selected} />
      )}
      <Picture
        key={book.data.id}
        book={book.data}
        episode={selected}
        episodes={episodes.data?.rows ?? []}
        waiting={search.episode !== undefined && !gone && selected === undefined && !episode.isError}
      />
      <AsOf book={book.data} />
      <EpisodeList book={book.data} episodes={episodes} />
    </Stack>
  )
}

/** Whether the page shows what it was opened with: what is chosen on it takes nothing away that one looks at. */
function useOpening(bookId: string, episode: string | undefined): boolean {
  const [opened, setOpened] = useState({ bookId, episode })
  if (opened.bookId !== bookId) setOpened({ bookId, episode })
  return opened.episode === episode
}

/** Every question about a book names it. */
function ofBook(bookId: string) {
  const name = JSON.stringify(bookId)
  return { predicate: ({ queryKey }: Query) => JSON.stringify(queryKey).includes(name) }
}
