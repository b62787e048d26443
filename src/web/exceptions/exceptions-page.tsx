/** Exceptions: every episode below zero, filtered, sorted and paged; the whole view is in the address. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { episodesQuery, summaryQuery } from '../data/queries.ts'
import { useTitle } from '../shell/use-title.ts'
import { ErrorBox } from '../ui/error-box.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { EpisodesTable } from './episodes-table.tsx'
import { FilterChips } from './filter-chips.tsx'
import { Filters } from './filters.tsx'
import { NoEpisodes } from './no-episodes.tsx'
import { episodesAsk } from './search.ts'
import { SummaryFigures } from './summary-figures.tsx'
import { useExceptionsSearch } from './use-exceptions-search.ts'

export function ExceptionsPage() {
  useTitle(web.exceptions.title)
  const { search } = useExceptionsSearch()
  const summary = useQuery(summaryQuery)
  const episodes = useQuery(episodesQuery(episodesAsk(search)))
  return (
    <Stack gap="md">
      <PageTitle title={web.exceptions.title} lead={web.exceptions.lead} />
      <SummaryFigures />
      <Filters />
      <FilterChips />
      {episodes.isError ? (
        <ErrorBox error={episodes.error} onRetry={() => void episodes.refetch()} />
      ) : episodes.data === undefined ? (
        <Loading rows={8} />
      ) : episodes.data.rows.length === 0 ? (
        <NoEpisodes summary={summary.data} />
      ) : (
        <EpisodesTable
          page={episodes.data}
          stale={episodes.isPlaceholderData}
          horizon={summary.data?.lastRecordedAt ?? null}
        />
      )}
    </Stack>
  )
}
