/** The figures over all books; each leads to its rows. */
import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Summary } from '../../api/episodes/schema.ts'
import { EPISODE_CLASSES } from '../../core/codes.ts'
import { figure } from '../../messages/format.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { summaryQuery } from './queries.ts'
import type { ExceptionsSearch } from './search.ts'
import styles from './summary-figures.module.css'

export function SummaryFigures() {
  const { data, isError, error, refetch } = useQuery(summaryQuery)
  if (isError) return <ErrorBox error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <WaitingFigures />
  return (
    <section aria-label={web.exceptions.summary}>
      <ul className={styles.figures}>
        {figuresOf(data).map(({ label, value, of, search, hint }) => (
          <li key={label} className={styles.figure}>
            <Link to="/exceptions" search={search} className={styles.link} title={hint}>
              <span className={styles.label}>{label}</span>
              <span className={`figure ${styles.value}`}>{figure(value)}</span>
            </Link>
            <span className={styles.of}>{of}</span>
          </li>
        ))}
      </ul>
      {data.episodes.unexplained > 0 && (
        <p className={styles.pending} role="status">
          {web.exceptions.unexplained(data.episodes.unexplained)}
        </p>
      )}
    </section>
  )
}

/** The same boxes with nothing in them yet, so that what stands below does not move when they are filled. */
function WaitingFigures() {
  return (
    <div role="status">
      <VisuallyHidden>{web.loading}</VisuallyHidden>
      <ul className={styles.figures} aria-hidden>
        {figuresOf(NOTHING).map(({ label }) => (
          <li key={label} className={styles.figure}>
            <span className={styles.link}>
              <span className={styles.label}>{label}</span>
              <span className={styles.value}>&nbsp;</span>
            </span>
            <Skeleton className={styles.of}>&nbsp;</Skeleton>
          </li>
        ))}
      </ul>
    </div>
  )
}

const NOTHING: Pick<Summary, 'books' | 'episodes'> = {
  books: { total: 0, negativeNow: 0, everNegative: { asPosted: 0, asHappened: 0 } },
  episodes: { total: 0, open: 0, timing: 0, structural: 0, ambiguous: 0, opening: 0, unexplained: 0 },
}

interface SummaryFigure {
  readonly label: string
  readonly value: number
  readonly of: string
  readonly search: ExceptionsSearch
  readonly hint?: string
}

function figuresOf({ books, episodes }: Pick<Summary, 'books' | 'episodes'>): SummaryFigure[] {
  const labels = web.exceptions.figures
  const { classes } = words()
  const ofBooks = web.exceptions.ofBooks(books.total)
  const ofEpisodes = web.exceptions.ofEpisodes(episodes.total)
  const shown = EPISODE_CLASSES.filter((name) => name !== 'opening' || episodes.opening > 0)
  const classed = shown.map((name) => ({
    label: labels[name],
    value: episodes[name],
    of: ofEpisodes,
    search: { order: 'both', class: name },
    hint: classes[name].meaning,
  }))
  return [
    { label: labels.negativeNow, value: books.negativeNow, of: ofBooks, search: { state: 'open' } },
    { label: labels.everPosted, value: books.everNegative.asPosted, of: ofBooks, search: { group: 'book' } },
    {
      label: labels.everHappened,
      value: books.everNegative.asHappened,
      of: ofBooks,
      search: { order: 'as-happened', class: 'structural', group: 'book' },
    },
    { label: labels.open, value: episodes.open, of: ofEpisodes, search: { order: 'both', state: 'open' } },
    ...classed,
  ]
}
