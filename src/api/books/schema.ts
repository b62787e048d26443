/** Books and their timelines. */

import { type Static, Type } from 'typebox'
import { ORDERS } from '../../core/codes.ts'
import { LANE_MOVEMENTS_MAX, TIMELINE_COLUMNS_MAX } from '../../core/limits.ts'
import { Decimal, Location, Nullable, Page, PageQuery, Text, Time } from '../http/schema.ts'
import { MovementRow } from '../movements/schema.ts'

export const Book = Type.Object({
  id: Type.String({ description: '<site number>-<book number>' }),
  item: Text,
  itemName: Nullable(Type.String()),
  baseUnit: Type.String(),
  location: Location,
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  balance: Decimal,
  movements: Type.Integer(),
  episodes: Type.Object({ open: Type.Integer(), asPosted: Type.Integer(), asHappened: Type.Integer() }),
  explained: Type.Boolean({
    description:
      'False until the latest postings have been analysed; until then `episodes.asHappened` may be too low',
  }),
  firstAt: Nullable(Time),
  lastAt: Nullable(Time),
})

export type Book = Static<typeof Book>

export const BookPage = Page(Book)

export type BookPage = Static<typeof BookPage>

export const BookQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(Text),
    item: Type.Optional(Text),
    location: Type.Optional(Text),
    negative: Type.Optional(Type.Boolean({ description: 'Only books below zero now' })),
    sort: Type.Optional(Type.Enum(['balance'], { description: 'The most negative first' })),
  },
  { additionalProperties: false },
)

/** GET /v1/books/{id}: the balance as of one of the two clocks; the latest where neither is given. */
export const BalanceQuery = Type.Object(
  { occurredAt: Type.Optional(Time), recordedAt: Type.Optional(Time) },
  { additionalProperties: false },
)

export const BookAsOf = Type.Object({
  ...Book.properties,
  asOf: Type.Object({ occurredAt: Nullable(Time), recordedAt: Nullable(Time) }),
})

/** The window of every picture of a book. */
const WindowQuery = {
  from: Type.Optional(Time),
  to: Type.Optional(Time),
  knownAt: Type.Optional(
    Type.String({
      description: 'ISO 8601, UTC. Only what was recorded until then: what the system believed',
    }),
  ),
}

const Width = Type.Integer({ minimum: 1, maximum: TIMELINE_COLUMNS_MAX, default: 1000 })

export const TimelineQuery = Type.Object(
  { ...WindowQuery, width: Type.Optional(Width) },
  { additionalProperties: false },
)

/**
 * One balance over time, one entry a pixel column in which it changed: the first, lowest, highest and last balance
 * in that column, so that no dip is lost at any zoom. Before the first entry the balance is `before`.
 */
export const TimelineSeries = Type.Object({
  before: Decimal,
  at: Type.Array(Time),
  first: Type.Array(Decimal),
  min: Type.Array(Decimal),
  max: Type.Array(Decimal),
  last: Type.Array(Decimal),
})

export type TimelineSeries = Static<typeof TimelineSeries>

/** A moment of recorded time: what was believed then, against what was on the shelf then as it is known today. */
export const Known = Type.Object({
  at: Time,
  believed: Decimal,
  belowZero: Type.Boolean({ description: 'Whether the system believed the book below zero' }),
  onShelf: Decimal,
  /** Where days hide the order and their worst reading is another. */
  onShelfAtWorst: Nullable(Decimal),
  movements: Type.Integer({ description: 'Recorded until then' }),
  later: Type.Integer({ description: 'Recorded since' }),
  /** The nearest moments at which something else was recorded. */
  earlierAt: Nullable(Time),
  laterAt: Nullable(Time),
})

export type Known = Static<typeof Known>

export const Timeline = Type.Object({
  from: Time,
  to: Time,
  asPosted: TimelineSeries,
  /** Where days hide the order, the balance that holds in every reading (`asHappened`) and in the worst (`atWorst`). */
  asHappened: TimelineSeries,
  atWorst: Nullable(TimelineSeries),
  known: Known,
})

export type Timeline = Static<typeof Timeline>

/** A movement seen from one book: what it adds to it, and the balance of both orders after its instant. */
export const BookMovement = Type.Object({
  ...MovementRow.properties,
  delta: Decimal,
  postedBalance: Decimal,
  happenedBalance: Decimal,
})

export type BookMovement = Static<typeof BookMovement>

export const BookMovementPage = Page(BookMovement)

export type BookMovementPage = Static<typeof BookMovementPage>

export const BookMovementQuery = Type.Object(
  { ...PageQuery.properties, ...WindowQuery, order: Type.Optional(Type.Enum([...ORDERS])) },
  { additionalProperties: false },
)

export const LaneQuery = Type.Object(
  {
    ...WindowQuery,
    width: Type.Optional(Width),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: LANE_MOVEMENTS_MAX, default: LANE_MOVEMENTS_MAX }),
    ),
  },
  { additionalProperties: false },
)

/** Movements counted by pixel column, where there is something in it. */
export const LaneColumns = Type.Object({
  column: Type.Array(Type.Integer()),
  happenedIn: Type.Array(Type.Integer()),
  happenedOut: Type.Array(Type.Integer()),
  postedIn: Type.Array(Type.Integer()),
  postedOut: Type.Array(Type.Integer()),
  /** Of those posted in it, how many happened in an earlier column, and the earliest time of them. */
  late: Type.Array(Type.Integer()),
  lateFrom: Type.Array(Nullable(Time)),
})

export type LaneColumns = Static<typeof LaneColumns>

/** Either every movement of the window, or where there are more than the limit, their counts. */
export const Lane = Type.Object({
  from: Time,
  to: Time,
  width: Type.Integer(),
  total: Type.Integer(),
  rows: Nullable(Type.Array(BookMovement)),
  columns: Nullable(LaneColumns),
})

export type Lane = Static<typeof Lane>
