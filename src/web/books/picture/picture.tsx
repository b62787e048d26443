/**
 * The picture that explains a negative, and its table: the balance as posted and as happened on one time axis, the
 * movements under it, a sentence for those who do not see it, and the same movements in rows, always.
 */
import { useComputedColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import type { Book } from '../../../api/books/schema.ts'
import type { Episode, EpisodePage } from '../../../api/episodes/schema.ts'
import { leftToRepair } from '../../../core/causes/left-to-repair.ts'
import { web } from '../../../messages/web/index.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { usePrinting } from '../../ui/layout/use-printing.ts'
import { CARDS_BELOW } from '../../ui/table/columns.ts'
import { KeyMovementsTable } from '../movements/key-movements-table.tsx'
import { MovementsTable } from '../movements/movements-table.tsx'
import { useBookSearch } from '../window/use-book-window.ts'
import { isoOf, type Window, within } from '../window/window.ts'
import { Chart } from './chart.tsx'
import { PALETTES } from './draw/palette.ts'
import { sentenceOf } from './model/sentence.ts'
import { stopsOf } from './model/stops.ts'
import { totalsOf } from './model/totals.ts'
import { useModel } from './model/use-model.ts'
import styles from './picture.module.css'
import { usePictureData } from './use-picture-data.ts'
import { usePictureWidth } from './use-picture-width.ts'
import { useView } from './use-view.ts'
import { KnownAt } from './view/known-at.tsx'
import { Legend } from './view/legend.tsx'
import { TakeAway } from './view/take-away.tsx'
import { Toolbar } from './view/toolbar.tsx'

const CHART_HEIGHT = 460

/** A proposal where something is left to repair; else what it would have been without the fault. */
function repairLabel(episode: Episode | undefined): string {
  const { withRepair, withoutDelay, withoutFault } = web.picture
  const repair = episode?.causes[0]?.repair ?? []
  if (repair.every(({ op }) => op === 'move-in-time')) return withoutDelay
  return leftToRepair(repair, episode?.closer ?? null).length > 0 ? withRepair : withoutFault
}

/** How to move the picture, by what one has at hand. */
function hintFor(selects: boolean): string {
  const { hint } = web.picture
  const isTouch = matchMedia(`(pointer: coarse), ${CARDS_BELOW}`).matches
  if (selects) return isTouch ? hint.touchSelect : hint.select
  return isTouch ? hint.touch : hint.pan
}

/** The tables stand still while a hand moves the picture. */
const KeyRows = memo(KeyMovementsTable)
const Rows = memo(MovementsTable)

export function Picture(props: {
  book: Book
  episode: Episode | undefined
  episodes: Pick<EpisodePage, 'rows' | 'total'>
  /** The selected episode is still being loaded: the window is not known yet. */
  waiting: boolean
}) {
  const { book, episode, episodes, waiting } = props
  const { ref, width } = usePictureWidth()
  const { search, set } = useBookSearch()
  const navigate = useNavigate()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const palette = PALETTES[usePrinting() ? 'light' : scheme]
  const data = usePictureData(book.id, episode, waiting)
  const { whole, lastAt, window, ofEpisode, keys, timeline, lane } = data
  const turned = { page: undefined, after: undefined }
  const go = (next: Window | null, replace = false) =>
    set(
      next === null || whole === null
        ? { from: undefined, to: undefined, ...turned }
        : { ...isoOf(within(next, whole)), ...turned },
      replace,
    )
  const { view, isMoving, move } = useView(window, whole, (next) => go(next, true))
  const picture = useModel({ book, episode, data, search, view, palette })
  const stops = useMemo(
    () => (timeline === undefined || window === null ? [] : stopsOf(timeline, lane, window)),
    [timeline, lane, window],
  )
  // Where movements are only counted, nobody has their quantities at hand.
  const totals = lane?.rows == null || window === null ? null : totalsOf(lane.rows, book.id, window)
  const sentence =
    timeline === undefined || window === null || whole === null || lastAt === undefined
      ? web.loading
      : sentenceOf({ book, timeline, window, whole, lastAt, episodes, knownAt: search.knownAt })
  const name = web.takeAway.title(book.itemName ?? book.item, book.location.path)
  const selects = search.drag === 'select'

  if (timeline !== undefined && timeline.known.movements + timeline.known.later === 0)
    return <p>{web.picture.nothingCounts}</p>
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
              search={search}
              has={{
                negative: picture.hasNegative,
                folds: picture.hasFolds,
                repair: picture.hasRepair ? repairLabel(episode) : null,
              }}
              onWindow={go}
              onSearch={(change) => set(change, true)}
            />
          )}
        </div>
        <KnownAt
          book={book}
          known={timeline?.known}
          knownAt={search.knownAt}
          onChange={(knownAt) => set({ knownAt, ...turned }, true)}
        />
        <div ref={ref} data-busy={data.busy || isMoving || undefined} data-testid="chart">
          {data.error !== null ? (
            <ErrorBox error={data.error} onRetry={data.retry} />
          ) : picture === null || width === 0 ? (
            <Loading rows={1} height={CHART_HEIGHT} />
          ) : (
            <Chart
              model={picture.model}
              width={width}
              height={CHART_HEIGHT}
              stops={stops}
              dragSelects={selects}
              hint={hintFor(selects)}
              onMove={move}
              onWindow={go}
              onOpen={(seq) => {
                const row = [...(lane?.rows ?? []), ...keys.rows].find((one) => one.seq === seq)
                if (row === undefined) return
                const { site } = row
                void navigate({ to: '/movements/$site/$seq', params: { site, seq } })
              }}
            />
          )}
        </div>
        {search.height === 'zero' && <p className={styles.note}>{web.picture.nearZeroNote}</p>}
        <Legend
          palette={palette}
          worst={timeline?.atWorst != null}
          marked={episode !== undefined}
          repaired={search.repair === 'on' && picture?.model.repaired != null}
          earlier={search.knownAt !== undefined}
          counted={lane?.columns == null ? null : lane.total}
        />
        {totals !== null && <p className={styles.note}>{web.picture.totals(totals.in, totals.out)}</p>}
        <figcaption className={styles.sentence}>{sentence}</figcaption>
        {picture !== null && (
          <TakeAway model={picture.model} title={name} sentence={sentence} name={`book-${book.id}`} />
        )}
      </figure>
      {keys.roles.size > 0 && !keys.pending && <KeyRows bookId={book.id} keys={keys} />}
      {/* On paper the movements of the episode are enough. */}
      <div className={keys.roles.size > 0 ? 'no-print' : undefined}>
        <Rows bookId={book.id} window={window} keys={keys} order={episode?.order} />
      </div>
    </section>
  )
}
