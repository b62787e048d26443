/**
 * A mapping for files, guessed from their headers and first rows.
 *
 * Names come first, values decide the rest: which form the times have, what stands before the decimals, and whether
 * a sign, a type or two columns tell goods that came in from goods that went out. What cannot be known becomes a note,
 * and is never decided in silence where it would turn a stock round.
 */

import type { GuessCode } from '../file-codes.ts'
import type { CanonicalColumn } from './canonical-columns.ts'
import { type ColumnGuess, guessColumns } from './guess-columns.ts'
import { kindValues } from './guess-kinds.ts'
import type { AddNote, GuessNote } from './guess-note.ts'
import { guessNumbers } from './guess-numbers.ts'
import { signed, twoQuantities } from './guess-signs.ts'
import { guessTimes, type TimeGuess } from './guess-times.ts'
import type { ColumnSpec, Mapping, MappingEntry } from './mapping.ts'
import { looksAmerican, type SampledFile, TYPES_MAX, usesComma, valuesOf } from './sampled-file.ts'

/** What one canonical column is guessed to be, with how sure that is (0 to 1) and values that show it. */
export interface Guess {
  readonly file: string
  readonly column: CanonicalColumn
  /** The header it is read from; null where it is missing or constant. */
  readonly from: string | null
  readonly code: GuessCode
  readonly confidence: number
  readonly format?: string
  readonly zone?: string | null
  /** Other formats that fit every value seen. */
  readonly ambiguous?: string[]
  readonly examples: string[]
}

export interface MappingGuess {
  /** Null where the files are canonical as they are. */
  readonly mapping: Mapping | null
  readonly guesses: Guess[]
  readonly notes: GuessNote[]
}

/** One mapping for files that are read together; guesses and notes come in the order of the files. */
export function guessMapping(files: readonly SampledFile[]): MappingGuess {
  const guessed = files.map((file) => guessFile(file))
  return {
    mapping: guessed.every(({ canonical }) => canonical)
      ? null
      : { files: guessed.flatMap(({ entries }) => entries) },
    guesses: guessed.flatMap(({ guesses }) => guesses),
    notes: guessed.flatMap(({ notes }) => notes),
  }
}

const TIMES: readonly CanonicalColumn[] = ['occurred_at', 'recorded_at', 'reported_at']
const EXAMPLES_MAX = 5

interface GuessedFile {
  readonly entries: MappingEntry[]
  readonly guesses: Guess[]
  readonly notes: GuessNote[]
  readonly canonical: boolean
}

function guessFile(file: SampledFile): GuessedFile {
  const values = (header: string) => valuesOf(file, header)
  const notes: GuessNote[] = []
  const note: AddNote = (code, detail = {}) => notes.push({ code, detail: { file: file.name, ...detail } })
  const chosen = guessColumns(file.columns)
  const pair = twoQuantities(file, values)
  const comma = usesComma(file)
  if (pair !== null) chosen.delete('quantity')
  byValues(file, chosen, values, comma, pair !== null)
  settleEnds(chosen)
  const columns: MappingEntry['columns'] = {}
  const guesses: Guess[] = []
  let plain = true
  for (const guess of chosen.values()) {
    const read = readColumn(file, guess, comma, note)
    if (read === null) continue
    columns[guess.column] = read.spec
    guesses.push(guessOf(file, { ...guess, confidence: read.confidence ?? guess.confidence }, read.facts))
    if (!read.plain || (guess.code !== 'same-name' && read.confidence === undefined)) plain = false
  }
  const complete = settleMissing(file, columns, guesses, pair !== null, note)
  const entries = signed(file, { columns, chosen, values, comma, pair }, note)
  const canonical = plain && complete && entries.length === 1 && entries[0].sign === undefined
  return { entries, guesses, notes, canonical }
}

function guessOf(file: SampledFile, guess: ColumnGuess, facts: Partial<Guess>): Guess {
  const { column, from, code, confidence } = guess
  const examples = examplesOf(valuesOf(file, from))
  return { file: file.name, column, from, code, confidence, ...facts, examples }
}

interface ReadColumn {
  readonly spec: ColumnSpec
  /** What the guess says beside the name. */
  readonly facts: Partial<Guess>
  /** Whether the values are written the canonical way. */
  readonly plain: boolean
  /** Where the values make the guess less sure than the name. */
  readonly confidence?: number
}

/** How the values of a chosen column are written; null where they show that it is another thing. */
function readColumn(
  file: SampledFile,
  { column, from }: ColumnGuess,
  comma: boolean,
  note: AddNote,
): ReadColumn | null {
  if (TIMES.includes(column)) return readTimes(file, column, from, comma, note)
  if (column === 'quantity' || column === 'unit_cost') return readNumbers(file, column, from, comma, note)
  if (column === 'kind') {
    const kinds = kindsOf(valuesOf(file, from))
    if (kinds === null) return null
    const plain = Object.keys(kinds).length === 0
    return { spec: plain ? from : { column: from, values: kinds }, facts: {}, plain }
  }
  return { spec: from, facts: {}, plain: true }
}

function readTimes(
  file: SampledFile,
  column: CanonicalColumn,
  from: string,
  comma: boolean,
  note: AddNote,
): ReadColumn | null {
  const dayFirst = file.delimiter === ';' || comma || !looksAmerican(file)
  const time = guessTimes(valuesOf(file, from), { dayFirst })
  if (time === null) {
    // A column that is called a date and holds none is offered where a time is needed, and makes no file foreign.
    return column === 'occurred_at' ? { spec: from, facts: {}, plain: true, confidence: 0.2 } : null
  }
  const { format, ambiguous, needsZone } = time
  if (ambiguous.length > 0) note('ambiguous-date', { column, from, format, ambiguous })
  if (needsZone) note('zone-unknown', { column, from })
  return { spec: timeSpec(from, time), facts: timeFacts(time), plain: format === null && !needsZone }
}

function readNumbers(
  file: SampledFile,
  column: CanonicalColumn,
  from: string,
  comma: boolean,
  note: AddNote,
): ReadColumn | null {
  const number = guessNumbers(valuesOf(file, from), { comma })
  if (number === null && column === 'unit_cost') return null
  if (number === null || number.mark === null) return { spec: from, facts: {}, plain: true }
  note(number.ambiguous ? 'ambiguous-decimal' : 'decimal-mark', { column, from, mark: number.mark })
  return { spec: { column: from, decimal: number.mark }, facts: {}, plain: false }
}

/** Needed columns that no name leads to, where the values of one column alone would do. */
function byValues(
  file: SampledFile,
  chosen: Map<CanonicalColumn, ColumnGuess>,
  values: (header: string) => string[],
  comma: boolean,
  paired: boolean,
): void {
  const free = () => file.columns.filter((one) => ![...chosen.values()].some(({ from }) => from === one))
  const take = (column: CanonicalColumn, fits: (header: string) => boolean) => {
    const found = free().filter(fits)
    if (found.length !== 1) return
    chosen.set(column, { column, from: found[0], code: 'by-values', confidence: 0.4 })
  }
  if (!chosen.has('occurred_at') && !chosen.has('recorded_at'))
    take('occurred_at', (header) => guessTimes(values(header), { dayFirst: true }) !== null)
  if (!chosen.has('quantity') && !paired) {
    take('quantity', (header) => (guessNumbers(values(header), { comma })?.negative ?? 0) > 0)
    if (!chosen.has('quantity'))
      take('quantity', (header) => guessNumbers(values(header), { comma }) !== null)
  }
  if (!chosen.has('item')) take('item', (header) => isCodeLike(values(header)))
}

/** Both ends or one place; a warehouse is the place where no other is named. */
function settleEnds(chosen: Map<CanonicalColumn, ColumnGuess>): void {
  const ends = chosen.has('from') && chosen.has('to')
  if (ends) chosen.delete('location')
  else {
    for (const end of ['from', 'to'] as const) {
      const only = chosen.get(end)
      chosen.delete(end)
      if (only !== undefined && !chosen.has('location'))
        chosen.set('location', { ...only, column: 'location', confidence: only.confidence * 0.6 })
    }
    const site = chosen.get('site')
    if (!chosen.has('location') && site !== undefined && site.code !== 'same-name') {
      chosen.delete('site')
      chosen.set('location', { ...site, column: 'location', confidence: site.confidence * 0.8 })
    }
  }
}

/** What no column says: a constant place, and what is left open. */
function settleMissing(
  file: SampledFile,
  columns: MappingEntry['columns'],
  guesses: Guess[],
  paired: boolean,
  note: AddNote,
): boolean {
  const missing = (column: CanonicalColumn, code: GuessCode = 'missing') =>
    guesses.push({ file: file.name, column, from: null, code, confidence: 0, examples: [] })
  const open: CanonicalColumn[] = []
  if (columns.item === undefined) open.push('item')
  if (columns.quantity === undefined && !paired) open.push('quantity')
  if (TIMES.slice(0, 2).every((column) => columns[column] === undefined)) open.push('occurred_at')
  for (const column of open) missing(column)
  if (columns.location === undefined && columns.from === undefined) {
    columns.location = { value: CONSTANT_PLACE }
    missing('location', 'constant')
    note('no-location', { value: CONSTANT_PLACE })
    return false
  }
  return open.length === 0
}

/** The place of a file that names none. */
const CONSTANT_PLACE = 'stock'

function kindsOf(values: readonly string[]): Record<string, string> | null {
  const types = [...new Set(values)]
  return types.length > TYPES_MAX ? null : kindValues(types)
}

function timeSpec(column: string, { format }: TimeGuess): ColumnSpec {
  return format === null ? column : { column, format }
}

function timeFacts({ format, ambiguous, needsZone }: TimeGuess): Partial<Guess> {
  return {
    ...(format === null ? {} : { format }),
    ...(needsZone ? { zone: null } : {}),
    ...(ambiguous.length === 0 ? {} : { ambiguous: [...ambiguous] }),
  }
}

/** Texts that come again and again, and are no numbers or times. */
function isCodeLike(values: readonly string[]): boolean {
  const filled = values.filter((value) => value.trim() !== '')
  if (filled.length === 0 || filled.some((value) => value.length > 40)) return false
  return guessNumbers(filled, { comma: false }) === null && guessTimes(filled, { dayFirst: true }) === null
}

function examplesOf(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value.trim() !== ''))].slice(0, EXAMPLES_MAX)
}
