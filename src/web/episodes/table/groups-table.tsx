/** Episodes summed up by what they have in common; a group opens to its episodes. */
import { useRef } from 'react'
import type { EpisodeGroup, EpisodeGroupPage } from '../../../api/episodes/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useManySites } from '../../data/sites.ts'
import { useRowCursor } from '../../keyboard/use-row-cursor.ts'
import { CursorPager, pageNumber } from '../../ui/table/cursor-pager.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { groupName } from '../filters/choices.ts'
import { PAGE_ROWS } from '../search.ts'
import { useExceptionsSearch } from '../use-exceptions-search.ts'
import { groupColumns } from './group-columns.tsx'

export function GroupsTable({ page, stale }: { page: EpisodeGroupPage; stale: boolean }) {
  const { search, sort, direction, sortBy, goTo } = useExceptionsSearch()
  const { groups } = web.exceptions
  const by = groupName(search.group ?? '')
  const list = useRef<HTMLDivElement>(null)
  useRowCursor(list, {
    nextPage: () => page.next !== null && goTo(page.next, pageNumber(search) + 1),
    previousPage: () => search.after !== undefined && goTo(undefined, 1),
  })
  return (
    <div aria-busy={stale} ref={list}>
      <DataTable<EpisodeGroup>
        label={groups.table(by)}
        columns={groupColumns(search, page, useManySites())}
        rows={page.rows}
        rowKey={(row) => row.key}
        sorting={{ by: sort, direction, onSort: sortBy }}
      />
      <CursorPager
        label={groups.pages}
        search={search}
        page={page}
        goTo={goTo}
        size={PAGE_ROWS}
        range={(from, to, total) => groups.range(from, to, total, page.totals.episodes)}
      />
    </div>
  )
}
