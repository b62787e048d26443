/** Shapes of refusals over HTTP. */

import { type Static, Type } from 'typebox'
import { HOLD_STATES, MOVEMENT_KINDS, OVERRIDE_STATES, RULE_MODES } from '../../core/codes.ts'
import { LISTED_REFUSAL_CODES } from '../../core/refusal-codes.ts'
import { CleanText, closed, DayZone, Decimal, Nullable, Page, PageQuery, Time } from '../http/schema.ts'

const Followed = Type.Object(
  {
    posted: Nullable(
      Type.Object({
        seq: Type.String(),
        id: Type.String(),
        at: Time,
        same: Type.Boolean({ description: 'The same movement; else another of its item, document and line' }),
      }),
    ),
    override: Nullable(Type.Object({ id: Type.String(), state: Type.Enum([...OVERRIDE_STATES]) })),
    hold: Nullable(Type.Object({ id: Type.String(), state: Type.Enum([...HOLD_STATES]) })),
    released: Nullable(Type.String({ description: 'When its document was released at the gate' })),
  },
  { description: 'What came after it, each null where it did not' },
)

export const Refusal = Type.Object({
  id: Type.String(),
  site: Type.String(),
  code: Type.Enum([...LISTED_REFUSAL_CODES]),
  firstAt: Time,
  lastAt: Time,
  times: Type.Integer({ description: 'How often the very same was refused' }),
  others: Type.Integer({
    description: 'Different refusals of the same person and code that are counted here and not listed',
  }),
  source: Nullable(Type.String({ description: 'Null: it was no movement, but the approval of an override' })),
  movement: Nullable(Type.String({ description: 'Its id at its source' })),
  kind: Nullable(Type.Enum([...MOVEMENT_KINDS])),
  item: Type.String(),
  itemName: Nullable(Type.String()),
  from: Nullable(Type.String()),
  to: Nullable(Type.String()),
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  quantity: Nullable(Decimal),
  occurredAt: Nullable(Time),
  document: Nullable(Type.String()),
  line: Nullable(Type.String()),
  actor: Nullable(Type.String()),
  askedBy: Type.String({ description: 'The person or key that asked' }),
  bookId: Nullable(Type.String({ description: 'The stock card it was about' })),
  bookPlace: Nullable(Type.String({ description: 'Where that lies' })),
  balance: Nullable(Decimal),
  reserved: Nullable(Decimal),
  shortfall: Nullable(Decimal),
  wouldLeave: Nullable(Decimal),
  past: Nullable(Type.Object({ held: Decimal, at: Time })),
  rule: Nullable(
    Type.Object(
      { id: Nullable(Type.String()), mode: Type.Enum([...RULE_MODES]) },
      { description: 'The rule that decided; its id is null where it was the default' },
    ),
  ),
  override: Nullable(Type.String({ description: 'That it named, or that was not to be approved' })),
  followed: Followed,
})

export type Refusal = Static<typeof Refusal>

export const RefusalPage = Type.Object({
  ...Page(Refusal).properties,
  refused: Type.Integer({ description: 'How many refusals the rows of all pages stand for' }),
  dropped: Type.Integer({ description: 'How many refusals are kept no longer, of all sites' }),
})

export type RefusalPage = Static<typeof RefusalPage>

const FILTERS = {
  site: Type.Optional(CleanText),
  item: Type.Optional(CleanText),
  place: Type.Optional(
    Type.String({ ...CleanText, description: 'That the goods were to leave or enter, and what lies below' }),
  ),
  bookId: Type.Optional(CleanText),
  who: Type.Optional(
    Type.String({
      ...CleanText,
      description: 'A part of the name of who asked, or of the actor, in any case',
    }),
  ),
  code: Type.Optional(Type.Enum([...LISTED_REFUSAL_CODES])),
  rule: Type.Optional(CleanText),
  document: Type.Optional(CleanText),
  from: Type.Optional(Time),
  to: Type.Optional(Time),
  zone: DayZone,
  followed: Type.Optional(Type.Boolean({ description: 'Whether anything followed' })),
}

export const RefusalQuery = Type.Object({ ...PageQuery.properties, ...FILTERS }, closed)

export type RefusalQuery = Static<typeof RefusalQuery>

export const RefusalCsvQuery = Type.Object(
  {
    ...FILTERS,
    bom: Type.Optional(Type.Boolean({ description: 'Begin with a byte order mark' })),
  },
  closed,
)
