/** Everything known of one movement, and of one document. */
import { type Static, type TSchema, Type } from 'typebox'
import { MovementRow } from '../books/schema.ts'
import { Episode } from '../episodes/schema.ts'
import { Decimal, Nullable, Text, Time } from '../http/schema.ts'

/** A list that is cut where it is long, and how many there are in all. */
export function Few<Row extends TSchema>(row: Row) {
  return Type.Object({ rows: Type.Array(row), total: Type.Integer() })
}

export const SeqParams = Type.Object({ site: Text, seq: Text }, { additionalProperties: false })
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
})
export type MovementFacts = Static<typeof MovementFacts>

const Span = Type.Object({ first: Time, last: Time })

export const DocumentFacts = Type.Object({
  document: Text,
  movements: Type.Integer(),
  sites: Type.Array(Text),
  sources: Type.Array(Type.String()),
  actors: Type.Array(Type.String()),
  happened: Span,
  posted: Span,
  lagMsMin: Type.Integer({ description: 'From happened to posted, in milliseconds' }),
  lagMsMax: Type.Integer(),
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
})
export type DocumentFacts = Static<typeof DocumentFacts>
