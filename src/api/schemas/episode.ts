/** Episodes: stretches in which a book was below zero. Field names follow `plimsoll.audit/1`. */
import { type Static, Type } from 'typebox'
import type { CauseResult } from '../../core/audit-result.ts'
import { CAUSE_CODES, EPISODE_CLASSES, ORDERS } from '../../core/codes.ts'
import { Decimal, Nullable, Page, PageQuery, Text, Time } from './common.ts'

export const Repair = Type.Object({
  op: Type.Enum([
    'move-in-time',
    'scale',
    'set-quantity',
    'retarget-item',
    'retarget-location',
    'insert',
    'drop',
  ]),
  movement: Type.String(),
  to: Type.Optional(Time),
  factor: Type.Optional(Type.String({ description: 'An exact fraction: 12 or 1/12' })),
})

export const Cause = Type.Object({
  code: Type.Enum([...CAUSE_CODES]),
  probability: Type.Number({ minimum: 0, maximum: 1 }),
  movements: Type.Array(Type.String()),
  evidence: Type.Record(Type.String(), Type.Unknown()),
  repair: Type.Array(Repair),
})
export type Cause = Static<typeof Cause>

export const Episode = Type.Object({
  id: Type.String(),
  bookId: Type.String(),
  site: Text,
  item: Text,
  itemName: Nullable(Type.String()),
  location: Text,
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  order: Type.Enum([...ORDERS]),
  class: Type.Enum([...EPISODE_CLASSES]),
  startedAt: Time,
  endedAt: Nullable(Time),
  deepest: Decimal,
  deepestAt: Time,
  unitSeconds: Decimal,
  uncovered: Decimal,
  costAtRisk: Nullable(Decimal),
  trigger: Type.String(),
  closer: Nullable(Type.String()),
  /** False until the cause engine has looked at it; `causes` is empty then. */
  explained: Type.Boolean(),
  causes: Type.Unsafe<readonly CauseResult[]>(Type.Array(Cause)),
})
export type Episode = Static<typeof Episode>

export const EPISODE_SORTS = [
  'startedAt',
  'duration',
  'deepest',
  'unitSeconds',
  'costAtRisk',
  'item',
  'location',
] as const

export const EpisodeQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(Text),
    item: Type.Optional(Text),
    location: Type.Optional(Text),
    bookId: Type.Optional(Type.String()),
    order: Type.Optional(Type.Enum([...ORDERS])),
    class: Type.Optional(Type.Enum([...EPISODE_CLASSES])),
    state: Type.Optional(Type.Enum(['open', 'closed'])),
    cause: Type.Optional(Type.Enum([...CAUSE_CODES])),
    search: Type.Optional(Type.String({ maxLength: 200, description: 'Part of an item or location' })),
    sort: Type.Optional(Type.Enum([...EPISODE_SORTS])),
    direction: Type.Optional(Type.Enum(['asc', 'desc'])),
  },
  { additionalProperties: false },
)
/** The same question without pages; `bom` puts the mark in front by which spreadsheets know UTF-8. */
const { after: _after, limit: _limit, ...ALL_PAGES } = EpisodeQuery.properties
export const EpisodeCsvQuery = Type.Object(
  { ...ALL_PAGES, bom: Type.Optional(Type.Boolean({ description: 'Begin with a byte order mark' })) },
  { additionalProperties: false },
)
export type EpisodeQuery = Static<typeof EpisodeQuery>
export const EpisodePage = Page(Episode)
export type EpisodePage = Static<typeof EpisodePage>
