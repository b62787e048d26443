/** Shapes shared by several answers. Quantities and money are decimal strings; times are ISO 8601 UTC. */

import { type Static, type TSchema, Type } from 'typebox'
import { LOCATION_KINDS, PROMISE_CHANGE_CODES } from '../../core/codes.ts'
import { DECIMAL_LENGTH_MAX, PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX, TEXT_LENGTH_MAX } from '../../core/limits.ts'

/** A decimal number as text, with what it stands for. */
export const decimalOf = (description: string) =>
  Type.String({ pattern: '^-?\\d+(\\.\\d+)?$', maxLength: DECIMAL_LENGTH_MAX, description })

export const Decimal = decimalOf('A decimal number as text')

export const Time = Type.String({ description: 'ISO 8601, UTC' })

/** Of a query that narrows to days. */
export const DayZone = Type.Optional(
  Type.String({ maxLength: 60, description: 'IANA time zone in which days are days; UTC without' }),
)

export const Text = Type.String({ minLength: 1, maxLength: TEXT_LENGTH_MAX })

/** No control characters and no half characters: PostgreSQL keeps neither. */
export const CLEAN = '^[^\\u0000-\\u001f\\u007f\\p{Cs}]*$'

export const CleanText = Type.String({ minLength: 1, maxLength: TEXT_LENGTH_MAX, pattern: CLEAN })

/** The schema, or null. */
export const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

/** A page: repeat the request with `after` = `next` until it is null. */
export const PageQuery = Type.Object(
  {
    after: Type.Optional(Type.String({ maxLength: 400, description: 'The `next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_ROWS_MAX, default: PAGE_ROWS_DEFAULT })),
  },
  { additionalProperties: false },
)

/** A page of rows; `next` is null on the last one, `total` counts all pages. */
export function Page<Row extends TSchema>(row: Row) {
  return Type.Object({ rows: Type.Array(row), next: Nullable(Type.String()), total: Type.Integer() })
}

export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String({ description: 'Stable; see core/codes.ts' }),
  detail: Type.String(),
  pointer: Type.Optional(Type.String({ description: 'JSON pointer to the place in the request' })),
})

export type Problem = Static<typeof Problem>

export const Location = Type.Object({ site: Text, path: Text, kind: Type.Enum([...LOCATION_KINDS]) })

export type Location = Static<typeof Location>

export const IdParams = Type.Object({ id: Text }, { additionalProperties: false })

export const CodeParams = Type.Object({ code: Text }, { additionalProperties: false })

export const Positive = Type.String({
  pattern: '^\\d+(\\.\\d+)?$',
  maxLength: DECIMAL_LENGTH_MAX,
  description: 'A decimal number, not below zero',
})

export const closed = { additionalProperties: false }

/** The schema, null or absent. */
export const maybe = <Schema extends TSchema>(schema: Schema) => Type.Optional(Nullable(schema))

export const Note = Type.Object({ note: maybe(CleanText) }, closed)

export const SiteQuery = Type.Object({ site: Type.Optional(CleanText) }, closed)

export const Done = Type.Object({ done: Type.Boolean() })

/** A list that is cut where it is long, and how many there are in all. */
export function Few<Row extends TSchema>(row: Row) {
  return Type.Object({ rows: Type.Array(row), total: Type.Integer() })
}

export const SeqParams = Type.Object({ site: Text, seq: Text }, { additionalProperties: false })

/** What movements did to promises. */
export const PromiseEffects = Type.Array(
  Type.Object({
    change: Type.Enum([...PROMISE_CHANGE_CODES]),
    reservation: Type.String(),
    order: Nullable(Type.String()),
    line: Type.String(),
    quantity: Decimal,
  }),
  {
    description:
      'Promises that changed: back orders `filled` from what came in, `cut` by a count that found less, `restored` by taking back a fulfilment, or `freed` because the reservation had ended',
  },
)
