/** The figures of now; each leads to exactly the rows it counts. */
import { Link } from '@tanstack/react-router'
import type { Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import type { ExceptionsSearch } from '../../episodes/search.ts'
import { Figure } from '../../ui/figures/figure.tsx'
import { when } from '../../ui/figures/when.ts'
import styles from '../figures.module.css'
import { booksBelow, endedIn, moneyAtRisk, openInBothOrders, startedIn } from './rows-behind.ts'
import todayStyles from './today.module.css'

/** Units and currencies that have a line of their own; the others are counted. */
const LINES_MAX = 3

interface TodayFigure {
  readonly label: string
  /** Lines, each a figure and what it counts. */
  readonly lines: readonly { readonly value: string; readonly unit?: string }[]
  /** In place of figures. */
  readonly quiet?: string
  readonly of: string
  readonly search: ExceptionsSearch
  readonly hint?: string
}

export function TodayFigures({ today }: { today: Today }) {
  return (
    <section aria-label={web.today.figures}>
      <ul className={styles.figures}>
        {figuresOf(today).map(({ label, lines, quiet, of, search, hint }) => (
          <li key={label} className={styles.figure}>
            <Link to="/exceptions" search={search} className={styles.link} title={hint}>
              <span className={styles.label}>{label}</span>
              {quiet !== undefined && (
                <span className={styles.value} data-quiet>
                  {quiet}
                </span>
              )}
              {lines.map(({ value, unit }) => (
                <span
                  key={`${value} ${unit}`}
                  className={styles.value}
                  data-long={value.length > 6 || undefined}
                >
                  <Figure value={value} /> {unit !== undefined && <span className={styles.unit}>{unit}</span>}
                </span>
              ))}
            </Link>
            <span className={styles.of}>{of}</span>
          </li>
        ))}
      </ul>
      {today.episodes.unexplained > 0 && (
        <p className={todayStyles.pending}>{web.today.unexplained(today.episodes.unexplained)}</p>
      )}
    </section>
  )
}

function figuresOf({ books, episodes, units, money, uncostedBooks, changes }: Today): TodayFigure[] {
  const said = web.today
  const one = (value: number) => [{ value: String(value) }]
  const now: TodayFigure[] = [
    {
      label: said.books,
      lines: one(books.negativeNow),
      of: said.ofBooks(books.total),
      search: booksBelow,
    },
    {
      label: said.open,
      lines: one(episodes.open),
      of: said.ofEpisodes(episodes.total),
      search: openInBothOrders,
    },
    {
      label: said.units,
      lines:
        units.length === 0
          ? one(0)
          : units.slice(0, LINES_MAX).map(({ quantity, unit }) => ({ value: quantity, unit })),
      of: [said.inBooks(books.negativeNow), ...beyond(units)].join(', '),
      search: booksBelow,
    },
    {
      label: said.money,
      lines:
        books.negativeNow === 0
          ? one(0)
          : money.slice(0, LINES_MAX).map(({ amount, currency }) => split(said.amount(amount, currency))),
      quiet: books.negativeNow > 0 && money.length === 0 ? said.noMoney : undefined,
      of: [said.uncosted(uncostedBooks, books.negativeNow), ...beyond(money)].join(', '),
      search: moneyAtRisk,
      hint: said.moneyMeaning,
    },
  ]
  if (changes === null) return now
  const of = said.inDay(when(changes.to))
  return [
    ...now,
    { label: said.started, lines: one(changes.started), of, search: startedIn(changes) },
    { label: said.ended, lines: one(changes.ended), of, search: endedIn(changes) },
  ]
}

function beyond(lines: readonly unknown[]): string[] {
  return lines.length > LINES_MAX ? [web.today.more(lines.length - LINES_MAX)] : []
}

/** Money is written with its currency behind; the two are set apart. */
function split(text: string): { value: string; unit?: string } {
  const [value = '', ...unit] = text.split(' ')
  return { value, unit: unit.join(' ') }
}
