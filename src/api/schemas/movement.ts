/** POST /v1/movements: an array in, an answer per element out. */
import { type Static, Type } from 'typebox'
import { MOVEMENT_KINDS, REFUSAL_CODES, REJECTION_CODES } from '../../core/codes.ts'
import { POST_MOVEMENTS_MAX } from '../../core/limits.ts'
import { Decimal, Nullable, Text, Time } from './common.ts'

export const NewMovement = Type.Object(
  {
    id: Text,
    kind: Type.Enum([...MOVEMENT_KINDS]),
    item: Text,
    site: Type.Optional(Text),
    from: Text,
    to: Text,
    quantity: Decimal,
    unit: Type.Optional(Text),
    lot: Type.Optional(Text),
    owner: Type.Optional(Text),
    occurredAt: Time,
    reportedAt: Type.Optional(Time),
    source: Text,
    actor: Type.Optional(
      Type.String({ ...Text, description: 'Who moved it; whoever asks, where it is absent' }),
    ),
    device: Type.Optional(Text),
    document: Type.Optional(Text),
    line: Type.Optional(Text),
    reason: Type.Optional(Text),
    unitCost: Type.Optional(Decimal),
  },
  { additionalProperties: false },
)
export type NewMovement = Static<typeof NewMovement>
export const NewMovements = Type.Array(NewMovement, { minItems: 1, maxItems: POST_MOVEMENTS_MAX })

export const PostAnswer = Type.Object({
  id: Type.String(),
  status: Type.Enum(['posted', 'repeated', 'refused']),
  seq: Nullable(Type.String()),
  fromBalance: Nullable(Decimal),
  toBalance: Nullable(Decimal),
  code: Nullable(Type.Enum([...REFUSAL_CODES])),
  /** Where the posting left a shelf below zero: an open episode, flagged and not refused. */
  negative: Type.Boolean(),
  /** Where in the request the refused value stands, and why it cannot be read. */
  pointer: Nullable(Type.String()),
  reason: Nullable(Type.Enum([...REJECTION_CODES])),
})
export type PostAnswer = Static<typeof PostAnswer>
export const PostAnswers = Type.Array(PostAnswer)
