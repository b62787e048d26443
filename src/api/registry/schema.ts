/** Items, locations and the summary over all books. */

import { type Static, Type } from 'typebox'
import { LOCATION_KINDS } from '../../core/codes.ts'
import { REGISTER_MAX, SCALE_MAX } from '../../core/limits.ts'
import { CleanText, Decimal, Few, Location, Nullable, Page, PageQuery, Text, Time } from '../http/schema.ts'

export const ItemRow = Type.Object({
  code: Type.String(),
  name: Nullable(Type.String()),
  baseUnit: Type.String(),
  scale: Type.Integer(),
  unitCost: Nullable(Decimal),
  currency: Nullable(Type.String()),
  gtin: Nullable(Type.String()),
  category: Nullable(Type.String()),
  packs: Type.Array(Type.Object({ unit: Type.String(), factor: Type.String() })),
})

export type ItemRow = Static<typeof ItemRow>

export const ItemPage = Page(ItemRow)

export const LocationPage = Page(Location)

export const ItemQuery = Type.Object(
  {
    ...PageQuery.properties,
    search: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a code' })),
  },
  { additionalProperties: false },
)

export const LocationQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(Text),
    path: Type.Optional(Text),
    search: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a path' })),
  },
  { additionalProperties: false },
)

const status = Type.Enum(['registered', 'known'], { description: '`known`: it was registered before' })

export const NewItems = Type.Array(
  Type.Object(
    {
      code: CleanText,
      name: Type.Optional(CleanText),
      baseUnit: Type.Optional(CleanText),
      decimals: Type.Optional(
        Type.Integer({
          minimum: 0,
          maximum: SCALE_MAX,
          description:
            'Decimal places of the base unit that are kept; of an item that is registered they stay',
        }),
      ),
      packs: Type.Optional(
        Type.Array(
          Type.Object(
            {
              unit: CleanText,
              factor: Type.String({ maxLength: 40, description: 'Base units in one: `12`, `1/3`' }),
            },
            { additionalProperties: false },
          ),
          { maxItems: 50 },
        ),
      ),
      unitCost: Type.Optional(Decimal),
      currency: Type.Optional(CleanText),
      gtin: Type.Optional(CleanText),
      category: Type.Optional(CleanText),
      confirmed: Type.Optional(
        Type.Union([Type.Array(Type.Literal('confirm-unit'), { maxItems: 1 }), Type.Boolean()], {
          description:
            'Another base unit, or factor of a pack, of an item that has movements is meant. `true` stands for it too.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: REGISTER_MAX },
)

export const RegisteredItems = Type.Array(Type.Object({ code: Type.String(), status }))

export const NewLocations = Type.Array(
  Type.Object(
    {
      site: Type.Optional(CleanText),
      path: CleanText,
      kind: Type.Optional(
        Type.Enum([...LOCATION_KINDS], { description: 'Of a place by the name of a counterparty, that one' }),
      ),
    },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: REGISTER_MAX },
)

export const RegisteredLocations = Type.Array(Type.Object({ ...Location.properties, status }))

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
