/**
 * The columns of a group. Depths and weights stand a unit each, money a currency each: they do not add up.
 */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EpisodeGroup, EpisodeGroupPage } from '../../../api/episodes/schema.ts'
import { figure, money } from '../../../messages/format.ts'
import { known, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Figure, InUnit } from '../../ui/figures/figure.tsx'
import { Time } from '../../ui/figures/time.tsx'
import { zoned } from '../../ui/figures/when.ts'
import { siteTitle } from '../../ui/links/site-title.ts'
import type { Column } from '../../ui/table/columns.ts'
import rowLink from '../../ui/table/row-link.module.css'
import { unitDays } from '../episode-columns.tsx'
import { groupName } from '../filters/choices.ts'
import { type ExceptionsSearch, tidy } from '../search.ts'

export function groupColumns(
  search: ExceptionsSearch,
  page: EpisodeGroupPage,
  manySites: boolean,
): Column<EpisodeGroup>[] {
  const { groups } = web.exceptions
  const costs = page.rows.some((row) => row.costs.length > 0)
  return [
    {
      key: 'label',
      header: search.group === 'day' ? zoned(groupName(search.group)) : groupName(search.group ?? ''),
      sort: 'key',
      lead: true,
      cell: (row) => <Opening row={row} search={search} manySites={manySites} />,
    },
    {
      key: 'episodes',
      header: groups.episodes,
      sort: 'episodes',
      numeric: true,
      cell: ({ episodes }) => <span className="figure">{figure(episodes)}</span>,
    },
    {
      key: 'open',
      header: groups.open,
      sort: 'open',
      numeric: true,
      cell: ({ open }) => <span className="figure">{open === 0 ? groups.none : figure(open)}</span>,
    },
    {
      key: 'deepest',
      header: groups.deepest,
      numeric: true,
      cell: (row) => units(row, ({ deepest }) => <Figure value={deepest} />),
    },
    {
      key: 'unitDays',
      header: groups.unitDays,
      sort: 'unitSeconds',
      numeric: true,
      hint: web.exceptions.unitDaysMeaning,
      cell: (row) => units(row, ({ unitSeconds }) => unitDays(unitSeconds)),
    },
    ...(costs ? [moneyColumn] : []),
    {
      key: 'first',
      header: zoned(groups.first),
      cell: ({ firstAt }) => <Time at={firstAt} form="short" />,
    },
    {
      key: 'last',
      header: zoned(groups.last),
      sort: 'lastAt',
      cell: ({ lastAt }) => <Time at={lastAt} form="short" />,
    },
  ]
}

const moneyColumn: Column<EpisodeGroup> = {
  key: 'money',
  header: web.exceptions.groups.money,
  sort: 'costAtRisk',
  numeric: true,
  cell: ({ costs, uncosted }) => (
    <>
      {costs.map((one) => (
        <div key={one.currency} className="figure">
          {money(one.costAtRisk, one.currency)}
        </div>
      ))}
      {uncosted > 0 && (
        <Text size="xs" c="dimmed">
          {web.exceptions.groups.unknownCost(uncosted)}
        </Text>
      )}
    </>
  ),
}

/** The name of a group leads to its episodes: the same question, narrowed to them. */
function Opening(props: { row: EpisodeGroup; search: ExceptionsSearch; manySites: boolean }) {
  const { row, search, manySites } = props
  const { groups } = web.exceptions
  const { group, sort: _sort, direction: _direction, after: _after, page: _page, ...rest } = search
  const label = labelOf(row, group)
  return (
    <>
      <Link
        to="/exceptions"
        search={tidy({ ...rest, ...row.filter })}
        className={rowLink.link}
        aria-label={groups.openGroup(label, row.episodes)}
        dir="auto"
      >
        {label}
      </Link>
      {group === 'item' && row.label !== row.key && (
        <Text span size="xs" c="dimmed" display="block" dir="auto">
          {row.key}
        </Text>
      )}
      {group === 'place' && manySites && (
        <Text span size="xs" c="dimmed" display="block" dir="auto">
          {siteTitle(row.filter.site ?? '')}
        </Text>
      )}
    </>
  )
}

function labelOf(row: EpisodeGroup, group: string | undefined): string {
  if (group === 'cause') return known(words().causes, row.key)?.title ?? web.cause.pending
  return row.label === '' ? web.exceptions.groups.noSource : row.label
}

/** A line a unit; the unit is named where there is more than one, or where it is not just pieces. */
function units(row: EpisodeGroup, cell: (unit: EpisodeGroup['units'][number]) => ReactNode): ReactNode {
  const more = row.unitsTotal - row.units.length
  return (
    <>
      {row.units.map((one) => (
        <div key={one.unit}>
          <InUnit unit={one.unit} of={cell(one)} />
        </div>
      ))}
      {more > 0 && (
        <Text size="xs" c="dimmed">
          {web.exceptions.groups.moreUnits(more)}
        </Text>
      )}
    </>
  )
}
