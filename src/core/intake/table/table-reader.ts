/**
 * Tells the rows of a table from the lines that are none, one line after the other.
 *
 * A line that fills all key columns and as many numbers as rows do is a row, whatever its texts say: an item may be
 * called "Total". Only a line that lacks some of them is looked at closer, in this order: frame, header again, words
 * (opening, closing, total, footer), title again, group line, sums without a word, prose. What is none of these is a
 * row, and those who read it say what it lacks.
 */
import type { RawRow } from '../raw/raw-table.ts'
import { isDrawn, isFrame, kindOf, trimmed } from './cells.ts'
import { sameName } from './column-names.ts'
import { countLacking } from './group-line.ts'
import { groupState } from './group-state.ts'
import type { LineMeaning, MeaningOf } from './lines.ts'
import { type NumberOf, runningSums } from './running-sums.ts'
import { identityOf, isSumOfUnit } from './table-body.ts'
import type { LeftOut, LeftOutReason, TableLayout } from './table-layout.ts'
import { titleSignature } from './title-signature.ts'

/** Cells by column, then the values of group lines: as long as `layout.columns` and `layout.groups` together. */
export interface TableRow {
  readonly kind: 'row'
  readonly row: number
  readonly cells: readonly string[]
}

export interface LeftOutLine {
  readonly kind: 'left-out'
  readonly row: number
  readonly reason: LeftOutReason
}

/** A line with more cells than the table has columns, or that cannot be taken apart. */
export interface BrokenLine {
  readonly kind: 'broken'
  readonly row: number
  readonly cells: readonly string[]
}

export interface HeaderLine {
  readonly kind: 'header'
  readonly row: number
}

export type ReadLine = TableRow | LeftOutLine | BrokenLine | HeaderLine

export interface TableReader {
  /** Rows have to come in the order of the file, from its first. */
  read(row: RawRow): ReadLine
  /** The lines left out so far, by reason. */
  leftOut(): readonly LeftOut[]
}

export interface ReaderOptions {
  readonly lineMeaning?: MeaningOf
  /** Reads a number for the check of totals; without it, a line of numbers alone is a total by its look. */
  readonly numberOf?: NumberOf
}

/** Meanings of texts are remembered up to so many. */
const MEANINGS_MAX = 5000

/** A reader for the lines of one file. */
export function createTableReader(layout: TableLayout, options: ReaderOptions = {}): TableReader {
  const { header, firstCell, key, kinds, units, figures, end } = layout
  const width = layout.columns.length
  const identity = identityOf(kinds, key).filter((column) => !layout.fill.includes(column))
  const numbers = kinds.flatMap((kind, column) => (kind === 'number' ? [column] : []))
  const groups = groupState(layout, { kinds, identity, figures })
  const sums = options.numberOf === undefined ? null : runningSums(numbers, options.numberOf)
  const meaningOf = rememberedMeaning(options.lineMeaning)
  /** A table with one text a row: there a word decides although the line fills all keys. */
  const only = identity.length === 1 && options.lineMeaning !== undefined ? identity[0]! : -1
  const counts = new Map<LeftOutReason, number>()
  const titles = new Set<string>()
  const headers: (readonly string[])[] = header === null ? [layout.columns] : []
  const above = layout.fill.map(() => '')

  function read({ row, cells: raw, broken: text }: RawRow): ReadLine {
    if (text !== undefined) return broken(row, [text])
    if (header !== null && row <= header[1]) return readAbove(row, raw, row >= header[0])
    const cells: string[] = []
    let blank = true
    for (let index = firstCell; index < firstCell + width; index += 1) {
      const text = raw[index]
      const cell = text === undefined ? '' : trimmed(text)
      if (cell !== '') blank = false
      cells.push(cell)
    }
    const outside = textOutside(raw)
    if (blank && outside === '') return leave(row, 'blank')
    if (end !== null && row >= end) return leave(row, 'other-table')
    if (!blank && isOrdinary(cells)) return outside === '' ? rowOf(row, cells, true) : broken(row, raw)
    return readOther(row, cells, outside, raw)
  }

  function readAbove(row: number, raw: readonly string[], isHeader: boolean): ReadLine {
    const cells = raw.map(trimmed)
    if (cells.every((cell) => cell === '')) return leave(row, 'blank')
    if (isFrame(cells)) return leave(row, 'frame')
    const inside = Array.from({ length: width }, (_, index) => cells[firstCell + index] ?? '')
    if (isHeader) {
      headers.push(inside)
      return { kind: 'header', row }
    }
    groups.takeTitle(inside, filledOf(inside))
    titles.add(titleSignature(cells))
    return leave(row, 'title')
  }

  /** The first text before or behind the table's columns. */
  function textOutside(raw: readonly string[]): string {
    for (let index = 0; index < firstCell; index += 1) {
      const text = trimmed(raw[index] ?? '')
      if (text !== '') return text
    }
    for (let index = firstCell + width; index < raw.length; index += 1) {
      const text = trimmed(raw[index]!)
      if (text !== '') return text
    }
    return ''
  }

  function isOrdinary(cells: readonly string[]): boolean {
    if (key.length === 0) return false
    for (const column of key) if (cells[column] === '') return false
    if (figures > 0 && countNumbers(cells) < figures) return false
    if (only >= 0 && meaningOf(cells[only]!) === 'total') return false
    const first = cells[key[0]!]!
    return !isDrawn(first) && !headers.some((texts) => texts[key[0]!] === first)
  }

  function countNumbers(cells: readonly string[]): number {
    let count = 0
    for (const column of numbers) if (cells[column] !== '') count += 1
    return count
  }

  function readOther(row: number, cells: string[], outside: string, raw: readonly string[]): ReadLine {
    const filled = filledOf(cells)
    if (isFrame(cells.concat(outside))) return leave(row, 'frame')
    if (isHeaderAgain(cells, filled)) return leave(row, 'header-again')
    if (filled.length === 0) return leave(row, reasonOutside(outside, raw))
    const lacking = countLacking(cells, identity, kinds)
    const byWord = readByWord(row, cells, filled, lacking)
    if (byWord !== null) return byWord
    if (groups.take(cells, filled, 'labelled')) return leaveGroup(row)
    if (2 * lacking >= identity.length && titles.has(titleSignature(raw))) return leave(row, 'title')
    if (groups.take(cells, filled, 'all')) return leaveGroup(row)
    if (isSum(cells, filled, lacking)) return leave(row, 'total')
    if (isProse(cells, filled, lacking)) return leave(row, 'footer')
    return outside === '' ? rowOf(row, cells, true) : broken(row, raw)
  }

  function leaveGroup(row: number): LeftOutLine {
    above.fill('')
    return leave(row, 'group-line')
  }

  function isHeaderAgain(cells: readonly string[], filled: readonly number[]): boolean {
    if (headers.some((texts) => texts.every((text, index) => text === cells[index]))) return true
    // A page may print its header shifted or cut.
    return (
      filled.length > 1 &&
      headers.some((texts) => filled.every((index) => texts.some((text) => sameName(text, cells[index]!))))
    )
  }

  function reasonOutside(text: string, raw: readonly string[]): LeftOutReason {
    const meaning = meaningOf(text)
    if (meaning === 'total') return 'total'
    if (meaning === 'closing') return 'closing-balance'
    return titles.has(titleSignature(raw)) ? 'title' : 'footer'
  }

  /** What the first cell with a meaning says of a line; null where none has one or the line has too much of a row. */
  function readByWord(
    row: number,
    cells: string[],
    filled: readonly number[],
    lacking: number,
  ): ReadLine | null {
    for (const column of filled) {
      const text = cells[column]!
      const meaning = meaningOf(text)
      if (meaning === null) continue
      if (meaning === 'opening') return rowOf(row, cells, false)
      if (meaning === 'total' && !filled.some((index) => kindOf(cells[index]!) === 'number')) continue
      const own = identity.includes(column) ? 1 : 0
      const others = identity.length - own
      const lacksOthers = own === 1 && isLacking(cells, column) ? lacking - 1 : lacking
      if (!isMeant(meaning, cells, column, lacksOthers, others)) continue
      if (meaning !== 'total') return leave(row, meaning === 'closing' ? 'closing-balance' : 'footer')
      sums?.closes(cells)
      groups.close(text)
      return leave(row, 'total')
    }
    return null
  }

  function isMeant(
    meaning: Exclude<LineMeaning, 'opening'>,
    cells: readonly string[],
    column: number,
    lacking: number,
    others: number,
  ): boolean {
    if (2 * lacking > others) return true
    if (meaning === 'closing') return countNumbers(cells) < figures
    if (meaning === 'footer') return others === 0 && countNumbers(cells) < figures
    if (others > 0) return lacking > 0 && sums !== null && sums.closes(cells)
    // Nothing but the word and numbers: an item of that name, or a total.
    return sums === null ? !/\d/.test(cells[column]!) : sums.closes(cells)
  }

  function isLacking(cells: readonly string[], column: number): boolean {
    return countLacking(cells, [column], kinds) === 1
  }

  /** Numbers beside blank keys: sums, by what they add up to or by their look. */
  function isSum(cells: readonly string[], filled: readonly number[], lacking: number): boolean {
    const count = countNumbers(cells)
    if (count === 0) return false
    if (sums !== null && 2 * lacking > identity.length && sums.closes(cells)) return true
    if (isSumOfUnit(cells, filled, { kinds, identity, units })) return sums === null || hasUnit(filled)
    if (sums !== null || lacking < identity.length) return false
    if (identity.length < 2 && count >= figures) return false
    return filled.every((index) => isOfSum(cells[index]!, index))
  }

  /** A number, the stars of a level, or a word where rows have a date. */
  function isOfSum(cell: string, column: number): boolean {
    const kind = kindOf(cell)
    return kind === 'number' || (kinds[column] === 'date' && kind === 'text') || /^\*+$/.test(cell)
  }

  /** Sums of one unit are not those of all rows, so that what they add up to says nothing. */
  function hasUnit(filled: readonly number[]): boolean {
    return filled.some((column) => units.includes(column))
  }

  /** Neither a key nor a number: a sentence. A single code in a column of texts is a row cut short. */
  function isProse(cells: readonly string[], filled: readonly number[], lacking: number): boolean {
    if (numbers.some((column) => cells[column] !== '' && kindOf(cells[column]!) === 'number')) return false
    if (filled.length > 1) return identity.length > 0 && lacking === identity.length
    const [column] = filled as [number]
    return kinds[column] !== 'text' || /\s/.test(cells[column]!)
  }

  function rowOf(row: number, cells: string[], filling: boolean): ReadLine {
    if (filling && above.length > 0 && !fillDown(cells)) return leave(row, 'group-line')
    sums?.add(cells)
    if (layout.groups.length > 0) for (const value of groups.values()) cells.push(value)
    return { kind: 'row', row, cells }
  }

  /** Fills blank cells from above; false where the line holds nothing of its own and only names what follows. */
  function fillDown(cells: string[]): boolean {
    const first = layout.fill.findIndex((column) => cells[column] !== '')
    for (const [at, column] of layout.fill.entries()) {
      if (first < 0 || at < first) cells[column] = above[at]!
      else above[at] = cells[column]!
    }
    return cells.some((cell, column) => cell !== '' && !layout.fill.includes(column))
  }

  function broken(row: number, raw: readonly string[]): BrokenLine {
    return { kind: 'broken', row, cells: raw }
  }

  function leave(row: number, reason: LeftOutReason): LeftOutLine {
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
    return { kind: 'left-out', row, reason }
  }

  return { read, leftOut: () => [...counts].map(([reason, rows]) => ({ reason, rows })) }
}

function filledOf(cells: readonly string[]): number[] {
  const filled: number[] = []
  for (let index = 0; index < cells.length; index += 1) if (cells[index] !== '') filled.push(index)
  return filled
}

/** Texts without a letter mean nothing; the others are asked for once. */
function rememberedMeaning(ask: MeaningOf | undefined): MeaningOf {
  if (ask === undefined) return () => null
  const known = new Map<string, LineMeaning | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = kindOf(text) === 'text' ? ask(text) : null
    if (known.size < MEANINGS_MAX) known.set(text, answer)
    return answer
  }
}
