/** Stock cards before and after a repair, now and at each later instant. */
import type { RepairPreview } from '../../../api/repairs/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Figure } from '../../ui/figures/figure.tsx'
import { Time } from '../../ui/figures/time.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

const { repair: say } = web.cases

interface Level {
  readonly key: string
  readonly card: string
  /** Null: now. */
  readonly at: string | null
  readonly before: string
  readonly after: string
}

const COLUMNS: readonly Column<Level>[] = [
  { key: 'card', header: say.columns.card, lead: true, cell: ({ card }) => <bdi>{card}</bdi> },
  {
    key: 'at',
    header: say.columns.at,
    lead: true,
    cell: ({ at }) => (at === null ? say.now : <Time at={at} form="short" />),
  },
  {
    key: 'before',
    header: say.columns.before,
    numeric: true,
    cell: ({ before }) => <Figure value={before} />,
  },
  { key: 'after', header: say.columns.after, numeric: true, cell: ({ after }) => <Figure value={after} /> },
]

export function RepairCards({ cards }: { cards: RepairPreview['cards'] }) {
  if (cards.length === 0) return null
  const left = cards.reduce((sum, { instants }) => sum + instants.total - instants.rows.length, 0)
  return (
    <>
      <DataTable
        label={say.table}
        columns={COLUMNS}
        rows={cards.flatMap(levelsOf)}
        rowKey={({ key }) => key}
      />
      {left > 0 && <p>{say.cut(left)}</p>}
    </>
  )
}

function levelsOf({ item, location, lot, owner, now, instants }: RepairPreview['cards'][number]): Level[] {
  const card = [web.guard.at(item, location), lot, owner].filter((one) => one !== null).join(' · ')
  return [
    { key: `${card} now`, card, at: null, ...now },
    ...instants.rows.map((level) => ({ key: `${card} ${level.at}`, card, ...level })),
  ]
}
