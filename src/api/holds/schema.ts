/** Rules, parked movements, overrides and stops. */
import { type Static, type TSchema, Type } from 'typebox'
import {
  HOLD_STATES,
  LOCATION_KINDS,
  MOVEMENT_KINDS,
  OVERRIDE_REASONS,
  OVERRIDE_STATES,
  ROLES,
  RULE_MODES,
  STOP_REASONS,
} from '../../core/codes.ts'
import { HOLD_GRACE_S_MAX, RULES_MAX } from '../../core/limits.ts'
import { CleanText, Decimal, Nullable, Page, PageQuery, Time } from '../http/schema.ts'

export const Positive = Type.String({
  pattern: '^\\d+(\\.\\d+)?$',
  maxLength: 60,
  description: 'A decimal number, not below zero',
})
const closed = { additionalProperties: false }
const maybe = <Schema extends TSchema>(schema: Schema) => Type.Optional(Nullable(schema))

export const Scope = Type.Object({
  ...{ site: Nullable(CleanText), item: Nullable(CleanText), category: Nullable(CleanText) },
  location: Nullable(
    Type.String({ minLength: 1, maxLength: 200, description: 'A place and everything below it' }),
  ),
  locationKind: Nullable(Type.Enum([...LOCATION_KINDS])),
  ...{ owner: Nullable(CleanText), source: Nullable(CleanText), channel: Nullable(CleanText) },
  kind: Nullable(Type.Enum([...MOVEMENT_KINDS])),
  role: Nullable(Type.Enum([...ROLES])),
})
const ScopeAsk = Type.Object(
  {
    ...{
      site: maybe(CleanText),
      item: maybe(CleanText),
      category: maybe(CleanText),
      location: maybe(CleanText),
    },
    locationKind: maybe(Type.Enum([...LOCATION_KINDS])),
    ...{ owner: maybe(CleanText), source: maybe(CleanText), channel: maybe(CleanText) },
    ...{ kind: maybe(Type.Enum([...MOVEMENT_KINDS])), role: maybe(Type.Enum([...ROLES])) },
  },
  closed,
)

export const NewRule = Type.Object(
  {
    scope: ScopeAsk,
    mode: Type.Enum([...RULE_MODES]),
    depth: maybe(Positive),
    graceSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: HOLD_GRACE_S_MAX })),
    expiresAt: maybe(Time),
    enabled: Type.Optional(Type.Boolean()),
    note: maybe(CleanText),
  },
  closed,
)
export const RuleChange = Type.Partial(NewRule, closed)
export const Rule = Type.Object({
  id: Type.String(),
  position: Type.Integer(),
  scope: Scope,
  mode: Type.Enum([...RULE_MODES]),
  depth: Nullable(Decimal),
  graceSeconds: Type.Integer(),
  expiresAt: Nullable(Time),
  enabled: Type.Boolean(),
  inForce: Type.Boolean({ description: 'Switched on and not expired' }),
  note: Nullable(Type.String()),
  changedAt: Time,
  changedBy: Type.String(),
})
export type Rule = Static<typeof Rule>
export const Rules = Type.Object({ rows: Type.Array(Rule) })
export type Rules = Static<typeof Rules>
export const RuleOrder = Type.Object(
  { ids: Type.Array(CleanText, { maxItems: RULES_MAX, uniqueItems: true }) },
  closed,
)

/** Which rule would decide a movement out of a place. */
export const EffectQuery = Type.Object(
  {
    ...{ site: CleanText, item: CleanText, location: CleanText },
    kind: Type.Optional(Type.Enum([...MOVEMENT_KINDS])),
    ...{
      owner: Type.Optional(CleanText),
      source: Type.Optional(CleanText),
      channel: Type.Optional(CleanText),
    },
    role: Type.Optional(Type.Enum([...ROLES])),
  },
  closed,
)
export const Effect = Type.Object({
  rule: Nullable(Rule),
  mode: Type.Enum([...RULE_MODES]),
  depth: Nullable(Decimal),
  guarded: Type.Boolean({
    description: 'Whether the site is guarded; in one that is not nothing is stopped',
  }),
})
export type Effect = Static<typeof Effect>

export const Hold = Type.Object({
  ...{ id: Type.String(), site: Type.String(), state: Type.Enum([...HOLD_STATES]) },
  movement: Type.Object({
    ...{ id: Type.String(), source: Type.String(), kind: Type.Enum([...MOVEMENT_KINDS]) },
    ...{ from: Type.String(), to: Type.String() },
    ...{ document: Nullable(Type.String()), actor: Nullable(Type.String()), occurredAt: Time },
  }),
  ...{ item: Type.String(), itemName: Nullable(Type.String()), location: Type.String() },
  ...{ lot: Nullable(Type.String()), owner: Nullable(Type.String()) },
  bookId: Nullable(Type.String({ description: 'Null: nothing was ever posted to its book' })),
  ...{ quantity: Decimal, shortfall: Decimal, ruleId: Nullable(Type.String()) },
  ...{ parkedAt: Time, parkedBy: Type.String(), expiresAt: Time },
  ...{ settledAt: Nullable(Time), settledBy: Nullable(Type.String()), note: Nullable(Type.String()) },
  seq: Nullable(Type.String({ description: 'Of the movement it became' })),
})
export type Hold = Static<typeof Hold>
export const HoldPage = Page(Hold)
export const HoldQuery = Type.Object(
  {
    ...PageQuery.properties,
    ...{ site: Type.Optional(CleanText), item: Type.Optional(CleanText) },
    state: Type.Optional(Type.Enum([...HOLD_STATES])),
  },
  closed,
)
export const HoldRelease = Type.Object({ override: maybe(CleanText) }, closed)
export const Note = Type.Object({ note: maybe(CleanText) }, closed)

export const NewOverride = Type.Object(
  {
    ...{
      site: CleanText,
      item: CleanText,
      location: CleanText,
      lot: Type.Optional(CleanText),
      owner: Type.Optional(CleanText),
    },
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
  ...{ id: Type.String(), site: Type.String(), state: Type.Enum([...OVERRIDE_STATES]) },
  ...{ item: Type.String(), itemName: Nullable(Type.String()), location: Type.String() },
  ...{ lot: Nullable(Type.String()), owner: Nullable(Type.String()) },
  ...{ quantity: Decimal, used: Decimal, once: Type.Boolean() },
  ...{ reason: Type.Enum([...OVERRIDE_REASONS]), explanation: Type.String() },
  ...{ requestedBy: Type.String(), requestedAt: Time },
  ...{ decidedBy: Nullable(Type.String()), decidedAt: Nullable(Time), note: Nullable(Type.String()) },
  ...{ expiresAt: Time, balance: Nullable(Decimal), bookId: Nullable(Type.String()) },
  uses: Type.Array(Type.Object({ seq: Type.String(), quantity: Decimal })),
})
export type Override = Static<typeof Override>
export const OverridePage = Page(Override)
export const OverrideQuery = Type.Object(
  {
    ...PageQuery.properties,
    ...{ site: Type.Optional(CleanText), item: Type.Optional(CleanText) },
    state: Type.Optional(Type.Enum([...OVERRIDE_STATES])),
  },
  closed,
)

export const NewStop = Type.Object(
  {
    site: CleanText,
    item: Type.Optional(CleanText),
    location: Type.Optional(CleanText),
    reason: Type.Enum([...STOP_REASONS]),
    note: Type.Optional(CleanText),
  },
  closed,
)
export const Stop = Type.Object({
  ...{ id: Type.String(), site: Type.String(), item: Nullable(Type.String()) },
  ...{ location: Nullable(Type.String()), reason: Type.Enum([...STOP_REASONS]) },
  ...{ note: Nullable(Type.String()), setAt: Time, setBy: Type.String() },
})
export type Stop = Static<typeof Stop>
export const Stops = Type.Object({ rows: Type.Array(Stop) })
export type Stops = Static<typeof Stops>
export const SiteQuery = Type.Object({ site: Type.Optional(CleanText) }, closed)

export const Buffer = Type.Object(
  { site: CleanText, item: CleanText, channel: CleanText, quantity: Positive },
  closed,
)
export type Buffer = Static<typeof Buffer>
export const Buffers = Type.Object({ rows: Type.Array(Buffer) })
export type Buffers = Static<typeof Buffers>

export const Done = Type.Object({ done: Type.Boolean() })

export const TrailRow = Type.Object({
  site: Nullable(Type.String({ description: 'Null: it concerns all sites' })),
  ...{ entry: Type.String(), at: Time, actor: Type.String() },
  ...{ action: Type.String(), subject: Type.String(), detail: Type.Unknown() },
})
export type TrailRow = Static<typeof TrailRow>
export const TrailPage = Page(TrailRow)
export const TrailQuery = Type.Object(
  {
    ...PageQuery.properties,
    ...{ site: Type.Optional(CleanText), subject: Type.Optional(CleanText), actor: Type.Optional(CleanText) },
  },
  closed,
)
export const SealRow = Type.Object({
  site: Nullable(Type.String({ description: 'Null: the trail of what concerns all sites' })),
  chain: Type.Enum(['movements', 'trail']),
  ...{ block: Type.String(), first: Type.String(), last: Type.String() },
  ...{ hash: Type.String({ description: 'SHA-256, as hex' }), sealedAt: Time },
})
export const SealPage = Page(SealRow)
export const SealQuery = Type.Object(
  {
    ...PageQuery.properties,
    ...{ site: Type.Optional(CleanText), chain: Type.Optional(Type.Enum(['movements', 'trail'])) },
  },
  closed,
)
export const TrailFileQuery = Type.Omit(TrailQuery, ['after', 'limit'], closed)
