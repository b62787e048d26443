/** What became of each line of a reservation, and where what is left of it stands. */
import { Link } from '@tanstack/react-router'
import type { Reservation } from '../../api/reservations/schema.ts'
import { figure } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import styles from '../ui/layout/parts.module.css'
import type { Column } from '../ui/table/columns.ts'
import { neverReserved } from './never-reserved.ts'

const { reservations: say } = web
type Line = Reservation['lines'][number]
const FIGURES = ['asked', 'reserved', 'open', 'short', 'fulfilled', 'released', 'expired'] as const
const NONE = '0'

/** What a count did not find, and what was never reserved before all ended, are shown where there is any. */
export function lineColumns(lines: readonly Line[]): Column<Line>[] {
  const figures = lines.some(({ cut }) => cut !== NONE) ? [...FIGURES, 'cut' as const] : FIGURES
  const names = say.line
  return [
    { key: 'line', header: names.line, lead: true, cell: ({ line }) => line },
    {
      key: 'item',
      header: names.item,
      lead: true,
      cell: ({ item }) => (
        <Link to="/items/$code" params={{ code: item }} search={{}} className={styles.link}>
          {item}
        </Link>
      ),
    },
    ...figures.map(
      (name): Column<Line> => ({
        key: name,
        header: names[name],
        numeric: true,
        cell: (line) => <span className="figure">{figure(line[name])}</span>,
      }),
    ),
    {
      key: 'never',
      header: names.never,
      numeric: true,
      fills: (line) => neverReserved(line) !== NONE,
      cell: (line) => <span className="figure">{figure(neverReserved(line))}</span>,
    },
    {
      key: 'where',
      header: names.where,
      cell: ({ allocations }) => {
        const open = allocations.filter((one) => one.open !== '0')
        if (open.length === 0) return web.movements.none
        return (
          <ul className={styles.plain}>
            {open.map((one) => (
              <li key={one.bookId}>
                <Link to="/books/$bookId" params={{ bookId: one.bookId }} search={{}} className={styles.link}>
                  {[one.location, one.lot, one.owner].filter((part) => part !== null).join(' · ')}
                </Link>{' '}
                <span className="figure">({figure(one.open)})</span>
              </li>
            ))}
          </ul>
        )
      },
    },
  ]
}
