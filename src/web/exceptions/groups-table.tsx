/** Episodes summed up by what they have in common; a group opens to its episodes. */
import type { EpisodeGroup, EpisodeGroupPage } from '../../api/schemas/episode.ts'
import { web } from '../../messages/web/index.ts'
import { CursorPager } from '../ui/cursor-pager.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { groupColumns } from './group-columns.tsx'
import { PAGE_ROWS } from './search.ts'
import { useExceptionsSearch } from './use-exceptions-search.ts'

export function GroupsTable({ page, stale }: { page: EpisodeGroupPage; stale: boolean }) {
  const { search, sort, direction, sortBy, goTo } = useExceptionsSearch()
  const { groups } = web.exceptions
  const by = groups.by[search.group!] ?? search.group!
  return (
    <div aria-busy={stale}>
      <DataTable<EpisodeGroup>
        label={groups.table(by)}
        columns={groupColumns(search, page)}
        rows={page.rows}
        rowKey={(row) => row.key}
        sorting={{ by: sort, direction, onSort: sortBy }}
      />
      <CursorPager
        label={groups.pages}
        {...{ search, page, goTo }}
        size={PAGE_ROWS}
        range={(from, to, total) => groups.range(from, to, total, page.totals.episodes)}
      />
    </div>
  )
}
