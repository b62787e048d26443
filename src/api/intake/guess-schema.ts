/** What a guess of files says, as it is sent; `core/intake/guess/guess.ts` says what its parts mean. */
import { type Static, Type } from 'typebox'
import * as Core from '../../core/intake/guess/guess.ts'
import type { Settled as CoreSettled } from '../../core/intake/guess/settled.ts'
import { RAW_FORMATS, type SheetFacts } from '../../core/intake/raw/raw-table.ts'
import { CELL_KINDS } from '../../core/intake/table/table-layout.ts'
import { DIRECTIONS } from '../../core/intake/words/roles.ts'
import { FILES_A_SET_MAX } from '../../core/limits.ts'
import { Nullable, Text } from '../http/schema.ts'
import { Mapping } from './mapping-schema.ts'

const strict = { additionalProperties: false }
const Header = Type.String({ maxLength: 500 })

/** What a file is: its format, encoding, and the sheets of a workbook. */
export const RawShape = Type.Object({
  format: Type.Enum([...RAW_FORMATS]),
  encoding: Nullable(Type.String()),
  delimiter: Nullable(Type.String()),
  compressed: Type.Boolean(),
  packed: Nullable(Type.String()),
  sheets: Type.Unsafe<readonly SheetFacts[]>(
    Type.Array(Type.Object({ name: Type.String(), hidden: Type.Boolean() })),
  ),
  sheet: Nullable(Type.String()),
})

export type RawShape = Static<typeof RawShape>

export const Settled = Type.Object(
  {
    zone: Type.Optional(Text),
    sheet: Type.Optional(Text),
    headerRow: Type.Optional(Type.Integer({ minimum: 1 })),
    sign: Type.Optional(Type.Enum(['in', 'out', 'signed'])),
    decimal: Type.Optional(Type.Enum(['.', ','])),
    dates: Type.Optional(Type.Enum(['day-first', 'month-first'])),
    opening: Type.Optional(Type.Enum(['zero', 'unknown'])),
    columns: Type.Optional(Type.Record(Type.String(), Header)),
    types: Type.Optional(Type.Record(Type.String(), Type.Enum([...DIRECTIONS]))),
    statuses: Type.Optional(Type.Record(Type.String(), Type.Enum(['counts', 'none']))),
  },
  strict,
)

export type Settled = Static<typeof Settled>

export const GuessRequest = Type.Object(
  {
    files: Type.Array(Text, { minItems: 1, maxItems: FILES_A_SET_MAX }),
    settled: Type.Optional(Settled),
    items: Type.Optional(Text),
    expectations: Type.Optional(Text),
    counts: Type.Optional(Text),
    opening: Type.Optional(Text),
  },
  strict,
)

const LeftOut = Type.Object({ reason: Type.String(), rows: Type.Integer() })

const Outcome = Type.Object({
  movements: Type.Integer(),
  refused: Type.Integer(),
  books: Type.Integer(),
  negative: Type.Integer(),
  beginNegative: Type.Integer(),
  deepest: Nullable(Type.String()),
})

export type Outcome = Core.Outcome

const Taken = Type.Object({
  column: Type.String(),
  from: Type.Array(Type.String()),
  each: Type.Optional(Type.Boolean()),
  code: Type.Enum([...Core.TAKEN_CODES]),
  confidence: Type.Number(),
  format: Type.Optional(Nullable(Type.String())),
  zone: Type.Optional(Nullable(Type.String())),
  decimal: Type.Optional(Nullable(Type.String())),
  examples: Type.Array(Type.String()),
})

export type Taken = Core.Taken

const ReadingTrial = Type.Object({
  label: Type.Object({ code: Type.String(), detail: Type.Record(Type.String(), Type.String()) }),
  chosen: Type.Boolean(),
  outcome: Outcome,
  evidence: Type.Array(
    Type.Object({
      code: Type.String(),
      share: Type.Number(),
      of: Type.Integer(),
      speaks: Type.Enum(['for', 'against']),
    }),
  ),
})

export type ReadingTrial = Core.ReadingTrial

const Indexes = Type.Array(Type.Integer())

/** Where the table lies in its file. */
const Table = Type.Object({
  header: Nullable(Indexes),
  columns: Type.Array(Type.String()),
  firstCell: Type.Integer(),
  groups: Type.Array(Type.String()),
  groupLines: Type.Array(
    Type.Object({
      column: Type.Integer(),
      labels: Type.Array(Type.String()),
      counted: Type.Boolean(),
      into: Indexes,
    }),
  ),
  fill: Indexes,
  key: Indexes,
  kinds: Type.Array(Type.Enum([...CELL_KINDS])),
  units: Indexes,
  figures: Type.Integer(),
  end: Nullable(Type.Integer()),
})

const FileGuess = Type.Object({
  name: Type.String(),
  shape: RawShape,
  layout: Nullable(Type.Object({ slug: Type.String(), name: Type.String(), language: Type.String() })),
  table: Table,
  taken: Type.Array(Taken),
  unused: Type.Array(Type.Object({ column: Type.String(), role: Nullable(Type.String()) })),
  leftOut: Type.Array(LeftOut),
  readings: Type.Array(ReadingTrial),
  rows: Type.Integer(),
  complete: Type.Boolean(),
})

export type FileGuess = Core.FileGuess

const Answer = Type.Object({
  value: Type.String(),
  settles: Settled,
  option: Type.String(),
  outcome: Nullable(Outcome),
})

export type Answer = Core.Answer

const Question = Type.Object({
  code: Type.Enum([...Core.QUESTION_CODES]),
  file: Type.String(),
  detail: Type.Object({
    column: Type.Optional(Type.String()),
    value: Type.Optional(Type.String()),
    rows: Type.Optional(Type.Integer()),
    examples: Type.Optional(Type.Array(Type.String())),
  }),
  answers: Type.Array(Answer),
})

export type Question = Core.Question

const GuessShape = Type.Object({
  /** Null where the columns bear the canonical names and forms already, and while a question is open. */
  mapping: Nullable(Mapping),
  files: Type.Array(FileGuess),
  questions: Type.Array(Question),
  assumptions: Type.Array(
    Type.Object({
      code: Type.String(),
      file: Type.String(),
      detail: Type.Record(Type.String(), Type.String()),
      option: Nullable(Type.String()),
    }),
  ),
})

/** The guess as the core makes it. */
export const GuessAnswer = Type.Unsafe<Core.Guess>(GuessShape)

export type GuessAnswer = Core.Guess

/** What a person may settle is the same on both sides. */
true satisfies Settled extends CoreSettled ? true : never
