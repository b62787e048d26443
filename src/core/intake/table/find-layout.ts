/**
 * Where the table of a file lies, by the rows of a sample: its header, its columns, the lines that name the item of the
 * rows below them, and the columns that are continued without a value.
 */
import type { RawRow } from '../raw/raw-table.ts'
import { columnLetters, sameName, uniqueNames } from './column-names.ts'
import { findFill } from './find-fill.ts'
import { findGroups } from './find-groups.ts'
import { headerCandidates, otherTable, spanScore } from './find-header.ts'
import { headerSpan, joinedNames } from './header-lines.ts'
import { type Line, lineOf, looksLikeData, type MeaningOf, windowOf } from './lines.ts'
import { identityOf, measureBody } from './table-body.ts'
import type { TableLayout } from './table-layout.ts'
import { titleSignature } from './title-signature.ts'

export interface LayoutOptions {
  /** How well a text is known as a column header, 0 to 1. */
  readonly isHeaderWord: (text: string) => number
  /** What a word says of a line that holds it. */
  readonly lineMeaning?: MeaningOf
  /** Names that a mapping reads: the first row that holds all of them is the header. */
  readonly named?: readonly string[]
  /** Row of the header as a person settled it. */
  readonly headerRow?: number
  readonly header?: readonly [first: number, last: number]
  /** Names of the columns where the format itself gives them; there is no header then. */
  readonly columns?: readonly string[] | null
  /** Names of group lines and of columns to fill, where a mapping gives them. */
  readonly groups?: readonly string[]
  readonly fill?: readonly string[]
}

export interface LayoutFound {
  readonly layout: TableLayout
  /** 0 to 1; below 0.2 no line looks like a header and the columns are called `A`, `B`, …. */
  readonly confidence: number
  /** Other lines that could be the header, the best first. */
  readonly runnersUp: readonly (readonly [first: number, last: number])[]
}

interface FoundHeader {
  /** Indexes into the lines; null where the table begins without one. */
  readonly span: readonly [first: number, last: number] | null
  readonly confidence: number
  readonly runnersUp: readonly number[]
}

const RUNNERS_UP_MAX = 3
/** Cells beyond the header make columns without a name where so many rows fill them. */
const BEYOND_SHARE = 0.2

/** The layout of a table; null where there is nothing that looks like one. */
export function findLayout(rows: readonly RawRow[], options: LayoutOptions): LayoutFound | null {
  const lines = rows.map(lineOf)
  const isWord = remembered(options.isHeaderWord)
  const found = headerOf(lines, isWord, options)
  if (found === null) return null
  const meaningOf = options.lineMeaning === undefined ? () => null : remembered(options.lineMeaning)
  const layout = layoutOf(lines, found.span, isWord, meaningOf, options)
  const spans = found.runnersUp.map((index) => headerSpan(lines, index, isWord))
  return { layout, confidence: found.confidence, runnersUp: spans.map((span) => rowsOf(lines, span)) }
}

function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = ask(text)
    known.set(text, answer)
    return answer
  }
}

function rowsOf(lines: readonly Line[], [first, last]: readonly [number, number]): [number, number] {
  return [lines[first]!.row, lines[last]!.row]
}

/** What is settled comes first, then the names of a mapping, then what looks like a header. */
function headerOf(
  lines: readonly Line[],
  isWord: (text: string) => number,
  options: LayoutOptions,
): FoundHeader | null {
  if (options.columns != null) return { span: null, confidence: 1, runnersUp: [] }
  const settled = settledSpan(lines, isWord, options)
  if (settled !== null) return { span: settled, confidence: 1, runnersUp: [] }
  const named = namedSpan(lines, isWord, headerNames(options))
  if (named !== null) return { span: named, confidence: 1, runnersUp: [] }
  const candidates = headerCandidates(lines, isWord)
  const [best, second] = candidates
  if (best === undefined)
    return lines.some(looksLikeData) ? { span: null, confidence: 0.1, runnersUp: [] } : null
  const span = headerSpan(lines, best.index, isWord)
  const others = candidates.filter(({ index }) => index < span[0] || index > span[1])
  const rival = second === undefined ? 0 : Math.max(0, ...others.map(({ score }) => score))
  const score = Math.max(best.score, spanScore(lines, span, isWord))
  const doubt = rival > score * 0.9 ? 0.7 : 1
  return {
    span,
    confidence: Math.max(0.2, Math.min(0.99, score * 1.1) * doubt),
    runnersUp: others
      .filter(({ score }) => score >= 0.4 * best.score)
      .slice(0, RUNNERS_UP_MAX)
      .map(({ index }) => index),
  }
}

/** The names of a mapping that stand in the header: all but those of its group lines. */
function headerNames({ named = [], groups = [] }: LayoutOptions): readonly string[] {
  return named.filter((name) => !groups.some((group) => sameName(group, name)))
}

function settledSpan(
  lines: readonly Line[],
  isWord: (text: string) => number,
  { header, headerRow }: LayoutOptions,
): readonly [number, number] | null {
  const at = (row: number) => lines.findIndex((line) => line.row === row)
  if (header !== undefined) {
    const [first, last] = [at(header[0]), at(header[1])]
    return first < 0 || last < first ? null : [first, last]
  }
  const index = headerRow === undefined ? -1 : at(headerRow)
  return index < 0 ? null : headerSpan(lines, index, isWord)
}

function namedSpan(
  lines: readonly Line[],
  isWord: (text: string) => number,
  named: readonly string[],
): readonly [number, number] | null {
  if (named.length === 0) return null
  const holds = (names: readonly string[]) => named.every((name) => names.some((one) => sameName(one, name)))
  for (const [index, line] of lines.entries()) {
    if (line.filled.length === 0 || line.frame) continue
    const single = joinedNames([line], isWord)
    const from = line.filled[0]!
    if (holds(uniqueNames(single)) || holds(uniqueNames(single.slice(from)))) return [index, index]
    const span = headerSpan(lines, index, isWord)
    if (span[0] === span[1]) continue
    const names = joinedNames(lines.slice(span[0], span[1] + 1), isWord)
    if (holds(uniqueNames(names)) || holds(uniqueNames(names.slice(from)))) return span
  }
  return null
}

function layoutOf(
  lines: readonly Line[],
  span: readonly [number, number] | null,
  isWord: (text: string) => number,
  meaningOf: MeaningOf,
  options: LayoutOptions,
): TableLayout {
  const header = span === null ? [] : lines.slice(span[0], span[1] + 1)
  const from = span === null ? 0 : span[1] + 1
  const ends =
    options.columns == null && span !== null ? otherTable(lines, lines[span[1]]!, span[1], isWord) : null
  const titles = lines.slice(0, span?.[0] ?? 0)
  const rest = withoutTitles(lines.slice(from, ends ?? lines.length), titles, meaningOf)
  const names = options.columns ?? joinedNames(header, isWord)
  const extent = options.columns == null ? extentOf(header, rest) : { firstCell: 0, width: names.length }
  const { firstCell, width } = extent
  const texts = Array.from({ length: width }, (_, index) => names[firstCell + index] ?? '')
  const unnamed = span === null && options.columns == null
  const columns = unnamed ? texts.map((_, index) => columnLetters(firstCell + index)) : uniqueNames(texts)
  const inside = rest
    .map((line) => windowOf(line, firstCell, width))
    .filter((line) => !repeats(line, header, extent))
  const { rows, kinds, key, units, figures } = measureBody(inside, width, meaningOf)
  const frame = { kinds, identity: identityOf(kinds, key), figures }
  // Formats that name their columns hold records, not reports.
  const printed = options.columns == null
  const { groups, groupLines } = findGroups(printed ? inside : [], {
    frame,
    isWord,
    meaningOf,
    titles: titles.map((line) => windowOf(line, firstCell, width)),
    named: options.groups ?? [],
    columns,
  })
  const found = printed && !unnamed ? findFill(rows, kinds) : []
  const fill = options.fill === undefined ? found : columnsNamed(options.fill, columns)
  return {
    header: span === null ? null : rowsOf(lines, span),
    columns,
    firstCell,
    groups,
    groupLines,
    fill,
    key,
    kinds,
    units,
    figures,
    end: ends === null ? null : lines[ends]!.row,
  }
}

function columnsNamed(names: readonly string[], columns: readonly string[]): number[] {
  return names.map((name) => columns.findIndex((one) => sameName(one, name))).filter((column) => column >= 0)
}

/** Lines that do not repeat a title and are no footers. */
function withoutTitles(rest: readonly Line[], titles: readonly Line[], meaningOf: MeaningOf): Line[] {
  const known = new Set(titles.map((line) => titleSignature(line.cells)))
  return rest.filter((line) => {
    const [first] = line.filled
    if (first === undefined) return true
    if (known.has(titleSignature(line.cells))) return false
    return looksLikeData(line) || meaningOf(line.cells[first]!) !== 'footer'
  })
}

/** First cell and width of a table: what its header fills, and what many rows fill beside it. */
function extentOf(header: readonly Line[], rest: readonly Line[]): { firstCell: number; width: number } {
  const lines = rest.filter((line) => line.filled.length > 0 && !line.frame)
  const rows = lines.filter(looksLikeData)
  const named = header.filter((line) => !line.frame).flatMap((line) => line.filled)
  const ends = named.concat(lines.map((line) => line.filled[0]!))
  const firstCell = ends.length === 0 ? 0 : Math.min(...ends)
  // One line among several that is longer is a line that broke, and no column.
  const least = Math.max(rows.length > 2 ? 2 : 1, BEYOND_SHARE * rows.length)
  const often = (column: number) => rows.filter((row) => (row.cells[column] ?? '') !== '').length >= least
  const widest = Math.max(0, ...rows.map((row) => (row.filled.at(-1) ?? -1) + 1))
  let last = Math.max(firstCell, ...named)
  for (let column = last + 1; column < widest; column += 1) if (often(column)) last = column
  return { firstCell, width: last - firstCell + 1 }
}

function repeats(
  line: Line,
  header: readonly Line[],
  { firstCell, width }: { firstCell: number; width: number },
): boolean {
  return header.some((one) => {
    const texts = windowOf(one, firstCell, width)
    return texts.filled.length > 0 && texts.cells.every((cell, index) => cell === line.cells[index])
  })
}
