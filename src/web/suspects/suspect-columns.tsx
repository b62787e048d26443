/** The columns of the list of suspects: as the page of an audit shows them, with links. */
import type { Suspect } from '../../api/suspects/schema.ts'
import { figure, money } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { SuspectReason } from '../audit/suspect-reason.tsx'
import styles from '../ui/layout/parts.module.css'
import { BookLink } from '../ui/links/book-link.tsx'
import { MovementLink } from '../ui/links/movement-link.tsx'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'

const { suspects: say } = web

/** Stock card, what it is suspected of and why, movements, and what the card is off by. */
export function suspectColumns(manySites: boolean): Column<Suspect>[] {
  const { columns } = say
  return [
    {
      key: 'card',
      header: columns.card,
      lead: true,
      cell: (row) => (
        <>
          <BookLink book={row} />
          {manySites && <span className={styles.quiet}>{siteTitle(row.site)}</span>}
        </>
      ),
    },
    { key: 'cause', header: columns.cause, cell: (row) => <SuspectReason suspect={row} /> },
    {
      key: 'movements',
      header: columns.movements,
      cell: ({ site, movements, seqs }) =>
        movements.map((id, at) => (
          <div key={id}>
            {seqs[at] === undefined ? id : <MovementLink movement={{ id, site, seq: seqs[at] }} />}
          </div>
        )),
    },
    {
      key: 'quantity',
      header: columns.quantity,
      numeric: true,
      cell: ({ quantity, baseUnit }) => (
        <span className="figure">
          {figure(quantity)} {baseUnit}
        </span>
      ),
    },
    {
      key: 'money',
      header: columns.money,
      numeric: true,
      fills: (row) => row.money !== null,
      cell: (row) => (row.money === null ? '' : money(row.money, row.currency)),
    },
  ]
}
