/** Shapes of rules over HTTP. */

import { type Static, Type } from 'typebox'
import { LOCATION_KINDS, MOVEMENT_KINDS, ROLES, RULE_MODES } from '../../core/codes.ts'
import { HOLD_GRACE_S_MAX, RULES_MAX } from '../../core/limits.ts'
import { CleanText, closed, Decimal, maybe, Nullable, Positive, Time } from '../http/schema.ts'

export const Scope = Type.Object({
  site: Nullable(CleanText),
  item: Nullable(CleanText),
  category: Nullable(CleanText),
  location: Nullable(
    Type.String({ minLength: 1, maxLength: 200, description: 'A place and everything below it' }),
  ),
  locationKind: Nullable(Type.Enum([...LOCATION_KINDS])),
  owner: Nullable(CleanText),
  source: Nullable(CleanText),
  channel: Nullable(CleanText),
  kind: Nullable(Type.Enum([...MOVEMENT_KINDS])),
  role: Nullable(Type.Enum([...ROLES])),
})

const ScopeRequest = Type.Object(
  {
    site: maybe(CleanText),
    item: maybe(CleanText),
    category: maybe(CleanText),
    location: maybe(CleanText),
    locationKind: maybe(Type.Enum([...LOCATION_KINDS])),
    owner: maybe(CleanText),
    source: maybe(CleanText),
    channel: maybe(CleanText),
    kind: maybe(Type.Enum([...MOVEMENT_KINDS])),
    role: maybe(Type.Enum([...ROLES])),
  },
  closed,
)

export const NewRule = Type.Object(
  {
    scope: ScopeRequest,
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
    site: CleanText,
    item: CleanText,
    location: CleanText,
    kind: Type.Optional(Type.Enum([...MOVEMENT_KINDS])),
    owner: Type.Optional(CleanText),
    source: Type.Optional(CleanText),
    channel: Type.Optional(CleanText),
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
