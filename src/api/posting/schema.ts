/** POST /v1/movements: an array in, an answer per element out. */
import { type Static, Type } from 'typebox'
import { MOVEMENT_KINDS, POST_STATUSES, RULE_MODES } from '../../core/codes.ts'
import { REJECTION_CODES } from '../../core/file-codes.ts'
import { POST_MOVEMENTS_MAX } from '../../core/limits.ts'
import { HELP_CODES, QUESTION_CODES, REFUSAL_CODES } from '../../core/refusal-codes.ts'
import { CleanText, Decimal, decimalOf, Nullable, PromiseEffects, Text, Time } from '../http/schema.ts'

/** Which questions about a movement its sender says yes to. */
const Confirmed = Type.Union(
  [Type.Array(Type.Enum([...QUESTION_CODES]), { maxItems: QUESTION_CODES.length }), Type.Boolean()],
  {
    description:
      'Questions that are confirmed, by their codes. `true` stands for the one that is asked, where it is the only one.',
  },
)

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
      Type.String({ ...Text, description: 'Who moved it; the sender of the request if absent' }),
    ),
    device: Type.Optional(Text),
    document: Type.Optional(Text),
    line: Type.Optional(Text),
    reason: Type.Optional(Text),
    unitCost: Type.Optional(Decimal),
    channel: Type.Optional(Text),
    reservation: Type.Optional(Text),
    override: Type.Optional(Text),
    confirmed: Type.Optional(Confirmed),
  },
  { additionalProperties: false },
)
export type NewMovement = Static<typeof NewMovement>
export const NewMovements = Type.Array(NewMovement, { minItems: 1, maxItems: POST_MOVEMENTS_MAX })

export const PostQuery = Type.Object(
  {
    atomic: Type.Optional(
      Type.Boolean({ description: 'All or nothing. All elements have to be of one site then.' }),
    ),
  },
  { additionalProperties: false },
)

/** Which book did not let a movement through, which rule decided, and what would help. */
export const RefusalFacts = Type.Object({
  bookId: Nullable(Type.String()),
  item: Type.String(),
  location: Type.String(),
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  balance: Decimal,
  reserved: Decimal,
  shortfall: Decimal,
  past: Nullable(
    Type.Object(
      { held: Decimal, at: Type.String() },
      { description: 'Where an earlier time decided: the least the book held from then on, and when' },
    ),
  ),
  line: Nullable(
    Type.Object(
      {
        document: Type.String(),
        line: Nullable(Type.String()),
        first: Nullable(Type.Object({ source: Type.String(), id: Type.String() })),
        went: Nullable(Decimal),
        back: Nullable(Decimal),
      },
      { description: 'What its document and line said before: the same, or what went and came back so far' },
    ),
  ),
  rule: Nullable(
    Type.Object({
      id: Nullable(Type.String({ description: 'Null if no rule applies and the default decides' })),
      mode: Type.Enum([...RULE_MODES]),
      depth: Nullable(Decimal),
    }),
  ),
  help: Type.Array(Type.Enum([...HELP_CODES])),
  questions: Type.Array(Type.Enum([...QUESTION_CODES]), {
    description: 'All that is asked and not confirmed yet, in order of precedence',
  }),
  held: Type.Array(
    Type.Object({ reservation: Type.String(), order: Nullable(Type.String()), quantity: Decimal }),
    { description: 'Orders that hold the units, the oldest first; the first few' },
  ),
  elsewhere: Type.Array(
    Type.Object({
      location: Type.String(),
      lot: Nullable(Type.String()),
      owner: Nullable(Type.String()),
      available: Decimal,
    }),
    { description: 'Where else at the site the item is free, the same place first; the first few' },
  ),
})

export const PostAnswer = Type.Object({
  id: Type.String(),
  status: Type.Enum([...POST_STATUSES]),
  seq: Nullable(Type.String()),
  fromBalance: Nullable(Decimal),
  toBalance: Nullable(Decimal),
  code: Nullable(Type.Enum([...REFUSAL_CODES])),
  /** Where the posting left a shelf below zero: an open episode, flagged and not refused. */
  negative: Type.Boolean({
    description:
      'A shelf at either end is below zero now, or, where it was posted just now, from its time on',
  }),
  /** Where in the request the refused value stands, and why it cannot be read. */
  pointer: Nullable(Type.String()),
  reason: Nullable(Type.Enum([...REJECTION_CODES])),
  /** Where it is parked until its inbound arrives. */
  holdId: Nullable(Type.String()),
  refusal: Nullable(RefusalFacts),
  promises: Type.Optional(PromiseEffects),
})
export type PostAnswer = Static<typeof PostAnswer>
export const PostAnswers = Type.Array(PostAnswer)

export const NewSets = Type.Array(
  Type.Object(
    {
      id: Text,
      source: Text,
      item: Text,
      location: Text,
      lot: Type.Optional(Text),
      owner: Type.Optional(Text),
      quantity: decimalOf('What the book is to hold, in base units'),
      expected: decimalOf('What it is believed to hold, at the time of the set'),
      confirmed: Type.Optional(Confirmed),
      occurredAt: Time,
      reason: Text,
      device: Type.Optional(Text),
      document: Type.Optional(Text),
      line: Type.Optional(Text),
    },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: POST_MOVEMENTS_MAX },
)
export const SetQuery = Type.Object(
  { site: Type.Optional(Text), atomic: Type.Optional(Type.Boolean({ description: 'All or nothing' })) },
  { additionalProperties: false },
)
export const Reversal = Type.Object(
  {
    reason: CleanText,
    confirmed: Type.Optional(Confirmed),
  },
  { additionalProperties: false },
)
