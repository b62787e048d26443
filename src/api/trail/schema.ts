/** Shapes of the audit trail over HTTP. */

import { type Static, Type } from 'typebox'
import { CleanText, closed, Nullable, Page, PageQuery, Time } from '../http/schema.ts'

export const TrailRow = Type.Object({
  site: Nullable(Type.String({ description: 'Null: it concerns all sites' })),
  entry: Type.String(),
  at: Time,
  actor: Type.String(),
  action: Type.String(),
  subject: Type.String(),
  detail: Type.Unknown(),
})

export type TrailRow = Static<typeof TrailRow>

export const TrailPage = Page(TrailRow)

export const TrailQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    subject: Type.Optional(CleanText),
    actor: Type.Optional(CleanText),
  },
  closed,
)

export const SealRow = Type.Object({
  site: Nullable(Type.String({ description: 'Null: the trail of what concerns all sites' })),
  chain: Type.Enum(['movements', 'trail', 'access', 'ledger']),
  block: Type.String(),
  first: Type.String(),
  last: Type.String(),
  hash: Type.String({ description: 'SHA-256, as hex' }),
  sealedAt: Time,
})

export const SealPage = Page(SealRow)

export const SealQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    chain: Type.Optional(Type.Enum(['movements', 'trail', 'access', 'ledger'])),
  },
  closed,
)

export const TrailFileQuery = Type.Omit(TrailQuery, ['after', 'limit'], closed)
