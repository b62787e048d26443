/** Shapes of repairs over HTTP. */
import { type Static, Type } from 'typebox'
import { NO_MOVEMENT_CODES } from '../../core/codes/cases.ts'
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../core/codes.ts'
import { COMMENT_LENGTH_MAX } from '../../core/limits.ts'
import { QUESTION_CODES } from '../../core/refusal-codes.ts'
import { Case } from '../cases/schema.ts'
import { CLEAN, closed, Decimal, Nullable, Time } from '../http/schema.ts'
import { PostAnswers } from '../posting/schema.ts'

const note = Type.Optional(Type.String({ minLength: 1, maxLength: COMMENT_LENGTH_MAX, pattern: CLEAN }))
const confirmed = Type.Optional(
  Type.Array(Type.Enum([...QUESTION_CODES]), {
    maxItems: QUESTION_CODES.length,
    description: 'Questions about its movements that are answered yes',
  }),
)
const isNow = Type.Optional(
  Type.Boolean({ description: 'Dates all of it now, where its own time is in a closed period' }),
)
const cause = Type.Optional(
  Type.String({ maxLength: 60, description: 'The accepted cause where absent, else the likeliest' }),
)

export const RepairAsked = Type.Object({ cause, isNow, confirmed }, closed)
export const RepairOrder = Type.Object({ cause, isNow, confirmed, note }, closed)
export const RepairReversal = Type.Object({ isNow, confirmed, note }, closed)

const Compared = Type.Object({ at: Time, before: Decimal, after: Decimal })

const Posting = Type.Object({
  kind: Type.Enum([...MOVEMENT_KINDS]),
  item: Type.String(),
  from: Type.String(),
  to: Type.String(),
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  quantity: Decimal,
  occurredAt: Time,
  precision: Type.Enum([...TIME_PRECISIONS]),
  document: Nullable(Type.String()),
  line: Nullable(Type.String()),
  unitCost: Nullable(Decimal),
})

export const RepairPreview = Type.Object({
  case: Type.String(),
  cause: Type.String(),
  steps: Type.Array(
    Type.Object({
      step: Type.Enum(['reverse', 'post', 'nothing']),
      of: Nullable(
        Type.String({ description: 'The movement that is taken back, or in whose place this one stands' }),
      ),
      posting: Nullable(Posting),
      why: Nullable(Type.Enum([...NO_MOVEMENT_CODES])),
      op: Nullable(Type.String()),
    }),
  ),
  cards: Type.Array(
    Type.Object({
      item: Type.String(),
      location: Type.String(),
      lot: Nullable(Type.String()),
      owner: Nullable(Type.String()),
      bookId: Nullable(Type.String()),
      shelf: Type.Boolean(),
      now: Type.Object({ before: Decimal, after: Decimal }),
      instants: Type.Object({ rows: Type.Array(Compared), total: Type.Integer() }),
      sinks: Nullable(Compared),
    }),
  ),
  isPart: Type.Boolean({ description: 'The case holds more than one repair takes up' }),
  refusal: Nullable(
    Type.Object({
      code: Type.String(),
      detail: Type.String({ description: 'Why it would be refused, in words' }),
    }),
  ),
})

export type RepairPreview = Static<typeof RepairPreview>

export const RepairDone = Type.Object({ case: Case, event: Type.String(), movements: PostAnswers })

export type RepairDone = Static<typeof RepairDone>
