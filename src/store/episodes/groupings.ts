/** What episodes are summed up by: what those of a group have in common, its label, and the filter that leaves them. */
import { escapeLiteral } from 'pg'
import type { EpisodeGrouping, EpisodeGroupsRequest } from '../../app/episodes/port.ts'
import { DAY_MS, formatInstant } from '../../core/time.ts'
import { zoneClock } from '../../core/zones.ts'
import { wholeDay } from './source.ts'

/** Names that a group may have beside its key; null where its grouping has none of the sort. */
export const NAMES = ['site', 'location', 'item_name', 'lot', 'owner'] as const

type GroupNames = { readonly key: string } & {
  readonly [Name in (typeof NAMES)[number]]: string | null
}

export interface Grouping {
  /** What the episodes of a group have in common: columns, and a text made of them. */
  readonly by: string
  readonly key: string
  /** Names of a group, as SQL over its episodes. */
  readonly names: Readonly<Partial<Record<(typeof NAMES)[number], string>>>
  readonly label: (group: GroupNames) => string
  /** What, added to the question, leaves exactly the episodes of the group. */
  readonly filter: (group: GroupNames, ask: EpisodeGroupsRequest) => Readonly<Record<string, string>>
}

const CAUSE = 'case when explained then cause end'
const keyOf = ({ key }: GroupNames) => key

/** What a question sums up by. */
export function groupingOf({ by, zone }: EpisodeGroupsRequest): Grouping {
  return by === 'day' ? byDay(zone ?? 'UTC') : GROUPINGS[by]
}

const GROUPINGS: Readonly<Record<Exclude<EpisodeGrouping, 'day'>, Grouping>> = {
  item: {
    by: 'code',
    key: 'code',
    names: { item_name: 'min(item_name)' },
    label: ({ item_name, key }) => item_name ?? key,
    filter: ({ key }) => ({ item: key }),
  },
  place: {
    by: 'site, location',
    key: 'json_build_array(site, location)::text',
    names: { site: 'site', location: 'location' },
    label: ({ location }) => location!,
    filter: ({ site, location }) => ({ site: site!, location: location! }),
  },
  book: {
    by: 'site_id, book_id',
    key: `site_id || '-' || book_id`,
    names: {
      item_name: 'min(coalesce(item_name, code))',
      location: 'min(location)',
      lot: 'min(lot)',
      owner: 'min(owner)',
    },
    label: ({ item_name, location, lot, owner }) =>
      [item_name, location, lot, owner].filter((name) => name !== null).join(' · '),
    filter: ({ key }) => ({ bookId: key }),
  },
  cause: {
    by: CAUSE,
    key: `coalesce(${CAUSE}, 'pending')`,
    names: {},
    label: keyOf,
    filter: ({ key }) => ({ cause: key }),
  },
  source: {
    by: 'trigger_source',
    key: 'trigger_source',
    names: {},
    label: keyOf,
    filter: ({ key }) => ({ source: key }),
  },
}

/** The days of a zone; an episode whose first day only is known is of that day in whatever zone. */
function byDay(zone: string): Grouping {
  const shown = `case when ${wholeDay('started_at')} then 'UTC' else ${escapeLiteral(zone)} end`
  const day = `to_char(started_at at time zone ${shown}, 'YYYY-MM-DD')`
  return {
    by: day,
    key: day,
    names: {},
    label: keyOf,
    filter: ({ key }, ask) => within(key, zone, ask),
  }
}

/** A day, as far as the bounds of the question go. */
function within(
  day: string,
  zone: string,
  { startedFrom, startedTo }: EpisodeGroupsRequest,
): Record<string, string> {
  const { instantOf } = zoneClock(zone)
  const first = instantOf(Date.parse(day))
  const last = instantOf(Date.parse(day) + DAY_MS) - 1
  return {
    startedFrom: startedFrom !== undefined && startedFrom.at > first ? formatInstant(startedFrom.at) : day,
    startedTo: startedTo !== undefined && startedTo.at < last ? formatInstant(startedTo.at) : day,
  }
}
