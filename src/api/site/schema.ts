/** Sites, and how they are shown. */
import { type Static, Type } from 'typebox'
import { CLOCK_DIFFERENCE_MS_MAX } from '../../core/limits.ts'
import { CleanText, Nullable, Text, Time } from '../http/schema.ts'

export const Site = Type.Object({
  number: Type.Integer({ description: 'What the ids of its books begin with' }),
  name: Type.String(),
  title: Type.String({ description: 'For people; the name where nobody gave one' }),
  zone: Type.String({ description: 'IANA time zone' }),
  currency: Nullable(Type.String({ description: 'ISO 4217' })),
  mode: Type.Enum(['observe', 'guard']),
  movements: Type.Integer(),
  lastRecordedAt: Nullable(Time),
  closedUntil: Nullable(Type.String({ description: 'Movements that happened up to here are refused' })),
  aheadMs: Type.Integer({
    description: `Milliseconds that the time it decides by is ahead of the database's clock: what runs out does so later. 0 where that is right, to ${CLOCK_DIFFERENCE_MS_MAX / 1000} seconds`,
  }),
})
export type Site = Static<typeof Site>
export const Sites = Type.Object({ rows: Type.Array(Site) })
export type Sites = Static<typeof Sites>

export const SiteParams = Type.Object({ name: Text }, { additionalProperties: false })
/** What is absent stays; null takes a title or a currency away. */
export const SiteChange = Type.Object(
  {
    title: Type.Optional(Nullable(CleanText)),
    zone: Type.Optional(Type.String({ maxLength: 60, description: 'IANA time zone' })),
    currency: Type.Optional(Nullable(Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' }))),
    closedUntil: Type.Optional(Nullable(Time)),
  },
  { additionalProperties: false },
)
export type SiteChange = Static<typeof SiteChange>

export const SiteModeChange = Type.Object(
  { mode: Type.Enum(['observe', 'guard']) },
  { additionalProperties: false },
)

export const SiteDefaults = Type.Object(
  {
    zone: Type.String({ ...CleanText, description: 'IANA time zone' }),
    currency: Nullable(Type.String({ ...CleanText, description: 'ISO 4217' })),
  },
  { additionalProperties: false },
)
export type SiteDefaults = Static<typeof SiteDefaults>
