/** Shapes over HTTP of stock that is about to sink. */

import { type Static, Type } from 'typebox'
import { CleanText, closed, Decimal, Nullable, Page, PageQuery, Time } from '../http/schema.ts'

export const Shortage = Type.Object({
  site: Type.String(),
  item: Type.String(),
  itemName: Nullable(Type.String()),
  baseUnit: Type.String(),
  bookId: Nullable(
    Type.String({ description: 'The stock card; null: the storage places of the item together' }),
  ),
  location: Nullable(Type.String()),
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  onHand: Decimal,
  promised: Decimal,
  at: Type.String({ description: 'When more is wanted than there is; ISO 8601, UTC' }),
  isNow: Type.Boolean({ description: 'Whether it is so already' }),
  lacks: Type.String({ ...Decimal, description: 'The most that is lacking before the next receipt' }),
  nextReceipt: Nullable(
    Type.Object(
      {
        document: Type.String(),
        expectedAt: Nullable(Time),
        quantity: Decimal,
        late: Type.Boolean({ description: 'Whether it should have come before now' }),
      },
      {
        description: 'The first that is announced for after that, else one that is late or of no known time',
      },
    ),
  ),
})

export type Shortage = Static<typeof Shortage>

export const ShortagePage = Page(Shortage)

export type ShortagePage = Static<typeof ShortagePage>

export const ShortageQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    q: Type.Optional(Type.String({ ...CleanText, description: 'Part of the code or the name of an item' })),
  },
  closed,
)

export type ShortageQuery = Static<typeof ShortageQuery>
