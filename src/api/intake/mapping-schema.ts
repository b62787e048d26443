/** A mapping as it is sent and answered; `core/intake/mapping.ts` says what its parts mean. */
import { type Static, Type } from 'typebox'
import type * as Core from '../../core/intake/mapping.ts'
import { MATCH_LENGTH_MAX } from '../../core/intake/translate/name-match.ts'

const strict = { additionalProperties: false }
const Name = Type.String({ minLength: 1 })
const Names = Type.Array(Name, { minItems: 1 })
/** Columns, or numbers under a key of the JSON object in a column. */
const Parts = Type.Array(Type.Union([Name, Type.Object({ column: Name, key: Name }, strict)]), {
  minItems: 1,
})
const Mark = Type.Enum(['.', ','])
const time = {
  /** As strptime writes it. */
  format: Type.Optional(Name),
  /** IANA zone of times that name none. */
  zone: Type.Optional(Name),
  /** The time of day says nothing: only the day is read. */
  dayOnly: Type.Optional(Type.Boolean()),
}

export const ColumnSpec = Type.Union([
  Name,
  Type.Object({ value: Type.String() }, strict),
  Type.Object({ join: Names, with: Type.Optional(Type.String()), ...time }, strict),
  Type.Object(
    {
      column: Name,
      /** Of a cell that holds a JSON object, the value under this key. */
      key: Type.Optional(Name),
      values: Type.Optional(Type.Record(Type.String(), Type.String())),
      /** What stands before the decimals; the other one may then stand between thousands. */
      decimal: Type.Optional(Mark),
      ...time,
    },
    strict,
  ),
  Type.Object(
    {
      in: Type.Optional(Parts),
      out: Type.Optional(Parts),
      signed: Type.Optional(Parts),
      decimal: Type.Optional(Mark),
    },
    strict,
  ),
  Type.Object({ before: Name, after: Name, decimal: Type.Optional(Mark) }, strict),
])

export type ColumnSpec = Static<typeof ColumnSpec>

/** What these parts hold is checked with the mapping itself, whose faults name the part and what it may be. */
const Condition = Type.Unsafe<Core.Condition>(Type.Record(Type.String(), Type.Unknown()))

export const Mapping = Type.Object(
  {
    title: Type.Optional(Type.String()),
    files: Type.Array(
      Type.Object(
        {
          match: Type.String({ minLength: 1, maxLength: MATCH_LENGTH_MAX }),
          sheet: Type.Optional(Name),
          header: Type.Optional(Type.Unsafe<number | [number, number]>({})),
          groups: Type.Optional(Names),
          fill: Type.Optional(Names),
          newestFirst: Type.Optional(Type.Boolean()),
          join: Type.Optional(Type.Unsafe<Core.JoinedFile>(Type.Record(Type.String(), Type.Unknown()))),
          columns: Type.Record(Type.String(), ColumnSpec),
          sign: Type.Optional(Type.Unsafe<1 | -1 | Core.SignByColumn>({})),
          transfers: Type.Optional(
            Type.Unsafe<Core.TransferRows>(Type.Record(Type.String(), Type.Unknown())),
          ),
          levels: Type.Optional(Type.Array(Condition)),
          where: Type.Optional(Type.Array(Condition)),
        },
        strict,
      ),
      { minItems: 1 },
    ),
  },
  strict,
)

export type Mapping = Static<typeof Mapping>

/** Whatever mapping the core knows can be sent and answered; a spec is the same on both sides. */
true satisfies Core.Mapping extends Mapping ? true : never
true satisfies ColumnSpec extends Core.ColumnSpec ? true : never
