/**
 * The delimiter of a text, from all lines of a sample and not from the first: titles stand above many tables, and an
 * address has more commas than the table has columns.
 *
 * Each delimiter is tried. What speaks for one: the share of records that have as many cells as most (decimal commas
 * divide lines evenly as well), that the first of these records looks like a header (with decimal commas it is a row of
 * figures), and, by little, the number of cells.
 */
import type { RawRow } from '../../../../core/intake/raw/raw-table.ts'
import type { Dialect } from './dialect.ts'
import { RecordScanner, RecordTooLarge } from './record-scanner.ts'

/** By preference where two do equally well. */
const DELIMITERS = ['\t', ';', '|', ',', '¦', '^', '~'] as const

const SAMPLE_CHARS = 1 << 17
const SAMPLE_RECORDS = 2_000
const HEADER_WEIGHT = 0.5
/** What twice as many cells are worth. */
const WIDTH_WEIGHT = 0.1
/** Records among which a header is looked for. */
const HEADER_RECORDS = 60
/** Share of records that are more than half as wide as a header that is as wide as most or wider. */
const RAGGED_SHARE_MIN = 0.8
/** Cells of a header that may be blank. */
const BLANK_SHARE_MAX = 0.5

export interface Found {
  readonly dialect: Dialect
  /** The share of records that have `dialect.width` cells. */
  readonly share: number
  readonly header: boolean
}

/**
 * How a text is written. `complete` says that `sample` is all of it, and `delimiter` what a person says. Where nothing
 * divides it, each line is one cell, and `width` is 1.
 */
export function dialectOf(sample: string, complete: boolean, delimiter?: string): Found {
  const text = sample.slice(0, SAMPLE_CHARS)
  const whole = complete && text.length === sample.length
  const tried = (delimiter === undefined ? DELIMITERS : [delimiter]).map((each) => tryOut(text, whole, each))
  const best = tried.reduce((one, other) => (scoreOf(other) > scoreOf(one) ? other : one))
  return best.dialect.width > 1 || delimiter !== undefined
    ? best
    : { share: 1, header: false, dialect: { ...best.dialect, delimiter: ',', width: 1 } }
}

function scoreOf({ share, header, dialect: { width } }: Found): number {
  if (width < 2) return 0
  return share * (1 + WIDTH_WEIGHT * Math.log2(width)) + (header ? HEADER_WEIGHT : 0)
}

function tryOut(text: string, whole: boolean, delimiter: string): Found {
  const dialect = {
    delimiter,
    returnEnds: count(text, /\r(?!\n)/g) > count(text, /\n/g),
    backslash: escapesByBackslash(text, delimiter),
    width: 0,
  }
  const records = recordsOf(text, whole, dialect)
  const widths = new Map<number, number>()
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const several = [...widths].filter(([width]) => width > 1)
  const [usual, most] = several.reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0])
  const share = records.length === 0 ? 0 : most / records.length
  const first = records.find(({ cells }) => cells.length === usual)
  const header = usual > 1 && first !== undefined && isHeaderLike(first.cells)
  const even = { dialect: { ...dialect, width: usual }, share, header }
  const uneven = ragged(records, dialect, usual)
  return uneven === null || (header && share >= uneven.share) ? even : uneven
}

/**
 * Whether quotes are written `\"`. Where they are doubled, a backslash before them is a character, and no quote within
 * a cell is followed by a letter.
 */
function escapesByBackslash(text: string, delimiter: string): boolean {
  const end = `[\\${delimiter}\\r\\n]|$`
  const within = new RegExp(`\\\\"(?!"|${end})`)
  const atEnd = new RegExp(`\\\\""(?=${end})`)
  const doubled = new RegExp(`[^"\\\\\\${delimiter}\\r\\n]""(?!"|${end})`)
  return within.test(text) || (atEnd.test(text) && !doubled.test(text))
}

/** A table whose lines end with their last cell that is not blank: its header is at least as wide as most of them. */
function ragged(records: readonly RawRow[], dialect: Dialect, usual: number): Found | null {
  const at = records
    .slice(0, HEADER_RECORDS)
    .findIndex(({ cells }) => cells.length >= Math.max(usual, 2) && isHeaderLike(cells))
  if (at === -1) return null
  const width = records[at].cells.length
  const below = records.slice(at + 1).filter(({ cells }) => cells.length <= width && cells.length > width / 2)
  const share = (below.length + 1) / records.length
  return share < RAGGED_SHARE_MIN ? null : { dialect: { ...dialect, width }, share, header: true }
}

/** The first records of a sample that are not blank; the last one of a part is cut and left out. */
export function recordsOf(text: string, whole: boolean, dialect: Dialect): readonly RawRow[] {
  const scanner = new RecordScanner(dialect)
  try {
    return scanner
      .read(text, whole)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .slice(0, SAMPLE_RECORDS)
  } catch (error) {
    if (error instanceof RecordTooLarge) return []
    throw error
  }
}

/** Names, and no figures or dates. */
function isHeaderLike(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return (
    filled.length > 1 &&
    filled.length >= cells.length * (1 - BLANK_SHARE_MAX) &&
    !filled.some((cell) => /^[\d\s.,:;/\\'’()%€$£+−-]+$/.test(cell))
  )
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
