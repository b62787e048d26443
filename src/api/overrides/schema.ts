/** Shapes of overrides over HTTP. */

import { type Static, Type } from 'typebox'
import { OVERRIDE_REASONS, OVERRIDE_STATES } from '../../core/codes.ts'
import { CleanText, closed, Decimal, Nullable, Page, PageQuery, Positive, Time } from '../http/schema.ts'

export const NewOverride = Type.Object(
  {
    site: CleanText,
    item: CleanText,
    location: CleanText,
    lot: Type.Optional(CleanText),
    owner: Type.Optional(CleanText),
    quantity: Positive,
    once: Type.Optional(
      Type.Boolean({ description: 'Good for one movement; else until its quantity is used up' }),
    ),
    reason: Type.Enum([...OVERRIDE_REASONS]),
    explanation: CleanText,
    expiresAt: Time,
  },
  closed,
)

export const Override = Type.Object({
  id: Type.String(),
  site: Type.String(),
  state: Type.Enum([...OVERRIDE_STATES]),
  item: Type.String(),
  itemName: Nullable(Type.String()),
  location: Type.String(),
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  quantity: Decimal,
  used: Decimal,
  once: Type.Boolean(),
  third: Type.Boolean({
    description:
      'It follows two others within 30 days, for its stock card or of whoever asks: only a manager may approve it',
  }),
  reason: Type.Enum([...OVERRIDE_REASONS]),
  explanation: Type.String(),
  requestedBy: Type.String(),
  requestedAt: Time,
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Time),
  note: Nullable(Type.String()),
  expiresAt: Time,
  balance: Nullable(Decimal),
  bookId: Nullable(Type.String()),
  uses: Type.Array(Type.Object({ seq: Type.String(), quantity: Decimal })),
})

export type Override = Static<typeof Override>

export const OverridePage = Page(Override)

export const OverrideQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    item: Type.Optional(CleanText),
    state: Type.Optional(Type.Enum([...OVERRIDE_STATES])),
    third: Type.Optional(
      Type.Boolean({
        description: 'Those that follow two others within 30 days: going below zero is routine',
      }),
    ),
  },
  closed,
)
