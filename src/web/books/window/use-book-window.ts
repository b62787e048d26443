/** The window on a book, from its address; changing it changes the address. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Episode } from '../../../api/episodes/schema.ts'
import type { BookSearch } from '../search.ts'
import { episodeWindow, type Window, within } from './window.ts'

/** Of the page that shows the picture: that of the stock card, or of a case. */
export function useBookSearch() {
  const search: BookSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  return {
    search,
    set: (change: BookSearch, replace = false) =>
      void navigate({
        to: '.',
        search: (before: BookSearch) => ({ ...before, ...change }),
        replace,
        resetScroll: false,
      }),
  }
}

/** The window of the picture: the address's, else the episode's, else the whole history. */
export function useBookWindow(
  whole: Window | null,
  episode: Episode | undefined,
  keyTimes: readonly number[],
) {
  const { search } = useBookSearch()
  const { from, to } = search
  const times = keyTimes.join()
  return useMemo(() => {
    if (whole === null) return { window: null, ofEpisode: null }
    const ofEpisode = episode === undefined ? null : within(windowOf(episode, whole, times), whole)
    const ofAddress =
      from === undefined || to === undefined
        ? null
        : within({ from: Date.parse(from), to: Date.parse(to) }, whole)
    return { window: ofAddress ?? ofEpisode ?? whole, ofEpisode }
  }, [whole, episode, times, from, to])
}

function windowOf({ startedAt, endedAt }: Episode, whole: Window, times: string): Window {
  const span = { from: Date.parse(startedAt), to: endedAt === null ? whole.to : Date.parse(endedAt) }
  return episodeWindow(span, times === '' ? [] : times.split(',').map(Number))
}
