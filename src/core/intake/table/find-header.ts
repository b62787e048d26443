/**
 * Which line of a file is its header.
 *
 * Every line of texts is a candidate and gets a score: how many of its texts are known as headers, whether the rows
 * below stand under its cells, whether numbers and dates stand under its texts, and how near the first of them is.
 * Among candidates of nearly the same score, the one above most rows is the header.
 */
import { plainName } from './column-names.ts'
import { isFigure, type Line, looksLikeData } from './lines.ts'

export interface HeaderCandidate {
  /** Index into the lines. */
  readonly index: number
  /** 0 to 1. */
  readonly score: number
  /** Rows of data from here to the next candidate that is another header. */
  readonly rows: number
}

/** A header is searched in so many lines. */
const LINES_MAX = 100
/** Rows below a candidate that its score is taken from. */
const ROWS_LOOKED_AT = 40
const TEXT_MAX = 60
/** A candidate that reaches this share of the best score may still win by its rows. */
const NEARLY = 0.7
const SCORE_MIN = 0.12

/** Candidates, the best first; none where no line looks like a header. */
export function headerCandidates(
  lines: readonly Line[],
  isWord: (text: string) => number,
): readonly HeaderCandidate[] {
  // A header on each page is one candidate: the first of them with the best of their scores.
  const byText = new Map<string, { index: number; score: number }>()
  for (const [index, line] of lines.slice(0, LINES_MAX).entries()) {
    const score = scoreOf(lines, index, line, isWord)
    if (score < SCORE_MIN) continue
    const text = headerText(line)
    const before = byText.get(text)
    byText.set(text, { index: before?.index ?? index, score: Math.max(before?.score ?? 0, score) })
  }
  const scored = [...byText.values()]
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const strong = scored.filter(({ score }) => score >= best * NEARLY)
  const counted = scored.map(({ index, score }) => ({ index, score, rows: rowsBelow(lines, index, strong) }))
  const worth = (one: HeaderCandidate) =>
    one.score >= best * NEARLY ? one.score * Math.log2(2 + one.rows) : 0
  return counted.sort((left, right) => worth(right) - worth(left) || right.score - left.score)
}

/** The score of a header of several lines: each column with the text of its lowest cell. */
export function spanScore(
  lines: readonly Line[],
  [first, last]: readonly [number, number],
  isWord: (text: string) => number,
): number {
  const header = lines.slice(first, last + 1).filter((line) => !line.frame)
  const width = Math.max(...header.map((line) => line.cells.length))
  const lowest = Array.from({ length: width }, (_, column) =>
    header.findLast((line) => (line.cells[column] ?? '') !== ''),
  )
  const cells = lowest.map((line, column) => line?.cells[column] ?? '')
  const kinds = lowest.map((line, column) => line?.kinds[column] ?? 'blank')
  const filled = cells.flatMap((cell, column) => (cell === '' ? [] : [column]))
  return scoreOf(lines, last, { row: lines[last]!.row, cells, kinds, filled, frame: false }, isWord)
}

function scoreOf(
  lines: readonly Line[],
  index: number,
  line: Line,
  isWord: (text: string) => number,
): number {
  const texts = line.filled.filter((each) => line.kinds[each] === 'text')
  if (line.filled.length < 2 || texts.length === 0 || line.frame) return 0
  const known = texts.reduce((sum, each) => sum + isWord(line.cells[each]!), 0)
  const texty = texts.length / line.filled.length
  // Days or years may stand across, one column each.
  const isAcross = known >= 2 || (known >= 0.8 && hasDaysAcross(line, texts.length))
  if (texty < 0.7 && !isAcross) return 0
  const share = isAcross ? Math.max(texty, 0.7) : texty
  if (line.filled.some((each) => line.cells[each]!.length > TEXT_MAX) && known < 2) return 0
  const words = Math.max(known / line.filled.length, (0.8 * Math.min(known, 4)) / 4)
  const { fit, coverage, contrast, gap, likeRows } = below(lines, index, line)
  const distinct = new Set(texts.map((each) => line.cells[each])).size / texts.length
  const shape = fit === null ? 0.4 : fit * (0.6 + 0.4 * coverage)
  if (known < 1 && contrast === 0) return 0
  const data = likeRows === 0 ? 1 : likeRows < contrast ? 0.8 : 0.2
  return (0.25 + 0.75 * words) * shape * share * (0.5 + 0.5 * distinct) * 0.85 ** gap * data
}

/** Whether all cells of a line but its texts are days, each another one. */
function hasDaysAcross({ cells, kinds, filled }: Line, texts: number): boolean {
  const days = filled.filter((each) => kinds[each] === 'date').map((each) => cells[each])
  return days.length > 1 && days.length === filled.length - texts && new Set(days).size === days.length
}

interface Below {
  /** Share of the cells of rows that stand under a cell of the header; null where there is no row. */
  readonly fit: number | null
  /** Share of the header's cells with something below. */
  readonly coverage: number
  /** Columns of numbers or dates under something else: a text, or a date over numbers. */
  readonly contrast: number
  /** Lines of several texts between the header and the first row. */
  readonly gap: number
  /** Columns whose header looks like the values below it: the line is a row itself. */
  readonly likeRows: number
}

function below(lines: readonly Line[], index: number, header: Line): Below {
  const rows: Line[] = []
  let gap = 0
  for (const line of lines.slice(index + 1, index + 1 + 3 * ROWS_LOOKED_AT)) {
    if (looksLikeData(line)) rows.push(line)
    else if (rows.length === 0 && line.filled.length > 1 && !line.frame) gap += 1
    if (rows.length >= ROWS_LOOKED_AT) break
  }
  if (rows.length === 0) return { fit: null, coverage: 0, contrast: 0, gap: 0, likeRows: 0 }
  const under = new Set(header.filled)
  const fits = rows.map((row) => row.filled.filter((each) => under.has(each)).length / row.filled.length)
  const covered = header.filled.filter((each) => rows.some((row) => (row.cells[each] ?? '') !== ''))
  const figures = header.filled.map((each) => ({ own: header.kinds[each], below: figureOf(rows, each) }))
  return {
    fit: fits.reduce((sum, fit) => sum + fit, 0) / rows.length,
    coverage: covered.length / header.filled.length,
    contrast: figures.filter((each) => each.below !== null && each.own !== each.below).length,
    gap,
    likeRows: figures.filter((each) => each.own === each.below).length,
  }
}

/** Whether most of the rows hold a number, or a date, in a column; null for texts. */
function figureOf(rows: readonly Line[], column: number): 'number' | 'date' | null {
  const kinds = rows.map((row) => row.kinds[column] ?? 'blank').filter((kind) => kind !== 'blank')
  const numbers = kinds.filter((kind) => kind === 'number').length
  const dates = kinds.filter((kind) => kind === 'date').length
  if (2 * (numbers + dates) <= kinds.length) return null
  return dates > numbers ? 'date' : 'number'
}

/** Rows of data from a candidate to the next strong one that does not repeat it. */
function rowsBelow(lines: readonly Line[], from: number, strong: readonly { index: number }[]): number {
  const text = headerText(lines[from]!)
  const next = strong.find(({ index }) => index > from && headerText(lines[index]!) !== text)
  return lines.slice(from + 1, next?.index ?? lines.length).filter(looksLikeData).length
}

function headerText(line: Line): string {
  return line.cells.map(plainName).join('\t').trim()
}

/**
 * Index of the line at which another table begins below a header: a line of known words with other texts than the
 * header's, under a blank line or a title, and rows below it. Null where there is none.
 */
export function otherTable(
  lines: readonly Line[],
  header: Line | null,
  from: number,
  isWord: (text: string) => number,
): number | null {
  const text = header === null ? null : headerText(header)
  for (let index = from + 2; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line.filled.length < 2 || line.kinds.some(isFigure) || headerText(line) === text) continue
    if ((lines[index - 1]?.filled.length ?? 0) > 1) continue
    const known = line.filled.filter((each) => isWord(line.cells[each]!) >= 0.5).length
    if (known < 2 || 2 * known < line.filled.length) continue
    const rest = lines.slice(index + 1, index + 4)
    if (rest.some(looksLikeData) && scoreOf(lines, index, line, isWord) >= SCORE_MIN)
      return titlesAbove(lines, index, from)
  }
  return null
}

/** The first of the lines of a single text that stand directly above a line. */
function titlesAbove(lines: readonly Line[], index: number, from: number): number {
  let first = index
  while (first > from + 1 && lines[first - 1]!.filled.length === 1) first -= 1
  return first
}
