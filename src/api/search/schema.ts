/** GET /v1/search: things by what people know of them. */

import { type Static, Type } from 'typebox'
import { HIT_KINDS, MOVEMENT_KINDS } from '../../core/codes.ts'
import { SEARCH_HITS_DEFAULT, SEARCH_HITS_MAX } from '../../core/limits.ts'
import { Nullable, Text } from '../http/schema.ts'

export const SearchQuery = Type.Object(
  {
    q: Text,
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: SEARCH_HITS_MAX,
        default: SEARCH_HITS_DEFAULT,
        description: 'At most so many of each kind',
      }),
    ),
  },
  { additionalProperties: false },
)

export const Hit = Type.Object({
  kind: Type.Enum([...HIT_KINDS]),
  key: Type.String({ description: 'The code, path, document or id' }),
  site: Nullable(Type.String()),
  item: Nullable(Type.String()),
  itemName: Nullable(Type.String()),
  location: Nullable(Type.String()),
  bookId: Nullable(Type.String()),
  seq: Nullable(Type.String()),
  source: Nullable(Type.String()),
  movementKind: Nullable(Type.Enum([...MOVEMENT_KINDS])),
})

export type Hit = Static<typeof Hit>

export const Hits = Type.Object({
  rows: Type.Array(Hit),
  more: Type.Array(Type.Enum([...HIT_KINDS]), { description: 'Kinds of which there are more' }),
})

export type Hits = Static<typeof Hits>

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
