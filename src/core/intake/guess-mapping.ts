/**
 * A mapping for files, guessed from their headers and first rows.
 *
 * Names come first, values decide the rest: which form the times have, what stands before the decimals, whether goods
 * that came in and went out are told by a sign, by a type or by two columns. What cannot be known is told as a
 * note, and never decided in silence where it would turn a stock round.
 */

import type { GuessCode, GuessNoteCode } from '../codes.ts'
import type { CanonicalColumn } from './canonical-columns.ts'
import { type ColumnGuess, guessColumns } from './guess-columns.ts'
import { kindValues } from './guess-kinds.ts'
import { guessNumbers } from './guess-numbers.ts'
import { signed, twoQuantities } from './guess-signs.ts'
import { guessTimes, type TimeGuess } from './guess-times.ts'

export interface GuessFile {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly delimiter: string | null
}

export type GuessedSpec =
  | string
  | { value: string }
  | {
      column: string
      values?: Record<string, string>
      format?: string
      zone?: string
      decimal?: '.' | ','
    }

export interface GuessedEntry {
  match: string
  columns: Partial<Record<CanonicalColumn, GuessedSpec>>
  sign?: 1 | -1
  where?: { column: string; in?: string[]; not?: string[] }[]
}

export interface Guess {
  readonly file: string
  readonly column: CanonicalColumn
  readonly from: string | null
  readonly code: GuessCode
  readonly confidence: number
  readonly format?: string
  readonly zone?: string | null
  readonly ambiguous?: string[]
  readonly examples: string[]
}

export interface GuessNote {
  readonly code: GuessNoteCode
  readonly detail: Readonly<Record<string, unknown>>
}

export interface MappingGuess {
  /** Null where the files are canonical as they are. */
  readonly mapping: { files: GuessedEntry[] } | null
  readonly guesses: Guess[]
  readonly notes: GuessNote[]
}

export function guessMapping(files: readonly GuessFile[]): MappingGuess {
  const told = files.map((file) => guessFile(file))
  return {
    mapping: told.every(({ canonical }) => canonical)
      ? null
      : { files: told.flatMap(({ entries }) => entries) },
    guesses: told.flatMap(({ guesses }) => guesses),
    notes: told.flatMap(({ notes }) => notes),
  }
}

const TIMES = ['occurred_at', 'recorded_at', 'reported_at'] as const
const EXAMPLES_MAX = 5
/** A type that has more values than this is none. */
export const TYPES_MAX = 40

interface Told {
  readonly entries: GuessedEntry[]
  readonly guesses: Guess[]
  readonly notes: GuessNote[]
  readonly canonical: boolean
}

function guessFile(file: GuessFile): Told {
  const values = (header: string) => {
    const at = file.columns.indexOf(header)
    return file.rows.map((row) => row[at] ?? '')
  }
  const notes: GuessNote[] = []
  const note = (code: GuessNoteCode, detail: GuessNote['detail'] = {}) =>
    notes.push({ code, detail: { file: file.name, ...detail } })
  const chosen = guessColumns(file.columns)
  const pair = twoQuantities(file, values)
  const comma = usesComma(file)
  if (pair !== null) chosen.delete('quantity')
  byValues(file, chosen, values, comma, pair !== null)
  settleEnds(chosen)
  const columns: GuessedEntry['columns'] = {}
  const guesses: Guess[] = []
  const add = (guess: ColumnGuess, spec: GuessedSpec, more: Partial<Guess> = {}) => {
    columns[guess.column] = spec
    const { column, from, code, confidence } = guess
    guesses.push({
      file: file.name,
      column,
      from,
      code,
      confidence,
      ...more,
      examples: examplesOf(values(from)),
    })
  }
  let plain = true
  for (const guess of chosen.values()) {
    const { column, from } = guess
    if ((TIMES as readonly string[]).includes(column)) {
      const time = guessTimes(values(from), {
        dayFirst: file.delimiter === ';' || comma || !looksAmerican(file),
      })
      if (time === null) {
        // A column that is called a date and holds none: no time that is not needed.
        if (column === 'occurred_at') add({ ...guess, confidence: 0.2 }, from)
        continue
      }
      if (time.format !== null || time.needsZone) plain = false
      add(guess, timeSpec(from, time), timeFacts(time))
      if (time.ambiguous.length > 0)
        note('ambiguous-date', { column, from, format: time.format, ambiguous: time.ambiguous })
      if (time.needsZone) note('zone-unknown', { column, from })
    } else if (column === 'quantity' || column === 'unit_cost') {
      const number = guessNumbers(values(from), { comma })
      if (number === null && column === 'unit_cost') continue
      if (number?.mark) {
        plain = false
        note(number.ambiguous ? 'ambiguous-decimal' : 'decimal-mark', { column, from, mark: number.mark })
      }
      add(guess, number?.mark ? { column: from, decimal: number.mark } : from)
    } else if (column === 'kind') {
      const kinds = kindsOf(values(from))
      if (kinds === null) continue
      if (Object.keys(kinds).length > 0) plain = false
      add(guess, Object.keys(kinds).length > 0 ? { column: from, values: kinds } : from)
    } else add(guess, from)
    if (guess.code !== 'same-name') plain = false
  }
  const complete = settleMissing(file, columns, guesses, pair !== null, note)
  const entries = signed(file, { columns, chosen, values, comma, pair }, note)
  const canonical = plain && complete && entries.length === 1 && entries[0].sign === undefined
  return { entries, guesses, notes, canonical }
}

/** Needed columns that no name leads to, where the values of one column alone would do. */
function byValues(
  file: GuessFile,
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
  file: GuessFile,
  columns: GuessedEntry['columns'],
  guesses: Guess[],
  paired: boolean,
  note: (code: GuessNoteCode, detail?: GuessNote['detail']) => void,
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

export function usesComma({ delimiter, rows }: GuessFile): boolean {
  return delimiter === ';' || rows.some((row) => row.some((cell) => /^[+-]?\d+,\d{1,2}$/.test(cell.trim())))
}

/** Month first is an American habit, and so are clocks with AM and PM. */
function looksAmerican({ rows }: GuessFile): boolean {
  return rows.slice(0, 200).some((row) => row.some((cell) => /\d [AP]M$/i.test(cell.trim())))
}

function timeSpec(column: string, { format }: TimeGuess): GuessedSpec {
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
  const told = values.filter((value) => value.trim() !== '')
  if (told.length === 0 || told.some((value) => value.length > 40)) return false
  return guessNumbers(told, { comma: false }) === null && guessTimes(told, { dayFirst: true }) === null
}

function examplesOf(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value.trim() !== ''))].slice(0, EXAMPLES_MAX)
}
