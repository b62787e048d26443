/**
 * The picture that explains a negative, and its table: the balance as posted and as happened on one time axis, the
 * movements under it, a sentence for those who do not see it, and the same movements in rows, always.
 */
import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Book } from '../../../api/schemas/book.ts'
import type { Episode } from '../../../api/schemas/episode.ts'
import { web } from '../../../messages/web/index.ts'
import { timelineQuery } from '../../data/queries.ts'
import { useBookMovements } from '../../data/use-book-movements.ts'
import { ErrorBox } from '../../ui/error-box.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useKeyMovements } from '../key-movements.ts'
import { KeyMovementsTable } from '../movements/key-movements-table.tsx'
import { MovementsTable } from '../movements/movements-table.tsx'
import { useBookSearch, useBookWindow } from '../use-book-window.ts'
import { within } from '../window.ts'
import { BalanceChart } from './balance-chart.tsx'
import { isInWindow } from './lane-movement.ts'
import { Legend } from './legend.tsx'
import { PALETTES } from './palette.ts'
import styles from './picture.module.css'
import { sentenceOf } from './sentence.ts'
import { Toolbar } from './toolbar.tsx'
import { usePictureModel } from './use-picture-model.ts'

/** The server summarises for a width; widths are rounded so that a resize does not ask anew at every pixel. */
const WIDTH_STEP = 100

export function Picture(props: {
  book: Book
  episode: Episode | undefined
  episodes: readonly Episode[]
  /** The selected episode is still being loaded: the window is not known yet. */
  waiting: boolean
}) {
  const { book, episode, episodes, waiting } = props
  const { ref, width } = useElementSize<HTMLDivElement>()
  const { search, set } = useBookSearch()
  const palette = PALETTES[useComputedColorScheme('light', { getInitialValueInEffect: false })]
  const columns = Math.ceil(width / WIDTH_STEP) * WIDTH_STEP
  const all = useQuery(timelineQuery(book.id, { width: columns }))
  const whole = useMemo(
    () => (all.data === undefined ? null : { from: Date.parse(all.data.from), to: Date.parse(all.data.to) }),
    [all.data],
  )
  const keys = useKeyMovements(book.id, episode)
  const keyTimes = keys.rows.flatMap((row) => [Date.parse(row.occurredAt), Date.parse(row.recordedAt)])
  const { window, ofEpisode } = useBookWindow(whole, episode, keyTimes)
  const settled = window !== null && !waiting && !keys.pending
  const timeline = useQuery({
    ...timelineQuery(book.id, { ...isoOf(window), width: columns }),
    enabled: settled && columns > 0,
  })
  const movements = useBookMovements(book.id)
  const shown = timeline.data
  const rows = useMemo(() => {
    if (shown === undefined) return []
    const looked = { from: Date.parse(shown.from), to: Date.parse(shown.to) }
    return movements.rows.filter((row) => isInWindow(row, looked))
  }, [movements.rows, shown])
  const heightAsked = search.height
  const picture = usePictureModel({
    book,
    timeline: shown,
    movements: rows,
    keys,
    episode,
    whole,
    heightAsked,
    palette,
  })
  const sentence = shown === undefined ? web.loading : sentenceOf(book, shown, episodes)
  const failed = all.error ?? timeline.error
  const go = (next: { from: number; to: number } | null) =>
    set(
      next === null || whole === null
        ? { from: undefined, to: undefined, page: undefined }
        : { ...isoOf(within(next, whole)), page: undefined },
    )

  return (
    <section aria-labelledby="picture">
      <figure className={styles.picture} aria-label={sentence}>
        <div className={styles.top}>
          <h2 id="picture" style={{ fontSize: '1.05rem', margin: 0 }}>
            {web.picture.title}
          </h2>
          {picture !== null && window !== null && whole !== null && (
            <Toolbar
              window={window}
              whole={whole}
              ofEpisode={ofEpisode}
              near={picture.near}
              hasNegative={picture.hasNegative}
              onWindow={go}
              onNear={(near) => set({ height: near ? 'zero' : undefined }, true)}
            />
          )}
        </div>
        <div ref={ref} className={timeline.isPlaceholderData ? styles.busy : undefined}>
          {failed !== null ? (
            <ErrorBox
              error={failed}
              onRetry={() => void (all.isError ? all.refetch() : timeline.refetch())}
            />
          ) : picture === null ? (
            <Loading rows={1} height={CHART_HEIGHT} />
          ) : (
            <BalanceChart
              model={picture.model}
              width={width}
              height={CHART_HEIGHT}
              onZoom={(from, to) => go({ from, to })}
            />
          )}
        </div>
        {picture?.near && <p className={styles.note}>{web.picture.nearZeroNote}</p>}
        <Legend palette={palette} worst={shown?.atWorst != null} marked={episode !== undefined} />
        <figcaption className={styles.sentence}>{sentence}</figcaption>
      </figure>
      {keys.roles.size > 0 && !keys.pending && <KeyMovementsTable bookId={book.id} keys={keys} />}
      <MovementsTable bookId={book.id} rows={rows} movements={movements} order={episode?.order} />
    </section>
  )
}

const CHART_HEIGHT = 440

function isoOf(window: { from: number; to: number } | null): { from?: string; to?: string } {
  if (window === null) return {}
  return { from: new Date(window.from).toISOString(), to: new Date(window.to).toISOString() }
}
