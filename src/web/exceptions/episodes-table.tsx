/** A page of episodes, sorted by the headers. */
import { Anchor } from '@mantine/core'
import type { EpisodePage } from '../../api/schemas/episode.ts'
import { web } from '../../messages/web.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Pager } from '../ui/pager.tsx'
import { episodeColumns } from './episode-columns.tsx'
import { csvAddress, PAGE_ROWS } from './search.ts'
import { useExceptionsSearch } from './use-exceptions-search.ts'

export function EpisodesTable(props: { page: EpisodePage; stale: boolean; horizon: string | null }) {
  const { page, stale, horizon } = props
  const { search, sort, direction, sortBy, goTo } = useExceptionsSearch()
  const number = search.after === undefined ? 1 : Math.max(1, Math.trunc(Number(search.page)) || 1)
  const first = (number - 1) * PAGE_ROWS + 1
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
      <Pager
        label={web.exceptions.pages}
        range={web.exceptions.range(first, first + page.rows.length - 1, page.total)}
        back={{
          label: web.exceptions.first,
          onClick: search.after === undefined ? undefined : () => goTo(undefined, 1),
        }}
        next={{
          label: web.exceptions.next,
          onClick: page.next === null ? undefined : () => goTo(page.next!, number + 1),
        }}
      />
      <Anchor href={csvAddress(search)} download size="sm" className="no-print">
        {web.exceptions.download}
      </Anchor>
    </div>
  )
}
