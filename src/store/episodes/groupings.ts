/** What episodes are summed up by: what those of a group have in common, its label, and the filter that leaves them. */
import type { EpisodeGrouping, EpisodeGroupsRequest } from '../../app/episodes/port.ts'
import { DAY_MS, formatInstant } from '../../core/time.ts'

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
const DAY = `date_trunc('day', started_at, 'UTC')`
const keyOf = ({ key }: GroupNames) => key

export const GROUPINGS: Readonly<Record<EpisodeGrouping, Grouping>> = {
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
  day: {
    by: DAY,
    key: `to_char(${DAY} at time zone 'UTC', 'YYYY-MM-DD')`,
    names: {},
    label: keyOf,
    filter: ({ key }, ask) => within(key, ask),
  },
}

/** A day, as far as the bounds of the question go. */
function within(day: string, { startedFrom, startedTo }: EpisodeGroupsRequest): Record<string, string> {
  const first = Date.parse(day)
  const last = first + DAY_MS - 1
  return {
    startedFrom: startedFrom !== undefined && startedFrom > first ? formatInstant(startedFrom) : day,
    startedTo: startedTo !== undefined && startedTo < last ? formatInstant(startedTo) : day,
  }
}
