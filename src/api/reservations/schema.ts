/** Reservations, orders at the release gate, what is announced. */

import { type Static, Type } from 'typebox'
import { LOCATION_KINDS, MOVEMENT_KINDS, RESERVATION_STATES, SOURCING_CODES } from '../../core/codes.ts'
import { POST_MOVEMENTS_MAX, RESERVATION_LINES_MAX, RESERVATION_SECONDS_MAX } from '../../core/limits.ts'
import { CleanText, Decimal, decimalOf, Nullable, Page, PageQuery, Positive, Time } from '../http/schema.ts'

export const closed = { additionalProperties: false }

export const NewReservation = Type.Object(
  {
    id: CleanText,
    source: CleanText,
    site: Type.Optional(CleanText),
    document: Type.Optional(Type.String({ ...CleanText, description: 'The order it is for' })),
    channel: Type.Optional(CleanText),
    lines: Type.Array(
      Type.Object(
        {
          line: CleanText,
          item: CleanText,
          quantity: Positive,
          unit: Type.Optional(CleanText),
          locations: Type.Optional(
            Type.Array(CleanText, {
              maxItems: 100,
              description: 'Places, and what is below them; any storage if absent',
            }),
          ),
          lot: Type.Optional(CleanText),
          owner: Type.Optional(CleanText),
        },
        closed,
      ),
      { minItems: 1, maxItems: RESERVATION_LINES_MAX },
    ),
    allOrNothing: Type.Optional(Type.Boolean({ default: true })),
    sourcing: Type.Optional(Type.Enum([...SOURCING_CODES])),
    near: Type.Optional(CleanText),
    seconds: Type.Optional(Type.Integer({ minimum: 1, maximum: RESERVATION_SECONDS_MAX })),
  },
  closed,
)

export const NewReservations = Type.Array(NewReservation, { minItems: 1, maxItems: 1_000 })

export const Reservation = Type.Object({
  id: Type.String(),
  externalId: Type.String(),
  source: Type.String(),
  site: Type.String(),
  state: Type.Enum([...RESERVATION_STATES]),
  document: Nullable(Type.String()),
  channel: Nullable(Type.String()),
  madeAt: Time,
  madeBy: Type.String(),
  expiresAt: Time,
  lines: Type.Array(
    Type.Object({
      line: Type.String(),
      item: Type.String(),
      asked: Decimal,
      reserved: Decimal,
      open: Decimal,
      fulfilled: Decimal,
      released: Decimal,
      expired: Decimal,
      cut: decimalOf('What a count did not find; it is waited for again'),
      short: decimalOf('What is still waited for: a back order, filled from what comes in'),
      allocations: Type.Array(
        Type.Object({
          bookId: Type.String(),
          location: Type.String(),
          lot: Nullable(Type.String()),
          owner: Nullable(Type.String()),
          open: Decimal,
        }),
      ),
    }),
  ),
})

export type Reservation = Static<typeof Reservation>

export const ReservationPage = Page(Reservation)

export const ReservationQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    document: Type.Optional(CleanText),
    item: Type.Optional(CleanText),
    state: Type.Optional(
      Type.Enum(['open', 'short'], { description: '`open`: promised or waited for; `short`: waited for' }),
    ),
  },
  closed,
)

export const ReservationAnswer = Type.Object({
  id: Type.String(),
  status: Type.Enum(['reserved', 'short', 'repeated', 'refused']),
  code: Nullable(Type.String()),
  pointer: Nullable(Type.String()),
  reservation: Nullable(Reservation),
  short: Type.Array(
    Type.Object({ line: Type.String(), item: Type.String(), asked: Decimal, available: Decimal }),
  ),
})

export type ReservationAnswer = Static<typeof ReservationAnswer>

export const ReservationAnswers = Type.Array(ReservationAnswer)

export const Fulfilment = Type.Object(
  {
    source: CleanText,
    lines: Type.Array(
      Type.Object(
        {
          id: Type.String({
            minLength: 1,
            maxLength: 200,
            description: 'Of the movement, unique per source',
          }),
          line: CleanText,
          quantity: Positive,
          unit: Type.Optional(CleanText),
          location: Type.Optional(CleanText),
        },
        closed,
      ),
      { minItems: 1, maxItems: POST_MOVEMENTS_MAX },
    ),
    kind: Type.Optional(Type.Enum([...MOVEMENT_KINDS])),
    to: Type.Optional(CleanText),
    occurredAt: Time,
    device: Type.Optional(CleanText),
  },
  closed,
)

export const ReleaseLines = Type.Object(
  { lines: Type.Optional(Type.Array(CleanText, { maxItems: RESERVATION_LINES_MAX })) },
  closed,
)

export const Extension = Type.Object(
  { seconds: Type.Integer({ minimum: 1, maximum: RESERVATION_SECONDS_MAX, description: 'From now on' }) },
  closed,
)

export const BackorderPage = Page(
  Type.Object({
    site: Type.String(),
    reservationId: Type.String(),
    document: Nullable(Type.String()),
    line: Type.String(),
    item: Type.String(),
    baseUnit: Type.String(),
    short: Decimal,
    madeAt: Time,
  }),
)

export type BackorderPage = Static<typeof BackorderPage>

export const BackorderQuery = Type.Object(
  { ...PageQuery.properties, site: Type.Optional(CleanText), item: Type.Optional(CleanText) },
  closed,
)

export const AvailableQuery = Type.Object(
  { site: Type.Optional(CleanText), item: CleanText, channel: Type.Optional(CleanText) },
  closed,
)

export const Availability = Type.Object({
  site: Type.String(),
  item: Type.String(),
  onHand: Decimal,
  reserved: Decimal,
  buffer: Decimal,
  available: Decimal,
  books: Type.Array(
    Type.Object({
      bookId: Type.String(),
      location: Type.String(),
      kind: Type.Enum([...LOCATION_KINDS]),
      lot: Nullable(Type.String()),
      owner: Nullable(Type.String()),
      onHand: Decimal,
      reserved: Decimal,
    }),
  ),
})

export type Availability = Static<typeof Availability>

export const ChannelBuffer = Type.Object(
  { site: CleanText, item: CleanText, channel: CleanText, quantity: Positive },
  closed,
)

export type ChannelBuffer = Static<typeof ChannelBuffer>

export const ChannelBuffers = Type.Object({ rows: Type.Array(ChannelBuffer) })

export type ChannelBuffers = Static<typeof ChannelBuffers>
