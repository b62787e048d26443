/**
 * The rows alone, as they go on paper: the filters in words, the table, and nothing to click but the way back.
 */

import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { when } from '../ui/figures/when.ts'
import { PageTitle } from '../ui/layout/page-title.tsx'
import { DataGrid } from '../ui/table/data-grid.tsx'
import { filterText } from './filters/choices.ts'
import { activeFilters } from './filters/filter-chips.tsx'
import { NoEpisodes } from './no-episodes.tsx'
import styles from './print-view.module.css'
import { episodesQuery, summaryQuery } from './queries.ts'
import { episodesSearchQuery, viewOf } from './search.ts'
import { columnsNamed, shownColumns } from './table/shown-columns.ts'
import { useColumns } from './table/use-columns.ts'
import { useExceptionsSearch } from './use-exceptions-search.ts'

export function PrintView() {
  const { search } = useExceptionsSearch()
  const episodes = useQuery(episodesQuery(episodesSearchQuery(search)))
  const summary = useQuery(summaryQuery)
  const { named } = useColumns()
  const { printView } = web.exceptions
  return (
    <Answer query={episodes}>
      {({ rows, total }) => (
        <Stack gap="md">
          <PageTitle title={web.exceptions.title} lead={printView.lead(rows.length, total)} />
          <Text size="sm">
            {activeFilters(search)
              .map((name) => filterText(name, search[name]!))
              .join('; ')}
          </Text>
          {summary.data !== undefined && (
            <Text size="sm">{web.exceptions.printedAt(when(summary.data.checkedAt))}</Text>
          )}
          <Group gap="xs" className="no-print">
            <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
              {printView.print}
            </Button>
            <Button
              variant="default"
              renderRoot={(root) => (
                <Link to="/exceptions" search={viewOf({ ...search, view: undefined })} {...root} />
              )}
            >
              {printView.back}
            </Button>
          </Group>
          {rows.length === 0 ? (
            <NoEpisodes summary={summary.data} search={search} />
          ) : (
            <div className={styles.paper}>
              <DataGrid
                label={web.exceptions.table}
                columns={columnsNamed(shownColumns(named, search, rows))}
                rows={rows}
                rowKey={(row) => row.id}
              />
            </div>
          )}
        </Stack>
      )}
    </Answer>
  )
}
