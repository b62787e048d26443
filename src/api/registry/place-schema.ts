/** An item's stock by site, a place and what lies below it, and names that look like one. */
import { type Static, Type } from 'typebox'
import { LOCATION_KINDS } from '../../core/codes.ts'
import { Decimal, Nullable, Text, Time } from '../http/schema.ts'
import { Few } from '../movements/schema.ts'

export const PlaceParams = Type.Object({ site: Text, path: Text }, { additionalProperties: false })

export const ItemStock = Type.Object({
  item: Text,
  baseUnit: Type.String(),
  total: Decimal,
  sites: Few(
    Type.Object({
      site: Text,
      total: Decimal,
      books: Type.Integer(),
      negative: Type.Integer({ description: 'Books below zero now' }),
      lastAt: Time,
    }),
  ),
})
export type ItemStock = Static<typeof ItemStock>

export const PlaceFacts = Type.Object({
  site: Text,
  path: Text,
  kind: Nullable(Type.Enum([...LOCATION_KINDS])),
  books: Type.Integer(),
  negative: Type.Integer(),
  /** The next level below, each with the books of all that lies in it. */
  inside: Few(Type.Object({ path: Type.String(), books: Type.Integer(), negative: Type.Integer() })),
})
export type PlaceFacts = Static<typeof PlaceFacts>

export const NearestQuery = Type.Object(
  { kind: Type.Enum(['item', 'place', 'document']), text: Text },
  { additionalProperties: false },
)
export const NearNames = Type.Object({
  rows: Type.Array(
    Type.Object({
      name: Type.String(),
      site: Nullable(Type.String()),
      title: Nullable(Type.String()),
    }),
  ),
})
export type NearNames = Static<typeof NearNames>
