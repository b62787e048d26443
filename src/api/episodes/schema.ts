/** Episodes: stretches in which a book was below zero. Field names follow `plimsoll.audit/1`. */

import { type Static, Type } from 'typebox'
import { EPISODE_CSV_COLUMNS } from '../../core/audit/episode-csv.ts'
import { EDIT_OPS } from '../../core/causes/edit.ts'
import type { CauseResult } from '../../core/causes/ranked-cause.ts'
import { SIGN_CODES } from '../../core/causes/sign-codes.ts'
import { CAUSE_CODES, EPISODE_CLASSES, ORDERS } from '../../core/codes.ts'
import { DURATION_HOURS_MAX, EPISODE_IDS_MAX, TEXT_LENGTH_MAX } from '../../core/limits.ts'
import { DayZone, Decimal, Nullable, Page, PageQuery, Text, Time } from '../http/schema.ts'

export const Repair = Type.Object({
  op: Type.Enum([...EDIT_OPS]),
  movement: Type.String(),
  to: Type.Optional(Time),
  clock: Type.Optional(Type.Enum(['occurred', 'recorded'], { description: 'Which time is moved' })),
  factor: Type.Optional(Type.String({ description: 'An exact fraction: 12 or 1/12' })),
  quantity: Type.Optional(Decimal),
  at: Type.Optional(Time),
  document: Type.Optional(Type.String({ description: 'Of insert: the announcement it belongs to' })),
  item: Type.Optional(Type.String()),
  location: Type.Optional(Type.String()),
  lot: Type.Optional(Type.String({ description: 'Empty for none' })),
  owner: Type.Optional(Type.String({ description: 'Empty for none' })),
})

/** What speaks for a cause, or against it. */
export const Sign = Type.Object({
  code: Type.Enum([...SIGN_CODES]),
  lnRatio: Type.Number({
    description:
      'The natural logarithm of how much likelier this is with the fault; below 0 it speaks against',
  }),
  movements: Type.Array(Type.String()),
})

export const Cause = Type.Object({
  code: Type.Enum([...CAUSE_CODES]),
  probability: Type.Number({ minimum: 0, maximum: 1 }),
  movements: Type.Array(Type.String()),
  evidence: Type.Record(Type.String(), Type.Unknown()),
  signs: Type.Array(Sign),
  repair: Type.Array(Repair),
})

export type Cause = Static<typeof Cause>

export const Episode = Type.Object({
  id: Type.String(),
  bookId: Type.String(),
  caseId: Nullable(Type.String({ description: 'The case that it is part of; null until it is explained' })),
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
  baseUnit: Type.String({ description: 'The unit of `deepest`, `unitSeconds` and `uncovered`' }),
  deepest: Decimal,
  deepestAt: Time,
  unitSeconds: Decimal,
  uncovered: Decimal,
  costAtRisk: Nullable(Decimal),
  /** Of the cost at risk: the item's, or the site's. */
  currency: Nullable(Type.String()),
  /** To its end; while it is open, to now by the server's clock. */
  durationSeconds: Decimal,
  trigger: Type.String(),
  /** The trigger's id is a movement's only together with its source. */
  triggerSource: Type.String(),
  closer: Nullable(Type.String()),
  /** False until the cause engine has looked at it; `causes` is empty then. */
  explained: Type.Boolean(),
  provisional: Type.Boolean({
    description:
      'Whether it began so lately that movements of that time may be on their way, by what 99 in 100 of the latest of each source of its site took; they may change it, or show that it never was. Never after 31 days',
  }),
  causes: Type.Unsafe<readonly CauseResult[]>(Type.Array(Cause)),
})

export type Episode = Static<typeof Episode>

/** Asked for in the place of a cause: none was looked for yet. */
export const CAUSE_PENDING = 'pending'

export const EPISODE_SORTS = [
  'startedAt',
  'duration',
  'deepest',
  'unitSeconds',
  'costAtRisk',
  'item',
  'location',
] as const

const PositiveDecimal = Type.String({
  pattern: '^\\d{1,15}(\\.\\d{1,6})?$',
  description: 'A decimal number as text',
})

/** A whole name is asked for by its own name; what people type is a part of one. */
const part = (what: string) =>
  Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: `Part of ${what}, in whatever case` }),
  )

const Hours = Type.Number({ minimum: 0, maximum: DURATION_HOURS_MAX })

/** What narrows a list of episodes. A day or a minute as an upper bound means its last instant. */
const FILTERS = {
  site: Type.Optional(Text),
  item: Type.Optional(Text),
  location: Type.Optional(Text),
  bookId: Type.Optional(Type.String()),
  order: Type.Optional(Type.Enum([...ORDERS])),
  class: Type.Optional(Type.Enum([...EPISODE_CLASSES])),
  state: Type.Optional(Type.Enum(['open', 'closed'])),
  cause: Type.Optional(
    Type.Enum([...CAUSE_CODES, CAUSE_PENDING], {
      description: 'The likeliest cause; pending: none looked for yet',
    }),
  ),
  source: Type.Optional(
    Type.String({ maxLength: TEXT_LENGTH_MAX, description: 'The source of the trigger' }),
  ),
  itemPart: part('an item’s code or name'),
  locationPart: part('a location'),
  sourcePart: part('the source of the trigger'),
  search: Type.Optional(
    Type.String({ maxLength: 200, description: 'Part of an item, its name, or a location' }),
  ),
  ids: Type.Optional(
    Type.String({
      pattern: `^[0-9a-z]{1,20}(,[0-9a-z]{1,20}){0,${EPISODE_IDS_MAX - 1}}$`,
      description: `Episode ids with commas between, at most ${EPISODE_IDS_MAX}`,
    }),
  ),
  durationHoursMin: Type.Optional(Hours),
  durationHoursMax: Type.Optional(Hours),
  depthMin: Type.Optional({ ...PositiveDecimal, description: 'Units below zero at the deepest, at least' }),
  costMin: Type.Optional({ ...PositiveDecimal, description: 'Cost at risk, at least' }),
  startedFrom: Type.Optional(Time),
  startedTo: Type.Optional(Time),
  endedFrom: Type.Optional(Time),
  endedTo: Type.Optional(Time),
  zone: DayZone,
}

const Direction = Type.Optional(Type.Enum(['asc', 'desc']))

export const EpisodeQuery = Type.Object(
  {
    ...PageQuery.properties,
    ...FILTERS,
    sort: Type.Optional(Type.Enum([...EPISODE_SORTS])),
    direction: Direction,
  },
  { additionalProperties: false },
)

export type EpisodeQuery = Static<typeof EpisodeQuery>

export const EpisodePage = Page(Episode)

export type EpisodePage = Static<typeof EpisodePage>

/** The same question without pages; `bom` puts the mark in front by which spreadsheets know UTF-8. */
const { after: _after, limit: _limit, ...ALL_PAGES } = EpisodeQuery.properties

export const EpisodeCsvQuery = Type.Object(
  {
    ...ALL_PAGES,
    columns: Type.Optional(
      Type.String({
        maxLength: 400,
        description: `Names with commas between, of ${EPISODE_CSV_COLUMNS.join(', ')}; all where absent`,
      }),
    ),
    bom: Type.Optional(Type.Boolean({ description: 'Begin with a byte order mark' })),
  },
  { additionalProperties: false },
)

export const EPISODE_GROUPINGS = ['item', 'place', 'book', 'cause', 'source', 'day'] as const

export const EPISODE_GROUP_SORTS = ['episodes', 'open', 'unitSeconds', 'costAtRisk', 'lastAt', 'key'] as const

export const EpisodeGroupQuery = Type.Object(
  {
    ...PageQuery.properties,
    ...FILTERS,
    by: Type.Enum([...EPISODE_GROUPINGS]),
    sort: Type.Optional(Type.Enum([...EPISODE_GROUP_SORTS])),
    direction: Direction,
  },
  { additionalProperties: false },
)

export type EpisodeGroupQuery = Static<typeof EpisodeGroupQuery>

export const EpisodeGroup = Type.Object({
  key: Type.String(),
  label: Type.String(),
  filter: Type.Record(Type.String(), Type.String(), {
    description: 'Parameters that, added to the question, leave exactly the episodes of this group',
  }),
  episodes: Type.Integer(),
  open: Type.Integer(),
  /** A unit each: pieces and kilograms do not add up. The units of most episodes, of `unitsTotal`. */
  units: Type.Array(
    Type.Object({
      unit: Type.String(),
      episodes: Type.Integer(),
      deepest: Decimal,
      unitSeconds: Decimal,
    }),
  ),
  unitsTotal: Type.Integer(),
  costs: Type.Array(Type.Object({ currency: Nullable(Type.String()), costAtRisk: Decimal })),
  /** Episodes whose cost nobody knows; they are in no sum. */
  uncosted: Type.Integer(),
  firstAt: Time,
  /** When the latest of them began. */
  lastAt: Time,
})

export type EpisodeGroup = Static<typeof EpisodeGroup>

export const EpisodeGroupPage = Type.Object({
  ...Page(EpisodeGroup).properties,
  totals: Type.Object({ episodes: Type.Integer(), open: Type.Integer() }),
})

export type EpisodeGroupPage = Static<typeof EpisodeGroupPage>

/** A stretch below zero that both orders know is counted once: in the order asked for. */
export const CountedOrderQuery = Type.Object(
  {
    order: Type.Optional(
      Type.Enum([...ORDERS], { description: 'The order whose episodes are counted; as-posted where absent' }),
    ),
  },
  { additionalProperties: false },
)

/** What the app's header and first lines say. */
export const Summary = Type.Object({
  books: Type.Object({
    total: Type.Integer(),
    negativeNow: Type.Integer(),
    everNegative: Type.Object({ asPosted: Type.Integer(), asHappened: Type.Integer() }),
  }),
  /** Of one order. */
  episodes: Type.Object({
    total: Type.Integer(),
    open: Type.Integer(),
    timing: Type.Integer(),
    structural: Type.Integer(),
    ambiguous: Type.Integer(),
    opening: Type.Integer(),
    unexplained: Type.Integer(),
  }),
  movements: Type.Integer(),
  lastRecordedAt: Nullable(Time),
  checkedAt: Time,
  /** Licence and source of demo data on show; null for one's own. */
  notice: Nullable(Type.String()),
})

export type Summary = Static<typeof Summary>
