/**
 * What a guess says of files: what it took for what and how sure it is, what it assumed, and what it cannot tell.
 *
 * A guess never picks in silence between readings that change which stock cards sink, how deep, or their class: those
 * become questions, each with its answers, what each answer would mean, and the option that gives it.
 */
import type { CanonicalColumn } from '../canonical-columns.ts'
import type { Mapping, MappingEntry } from '../mapping.ts'
import type { RawShape } from '../raw/raw-table.ts'
import type { LeftOut, TableLayout } from '../table/table-layout.ts'
import type { Language } from '../words/roles.ts'
import type { Settled } from './settled.ts'

export interface Guess {
  /** How the files are read, as far as is known; null where they are canonical as they stand. */
  readonly mapping: Mapping | null
  readonly files: readonly FileGuess[]
  /** What is undecided, the most important first. Empty: the files can be read. */
  readonly questions: readonly Question[]
  /** What was taken for granted and stated: a zone, a place for all rows. */
  readonly assumptions: readonly Assumption[]
}

export interface FileGuess {
  readonly name: string
  readonly shape: RawShape
  /** The system whose export this is, where its headers show it. */
  readonly layout: { readonly slug: string; readonly name: string; readonly language: Language } | null
  readonly table: TableLayout
  readonly taken: readonly Taken[]
  /** Columns of the file that are not read, in its order, with what they seem to hold (null: no idea). */
  readonly unused: readonly { readonly column: string; readonly role: string | null }[]
  /** Lines of the sample that are no movements. */
  readonly leftOut: readonly LeftOut[]
  /** The readings that were tried, the best first. */
  readonly readings: readonly ReadingTrial[]
  /** Rows of the sample, and whether it is the whole file. */
  readonly rows: number
  readonly complete: boolean
}

/** Why a column is taken for a canonical one, the surest first. */
export const TAKEN_CODES = ['same-name', 'chosen', 'layout', 'balance', 'word', 'values', 'constant'] as const
export type TakenCode = (typeof TAKEN_CODES)[number]

export interface Taken {
  readonly column: CanonicalColumn
  /** Headers it is read from; empty where it is constant. */
  readonly from: readonly string[]
  readonly code: TakenCode
  /** Whether every one of those headers is a value of its own: a place or a day each. */
  readonly each?: boolean
  /** 0 to 1. */
  readonly confidence: number
  /** Of a time: its format as strptime writes it, null for ISO 8601, and its zone where one had to be given. */
  readonly format?: string | null
  readonly zone?: string | null
  readonly decimal?: '.' | ',' | null
  readonly examples: readonly string[]
}

/** The guess of one file of several. */
export interface GuessedFile {
  readonly guess: FileGuess | null
  /** How the file is read; none where it cannot be read before a question is answered. */
  readonly entries: readonly MappingEntry[]
  /** Whether the file is read as well without any entry. */
  readonly canonical: boolean
  readonly questions: readonly Question[]
  readonly assumptions: readonly Assumption[]
}

/** What a reading of the sample comes to, and what the file itself says of it. */
export interface ReadingTrial {
  /** What tells it from the others. */
  readonly label: ReadingLabel
  readonly chosen: boolean
  readonly outcome: Outcome
  readonly evidence: readonly Evidence[]
}

export interface ReadingLabel {
  readonly code: 'as-guessed' | 'sign' | 'column' | 'dates' | 'decimal' | 'types' | 'sheet'
  readonly detail: Readonly<Record<string, string>>
}

/** Figures of a reading, over the sampled rows. */
export interface Outcome {
  readonly movements: number
  readonly refused: number
  readonly books: number
  /** Books ever below zero, and those of them that began so before anything had come into them. */
  readonly negative: number
  readonly beginNegative: number
  /** Depth of the deepest, a decimal; null where none is below zero. */
  readonly deepest: string | null
}

/** Something that the file proves for or against a reading. `share` of `of` rows, books or pairs agree. */
export interface Evidence {
  readonly code:
    | 'running-balance'
    | 'before-and-after'
    | 'both-signs'
    | 'known-types'
    | 'transfer-ends'
    | 'items-repeat'
    | 'rows-read'
    | 'begins-negative'
    | 'known-layout'
  readonly share: number
  readonly of: number
  readonly speaks: 'for' | 'against'
}

export const QUESTION_CODES = [
  'sheet',
  'header',
  'item',
  'location',
  'quantity',
  'time',
  'clock',
  'sign',
  'types',
  'statuses',
  'dates',
  'decimal',
] as const
export type QuestionCode = (typeof QUESTION_CODES)[number]

export interface Question {
  readonly code: QuestionCode
  readonly file: string
  /** What it is about: a column, a type, examples of values. */
  readonly detail: {
    readonly column?: string
    readonly value?: string
    /** Rows of the sample it is about. */
    readonly rows?: number
    readonly examples?: readonly string[]
  }
  readonly answers: readonly Answer[]
}

export interface Answer {
  /** `in`, `out`, `signed`, `level`, `none`, `counts`, a header, a sheet, `day-first`, … */
  readonly value: string
  /** What is settled by it, to be merged into what was settled before. */
  readonly settles: Settled
  /** The option of the command line, as typed: `--sign out`, `--type "Stock Adjustment=in"`. */
  readonly option: string
  /** What the files would come to; null where it was not tried. */
  readonly outcome: Outcome | null
}

export interface Assumption {
  readonly code:
    | 'zone'
    | 'site'
    | 'one-place'
    | 'one-item'
    | 'day-first'
    | 'outside'
    | 'newest-first'
    | 'joined'
    | 'across'
  readonly file: string
  readonly detail: Readonly<Record<string, string>>
  /** The option that says otherwise. */
  readonly option: string | null
}
