/** Announced lines: what came of each, what is still to come, and the way to receive it. */
import { Link } from '@tanstack/react-router'
import type { Expectation } from '../../api/expectations/schema.ts'
import { fromFinest, toFinest } from '../../core/quantity/finest.ts'
import type { Quantity } from '../../core/quantity/quantity.ts'
import { figure, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { useMay } from '../data/session.ts'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { ReceiveLink } from './receive-link.tsx'
import { announcedSearch } from './receive-search.ts'

const { expected: say } = web

/** The document is left out on its own page, and what to do where nothing of `rows` is to be received. */
export function useExpectedColumns(
  withDocument: boolean,
  rows: readonly Expectation[],
): Column<Expectation>[] {
  const may = useMay('operator')
  const isOpen = may && rows.some((line) => announcedSearch(line) !== null)
  return expectedColumns(withDocument).filter(({ key }) => isOpen || key !== 'actions')
}

function expectedColumns(withDocument: boolean): Column<Expectation>[] {
  const { columns } = say
  const document: Column<Expectation> = {
    key: 'document',
    header: columns.document,
    lead: true,
    cell: ({ document: name, line, type, site }) => (
      <>
        <Link to="/documents/$document" params={{ document: name }} className={styles.link}>
          {`${name} / ${line}`}
        </Link>
        <span className={styles.quiet}>{`${words().guard.expectationTypes[type]} · ${siteTitle(site)}`}</span>
      </>
    ),
  }
  return [
    ...(withDocument ? [document] : []),
    {
      key: 'item',
      header: columns.item,
      lead: true,
      cell: ({ item, location }) => (
        <>
          <Link to="/items/$code" params={{ code: item }} search={{}} className={styles.link}>
            {item}
          </Link>
          {location !== null && <span className={styles.quiet}>{location}</span>}
        </>
      ),
    },
    {
      key: 'quantity',
      header: columns.quantity,
      numeric: true,
      cell: ({ quantity }) => <span className="figure">{figure(quantity)}</span>,
    },
    {
      key: 'received',
      header: columns.received,
      numeric: true,
      cell: (line) => (
        <>
          <span className="figure">{figure(line.received)}</span>
          {beyond(line) > 0 && <span className={styles.quiet}>{say.over(fromFinest(beyond(line)))}</span>}
        </>
      ),
    },
    {
      key: 'open',
      header: columns.open,
      numeric: true,
      cell: (line) => (
        <>
          <span className="figure">{figure(line.open)}</span>
          {line.closed && <span className={styles.quiet}>{closedText(line)}</span>}
        </>
      ),
    },
    {
      key: 'at',
      header: zoned(columns.at),
      cell: ({ expectedAt }) =>
        expectedAt === null ? web.movements.none : <Time at={expectedAt} form="short" />,
    },
    {
      key: 'by',
      header: columns.by,
      cell: ({ announcedBy, source }) => (
        <>
          {announcedBy}
          <span className={styles.quiet}>{source}</span>
        </>
      ),
    },
    {
      key: 'actions',
      header: columns.actions,
      cell: (line) => (
        <ReceiveLink search={announcedSearch(line)} label={say.receiveOf(line.item, line.document)}>
          {say.receive}
        </ReceiveLink>
      ),
    },
  ]
}

function closedText(line: Expectation): string {
  const rest = -beyond(line)
  return rest > 0 ? say.notComing(fromFinest(rest)) : say.closed
}

/** By how much more came than was announced; below zero where less did. */
function beyond({ received, quantity }: Expectation): Quantity {
  return toFinest(received) - toFinest(quantity)
}
