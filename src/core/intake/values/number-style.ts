/**
 * How the numbers of a column are written: one decimal mark for all of them.
 *
 * Most columns prove it: 1,234.56 and 0.5 can mean one thing. Where every mark has three digits before and behind it
 * (5.000 pieces or five), the column says nothing by itself; the style is then ambiguous, with what is likely of it.
 */
import { isZero } from './decimals.ts'
import { isEmptyValue } from './empty-values.ts'
import { foldText } from './fold-text.ts'
import { type DecimalMark, type ReadNumber, readNumber } from './numbers.ts'

export interface NumberStyle {
  /** Null where the values are plain decimals as they stand. */
  readonly decimal: DecimalMark | null
  /** Whether another mark would read the same values as other numbers, and nothing in them tells. */
  readonly ambiguous: boolean
  /** What other columns or the shape of the values speak for where it is ambiguous. */
  readonly likely: DecimalMark | null
  /** Shares and counts, over the values that are not empty. */
  readonly share: number
  readonly negative: number
  readonly positive: number
  readonly zero: number
  /** Share of whole numbers among those read, and of those with a unit beside them. */
  readonly wholes: number
  readonly withUnit: number
  /** How many different units stand beside them: many speak for codes such as 12A. */
  readonly units: number
  /** Most decimals that a value has, zeros behind left out. */
  readonly decimalsSeen: number
  readonly distinct: number
}

export interface NumberHints {
  /** Whether other columns of the file, or its delimiter, speak for commas before decimals. */
  readonly comma?: boolean
}

/** Some values may be no numbers; they are refused row by row. */
const SHARE_MIN = 0.6
/** Values with exactly three digits behind a mark, beside whole ones, that make thousands likely. */
const GROUPED_MIN = 5

/**
 * The style that reads most of the values, or null where they are no numbers. Empty ones (`-`, `NULL`) do not count.
 *
 * @example numberStyle(['1.234,5', '2'])?.decimal // ','
 * @example numberStyle(['5.000', '12.000'])?.ambiguous // true
 */
export function numberStyle(values: readonly string[], hints: NumberHints = {}): NumberStyle | null {
  const filled = values.filter((value) => !isEmptyValue(value))
  if (filled.length === 0) return null
  const marks = tally(filled)
  const { decimal, ambiguous, likely } = decided(marks, hints)
  const read = filled.flatMap((value) => readNumber(value, decimal) ?? [])
  if (read.length < filled.length * SHARE_MIN) return null
  return {
    decimal: marks.plain === filled.length && !ambiguous && decimal === '.' ? null : decimal,
    ambiguous,
    likely,
    share: read.length / filled.length,
    ...figuresOf(read),
  }
}

function figuresOf(read: readonly ReadNumber[]) {
  const zero = read.filter(({ value }) => isZero(value)).length
  const negative = read.filter(({ value }) => value.startsWith('-')).length
  const decimals = read.map(({ value }) => value.split('.')[1]?.length ?? 0)
  return {
    negative,
    positive: read.length - negative - zero,
    zero,
    wholes: decimals.filter((count) => count === 0).length / read.length,
    withUnit: read.filter(({ unit }) => unit !== null).length / read.length,
    units: new Set(read.flatMap(({ unit }) => unit ?? [])).size,
    decimalsSeen: decimals.reduce((most, count) => Math.max(most, count), 0),
    distinct: new Set(read.map(({ value }) => value)).size,
  }
}

/** What the values of a column show of their marks. */
interface Tally {
  /** Values that can only have a point, only a comma, before their decimals. */
  readonly proven: Readonly<Record<DecimalMark, number>>
  /** Values with one mark of this kind that may stand before decimals or between thousands. */
  readonly open: Readonly<Record<DecimalMark, number>>
  /** Those of them that end in a zero. */
  readonly padded: Readonly<Record<DecimalMark, number>>
  /** Values without a mark: below a thousand, and from there on. */
  readonly small: number
  readonly large: number
  /** Values that are plain decimals as they stand. */
  readonly plain: number
}

function decided(marks: Tally, hints: NumberHints): Pick<NumberStyle, 'decimal' | 'ambiguous' | 'likely'> {
  const { proven, open } = marks
  const undecided = open['.'] + open[',']
  if (proven['.'] + proven[','] > 0) {
    const decimal = proven[','] > proven['.'] ? ',' : '.'
    // Both marks before decimals in one column: what may be either stays open.
    const ambiguous = proven[','] > 0 && proven['.'] > 0 && undecided > 0
    return { decimal, ambiguous, likely: ambiguous ? decimal : null }
  }
  if (undecided === 0) return { decimal: '.', ambiguous: false, likely: null }
  const mark = open['.'] >= open[','] ? '.' : ','
  const other = mark === '.' ? ',' : '.'
  // Whoever groups thousands groups all of them: 1500 beside 2.250 makes the mark one of decimals.
  if (marks.large > 0 && open[other] === 0) return { decimal: mark, ambiguous: false, likely: null }
  // Whoever writes 100 without decimals does not write 1.250 with a zero behind: that one groups its thousands.
  if (marks.small > 0 && marks.padded[mark] > 0 && open[other] === 0)
    return { decimal: other, ambiguous: false, likely: null }
  const likely = likelyMark(marks, mark, other, hints)
  return { decimal: likely ?? '.', ambiguous: true, likely }
}

function likelyMark(
  marks: Tally,
  mark: DecimalMark,
  other: DecimalMark,
  hints: NumberHints,
): DecimalMark | null {
  if (hints.comma !== undefined) return hints.comma ? ',' : '.'
  // Decimals that are not padded do not all have three digits by chance.
  return marks.small > 0 && marks.open[mark] >= GROUPED_MIN ? other : null
}

function tally(values: readonly string[]): Tally {
  const proven = { '.': 0, ',': 0 }
  const open = { '.': 0, ',': 0 }
  const padded = { '.': 0, ',': 0 }
  let [small, large, plain] = [0, 0, 0]
  for (const value of values) {
    if (/^-?\d+(?:\.\d+)?$/.test(value)) plain++
    const shown = marksOf(value)
    if (shown === null) continue
    if (shown.mark === null) shown.digits > 3 ? large++ : small++
    else (shown.open ? open : proven)[shown.mark]++
    if (shown.mark !== null && shown.open && /0[^\d]*$/.test(value)) padded[shown.mark]++
  }
  return { proven, open, padded, small, large, plain }
}

/** A number with one mark, three digits behind it and one to three before it, the first of them not zero. */
const OPEN = /^[1-9]\d{0,2}[.,]\d{3}$/

/** The decimal mark that a value shows, and whether it may as well stand between thousands; null for no number. */
function marksOf(value: string): { mark: DecimalMark | null; open: boolean; digits: number } | null {
  const [number] = /\d[\d., '’]*|[.,]\d+/.exec(foldText(value)) ?? []
  if (number === undefined) return null
  const body = number.trim()
  if (!/[.,]/.test(body)) return { mark: null, open: false, digits: /['’ ]/.test(body) ? 0 : body.length }
  if (OPEN.test(body)) return { mark: body.includes('.') ? '.' : ',', open: true, digits: 0 }
  const readable = (['.', ','] as const).filter((mark) => readNumber(body, mark) !== null)
  return readable.length === 1 ? { mark: readable[0], open: false, digits: 0 } : null
}
