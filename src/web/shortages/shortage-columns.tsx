/** The columns of the list of stock about to go below zero. */
import { Link } from '@tanstack/react-router'
import type { Shortage } from '../../api/shortages/schema.ts'
import { figure } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Time } from '../ui/figures/time.tsx'
import { when } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { ShortageLink } from './shortage-link.tsx'

const { shortages: say } = web

/** Item and place, when, by how much, what is there, and what is to come. */
export function shortageColumns(manySites: boolean): Column<Shortage>[] {
  const { columns } = say
  return [
    {
      key: 'item',
      header: columns.item,
      lead: true,
      cell: (row) => (
        <>
          <ShortageLink shortage={row} />
          {manySites && <span className={styles.quiet}>{siteTitle(row.site)}</span>}
        </>
      ),
    },
    {
      key: 'at',
      header: columns.at,
      lead: true,
      cell: ({ at, isNow }) => (isNow ? say.now : <Time at={at} form="short" />),
    },
    {
      key: 'lacks',
      header: columns.lacks,
      numeric: true,
      cell: ({ lacks, baseUnit }) => (
        <span className="figure">
          {figure(lacks)} {baseUnit}
        </span>
      ),
    },
    {
      key: 'onHand',
      header: columns.onHand,
      numeric: true,
      cell: ({ onHand }) => <span className="figure">{figure(onHand)}</span>,
    },
    {
      key: 'promised',
      header: columns.promised,
      numeric: true,
      cell: ({ promised }) => <span className="figure">{figure(promised)}</span>,
    },
    { key: 'next', header: columns.next, cell: (row) => <NextReceipt shortage={row} /> },
  ]
}

function NextReceipt({ shortage: { nextReceipt: next, baseUnit } }: { shortage: Shortage }) {
  if (next === null) return say.noReceipt
  const { document, expectedAt, quantity, late } = next
  return (
    <>
      <Link to="/documents/$document" params={{ document }} className={styles.link}>
        {document}
      </Link>{' '}
      {say.receipt(quantity, baseUnit)}
      <span className={styles.quiet}>
        {expectedAt === null ? (
          say.noTime
        ) : late ? (
          say.late(when(expectedAt))
        ) : (
          <Time at={expectedAt} form="short" />
        )}
      </span>
    </>
  )
}
