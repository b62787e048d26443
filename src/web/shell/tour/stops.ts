/** Where the tour of the demo stops, in order. Two stops lead to what is open now. */
import { queryOptions } from '@tanstack/react-query'
import type { EpisodePage } from '../../../api/episodes/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { fetchJson } from '../../data/fetch-json.ts'

export interface Stop {
  readonly title: string
  /** What to look at. */
  readonly text: string
  readonly to: string
}

/** An open negative of the sites that go on, whose cause is known: the one of the highest value. */
export const shownQuery = queryOptions({
  queryKey: ['tour'],
  queryFn: ({ signal }) =>
    fetchJson<EpisodePage>(
      '/v1/episodes',
      { state: 'open', sort: 'costAtRisk', direction: 'desc', limit: 50 },
      signal,
    ),
  select: ({ rows }) =>
    rows.find(
      ({ caseId, causes: [first] }) => caseId !== null && first !== undefined && first.code !== 'unknown',
    ),
  staleTime: Number.POSITIVE_INFINITY,
})

type Shown = NonNullable<ReturnType<NonNullable<typeof shownQuery.select>>>

/** The stops; where nothing is open, the lists stand in for what would be shown of it. */
export function stopsFor(shown: Shown | undefined): readonly Stop[] {
  const { stops: say } = web.tour
  return [
    { ...say.today, to: '/' },
    { ...say.exceptions, to: '/exceptions?state=open' },
    { ...say.case, to: shown === undefined ? '/cases' : `/cases/${shown.caseId}` },
    {
      ...say.card,
      to: shown === undefined ? '/exceptions' : `/books/${shown.bookId}?episode=${shown.id}`,
    },
    { ...say.suspects, to: '/suspects' },
    { ...say.holds, to: '/guard/holds' },
    { ...say.refusals, to: '/guard/refusals' },
    { ...say.document, to: '/documents/WAVE-17' },
    { ...say.rules, to: '/guard/rules/try' },
    { ...say.about, to: '/about' },
  ]
}
