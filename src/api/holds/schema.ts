/** Shapes of holds over HTTP. */

import { type Static, Type } from 'typebox'
import { HOLD_STATES, MOVEMENT_KINDS } from '../../core/codes.ts'
import { CleanText, closed, Decimal, maybe, Nullable, Page, PageQuery, Time } from '../http/schema.ts'

export const Hold = Type.Object({
  id: Type.String(),
  site: Type.String(),
  state: Type.Enum([...HOLD_STATES]),
  movement: Type.Object({
    id: Type.String(),
    source: Type.String(),
    kind: Type.Enum([...MOVEMENT_KINDS]),
    from: Type.String(),
    to: Type.String(),
    document: Nullable(Type.String()),
    actor: Nullable(Type.String()),
    occurredAt: Time,
  }),
  item: Type.String(),
  itemName: Nullable(Type.String()),
  location: Type.String(),
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  bookId: Nullable(Type.String({ description: 'Null: nothing was ever posted to its book' })),
  quantity: Decimal,
  shortfall: Decimal,
  ruleId: Nullable(Type.String()),
  parkedAt: Time,
  parkedBy: Type.String(),
  expiresAt: Time,
  settledAt: Nullable(Time),
  settledBy: Nullable(Type.String()),
  note: Nullable(Type.String()),
  seq: Nullable(Type.String({ description: 'Of the movement it became' })),
})

export type Hold = Static<typeof Hold>

export const HoldPage = Page(Hold)

export const HoldQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    document: Type.Optional(CleanText),
    item: Type.Optional(CleanText),
    state: Type.Optional(Type.Enum([...HOLD_STATES])),
  },
  closed,
)

export const HoldRelease = Type.Object({ override: maybe(CleanText) }, closed)
