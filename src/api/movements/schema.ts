/** Everything known of one movement, and of one document. */

import { type Static, Type } from 'typebox'
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../core/codes.ts'
import { Episode } from '../episodes/schema.ts'
import { Expectation } from '../expectations/schema.ts'
import { Hold } from '../holds/schema.ts'
import {
  DayZone,
  Decimal,
  Few,
  Location,
  Nullable,
  Page,
  PageQuery,
  PromiseEffects,
  Text,
  Time,
} from '../http/schema.ts'
import { Order } from '../orders/schema.ts'
import { Refusal } from '../refusals/schema.ts'
import { Reservation } from '../reservations/schema.ts'

export const MovementRow = Type.Object({
  id: Type.String(),
  site: Text,
  seq: Type.String(),
  kind: Type.Enum([...MOVEMENT_KINDS]),
  item: Text,
  from: Location,
  to: Location,
  fromBookId: Type.String(),
  toBookId: Type.String(),
  quantity: Decimal,
  fromBalance: Decimal,
  toBalance: Decimal,
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  occurredAt: Time,
  occurredPrecision: Type.Enum([...TIME_PRECISIONS]),
  reportedAt: Nullable(Time),
  recordedAt: Time,
  source: Type.String(),
  actor: Nullable(Type.String()),
  postedBy: Nullable(
    Type.String({ description: 'Who had it posted: a user, a key, or who queued its import' }),
  ),
  device: Nullable(Type.String()),
  document: Nullable(Type.String()),
  line: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  unitCost: Nullable(Decimal),
})

export type MovementRow = Static<typeof MovementRow>

export const MovementPage = Page(MovementRow)

export type MovementPage = Static<typeof MovementPage>

/** What people type is a part of a name. */
const part = (what: string) =>
  Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: `Part of ${what}, in whatever case` }),
  )

/** What narrows the ledger: by whole names, as links do, or by parts of them. */
const MOVEMENT_FILTERS = {
  site: Type.Optional(Text),
  item: Type.Optional(Text),
  location: Type.Optional(Text),
  bookId: Type.Optional(Type.String()),
  document: Type.Optional(Text),
  id: Type.Optional(Text),
  kind: Type.Optional(Type.Enum([...MOVEMENT_KINDS])),
  source: Type.Optional(Text),
  actor: Type.Optional(Text),
  itemPart: part('an item’s code'),
  locationPart: part('a location'),
  documentPart: part('a document'),
  sourcePart: part('a source'),
  actorPart: part('an actor'),
  occurredFrom: Type.Optional(Time),
  occurredTo: Type.Optional(Time),
  recordedFrom: Type.Optional(Time),
  recordedTo: Type.Optional(Time),
  zone: DayZone,
  belowZero: Type.Optional(Type.Boolean({ description: 'Only those that left a shelf below zero' })),
  withoutCase: Type.Optional(
    Type.Boolean({ description: 'Only corrections that name no case: nobody said what they are for' }),
  ),
}

const DIRECTION = Type.Optional(
  Type.Enum(['asc', 'desc'], { description: 'By seq; newest first by default' }),
)

export const MovementQuery = Type.Object(
  {
    ...PageQuery.properties,
    ...MOVEMENT_FILTERS,
    direction: DIRECTION,
    start: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        description: 'The row to begin at, 0 the first; instead of `after`',
      }),
    ),
  },
  { additionalProperties: false },
)

export type MovementQuery = Static<typeof MovementQuery>

/** The same question without pages; `bom` puts the mark in front by which spreadsheets know UTF-8. */
export const MovementCsvQuery = Type.Object(
  {
    ...MOVEMENT_FILTERS,
    direction: DIRECTION,
    bom: Type.Optional(Type.Boolean({ description: 'Begin with a byte order mark' })),
  },
  { additionalProperties: false },
)

/** Where in the filtered ledger a number or a time is; one of `seq`, `postedAt` and `happenedAt` is given. */
export const PositionQuery = Type.Object(
  {
    ...MOVEMENT_FILTERS,
    seq: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
    postedAt: Type.Optional(Time),
    happenedAt: Type.Optional(Time),
  },
  { additionalProperties: false },
)

export const Position = Type.Object({
  row: Type.Integer({ description: 'Rows before it, oldest first; `total` where all are' }),
  total: Type.Integer(),
})

export type Position = Static<typeof Position>

export const DocumentParams = Type.Object({ document: Text }, { additionalProperties: false })

export const PartInEpisode = Type.Object({
  parts: Type.Array(Type.Enum(['trigger', 'closer', 'cause'])),
  episode: Episode,
})

export type PartInEpisode = Static<typeof PartInEpisode>

const Neighbours = Type.Object({ previous: Nullable(MovementRow), next: Nullable(MovementRow) })

export const MovementFacts = Type.Object({
  movement: MovementRow,
  itemName: Nullable(Type.String()),
  baseUnit: Type.String(),
  fromBefore: Decimal,
  toBefore: Decimal,
  /** The movements of each book just before and after it, by number. */
  neighbours: Type.Object({ from: Neighbours, to: Neighbours }),
  episodes: Few(PartInEpisode),
  conflicts: Type.Array(Time, { description: 'When its source and id came again with other content' }),
  documentMovements: Type.Integer({ description: 'Movements of the same document, itself among them' }),
  promises: PromiseEffects,
  caseId: Nullable(Type.String({ description: 'The case whose repair posted it' })),
})

export type MovementFacts = Static<typeof MovementFacts>

const Span = Type.Object({ first: Time, last: Time })

export const DocumentFacts = Type.Object({
  document: Text,
  movements: Type.Integer(),
  sites: Type.Array(Text),
  sources: Type.Array(Type.String()),
  actors: Type.Array(Type.String()),
  happened: Nullable(Span),
  posted: Nullable(Span),
  lagMsMin: Nullable(Type.Integer({ description: 'From happened to posted, in milliseconds' })),
  lagMsMax: Nullable(Type.Integer()),
  items: Few(
    Type.Object({
      item: Text,
      itemName: Nullable(Type.String()),
      baseUnit: Type.String(),
      direction: Type.Enum(['in', 'out', 'within', 'outside'], {
        description: 'Onto shelves, off them, from shelf to shelf, or past them',
      }),
      quantity: Decimal,
      movements: Type.Integer(),
    }),
  ),
  books: Few(
    Type.Object({
      id: Type.String(),
      item: Text,
      itemName: Nullable(Type.String()),
      baseUnit: Type.String(),
      site: Text,
      path: Text,
      lot: Nullable(Type.String()),
      owner: Nullable(Type.String()),
      movements: Type.Integer(),
      before: Decimal,
      after: Decimal,
      lowest: Decimal,
    }),
  ),
  episodes: Few(PartInEpisode),
  orders: Few(Order),
  reservations: Few(Reservation),
  expectations: Few(Expectation),
  holds: Few(Hold),
  refusals: Few(Refusal),
})

export type DocumentFacts = Static<typeof DocumentFacts>
