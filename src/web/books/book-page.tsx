/** A book: its quantity, its story, the picture that explains it, and every movement under it. */
import { Stack } from '@mantine/core'
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { Book } from '../../api/books/schema.ts'
import type { Episode } from '../../api/episodes/schema.ts'
import { web } from '../../messages/web/index.ts'
import { isNotFound } from '../data/api-error.ts'
import { bookEpisodesQuery, episodeQuery } from '../episodes/queries.ts'
import { NotFound } from '../frame/not-found.tsx'
import { useTitle } from '../frame/use-title.ts'
import { NewRows } from '../live/new-rows.tsx'
import { SilentSources } from '../movements/silent-sources.tsx'
import { Answer } from '../ui/feedback/answer.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { BookHeader } from './book-header.tsx'
import { EpisodeList } from './episode-list.tsx'
import { EpisodeMissing } from './episode-missing.tsx'
import { Picture } from './picture/picture.tsx'
import { bookQuery } from './queries.ts'
import { BookStory } from './story/book-story.tsx'
import { CardRecord } from './story/card-record.tsx'
import { EpisodeStory } from './story/episode-story.tsx'
import { AsOf } from './window/as-of.tsx'
import { useBookSearch } from './window/use-book-window.ts'

const route = getRouteApi('/books/$bookId')

const NO_EPISODES = { rows: [], total: 0 }

export function BookPage() {
  const { bookId } = route.useParams()
  const { search } = useBookSearch()
  const opening = useOpening(bookId, search.episode)
  const book = useQuery(bookQuery(bookId))
  const queries = useQueryClient()
  const episode = useQuery(episodeQuery(search.episode))
  const episodes = useQuery(bookEpisodesQuery(bookId))
  const gone = isNotFound(episode.error) || (episode.data !== undefined && episode.data.bookId !== bookId)
  const selected = gone || search.episode === undefined ? undefined : episode.data
  useTitle(book.data && `${book.data.itemName ?? book.data.item} ${web.book.at} ${book.data.location.path}`)
  return (
    <Answer
      query={book}
      notFound={<NotFound title={web.notFound.book(bookId)} text={web.notFound.bookText} />}
      loading={<Loading rows={6} height={60} />}
    >
      {(data) => (
        <Stack gap="lg" className={opening ? 'fills-from-above' : undefined}>
          <BookHeader book={data} />
          <SilentSources filter={{ site: data.location.site, bookId: data.id }} />
          {/* All that is on show, so that the headline, the balance and the picture are of one moment. */}
          <NewRows loadedAt={book.dataUpdatedAt} onShow={() => void queries.invalidateQueries()} />
          <CardRecord book={data} />
          <Story book={data} episodeId={search.episode} episode={episode} gone={gone} />
          <Picture
            key={data.id}
            book={data}
            episode={selected}
            episodes={episodes.data ?? NO_EPISODES}
            waiting={search.episode !== undefined && !gone && selected === undefined && !episode.isError}
          />
          <AsOf book={data} />
          <EpisodeList key={data.id} book={data} selected={selected} />
        </Stack>
      )}
    </Answer>
  )
}

/** The story of the selected episode, or of the book where none is selected. */
function Story(props: {
  book: Book
  episodeId: string | undefined
  episode: UseQueryResult<Episode>
  /** The episode is none of this book, or none at all. */
  gone: boolean
}) {
  const { book, episodeId, episode, gone } = props
  if (episodeId === undefined) return <BookStory book={book} />
  if (gone) return <EpisodeMissing id={episodeId} />
  return (
    <Answer query={episode} loading={<Loading rows={3} height={48} />}>
      {(data) => <EpisodeStory book={book} episode={data} />}
    </Answer>
  )
}

/** Whether the page shows the episode that it was opened with; a later choice takes nothing away from its reader. */
function useOpening(bookId: string, episode: string | undefined): boolean {
  const [opened, setOpened] = useState({ bookId, episode })
  if (opened.bookId !== bookId) setOpened({ bookId, episode })
  return opened.episode === episode
}
