/** What the columns of a table hold, measured on the rows of a sample. */
import { kindOf } from './cells.ts'
import { countedRows, countLacking, isCodesOnly } from './group-line.ts'
import { type Line, looksLikeData, type MeaningOf } from './lines.ts'
import type { CellKind } from './table-layout.ts'

export interface TableBody {
  /** Lines that are rows, as far as a sample tells. */
  readonly rows: readonly Line[]
  readonly kinds: readonly CellKind[]
  readonly key: readonly number[]
  readonly units: readonly number[]
  readonly figures: number
}

/** Columns of texts and dates that nearly every row fills: what says which movement a row is. */
export function identityOf(kinds: readonly CellKind[], key: readonly number[]): number[] {
  return key.filter((column) => kinds[column] === 'text' || kinds[column] === 'date')
}

/** A column is a key where so many of the rows fill it. */
const KEY_SHARE = 0.95
/** While lines of sums are still among the rows, a column is usual from this share on. */
const USUAL_SHARE = 0.6
/** Characters of a unit at most, and rows to each of them at least. */
const UNIT_MAX = 5
const UNIT_ROWS = 3
/** Ordinary rows in a hundred may fill fewer number cells than the others. */
const FEW_SHARE = 0.03

/** Measures the lines below a header, cut to the width of the table. */
export function measureBody(lines: readonly Line[], width: number, meaningOf: MeaningOf): TableBody {
  const candidates = withoutSums(lines.filter(looksLikeData), meaningOf)
  const usual = median(candidates.map((line) => line.filled.length))
  const long = candidates.filter((line) => line.filled.length >= usual)
  const nearlyLong = candidates.filter((line) => 4 * line.filled.length >= 3 * usual)
  const kinds = Array.from({ length: width }, (_, column) => {
    const kind = kindOfColumn(long, column)
    return kind === 'blank' ? kindOfColumn(nearlyLong, column) : kind
  })
  const ordinary = ordinaryOf(candidates, kinds, usual)
  const rows = candidates.filter((line) => isOrdinary(line, kinds, ordinary, meaningOf))
  const units = unitsOf(rows, kinds)
  const identity = identityOf(kinds, columnsFilled(rows, width, USUAL_SHARE))
  const plain = rows.filter((row) => !isSumOfUnit(row.cells, row.filled, { kinds, identity, units }))
  const used = plain.length > 0 ? plain : candidates
  return {
    rows: used,
    kinds,
    units,
    key: columnsFilled(used, width, KEY_SHARE),
    figures: figuresOf(used, kinds),
  }
}

/** What tells a sum of one unit from a row, by index of a column. */
export interface UnitFrame {
  readonly kinds: readonly CellKind[]
  readonly identity: readonly number[]
  readonly units: readonly number[]
}

/** A number and its unit, where rows have a good deal more: `| | | 250 | PC |`, one line for each unit. */
export function isSumOfUnit(
  cells: readonly string[],
  filled: readonly number[],
  { kinds, identity, units }: UnitFrame,
): boolean {
  if (identity.length < 3) return false
  if (countLacking(cells, identity, kinds) < identity.length - 1) return false
  return (
    filled.some((column) => kinds[column] === 'number' && kindOf(cells[column]!) === 'number') &&
    filled.every((column) => {
      if (kinds[column] === 'number' || units.includes(column)) return true
      return kinds[column] === 'date' && kindOf(cells[column]!) !== 'date'
    })
  )
}

/** Columns of few short words without digits beside a column of numbers. */
function unitsOf(rows: readonly Line[], kinds: readonly CellKind[]): number[] {
  return kinds.flatMap((kind, column) => {
    if (kind !== 'text' || (kinds[column - 1] !== 'number' && kinds[column + 1] !== 'number')) return []
    const values = rows.map((row) => row.cells[column]!).filter((cell) => cell !== '')
    return values.every(isUnit) && UNIT_ROWS * new Set(values).size <= values.length ? [column] : []
  })
}

/**
 * Whether a text is as short as a unit is, without digits but those of an area or a volume.
 *
 * @example [isUnit('KG'), isUnit('m2'), isUnit('A1'), isUnit('Pump 7')] // [true, true, false, false]
 */
export function isUnit(text: string): boolean {
  return text.length <= UNIT_MAX && !/\d/.test(text.replace(/m[23]$/i, ''))
}

/** How the most of the rows are filled. */
interface Ordinary {
  readonly texts: readonly number[]
  readonly numbers: readonly number[]
  /** Medians of the filled cells: of all columns, of texts and dates, of numbers. */
  readonly cells: number
  readonly filledTexts: number
  readonly filledNumbers: number
}

function ordinaryOf(lines: readonly Line[], kinds: readonly CellKind[], cells: number): Ordinary {
  const texts = kinds.flatMap((kind, column) => (kind === 'text' || kind === 'date' ? [column] : []))
  const numbers = kinds.flatMap((kind, column) => (kind === 'number' ? [column] : []))
  return {
    texts,
    numbers,
    cells,
    filledTexts: median(lines.map((line) => countFilled(line, texts))),
    filledNumbers: median(lines.map((line) => countNumbers(line, numbers))),
  }
}

/** Lines without a word of totals, unless most have one: then it is a name of the trade. */
function withoutSums(lines: readonly Line[], meaningOf: MeaningOf): readonly Line[] {
  const plain = lines.filter((line) => !line.filled.some((index) => isSumWord(line, index, meaningOf)))
  return 2 * plain.length >= lines.length ? plain : lines
}

function isSumWord(line: Line, index: number, meaningOf: MeaningOf): boolean {
  if (line.kinds[index] !== 'text') return false
  const meaning = meaningOf(line.cells[index]!)
  return meaning === 'total' || meaning === 'closing'
}

/** A line is taken for a row unless a word says otherwise, it holds sums only, or it looks like a group line. */
function isOrdinary(
  line: Line,
  kinds: readonly CellKind[],
  ordinary: Ordinary,
  meaningOf: MeaningOf,
): boolean {
  const texts = countFilled(line, ordinary.texts)
  if (ordinary.filledTexts > 0 && texts === 0) return false
  const few = line.filled.length < ordinary.cells
  if (few && countedRows(line.cells[line.filled[0]!]!) !== null) return false
  const frame = { kinds, identity: ordinary.texts, figures: ordinary.filledNumbers }
  if (few && isCodesOnly(line.cells, line.filled, frame)) return false
  const lacksNumbers = ordinary.filledNumbers > 0 && countNumbers(line, ordinary.numbers) === 0
  if (few && lacksNumbers && 2 * texts <= ordinary.filledTexts + 1) return false
  const meanings = line.filled.map((index) =>
    line.kinds[index] === 'text' ? meaningOf(line.cells[index]!) : null,
  )
  if (meanings.includes('opening') || meanings.includes('closing')) return false
  return !meanings.includes('total') || 2 * texts > ordinary.filledTexts + 1
}

function kindOfColumn(rows: readonly Line[], column: number): CellKind {
  const counts = { number: 0, date: 0, text: 0, blank: 0 }
  for (const row of rows) counts[row.kinds[column] ?? 'blank'] += 1
  const filled = counts.number + counts.date + counts.text
  if (filled === 0) return 'blank'
  // A few notes among numbers leave the column one of numbers.
  if (counts.number >= 0.8 * filled) return isCode(rows, column) ? 'text' : 'number'
  return counts.date >= 0.8 * filled ? 'date' : 'text'
}

/** Digits that count nothing: zeros lead them, or all have the same length. */
function isCode(rows: readonly Line[], column: number): boolean {
  const values = rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '')
  if (!values.every((value) => /^\d+$/.test(value))) return false
  if (values.some((value) => value.length > 1 && value.startsWith('0'))) return true
  const [first = ''] = values
  return values.length >= 3 && first.length >= 4 && values.every((value) => value.length === first.length)
}

function columnsFilled(rows: readonly Line[], width: number, share: number): number[] {
  const key: number[] = []
  for (let column = 0; column < width; column += 1) {
    const filled = rows.filter((row) => row.cells[column] !== '').length
    if (rows.length > 0 && filled >= share * rows.length) key.push(column)
  }
  return key
}

function figuresOf(rows: readonly Line[], kinds: readonly CellKind[]): number {
  const numbers = kinds.flatMap((kind, column) => (kind === 'number' ? [column] : []))
  const counts = rows.map((row) => countFilled(row, numbers)).sort((left, right) => left - right)
  return counts[Math.floor(FEW_SHARE * counts.length)] ?? 0
}

function countFilled(line: Line, columns: readonly number[]): number {
  return columns.filter((column) => line.cells[column] !== '').length
}

function countNumbers(line: Line, columns: readonly number[]): number {
  return columns.filter((column) => line.kinds[column] === 'number').length
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
