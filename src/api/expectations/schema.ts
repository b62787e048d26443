/** Shapes of expectations over HTTP. */

import { type Static, Type } from 'typebox'
import { EXPECTATION_TYPES } from '../../core/codes.ts'
import { POST_MOVEMENTS_MAX } from '../../core/limits.ts'
import { CleanText, closed, Decimal, Nullable, Page, PageQuery, Positive, Time } from '../http/schema.ts'

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

export const ExpectationAnswers = Type.Array(
  Type.Object({
    status: Type.Enum(['announced', 'changed', 'repeated', 'refused']),
    code: Nullable(Type.String()),
    pointer: Nullable(Type.String()),
  }),
)

export const ExpectationPage = Page(
  Type.Object({
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
  }),
)

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
