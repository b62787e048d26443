/** The list to work with: figures, filters, rows or groups of rows, and the actions on selected ones. */
import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ORDER_COUNTED } from '../../core/codes.ts'
import { web } from '../../messages/web/index.ts'
import { Begin } from '../intake/begin.tsx'
import { NewRows } from '../live/new-rows.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { PageTitle } from '../ui/layout/page-title.tsx'
import styles from '../ui/layout/parts.module.css'
import { FilterChips } from './filters/filter-chips.tsx'
import { Filters } from './filters/filters.tsx'
import { NoEpisodes } from './no-episodes.tsx'
import { OrderSwitch } from './order-switch.tsx'
import { episodeGroupsQuery, episodesQuery, summaryOf } from './queries.ts'
import { RanOutHere } from './ran-out-here.tsx'
import { episodesSearchQuery, groupsSearchQuery, orderShown, showsBoth } from './search.ts'
import { SelectionBar } from './selection/selection-bar.tsx'
import { useSelection } from './selection/use-selection.ts'
import { SummaryFigures } from './summary/summary-figures.tsx'
import { EpisodesTable } from './table/episodes-table.tsx'
import { GroupsTable } from './table/groups-table.tsx'
import { shownColumns } from './table/shown-columns.ts'
import { useColumns } from './table/use-columns.ts'
import { Toolbar } from './toolbar.tsx'
import { useExceptionsSearch } from './use-exceptions-search.ts'

const NO_ROWS: never[] = []

export function Listing() {
  const { search, set } = useExceptionsSearch()
  const grouped = search.group !== undefined
  const summary = useQuery(summaryOf(orderShown(search) ?? ORDER_COUNTED))
  const episodes = useQuery({ ...episodesQuery(episodesSearchQuery(search)), enabled: !grouped })
  const groups = useQuery({ ...episodeGroupsQuery(groupsSearchQuery(search)), enabled: grouped })
  const { named, choose } = useColumns()
  const rows = (grouped ? undefined : episodes.data?.rows) ?? NO_ROWS
  const columns = shownColumns(named, search, rows)
  const { selected, selecting, clear } = useSelection(rows)
  const found = grouped ? groups : episodes
  if (summary.data?.movements === 0) return <BeforeTheFirst />
  return (
    <Stack gap="md">
      <Group justify="space-between" align="center" gap="xs">
        <PageTitle
          title={web.exceptions.title}
          lead={showsBoth(search) ? web.exceptions.bothLead : web.exceptions.onceLead}
        />
        <OrderSwitch value={orderShown(search)} onChange={(order) => set({ order })} />
      </Group>
      <RanOutHere />
      <SummaryFigures order={showsBoth(search) ? undefined : (orderShown(search) ?? ORDER_COUNTED)} />
      <Filters />
      <FilterChips />
      <Toolbar columns={columns} onChoose={choose} />
      <NewRows loadedAt={found.dataUpdatedAt} onShow={() => void found.refetch()} />
      {found.isError ? (
        <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <Loading rows={8} />
      ) : found.data.rows.length === 0 ? (
        <NoEpisodes summary={summary.data} search={search} />
      ) : grouped ? (
        <GroupsTable page={groups.data!} stale={groups.isPlaceholderData} />
      ) : (
        <EpisodesTable
          page={episodes.data!}
          stale={episodes.isPlaceholderData}
          columns={columns}
          selecting={selecting}
        />
      )}
      {!grouped && <Gone ids={search.ids} found={episodes.data?.total} />}
      <Text size="sm">
        {web.exceptions.beside}{' '}
        <Link to="/about-to-sink" search={{}} className={styles.link}>
          {web.shortages.title}
        </Link>
        {' · '}
        <Link to="/suspects" search={{}} className={styles.link}>
          {web.suspects.title}
        </Link>
      </Text>
      <SelectionBar
        selected={selected}
        columns={columns}
        here={rows.filter((row) => selecting.has(row)).length}
        onClear={clear}
      />
    </Stack>
  )
}

/** There is nothing to count, filter or group yet. */
function BeforeTheFirst() {
  return (
    <Stack gap="md">
      <PageTitle title={web.exceptions.title} lead={web.exceptions.lead} />
      <RanOutHere />
      <Begin />
    </Stack>
  )
}

/** A link may name episodes that later facts have removed. */
function Gone({ ids, found }: { ids: string | undefined; found: number | undefined }) {
  if (ids === undefined || found === undefined) return null
  const named = new Set(ids.split(',')).size
  return named > found ? <Text size="sm">{web.exceptions.gone(named, found)}</Text> : null
}
