/** A line that names the item, warehouse or account of the rows below it: its look, and the values in it. */
import { kindOf } from './cells.ts'
import type { CellKind, GroupLine } from './table-layout.ts'

/** What of a table tells a group line from a row; all by index of a column. */
export interface GroupFrame {
  readonly kinds: readonly CellKind[]
  /** Columns of texts and dates that nearly every row fills. */
  readonly identity: readonly number[]
  readonly figures: number
}

const CELLS_MAX = 4
const COUNTED = /^(\S.*?)\s*\((\d[\d.,\s]*)\)$/

/** Whether cells have the look of a group line: few, no number or date in its column, no row's own cells. */
export function isGroupShaped(
  cells: readonly string[],
  filled: readonly number[],
  { kinds, identity, figures }: GroupFrame,
): boolean {
  if (filled.length === 0 || filled.length > CELLS_MAX) return false
  if (isCodesOnly(cells, filled, { kinds, identity, figures })) return true
  if (!isStrange(cells, filled, kinds)) return false
  const lacking = countLacking(cells, identity, kinds)
  return figures > 0 ? 2 * lacking >= identity.length && lacking > 0 : 2 * lacking > identity.length
}

/** Whether no cell is of its column's kind. */
function isStrange(cells: readonly string[], filled: readonly number[], kinds: readonly CellKind[]): boolean {
  return filled.every((index) => !isOfKind(cells[index]!, kinds[index]!))
}

/** Whether a cell under dates or numbers is one of them; a text may stand under any text. */
function isOfKind(cell: string, column: CellKind): boolean {
  if (column !== 'number' && column !== 'date') return false
  const kind = kindOf(cell)
  return kind !== 'text' && (kind !== 'number' || column === 'number')
}

/**
 * Whether cells are a code with its text and where it lies, side by side from the first column: no date where rows have
 * one, nothing in the columns to the right of them, and a cell of another kind than its column. A code may by chance
 * look like its column's numbers.
 */
export function isCodesOnly(
  cells: readonly string[],
  filled: readonly number[],
  { kinds, identity }: GroupFrame,
): boolean {
  if (filled.length < 3 || filled.length > CELLS_MAX) return false
  const last = filled.at(-1)!
  if (filled[0] !== 0 || last !== filled.length - 1 || !kinds.includes('number', last + 1)) return false
  const isDated = filled.some((index) => kinds[index] === 'date' && isOfKind(cells[index]!, 'date'))
  if (isDated || !identity.some((index) => kinds[index] === 'date')) return false
  const alike = filled.filter((index) => isOfKind(cells[index]!, kinds[index]!))
  const typed = filled.filter((index) => kinds[index] === 'number' || kinds[index] === 'date')
  if (alike.length === typed.length || !alike.every((index) => /^\d+$/.test(cells[index]!))) return false
  return 2 * countLacking(cells, identity, kinds) > identity.length
}

/** Whether cells are a name with a number of rows, `Pump (3)`, and sums beside it. */
export function isCountedShaped(
  cells: readonly string[],
  filled: readonly number[],
  { kinds, identity }: GroupFrame,
): boolean {
  const [first] = filled
  if (first === undefined || !COUNTED.test(cells[first]!)) return false
  if (!filled.slice(1).every((index) => kinds[index] === 'number')) return false
  const others = identity.filter((column) => column !== first)
  return others.every((column) => cells[column] === '')
}

/** The number in `Pump (3)`; null where there is none. */
export function countedRows(text: string): number | null {
  const digits = COUNTED.exec(text)?.[2]
  return digits === undefined ? null : Number(digits.replace(/\D/g, ''))
}

/** How many of these columns a line leaves blank, or fills with what is not theirs. */
export function countLacking(
  cells: readonly string[],
  columns: readonly number[],
  kinds: readonly CellKind[],
): number {
  let lacking = 0
  for (const column of columns) {
    const cell = cells[column]!
    if (cell === '' || (kinds[column] === 'date' && kindOf(cell) !== 'date')) lacking += 1
  }
  return lacking
}

/**
 * The values of a group line, one for each of `line.into`; null where the line is of another kind.
 *
 * @example groupValues(['Artikel: 4711 Bolt', ''], [0], { column: 0, labels: ['Artikel'], counted: false, into: [0] }) // ['4711 Bolt']
 */
export function groupValues(
  cells: readonly string[],
  filled: readonly number[],
  line: GroupLine,
): readonly string[] | null {
  if (filled[0] !== line.column) return null
  if (line.labels.length > 0)
    return labelledValues(filled.map((index) => cells[index]!).join(' '), line.labels)
  if (line.counted) {
    const name = COUNTED.exec(cells[line.column]!)?.[1]
    return name === undefined ? null : [name]
  }
  const values = filled.map((index) => cells[index]!)
  const last = line.into.length - 1
  return line.into.map((_, index) => (index < last ? (values[index] ?? '') : values.slice(index).join(' ')))
}

function labelledValues(text: string, labels: readonly string[]): string[] | null {
  const values: string[] = []
  let rest = text
  for (const [index, label] of labels.entries()) {
    if (!rest.startsWith(label)) return null
    const after = rest.slice(label.length).replace(/^\s*[:：=]?\s*/u, '')
    const next = labels[index + 1]
    const at = next === undefined ? after.length : after.indexOf(` ${next}`)
    if (at < 0) return null
    values.push(after.slice(0, at).replace(/[\s,;|]+$/u, ''))
    rest = after.slice(at + 1)
  }
  return values
}
