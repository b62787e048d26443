/** The shape of a mapping as a schema; `core/intake/mapping.ts` is the same as types, with the words. */
import { type Static, type TOptional, Type } from 'typebox'
import { CANONICAL_COLUMNS, type CanonicalColumn } from '../../../core/intake/canonical-columns.ts'
import type { Mapping } from '../../../core/intake/mapping.ts'
import { MATCH_LENGTH_MAX } from '../../../core/intake/translate/name-match.ts'

const strict = { additionalProperties: false }
const Text = Type.String({ minLength: 1 })
const Texts = Type.Array(Text, { minItems: 1 })
const Values = Type.Array(Type.String(), { minItems: 1 })
const Mark = Type.Union([Type.Literal('.'), Type.Literal(',')])
const time = {
  format: Type.Optional(Text),
  zone: Type.Optional(Text),
  dayOnly: Type.Optional(Type.Boolean()),
}

export const ConstantSchema = Type.Object({ value: Type.String() }, strict)
export const JoinSchema = Type.Object(
  Object.assign({ join: Texts, with: Type.Optional(Type.String()) }, time),
  strict,
)
export const ReadSchema = Type.Object(
  Object.assign(
    {
      column: Text,
      key: Type.Optional(Text),
      values: Type.Optional(Type.Record(Type.String(), Type.String())),
      decimal: Type.Optional(Mark),
    },
    time,
  ),
  strict,
)
const Parts = Type.Array(Type.Union([Text, Type.Object({ column: Text, key: Text }, strict)]), {
  minItems: 1,
})
export const SumSchema = Type.Object(
  {
    in: Type.Optional(Parts),
    out: Type.Optional(Parts),
    signed: Type.Optional(Parts),
    decimal: Type.Optional(Mark),
  },
  { additionalProperties: false, minProperties: 1 },
)
export const ChangeSchema = Type.Object({ before: Text, after: Text, decimal: Type.Optional(Mark) }, strict)
const SpecSchema = Type.Union([Text, ConstantSchema, JoinSchema, ReadSchema, SumSchema, ChangeSchema])

export const ConditionSchema = Type.Object(
  {
    column: Text,
    in: Type.Optional(Values),
    not: Type.Optional(Values),
    startsWith: Type.Optional(Text),
    notStartsWith: Type.Optional(Text),
    contains: Type.Optional(Text),
    notContains: Type.Optional(Text),
    blank: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 2 },
)
export const SignSchema = Type.Object(
  {
    column: Text,
    in: Type.Optional(Values),
    out: Type.Optional(Values),
    signed: Type.Optional(Values),
    level: Type.Optional(Values),
    none: Type.Optional(Values),
  },
  strict,
)
export const JoinedSchema = Type.Object(
  { match: Type.String({ minLength: 1, maxLength: MATCH_LENGTH_MAX }), on: Type.Record(Text, Text) },
  strict,
)
export const TransfersSchema = Type.Object({ column: Text, in: Values, to: Text }, strict)
const Row = Type.Integer({ minimum: 1 })
type Columns = Record<CanonicalColumn, TOptional<typeof SpecSchema>>

export const EntrySchema = Type.Object(
  {
    match: Type.String({ minLength: 1, maxLength: MATCH_LENGTH_MAX }),
    sheet: Type.Optional(Text),
    header: Type.Optional(Type.Union([Row, Type.Tuple([Row, Row])])),
    groups: Type.Optional(Texts),
    fill: Type.Optional(Texts),
    newestFirst: Type.Optional(Type.Boolean()),
    join: Type.Optional(JoinedSchema),
    columns: Type.Object(
      Object.fromEntries(CANONICAL_COLUMNS.map((name) => [name, Type.Optional(SpecSchema)])) as Columns,
      strict,
    ),
    sign: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(-1), SignSchema])),
    transfers: Type.Optional(TransfersSchema),
    levels: Type.Optional(Type.Array(ConditionSchema, { minItems: 1 })),
    where: Type.Optional(Type.Array(ConditionSchema)),
  },
  strict,
)
export const MappingSchema = Type.Object(
  { title: Type.Optional(Type.String()), files: Type.Array(EntrySchema, { minItems: 1 }) },
  strict,
)

/** The schema and the type say the same: a field that only one of them has does not compile. */
type Same<Left, Right> =
  (<Any>() => Any extends Left ? 1 : 2) extends <Any>() => Any extends Right ? 1 : 2 ? true : never
true satisfies Same<Static<typeof MappingSchema>, Mapping>
