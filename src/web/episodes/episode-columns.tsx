/** The columns of an episode, for the tables of every page. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Episode } from '../../api/episodes/schema.ts'
import { days, money } from '../../messages/format.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { CauseTitle } from '../ui/figures/cause-title.tsx'
import { ClassBadge, MayChange } from '../ui/figures/class-badge.tsx'
import { Figure, InUnit } from '../ui/figures/figure.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import parts from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import rowLink from '../ui/table/row-link.module.css'
import { Lasted } from './lasted.tsx'

const { columns } = web.exceptions
const { none } = web.movements

/** Leads to the episode on the page of its book. */
export const itemColumn: Column<Episode> = {
  key: 'item',
  header: columns.item,
  sort: 'item',
  lead: true,
  cell: ({ id, bookId, item, itemName }) => (
    <>
      <Link
        to="/books/$bookId"
        params={{ bookId }}
        search={{ episode: id }}
        className={rowLink.link}
        dir="auto"
      >
        {itemName ?? item}
      </Link>
      {itemName !== null && (
        <Text span size="xs" c="dimmed" display="block" dir="auto">
          {item}
        </Text>
      )}
    </>
  ),
}
export const placeColumn: Column<Episode> = {
  key: 'place',
  header: columns.place,
  sort: 'location',
  lead: true,
  cell: (row) => <bdi>{row.location}</bdi>,
}
export const siteColumn: Column<Episode> = {
  key: 'site',
  header: columns.site,
  cell: (row) => <bdi>{siteTitle(row.site)}</bdi>,
}
export const lotColumn: Column<Episode> = {
  key: 'lot',
  header: columns.lot,
  cell: ({ lot, owner }) => <bdi>{[lot, owner].filter((one) => one !== null).join(' · ') || none}</bdi>,
}
export const sinceColumn: Column<Episode> = {
  key: 'since',
  // The zone may change while the page is open.
  get header() {
    return zoned(columns.since)
  },
  sort: 'startedAt',
  cell: (row) => <Time at={row.startedAt} form="short" />,
}
export const endedColumn: Column<Episode> = {
  key: 'ended',
  get header() {
    return zoned(columns.ended)
  },
  cell: ({ endedAt }) => (endedAt === null ? web.exceptions.open : <Time at={endedAt} form="short" />),
}
export const durationColumn: Column<Episode> = {
  key: 'duration',
  header: columns.duration,
  sort: 'duration',
  cell: (row) => <Lasted episode={row} />,
}
export const deepestColumn: Column<Episode> = {
  key: 'deepest',
  header: columns.deepest,
  sort: 'deepest',
  numeric: true,
  cell: (row) => <InUnit unit={row.baseUnit} of={<Figure value={row.deepest} />} />,
}
export const unitDaysColumn: Column<Episode> = {
  key: 'unitDays',
  header: columns.unitDays,
  sort: 'unitSeconds',
  numeric: true,
  hint: web.exceptions.unitDaysMeaning,
  cell: (row) => <InUnit unit={row.baseUnit} of={unitDays(row.unitSeconds)} />,
}
export const uncoveredColumn: Column<Episode> = {
  key: 'uncovered',
  header: columns.uncovered,
  numeric: true,
  hint: web.exceptions.uncoveredMeaning,
  cell: (row) => <InUnit unit={row.baseUnit} of={<Figure value={row.uncovered} />} />,
}
export const moneyColumn: Column<Episode> = {
  key: 'money',
  header: columns.money,
  sort: 'costAtRisk',
  numeric: true,
  cell: ({ costAtRisk, currency }) =>
    costAtRisk === null ? none : <span className="figure">{money(costAtRisk, currency)}</span>,
}
export const orderColumn: Column<Episode> = {
  key: 'order',
  header: columns.order,
  cell: ({ order }) => words().orders[order].title,
}
/** Until the episode is explained nothing is said of its class. */
export const classColumn: Column<Episode> = {
  key: 'class',
  header: columns.class,
  cell: (row) =>
    row.explained ? (
      <>
        <ClassBadge of={row} />
        <MayChange of={row} />
      </>
    ) : (
      none
    ),
}
export const causeColumn: Column<Episode> = {
  key: 'cause',
  header: columns.cause,
  cell: (row) => (
    <>
      <CauseTitle episode={row} />
      {row.caseId !== null && <CaseLink id={row.caseId} />}
    </>
  ),
}

/** Above the link of the row, whose target is all of it. */
function CaseLink({ id }: { id: string }) {
  return (
    <span className={`${parts.actions} no-print`}>
      <Link to="/cases/$caseId" params={{ caseId: id }} search={{}} className={parts.link}>
        {web.cases.number(Number(id.split('-')[1]))}
      </Link>
    </span>
  )
}

export const triggerColumn: Column<Episode> = {
  key: 'trigger',
  header: columns.trigger,
  hint: web.exceptions.triggerMeaning,
  cell: (row) => <bdi>{row.trigger}</bdi>,
}
export const sourceColumn: Column<Episode> = {
  key: 'source',
  header: columns.source,
  cell: (row) => <bdi>{row.triggerSource === '' ? none : row.triggerSource}</bdi>,
}

/** Units times days. @example unitDays('129600') // '1.5' */
export function unitDays(unitSeconds: string): string {
  return days(Number(unitSeconds) * 1000)
}
