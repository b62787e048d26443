/** The columns of the trail. */
import type { TrailRow } from '../../api/trail/schema.ts'
import { web } from '../../messages/web/index.ts'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { switchedOf } from './rule-change.ts'
import { SubjectLink } from './subject-link.tsx'
import { TrailDetail } from './trail-detail.tsx'

const { trail: say } = web
/** The actor of what happens by itself. */
const ITSELF = 'plimsoll'

/** When, who, what, to which thing, where and with which details. */
export function trailColumns(manySites: boolean): Column<TrailRow>[] {
  const { columns } = say
  const site: Column<TrailRow> = {
    key: 'site',
    header: columns.site,
    cell: (row) => (row.site === null ? say.everySite : siteTitle(row.site)),
  }
  return [
    { key: 'at', header: zoned(columns.at), lead: true, cell: ({ at }) => <Time at={at} form="exact" /> },
    {
      key: 'actor',
      header: columns.actor,
      lead: true,
      cell: ({ actor }) => (actor === ITSELF || actor === '' ? say.itself : <bdi>{actor}</bdi>),
    },
    { key: 'action', header: columns.action, cell: (row) => actionText(row) },
    { key: 'subject', header: columns.subject, cell: (row) => <SubjectLink row={row} /> },
    ...(manySites ? [site] : []),
    { key: 'detail', header: columns.detail, cell: (row) => <TrailDetail row={row} /> },
  ]
}

function actionText(row: TrailRow): string {
  const switched = switchedOf(row)
  return switched === null ? (say.actions[row.action] ?? row.action) : say.switched[switched]
}
