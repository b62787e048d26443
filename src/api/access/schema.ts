/** People, keys, sessions, and the changes of them. */
import { type Static, Type } from 'typebox'
import { ACCESS_CHANGE_CODES, ROLES } from '../../core/codes.ts'
import {
  EMAIL_LENGTH_MAX,
  KEY_SOURCES_MAX,
  NAME_LENGTH_MAX,
  PASSWORD_LENGTH_MAX,
  PASSWORD_LENGTH_MIN,
} from '../../core/limits.ts'
import { Nullable, Text, Time } from '../http/schema.ts'

const RoleName = Type.Enum([...ROLES])
/** Administrators are people: a key that could make keys would outlive its maker. */
const KEY_ROLES = ROLES.filter((role) => role !== 'administrator')
const closed = { additionalProperties: false } as const

export const ActorName = Type.String({
  maxLength: NAME_LENGTH_MAX,
  pattern: '^[^\\s\\u0000-\\u001f\\u007f]([^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$',
  description: 'The actor that work is booked under',
})
const Email = Type.String({
  maxLength: EMAIL_LENGTH_MAX,
  pattern: "^(?!\\.)(?!.*\\.\\.)[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\\.)+[A-Za-z]{2,}$",
})
const NewPassword = Type.String({ minLength: PASSWORD_LENGTH_MIN, maxLength: PASSWORD_LENGTH_MAX })
const Password = Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH_MAX })

export const Visitor = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.Enum(['user', 'key']),
  role: RoleName,
})
export const AccessState = Type.Object({
  setup: Type.Boolean({ description: 'There is no administrator yet; the first visitor makes one' }),
  demo: Type.Boolean({ description: 'Everybody is the user of the demo' }),
  tour: Type.Boolean({ description: 'There is a demo warehouse to be shown around in' }),
  user: Nullable(Visitor),
  oidc: Nullable(Type.Object({ name: Type.String() })),
})
export type AccessState = Static<typeof AccessState>

export const FirstAdministrator = Type.Object(
  { name: ActorName, email: Email, password: NewPassword },
  closed,
)
export const SignIn = Type.Object(
  { email: Type.String({ minLength: 1, maxLength: EMAIL_LENGTH_MAX }), password: Password },
  closed,
)
export const OidcSignIn = Type.Object({ returnTo: Type.Optional(Type.String({ maxLength: 2000 })) }, closed)
export const OidcAddress = Type.Object({ url: Type.String({ description: 'Where the browser is to go' }) })
export const OidcQuery = Type.Object({}, { additionalProperties: Type.String({ maxLength: 4000 }) })
export const SignedOut = Type.Object({ signedOut: Type.Boolean() })
export const PasswordChange = Type.Object({ present: Password, next: NewPassword }, closed)
export const PasswordChanged = Type.Object({ changed: Type.Boolean() })

export const SessionList = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      address: Nullable(Type.String()),
      browser: Nullable(Type.String()),
      createdAt: Time,
      expiresAt: Time,
      current: Type.Boolean(),
    }),
  ),
})
export type SessionList = Static<typeof SessionList>
export const Ended = Type.Object({ ended: Type.String() })

export const User = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role: RoleName,
  active: Type.Boolean(),
  signsInWith: Type.Array(Type.Enum(['password', 'oidc'])),
  createdAt: Time,
  lastSeenAt: Nullable(Time),
})
export type User = Static<typeof User>
export const Users = Type.Object({ rows: Type.Array(User) })
export type Users = Static<typeof Users>
export const NewUser = Type.Object(
  {
    name: ActorName,
    email: Email,
    role: RoleName,
    password: Type.Optional(
      Type.String({
        ...NewPassword,
        description: 'Absent where they set one themselves, by a one-time link',
      }),
    ),
  },
  closed,
)
export type NewUser = Static<typeof NewUser>
/** What is absent stays. */
export const UserChange = Type.Object(
  {
    name: Type.Optional(ActorName),
    role: Type.Optional(RoleName),
    active: Type.Optional(Type.Boolean()),
    password: Type.Optional(NewPassword),
  },
  closed,
)
export type UserChange = Static<typeof UserChange>

export const MadeLink = Type.Object({
  secret: Type.String({ description: 'In this answer only; its hash is kept' }),
  path: Type.String({ description: 'The page to hand over, below the address of this server' }),
  expiresAt: Time,
})
export type MadeLink = Static<typeof MadeLink>
const Secret = Type.String({ minLength: 1, maxLength: 100 })
export const LinkSecret = Type.Object({ secret: Secret }, closed)
export const LinkUse = Type.Object({ secret: Secret, password: NewPassword }, closed)
export const LinkHolder = Type.Object({ name: Type.String(), email: Type.String(), expiresAt: Time })
export type LinkHolder = Static<typeof LinkHolder>

export const Key = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: RoleName,
  sources: Nullable(Type.Array(Type.String())),
  prefix: Type.String({ description: 'The first letters, to tell keys apart' }),
  createdBy: Type.String(),
  createdAt: Time,
  expiresAt: Nullable(Time),
  revokedAt: Nullable(Time),
  lastUsedAt: Nullable(Time),
})
export type Key = Static<typeof Key>
export const Keys = Type.Object({ rows: Type.Array(Key) })
export type Keys = Static<typeof Keys>
export const NewKey = Type.Object(
  {
    name: ActorName,
    role: Type.Enum(KEY_ROLES),
    sources: Type.Optional(Nullable(Type.Array(Text, { minItems: 1, maxItems: KEY_SOURCES_MAX }))),
    expiresAt: Type.Optional(Nullable(Time)),
  },
  closed,
)
export type NewKey = Static<typeof NewKey>
export const MadeKey = Type.Object({
  secret: Type.String({ description: 'The key itself; no other answer holds it, and only its hash is kept' }),
  key: Key,
})
export type MadeKey = Static<typeof MadeKey>
export const Revoked = Type.Object({ revoked: Type.String() })

export const AccessChanges = Type.Object({
  rows: Type.Array(
    Type.Object({
      at: Time,
      actor: Type.String(),
      code: Type.Enum([...ACCESS_CHANGE_CODES]),
      subject: Type.String(),
      detail: Nullable(Type.String()),
    }),
  ),
})
export type AccessChanges = Static<typeof AccessChanges>
