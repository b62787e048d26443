/**
 * Reads the query of episodes from its texts. Filters that contradict each other are refused, not answered with
 * nothing.
 */
import type { EpisodeFilters } from '../../app/episodes/port.ts'
import { EPISODE_CSV_COLUMNS, type EpisodeCsvColumn } from '../../core/audit/episode-csv.ts'
import { RequestProblem, wordsOf } from '../http/problem.ts'
import { boundsIn } from '../http/read-time.ts'

/** What the routes for episodes have in common in their queries. */
interface Filters extends Omit<EpisodeFilters, 'ids' | TimeName> {
  readonly ids?: string
  readonly startedFrom?: string
  readonly startedTo?: string
  readonly endedFrom?: string
  readonly endedTo?: string
  readonly zone?: string
}
type TimeName = 'startedFrom' | 'startedTo' | 'endedFrom' | 'endedTo'

/** The query with its times as Unix milliseconds; `malformed` or `contradicting-filters` where it has no answer. */
export function readEpisodeQuery<Query extends Filters>(
  query: Query,
): Omit<Query, 'ids' | TimeName> & EpisodeFilters {
  const { startedFrom, startedTo, endedFrom, endedTo, ids, ...rest } = query
  const boundIn = boundsIn(query.zone)
  const read = {
    ids: ids?.split(','),
    startedFrom: boundIn(startedFrom, 'startedFrom', 'first'),
    startedTo: boundIn(startedTo, 'startedTo', 'last'),
    endedFrom: boundIn(endedFrom, 'endedFrom', 'first'),
    endedTo: boundIn(endedTo, 'endedTo', 'last'),
  }
  const { durationHoursMin, durationHoursMax, state } = query
  const contradict = (low: keyof Filters, high: keyof Filters) => {
    const said = (name: keyof Filters) => `${name}=${query[name]}`
    throw new RequestProblem('contradicting-filters', {
      pointer: `/query/${low}`,
      detail: wordsOf('contradicting-filters').what({ low: said(low), high: said(high) }),
    })
  }
  if (isAfter(read.startedFrom?.at, read.startedTo?.at)) contradict('startedFrom', 'startedTo')
  if (isAfter(read.endedFrom?.at, read.endedTo?.at)) contradict('endedFrom', 'endedTo')
  if (isAfter(read.startedFrom?.at, read.endedTo?.at)) contradict('startedFrom', 'endedTo')
  if (isAfter(durationHoursMin, durationHoursMax)) contradict('durationHoursMin', 'durationHoursMax')
  if (state === 'open' && endedFrom !== undefined) contradict('state', 'endedFrom')
  if (state === 'open' && endedTo !== undefined) contradict('state', 'endedTo')
  return { ...rest, ...read }
}

/** The columns of a CSV; all of them where none is named. */
export function readCsvColumns(text: string | undefined): readonly EpisodeCsvColumn[] {
  if (text === undefined) return EPISODE_CSV_COLUMNS
  const names = text.split(',')
  const known: readonly string[] = EPISODE_CSV_COLUMNS
  const wrong = names.find((name, place) => !known.includes(name) || names.indexOf(name) !== place)
  if (wrong === undefined) return names as EpisodeCsvColumn[]
  const twice = known.includes(wrong)
  throw new RequestProblem('malformed', {
    pointer: '/query/columns',
    detail: `/query/columns ${twice ? `names ${wrong} twice` : `must be names of ${known.join(', ')}; "${wrong}" is none`}.`,
  })
}

function isAfter(low: number | undefined, high: number | undefined): boolean {
  return low !== undefined && high !== undefined && low > high
}
