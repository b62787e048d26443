/**
 * Headers of several lines: groups above the names (`Entradas | | | Salidas` over `Cantidad | Costo | Total | …`),
 * names that go on below, units in a line of their own.
 */
import { plainName } from './column-names.ts'
import { isFigure, type Line } from './lines.ts'

/** The lines of the header around `at`, as indexes into `lines`; `isWord` says how well a text is known as a header. */
export function headerSpan(
  lines: readonly Line[],
  at: number,
  isWord: (text: string) => number,
): readonly [first: number, last: number] {
  const below = nextLine(lines, at, 1)
  const last = below !== null && continuesBelow(lines, at, below, isWord) ? below : at
  let first = at
  for (let depth = 0; depth < 2; depth += 1) {
    const above = nextLine(lines, first, -1)
    if (above !== null && groupsAbove(lines, above, first, last, isWord)) first = above
    else if (above === null && namesAbove(lines, first - 2, first, last, isWord)) first -= 2
    else break
  }
  return [first, last]
}

/** Whether a line over a blank one names columns that have no name and hold something: merged cells of three lines. */
function namesAbove(
  lines: readonly Line[],
  above: number,
  first: number,
  last: number,
  isWord: (text: string) => number,
): boolean {
  const line = lines[above]
  if (line === undefined || line.filled.length < 3 || line.frame || line.kinds.some(isFigure)) return false
  if (knownShare(line, isWord) < 0.5) return false
  const names = joinedNames(lines.slice(first, last + 1), isWord)
  const nameless = line.filled.filter((index) => (names[index] ?? '') === '')
  return nameless.length > 0 && below(lines, last, nameless)
}

/** The neighbour of a line in a direction, over one line that draws a frame. */
function nextLine(lines: readonly Line[], from: number, step: 1 | -1): number | null {
  const next = lines[from + step]
  const index = next?.frame ? from + 2 * step : from + step
  const line = lines[index]
  return line === undefined || line.filled.length === 0 || line.frame ? null : index
}

/** Whether a line of texts names the columns of a header where these have the same name or none. */
function groupsAbove(
  lines: readonly Line[],
  above: number,
  first: number,
  last: number,
  isWord: (text: string) => number,
): boolean {
  const line = lines[above]!
  if (line.filled.some((index) => line.kinds[index] === 'date')) return false
  const names = joinedNames(lines.slice(first, last + 1), isWord)
  const from = names.findIndex((name) => name !== '')
  const inside = line.filled.every((index) => index < names.length)
  if (!inside || !line.filled.some((index) => index >= from)) return false
  if (line.filled.every((index) => isWord(line.cells[index]!) >= 0.5) && line.filled.length >= 3) {
    const gap = line.filled.filter((index) => (names[index] ?? '') === '').length
    if (gap > 0) return true
  }
  const named = line.filled.filter((index) => index > 0 && (names[index] ?? '') === '')
  if (named.length > 0 && below(lines, last, named)) return true
  const joined = joinedNames([line, ...lines.slice(first, last + 1)], isWord)
  return line.filled.length > 1 && repeats(joined) < repeats(names)
}

/** Whether rows below hold something in all of these columns. */
function below(lines: readonly Line[], last: number, columns: readonly number[]): boolean {
  const rows = lines.slice(last + 1, last + 30)
  return columns.every((column) => rows.some((row) => (row.cells[column] ?? '') !== ''))
}

function repeats(names: readonly string[]): number {
  const named = names.filter((name) => name !== '')
  return named.length - new Set(named).size
}

/** Whether a line of texts goes on with the header above it: over numbers or dates, or where the header is blank. */
function continuesBelow(
  lines: readonly Line[],
  at: number,
  lower: number,
  isWord: (text: string) => number,
): boolean {
  const header = lines[at]!
  const line = lines[lower]!
  if (line.filled.some((index) => isFigure(line.kinds[index]))) return false
  if (line.filled.every((index) => line.cells[index] === header.cells[index])) return false
  const rows = lines.slice(lower + 1, lower + 40).filter((row) => row.filled.length > 1 && !row.frame)
  if (rows.length === 0) return line.filled.length > 1 && knownShare(line, isWord) > 0.5
  let over = 0
  for (const index of line.filled) {
    const filled = rows.filter((row) => (row.cells[index] ?? '') !== '')
    const figures = filled.filter((row) => isFigure(row.kinds[index])).length
    const contrast = filled.length > 0 && figures * 2 > filled.length
    if (contrast) over += 1
    else if ((header.cells[index] ?? '') !== '' || isWord(line.cells[index]!) < 0.5) return false
  }
  return over > 0 && (line.filled.length > 1 || !isGroupLike(lines, lower))
}

/** A single text may name the rows below it; as a unit it stands over a number and not where a line begins. */
function isGroupLike(lines: readonly Line[], index: number): boolean {
  const [only] = lines[index]!.filled
  const next = lines[index + 1]
  return only === undefined || next === undefined || only <= (next.filled[0] ?? 0)
}

function knownShare(line: Line, isWord: (text: string) => number): number {
  const sum = line.filled.reduce((total, index) => total + isWord(line.cells[index]!), 0)
  return sum / Math.max(1, line.filled.length)
}

/**
 * One name a column of the lines of a header, from its first cell on: groups are carried to the right as far as their
 * names repeat or have no cell of their own above; units come in parentheses behind.
 */
export function joinedNames(lines: readonly Line[], isWord: (text: string) => number): string[] {
  const rows = lines.filter((line) => !line.frame)
  const width = Math.max(0, ...rows.map((line) => (line.filled.at(-1) ?? -1) + 1))
  const lowest = rows.at(-1)
  if (lowest === undefined) return []
  let names = Array.from({ length: width }, (_, index) => plainName(lowest.cells[index] ?? ''))
  for (const upper of rows.slice(0, -1).reverse()) {
    const groups = carried(upper, names)
    const single = new Set(upper.filled)
    names = names.map((name, index) => joined(groups[index] ?? '', name, single.has(index), isWord))
  }
  return names
}

function joined(group: string, name: string, own: boolean, isWord: (text: string) => number): string {
  if (group === '' || group === name) return name
  if (name === '') return own ? group : ''
  return own && isUnit(name, isWord)
    ? `${group} (${name.replace(/^[([](.*)[)\]]$/, '$1')})`
    : `${group} ${name}`
}

/** A short word that no dictionary of headers knows, or anything in brackets. */
function isUnit(name: string, isWord: (text: string) => number): boolean {
  return /^[([].*[)\]]$/.test(name) || (name.length <= 5 && isWord(name) < 0.5 && !/\s/.test(name))
}

/** Group texts over each column. */
function carried(upper: Line, names: readonly string[]): string[] {
  const groups: string[] = []
  let text = ''
  let from = 0
  for (let index = 0; index < names.length; index += 1) {
    const own = plainName(upper.cells[index] ?? '')
    if (own !== '') {
      text = own
      from = index
    }
    groups.push(own !== '' || belongs(names, from, index, nextFilled(upper, index)) ? text : '')
  }
  return groups
}

function nextFilled(line: Line, index: number): number {
  return line.filled.find((each) => each > index) ?? Number.POSITIVE_INFINITY
}

/** A name stands under the group that began at `from` unless only others of that group repeat elsewhere. */
function belongs(names: readonly string[], from: number, index: number, end: number): boolean {
  const name = names[index]!
  if (name === '' || names[from] === '') return false
  const occurs = (each: string) => names.indexOf(each) !== names.lastIndexOf(each)
  if (occurs(name)) return true
  return !names.slice(from, Math.min(end, names.length)).some((each) => each !== '' && occurs(each))
}
