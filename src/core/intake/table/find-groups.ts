/**
 * Finds the lines that name the item, warehouse or account of the rows below them.
 *
 * Titles above the header may do the same: `Item: 4711`, on a card of one item or at the head of each page.
 *
 * Candidates are short lines without a number or date where rows have one, with rows or another candidate below. Those
 * that begin in the same column with the same labels are of one kind. A kind counts if it occurs several times, or once
 * above all rows. Candidates of one kind that follow each other directly are nested: an outer and an inner one.
 */
import { plainName, sameName, uniqueNames } from './column-names.ts'
import { countedRows, countLacking, type GroupFrame, isCountedShaped, isGroupShaped } from './group-line.ts'
import { type Line, type LineMeaning, looksLikeData, type MeaningOf } from './lines.ts'
import type { GroupLine } from './table-layout.ts'
import { titleSignature } from './title-signature.ts'

export interface FoundGroups {
  readonly groups: readonly string[]
  readonly groupLines: readonly GroupLine[]
}

export interface GroupSearch {
  readonly frame: GroupFrame
  readonly isWord: (text: string) => number
  readonly meaningOf: MeaningOf
  /** Lines above the header, cut to the width of the table. */
  readonly titles: readonly Line[]
  /** Names a person gave, outermost first. */
  readonly named: readonly string[]
  readonly columns: readonly string[]
}

interface Candidate {
  /** Index into the lines that are not blank. */
  readonly at: number
  readonly line: Line
  readonly labels: readonly string[]
  readonly counted: boolean
  /** Directly above a row. */
  readonly inner: boolean
}

interface Kind {
  readonly members: readonly Candidate[]
  readonly depth: number
}

const LEVELS_MAX = 3
/** How well a label must be known as a header where it does not recur. */
const LABEL_KNOWN = 0.9
const DAY = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/

/** The groups of a table by the lines below its header, cut to its width. */
export function findGroups(lines: readonly Line[], search: GroupSearch): FoundGroups {
  const shown = lines.filter((line) => line.filled.length > 0 && !line.frame)
  const kinds = kindsOf(titleCandidates(search).concat(candidatesOf(shown, search)), shown, search)
  const groups: string[] = []
  const groupLines: GroupLine[] = []
  for (const { members, depth } of kinds) {
    const [first] = members as [Candidate]
    const slots =
      first.labels.length > 0 || first.counted ? Math.max(1, first.labels.length) : cellsOf(members)
    for (let level = 0; level < depth; level += 1) {
      const headed = depth === 1 ? headedNames(first.line, slots, search) : null
      const names = first.labels.length > 0 ? first.labels : (headed ?? numbered(groups.length, slots))
      groupLines.push({
        column: first.line.filled[0]!,
        labels: first.labels,
        counted: first.counted,
        into: names.map((_, index) => groups.length + index),
      })
      groups.push(...names)
    }
  }
  const own = namedGroups(groups, search.named)
  const unique = uniqueNames([...search.columns, ...own]).slice(search.columns.length)
  return { groups: unique, groupLines }
}

/** A person's names stand for the found ones in their order, unless these are among them or there are more or fewer. */
function namedGroups(found: readonly string[], named: readonly string[]): readonly string[] {
  const labels = named.every((name) => found.some((one) => sameName(one, name)))
  return !labels && named.length === found.length ? named : found
}

/** Names from a line of titles with a header word over each cell: the header of the group lines themselves. */
function headedNames(line: Line, slots: number, { titles, isWord }: GroupSearch): string[] | null {
  const columns = line.filled.slice(0, slots)
  const above = titles.findLast((title) => columns.every((column) => title.cells[column] !== ''))
  if (above === undefined || above.filled.length < 2) return null
  const names = columns.map((column) => plainName(above.cells[column]!))
  const known = above.filled.filter((column) => isWord(above.cells[column]!) >= 0.5)
  return 2 * known.length >= above.filled.length ? names : null
}

/** Titles that say a value of all rows below: a label with a value that is neither a day nor a period. */
function titleCandidates({ titles, isWord }: GroupSearch): Candidate[] {
  return titles.flatMap((line, index) => {
    const text = line.filled.map((column) => line.cells[column]!).join(' ')
    const pair = line.filled.length === 2 && isWord(line.cells[line.filled[0]!]!) >= LABEL_KNOWN
    if ((!pair && !hasColon(line)) || DAY.test(text)) return []
    const labels = labelsOf(line, isWord)
    if (labels.length === 0) return []
    return [{ at: index - titles.length, line, labels, counted: false, inner: false }]
  })
}

function numbered(before: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Group ${before + index + 1}`)
}

/** Most of the lines say how many values one has: a code, or a code and its text. */
function cellsOf(members: readonly Candidate[]): number {
  const several = members.filter(({ line }) => line.filled.length > 1)
  return 2 * several.length > members.length ? Math.min(...several.map(({ line }) => line.filled.length)) : 1
}

function candidatesOf(shown: readonly Line[], search: GroupSearch): Candidate[] {
  const titles = new Set(search.titles.map((line) => titleSignature(line.cells)))
  const candidates: Candidate[] = []
  // From the end, so that a candidate knows whether what stands below it is one.
  let below: 'row' | 'candidate' | null = null
  for (let at = shown.length - 1; at >= 0; at -= 1) {
    const line = shown[at]!
    const counted = isCountedShaped(line.cells, line.filled, search.frame)
    const shaped = counted || isGroupShaped(line.cells, line.filled, search.frame)
    const meanings = line.filled.map((index) => search.meaningOf(line.cells[index]!))
    // A total without a number is none: a group may be called "Total station".
    const sums = line.kinds.includes('number')
    const meant = meanings.some((meaning) => meaning !== null && (meaning !== 'total' || sums))
    const title = titles.has(titleSignature(line.cells))
    if (shaped && !meant && !title && below !== null) {
      const labels = counted ? [] : labelsOf(line, search.isWord)
      candidates.push({ at, line, labels, counted, inner: below === 'row' })
      below = 'candidate'
    } else if (!title) below = isRow(line, meanings, search.frame) ? 'row' : null
  }
  return candidates.reverse()
}

/** A line of data that has the most of a row's keys, or no word of sums. */
function isRow(
  line: Line,
  meanings: readonly (LineMeaning | null)[],
  { identity, kinds }: GroupFrame,
): boolean {
  if (!looksLikeData(line)) return false
  if (identity.length > 0 && 2 * countLacking(line.cells, identity, kinds) < identity.length) return true
  return meanings.every((meaning) => meaning === null || meaning === 'opening')
}

function kindsOf(candidates: readonly Candidate[], shown: readonly Line[], search: GroupSearch): Kind[] {
  const labelled = new Map<string, Candidate[]>()
  for (const one of settledLabels(candidates, search.isWord)) {
    const key = `${one.line.filled[0]} ${one.counted} ${one.labels.join('\t')}`
    labelled.set(key, [...(labelled.get(key) ?? []), one])
  }
  const firstRow = shown.findIndex(
    (line, at) => looksLikeData(line) && !candidates.some((one) => one.at === at),
  )
  const kinds = [...labelled.values()].filter((members) => {
    const [first] = members as [Candidate]
    if (first.at < 0 && members.every(({ at }) => at < 0)) return isTitleKind(first, search)
    if (first.counted && !countsHold(members, candidates, shown)) return false
    return members.length > 1 || first.at < firstRow || search.named.length > 0
  })
  let levels = 0
  return kinds
    .map((members) => ({ members, depth: depthOf(members) }))
    .filter(({ depth }) => {
      levels += depth
      return levels <= LEVELS_MAX
    })
}

/** A title that never recurs counts by its label alone, where the table has no such column. */
function isTitleKind({ labels }: Candidate, { isWord, columns }: GroupSearch): boolean {
  const own = new Set(columns.map((name) => name.toLowerCase()))
  return labels.every((label) => isWord(label) >= LABEL_KNOWN && !own.has(label.toLowerCase()))
}

/** A label by a word alone must recur; otherwise it is a part of a name (`Stock pot`). */
function settledLabels(candidates: readonly Candidate[], isWord: (text: string) => number): Candidate[] {
  return candidates.map((one) => {
    if (one.labels.length === 0 || one.at < 0 || hasColon(one.line)) return one
    const [label = ''] = one.labels
    const beside = candidates.filter((each) => each.line.filled[0] === one.line.filled[0])
    const same = beside.filter((each) => each.labels[0] === label)
    const settled =
      same.length > 1
        ? 2 * same.length > beside.length - 1
        : isWord(label) >= LABEL_KNOWN && beside.length <= 2
    return settled ? one : { at: one.at, line: one.line, labels: [], counted: one.counted, inner: one.inner }
  })
}

function hasColon(line: Line): boolean {
  return line.filled.some((index) => /[:：]/.test(line.cells[index]!))
}

/** Nested where the first two follow each other, and again where single ones do not. */
function depthOf(members: readonly Candidate[]): number {
  if (members[0]!.labels.length > 0) return 1
  const runs: number[] = []
  let previous = Number.NaN
  for (const { at } of members) {
    if (at === previous + 1) runs[runs.length - 1]! += 1
    else runs.push(1)
    previous = at
  }
  const [first = 1] = runs
  const nested =
    first > 1 &&
    (runs.length === 1 || runs.slice(1).some((run) => run < first) || runs.every((run) => run === first))
  return nested ? Math.min(first, LEVELS_MAX) : 1
}

/** Whether the numbers in `Pump (3)` are those of the rows below. */
function countsHold(
  members: readonly Candidate[],
  candidates: readonly Candidate[],
  shown: readonly Line[],
): boolean {
  const inner = members.filter((one) => one.inner)
  const right = inner.filter(({ at, line }) => {
    const next = candidates.find((each) => each.at > at)?.at ?? shown.length
    const rows = shown.slice(at + 1, next).filter(looksLikeData).length
    return countedRows(line.cells[line.filled[0]!]!) === rows
  })
  return right.length > 0 && 2 * right.length >= inner.length
}

/** Labels in a line: `Artikel: 4711 Werk: 1000`, or known header words before values, `Material 4711 Plant 1000`. */
function labelsOf(line: Line, isWord: (text: string) => number): string[] {
  const text = line.filled.map((index) => line.cells[index]!).join(' ')
  const colon = /^(\p{L}[^:：\d]{0,29}?)\s*[:：]\s*(?=\S)/u.exec(text)
  if (colon !== null) {
    const rest = text.slice(colon[0].length)
    const more = [...rest.matchAll(/\s(\p{L}[\p{L}.-]*)\s*[:：]\s*(?=\S)/gu)].map((found) => found[1]!)
    return [plainName(colon[1]!), ...more]
  }
  const tokens = text.split(/\s+/)
  for (let size = Math.min(3, tokens.length - 1); size > 0; size -= 1) {
    const label = tokens.slice(0, size).join(' ')
    // `Material 4711` has a label; `Stock pot` and `Item One` are names.
    if (isWord(label) < 0.6 || (line.filled.length === 1 && !/\d/.test(tokens[size]!))) continue
    const more = tokens.filter((token, at) => at > size && at < tokens.length - 1 && isWord(token) >= 0.6)
    return [label, ...more]
  }
  return []
}
