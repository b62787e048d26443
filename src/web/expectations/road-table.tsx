/** Lines of transfers: what was sent, what arrived, how long the rest is on the road, and the way to receive it. */
import { Link } from '@tanstack/react-router'
import type { TransitLine } from '../../api/expectations/schema.ts'
import { figure, money } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { useMay } from '../data/session.ts'
import { Time } from '../ui/figures/time.tsx'
import { when, zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { ReceiveLink } from './receive-link.tsx'
import { roadSearch } from './receive-search.ts'

const { road: say } = web

export const roadKey = ({ document, line, item, lot, owner }: TransitLine) =>
  JSON.stringify([item, document, line, lot, owner])

/** The document is left out on its own page, and what to do for those who may not do it. */
export function useRoadColumns(withDocument: boolean): Column<TransitLine>[] {
  const may = useMay('operator')
  return roadColumns(withDocument).filter(({ key }) => may || key !== 'actions')
}

function roadColumns(withDocument: boolean): Column<TransitLine>[] {
  const { columns } = say
  const document: Column<TransitLine> = {
    key: 'document',
    header: columns.document,
    lead: true,
    cell: ({ document: name, line }) =>
      name === null ? (
        say.noDocument
      ) : (
        <Link to="/documents/$document" params={{ document: name }} className={styles.link}>
          {line === null ? name : `${name} / ${line}`}
        </Link>
      ),
  }
  return [
    ...(withDocument ? [document] : []),
    {
      key: 'item',
      header: columns.item,
      lead: true,
      cell: ({ item, lot, owner }) => (
        <>
          <Link to="/items/$code" params={{ code: item }} search={{}} className={styles.link}>
            {item}
          </Link>
          {lot !== null && <span className={styles.quiet}>{say.lot(lot)}</span>}
          {owner !== null && <span className={styles.quiet}>{say.owner(owner)}</span>}
        </>
      ),
    },
    {
      key: 'way',
      header: columns.way,
      cell: (line) => say.way(placeOf(line.fromSite, line.fromPlace), placeOf(line.toSite, line.toPlace)),
    },
    {
      key: 'sent',
      header: columns.sent,
      numeric: true,
      cell: ({ sent }) => <span className="figure">{figure(sent)}</span>,
    },
    {
      key: 'received',
      header: columns.received,
      numeric: true,
      cell: ({ received, writtenOff }) => (
        <>
          <span className="figure">{figure(received)}</span>
          {writtenOff !== '0' && <span className={styles.quiet}>{say.lost(writtenOff)}</span>}
        </>
      ),
    },
    {
      key: 'left',
      header: columns.left,
      numeric: true,
      cell: ({ onRoad }) =>
        onRoad.startsWith('-') ? (
          say.tooMany(onRoad.slice(1))
        ) : (
          <strong className="figure">{figure(onRoad)}</strong>
        ),
    },
    {
      key: 'since',
      header: zoned(columns.since),
      cell: ({ firstSent, ageDays, lastMoved }) => (
        <>
          {firstSent === null ? say.unknown : <Time at={firstSent} form="short" />}
          {ageDays !== null && <span className={styles.quiet}>{say.age(ageDays)}</span>}
          {lastMoved !== firstSent && <span className={styles.quiet}>{say.lastMoved(when(lastMoved))}</span>}
        </>
      ),
    },
    {
      key: 'value',
      header: columns.value,
      numeric: true,
      cell: ({ value, currency }) => (value === null ? web.movements.none : money(value, currency)),
    },
    {
      key: 'actions',
      header: columns.actions,
      cell: (line) => <WhatToDo line={line} />,
    },
  ]
}

/** What is on the road is received; where more arrived than was sent, a movement is wrong. */
function WhatToDo({ line }: { line: TransitLine }) {
  const { item, document } = line
  const search = roadSearch(line)
  const name = document ?? say.noDocument
  if (search !== null)
    return (
      <ReceiveLink search={search} label={say.receiveOf(item, name)}>
        {say.receive}
      </ReceiveLink>
    )
  return (
    <Link
      to="/ledger"
      search={{ item, document: document ?? undefined }}
      className={styles.link}
      aria-label={say.checkOf(item, name)}
    >
      {say.check}
    </Link>
  )
}

function placeOf(site: string | null, place: string | null): string {
  if (site === null) return place ?? say.unknown
  return place === null ? say.placeUnknown(siteTitle(site)) : `${siteTitle(site)} ${place}`
}
