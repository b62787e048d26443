/** What a language says of a guess: what was taken for what, what is assumed, and what has to be asked. */
import type { CanonicalColumn } from '../core/intake/canonical-columns.ts'
import type {
  Assumption,
  Evidence,
  Outcome,
  Question,
  QuestionCode,
  ReadingLabel,
  TakenCode,
} from '../core/intake/guess/guess.ts'
import type { LeftOutReason } from '../core/intake/table/table-layout.ts'
import type { ColumnRole, Direction, Language } from '../core/intake/words/roles.ts'

type ByCode<Code extends string, Value> = Readonly<Record<Code, Value>>

/** What a question is about; `rows` is how many rows of the file hold the value. */
export interface QuestionFacts extends Omit<Question, 'code' | 'answers'> {
  readonly detail: Question['detail'] & { readonly rows?: number }
}

export interface GuessWords {
  readonly languages: ByCode<Language, string>
  /** Short names of the canonical columns, as a report of a reading bears them. */
  readonly columns: ByCode<CanonicalColumn, string>
  readonly roles: ByCode<ColumnRole, string>
  /** Lines of a file that are no movements: one, and several. */
  readonly leftOut: ByCode<LeftOutReason, readonly [one: string, many: string]>
  readonly taken: ByCode<TakenCode, string>
  /** A sentence without its full stop, so that the option that says otherwise may follow. */
  readonly assumptions: ByCode<Assumption['code'], (detail: Assumption['detail']) => string>
  readonly questions: ByCode<QuestionCode, (facts: QuestionFacts) => string>
  /** An answer by its value. */
  readonly answers: ByCode<QuestionCode, (value: string) => string>
  readonly evidence: ByCode<Evidence['code'], (evidence: Evidence) => string>
  readonly readings: ByCode<ReadingLabel['code'], (detail: ReadingLabel['detail']) => string>
  /** What a reading comes to. */
  readonly outcome: (outcome: Outcome) => string
  /** How sure a guess is, from 0 to 1. */
  readonly sureness: (confidence: number) => string
  /** How a time is written, from its format as strptime writes it; null is ISO 8601. */
  readonly timeFormat: (format: string | null) => string
  /** How the sign of a system's movements comes about. */
  readonly quantityShapes: ByCode<QuantityShape, string>
  /** Which way a type of movement goes. */
  readonly goes: ByCode<Direction, string>
  readonly labels: ByCode<GuessLabel, string>
}

export type QuantityShape =
  | 'signed'
  | 'unsigned'
  | 'out'
  | 'in-out'
  | 'in-out-signed'
  | 'from-to'
  | 'before-after'
  | 'levels'

export type GuessLabel =
  | 'readAs'
  | 'readByColumns'
  | 'sheet'
  | 'also'
  | 'leftOut'
  | 'unused'
  | 'proof'
  | 'against'
  | 'for'
  | 'signed'
  | 'turned'
  | 'directionBy'
  | 'in'
  | 'out'
  | 'ownSign'
  | 'changeFrom'
  | 'changeTo'
  | 'decimalComma'
  | 'allRows'
  | 'firstRows'
  | 'wholeFile'
  | 'looked'
  | 'chosen'
  | 'examples'
  | 'otherwise'
  | 'canonical'
  | 'keep'
  | 'layoutSlug'
  | 'layoutLanguages'
  | 'layoutSeen'
  | 'layoutMemory'
  | 'layoutNoMovements'
  | 'layoutColumns'
  | 'layoutQuantity'
  | 'layoutDirection'
  | 'layoutTypes'
  | 'layoutFacts'
  | 'layoutPosted'
  | 'layoutStates'
  | 'layoutOutside'
  | 'layoutSample'
