/**
 * No rows, and why: a filter names an unknown thing, the filters leave none, or all is well.
 */
import { useQuery } from '@tanstack/react-query'
import type { Summary } from '../../api/episodes/schema.ts'
import { web } from '../../messages/web/index.ts'
import { isNotFound } from '../data/api-error.ts'
import { itemQuery, placeKnownQuery, siteKnownQuery } from '../data/names.ts'
import { Empty } from '../ui/feedback/empty.tsx'
import { when } from '../ui/figures/when.ts'
import { episodeGroupsQuery } from './queries.ts'
import type { ExceptionsSearch } from './search.ts'

export function NoEpisodes({ summary, search }: { summary: Summary | undefined; search: ExceptionsSearch }) {
  const { exceptions } = web
  const unknown = useUnknown(search)
  if (unknown !== null) return <Empty title={unknown} text={exceptions.unknownText} />
  if (summary === undefined || summary.episodes.total > 0)
    return <Empty title={exceptions.noMatch} text={exceptions.noMatchText(summary?.episodes.total)} />
  return (
    <Empty
      title={exceptions.allWell}
      text={exceptions.allWellText(summary.books.total, summary.movements, when(summary.checkedAt))}
    />
  )
}

/** The first filter with an unknown name, in words; null if all are known, or not looked up yet. */
function useUnknown({ item, location, site, source }: ExceptionsSearch): string | null {
  const { exceptions } = web
  const ofItem = useQuery({ ...itemQuery(item ?? ''), enabled: item !== undefined })
  const ofPlace = useQuery(placeKnownQuery(location))
  const ofSite = useQuery(siteKnownQuery(site))
  const ofSource = useQuery({
    ...episodeGroupsQuery({ by: 'source', source }),
    enabled: source !== undefined,
  })
  if (item !== undefined && isNotFound(ofItem.error)) return exceptions.unknownItem(item)
  if (location !== undefined && ofPlace.data === false) return exceptions.unknownPlace(location)
  if (site !== undefined && ofSite.data === false) return exceptions.unknownSite(site)
  if (source !== undefined && !ofSource.isPlaceholderData && ofSource.data?.total === 0)
    return exceptions.unknownSource(source)
  return null
}
