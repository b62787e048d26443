/** Shapes of expectations over HTTP. */

import { type Static, Type } from 'typebox'
import { EXPECTATION_TYPES } from '../../core/codes.ts'
import { POST_MOVEMENTS_MAX } from '../../core/limits.ts'
import {
  CleanText,
  closed,
  Decimal,
  decimalOf,
  Nullable,
  Page,
  PageQuery,
  Positive,
  Time,
} from '../http/schema.ts'

export const NewExpectations = Type.Array(
  Type.Object(
    {
      type: Type.Enum([...EXPECTATION_TYPES]),
      site: Type.Optional(CleanText),
      document: CleanText,
      line: CleanText,
      item: CleanText,
      quantity: Positive,
      unit: Type.Optional(CleanText),
      location: Type.Optional(CleanText),
      expectedAt: Type.Optional(Time),
      source: CleanText,
    },
    closed,
  ),
  { minItems: 1, maxItems: POST_MOVEMENTS_MAX },
)

export const ExpectationAnswer = Type.Object({
  status: Type.Enum(['announced', 'changed', 'repeated', 'refused']),
  code: Nullable(Type.String()),
  pointer: Nullable(Type.String()),
})

export type ExpectationAnswer = Static<typeof ExpectationAnswer>

export const ExpectationAnswers = Type.Array(ExpectationAnswer)

export const Expectation = Type.Object({
  type: Type.Enum([...EXPECTATION_TYPES]),
  site: Type.String(),
  document: Type.String(),
  line: Type.String(),
  item: Type.String(),
  location: Nullable(Type.String()),
  quantity: Decimal,
  received: Decimal,
  open: Decimal,
  closed: Type.Boolean(),
  expectedAt: Nullable(Time),
  source: Type.String(),
  announcedAt: Time,
  announcedBy: Type.String(),
})

export type Expectation = Static<typeof Expectation>

export const ExpectationPage = Page(Expectation)

export type ExpectationPage = Static<typeof ExpectationPage>

export const ExpectationQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    item: Type.Optional(CleanText),
    document: Type.Optional(CleanText),
    open: Type.Optional(Type.Boolean()),
  },
  closed,
)

export const CloseExpectations = Type.Object({ site: Type.Optional(CleanText), document: CleanText }, closed)

export const Closed = Type.Object({ lines: Type.Integer() })

/** A line of a transfer, as far as it is on the road. */
const TransitLine = Type.Object({
  document: Nullable(Type.String({ description: 'Null where what was sent names none' })),
  line: Nullable(Type.String()),
  item: Type.String(),
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  sent: Decimal,
  received: Decimal,
  writtenOff: decimalOf('What left the road for no shelf'),
  onRoad: decimalOf('Sent less received and written off; below zero where more arrived than was sent'),
  fromSite: Nullable(Type.String()),
  fromPlace: Nullable(Type.String()),
  toSite: Nullable(
    Type.String({ description: 'Where it is announced to arrive, or where a part of it did' }),
  ),
  toPlace: Nullable(Type.String()),
  firstSent: Nullable(Time),
  lastMoved: Time,
  ageDays: Nullable(Type.Integer({ description: 'Whole days since it was first sent' })),
  value: Nullable(Decimal),
  currency: Nullable(Type.String()),
})

export type TransitLine = Static<typeof TransitLine>

export const TransitPage = Page(TransitLine)

export type TransitPage = Static<typeof TransitPage>

const TRANSIT_FILTERS = {
  site: Type.Optional(Type.String({ ...CleanText, description: 'It was sent from there, or goes there' })),
  item: Type.Optional(CleanText),
  document: Type.Optional(CleanText),
  olderThanDays: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 36_500, description: 'First sent at least so many days ago' }),
  ),
  over: Type.Optional(
    Type.Boolean({ description: 'Lines of which more arrived than was sent, instead of those on the road' }),
  ),
}

export const TransitListQuery = Type.Object({ ...PageQuery.properties, ...TRANSIT_FILTERS }, closed)

export const TransitCsvQuery = Type.Object(
  { ...TRANSIT_FILTERS, bom: Type.Optional(Type.Boolean({ description: 'Begins with a byte order mark' })) },
  closed,
)
