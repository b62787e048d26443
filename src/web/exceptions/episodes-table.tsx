/** A page of episodes, sorted by the headers. */
import { Anchor } from '@mantine/core'
import type { EpisodePage } from '../../api/schemas/episode.ts'
import { web } from '../../messages/web/index.ts'
import { CursorPager } from '../ui/cursor-pager.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { episodeColumns } from './episode-columns.tsx'
import { csvAddress, PAGE_ROWS } from './search.ts'
import { useExceptionsSearch } from './use-exceptions-search.ts'

export function EpisodesTable(props: { page: EpisodePage; stale: boolean; horizon: string | null }) {
  const { page, stale, horizon } = props
  const { search, sort, direction, sortBy, goTo } = useExceptionsSearch()
  const columns = episodeColumns({
    horizon,
    money: page.rows.some((row) => row.costAtRisk !== null),
    order: search.order === 'both',
  })
  return (
    <div aria-busy={stale}>
      <DataTable
        label={web.exceptions.table}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.id}
        sorting={{ by: sort, direction, onSort: sortBy }}
      />
      <CursorPager
        label={web.exceptions.pages}
        {...{ search, page, goTo }}
        size={PAGE_ROWS}
        range={web.exceptions.range}
      />
      <Anchor href={csvAddress(search)} download size="sm" className="no-print">
        {web.exceptions.download}
      </Anchor>
    </div>
  )
}
