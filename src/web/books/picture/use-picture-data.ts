/**
 * The data of the picture: the whole history once, then the window with room around it, so that a drag draws from the
 * data at hand and the next request comes when the hand rests.
 */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Episode } from '../../../api/episodes/schema.ts'
import { TIMELINE_COLUMNS_MAX } from '../../../core/limits.ts'
import { useKeyMovements } from '../movements/key-movements.ts'
import { laneQuery, PICTURE_COLUMNS, timelineQuery, wholeTimelineQuery } from '../queries.ts'
import { useBookSearch, useBookWindow } from '../window/use-book-window.ts'
import { isoOf, roomy, same, widened } from '../window/window.ts'

/** As much again on both sides for the lines, half of it for the lane, which is heavier. */
const ROOM = { lines: 1, lane: 0.5 }

export function usePictureData(bookId: string, episode: Episode | undefined, waiting: boolean) {
  const { search } = useBookSearch()
  const { knownAt } = search
  const all = useQuery(wholeTimelineQuery(bookId, knownAt))
  const history = useMemo(
    () => (all.data === undefined ? null : { from: Date.parse(all.data.from), to: Date.parse(all.data.to) }),
    [all.data],
  )
  const whole = useMemo(() => (history === null ? null : roomy(history)), [history])
  const keys = useKeyMovements(bookId, episode)
  const keyTimes = keys.rows.flatMap((row) => [Date.parse(row.occurredAt), Date.parse(row.recordedAt)])
  const { window, ofEpisode } = useBookWindow(whole, episode, keyTimes)
  const settled = window !== null && !waiting && !keys.pending
  const queryOf = (share: number) => {
    const wide = window === null ? null : widened(window, share, whole!)
    const isAll = wide !== null && history !== null && same(wide, history)
    const shown = window === null ? 1 : window.to - window.from
    const times = wide === null || isAll ? 1 : (wide.to - wide.from) / Math.max(shown, 1)
    return {
      ...(isAll ? {} : isoOf(wide)),
      width: Math.min(Math.round(PICTURE_COLUMNS * times), TIMELINE_COLUMNS_MAX),
      knownAt,
    }
  }
  const timeline = useQuery({ ...timelineQuery(bookId, queryOf(ROOM.lines)), enabled: settled })
  const lane = useQuery({ ...laneQuery(bookId, queryOf(ROOM.lane)), enabled: settled })
  return {
    whole,
    /** The latest time of the book's movements, by either clock. */
    lastAt: all.data?.to,
    window,
    ofEpisode,
    keys,
    timeline: settled ? timeline.data : undefined,
    lane: settled ? lane.data : undefined,
    busy: timeline.isPlaceholderData || lane.isPlaceholderData,
    error: all.error ?? timeline.error ?? lane.error,
    retry: () => {
      for (const query of [all, timeline, lane]) if (query.isError) void query.refetch()
    },
  }
}

export type PictureData = ReturnType<typeof usePictureData>
