/** Shapes of orders, and of what stops their release, over HTTP. */

import { type Static, Type } from 'typebox'
import { GATE_CODES, ORDER_STATES, STOP_REASONS } from '../../core/codes.ts'
import { RESERVATION_LINES_MAX } from '../../core/limits.ts'
import { CleanText, closed, Nullable, Page, PageQuery, Positive, Time } from '../http/schema.ts'

export const NewStop = Type.Object(
  {
    site: CleanText,
    item: Type.Optional(CleanText),
    location: Type.Optional(CleanText),
    reason: Type.Enum([...STOP_REASONS]),
    note: Type.Optional(CleanText),
  },
  closed,
)

export const Stop = Type.Object({
  id: Type.String(),
  site: Type.String(),
  item: Nullable(Type.String()),
  location: Nullable(Type.String()),
  reason: Type.Enum([...STOP_REASONS]),
  note: Nullable(Type.String()),
  setAt: Time,
  setBy: Type.String(),
})

export type Stop = Static<typeof Stop>

export const Stops = Type.Object({ rows: Type.Array(Stop) })

export type Stops = Static<typeof Stops>

const OrderLine = Type.Object(
  { line: CleanText, item: CleanText, quantity: Positive, location: Type.Optional(CleanText) },
  closed,
)

export const NewOrder = Type.Object(
  {
    document: CleanText,
    site: Type.Optional(CleanText),
    channel: Type.Optional(CleanText),
    needsReservation: Type.Optional(Type.Boolean({ default: true })),
    lines: Type.Array(OrderLine, { minItems: 1, maxItems: RESERVATION_LINES_MAX }),
  },
  closed,
)

export const Order = Type.Object({
  site: Type.String(),
  document: Type.String(),
  state: Type.Enum([...ORDER_STATES]),
  channel: Nullable(Type.String()),
  needsReservation: Type.Boolean(),
  lines: Type.Array(OrderLine),
  blocks: Type.Array(
    Type.Object({
      line: Type.String(),
      item: Type.String(),
      code: Type.Enum([...GATE_CODES]),
      bookId: Nullable(Type.String()),
      location: Nullable(Type.String()),
      detail: Type.Record(Type.String(), Type.String()),
    }),
  ),
  askedAt: Time,
  askedBy: Type.String(),
  releasedAt: Nullable(Time),
  releasedBy: Nullable(Type.String()),
})

export type Order = Static<typeof Order>

export const OrderPage = Page(Order)

export const OrderQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    document: Type.Optional(CleanText),
    state: Type.Optional(Type.Enum([...ORDER_STATES])),
  },
  closed,
)

export const OrderSiteQuery = Type.Object({ site: Type.Optional(CleanText) }, closed)
