/**
 * The options that settle one thing of how files are read, for every command that reads movements.
 *
 * All but `--zone` and `--opening` speak to the guess, so none of those goes together with `--map`: a mapping says all
 * of it. A value that cannot be understood is refused with its place and the nearest known word.
 */
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { CANONICAL_COLUMNS, type CanonicalColumn, normalized } from '../../core/intake/canonical-columns.ts'
import type { Settled } from '../../core/intake/guess/settled.ts'
import { nearestWord } from '../../core/intake/nearest-word.ts'
import { listed, words } from '../../messages/index.ts'
import { UsageError } from '../usage-error.ts'

/** As they were typed. */
export interface ReadingOptions {
  readonly map?: string
  readonly saveMap?: string
  readonly explainReading?: boolean
  readonly zone?: string
  readonly sheet?: string
  readonly headerRow?: string
  readonly sign?: string
  readonly decimal?: string
  readonly dates?: string
  readonly opening?: string
  readonly column?: readonly string[]
  readonly type?: readonly string[]
  readonly status?: readonly string[]
}

/** As they are understood. */
export interface Reading {
  readonly settled: Settled
  /** The file of what books held before the others begin. */
  readonly openingFile?: string
}

/** Options of the guess, which a mapping takes the place of. */
const GUESS_ONLY = {
  saveMap: '--save-map',
  explainReading: '--explain-reading',
  sheet: '--sheet',
  headerRow: '--header-row',
  sign: '--sign',
  decimal: '--decimal',
  dates: '--dates',
  column: '--column',
  type: '--type',
  status: '--status',
} as const satisfies Partial<Record<keyof ReadingOptions, string>>

const SIGNS = { in: 'in', out: 'out', signed: 'signed' } as const
const DECIMALS = { point: '.', comma: ',', '.': '.', ',': ',' } as const
const DATES = { 'day-first': 'day-first', 'month-first': 'month-first' } as const
const OPENINGS = { zero: 'zero', unknown: 'unknown' } as const
const STATUSES = { counts: 'counts', none: 'none' } as const
const DIRECTIONS = { in: 'in', out: 'out', signed: 'signed', level: 'level', none: 'none' } as const

/** Adds the options to a command that reads movements. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('--map <file>', 'mapping (JSON), in place of a guess')
    .option('--save-map <file>', 'write how the files were read as a mapping')
    .option('--explain-reading', 'show the readings tried, and what speaks for each')
    .option('--zone <name>', 'zone of times that name none, such as Europe/Berlin')
    .option('--sheet <name>', 'sheet of a workbook')
    .option('--header-row <number>', 'row that names the columns, from 1')
    .option('--sign <way>', 'which way quantities went: in, out or signed')
    .option('--decimal <mark>', 'before decimals: point or comma')
    .option('--dates <order>', 'day-first or month-first')
    .option('--opening <file>', 'what was there before: a file, zero or unknown')
    .option('--column <name=header>', 'the column of the file for a name (again for others)', collect)
    .option('--type <value=way>', 'which way a type went: in, out, signed, level, none', collect)
    .option('--status <value=way>', 'whether rows of a status count: counts or none', collect)
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/** What the options say; throws a UsageError `bad-argument` for what they cannot. */
export function readReading(options: ReadingOptions): Reading {
  if (options.map !== undefined) refuseBesideMap(options)
  const { zone, sheet, headerRow, sign, decimal, dates, column, type, status } = options
  const opening = given(options.opening, readOpening)
  return {
    settled: {
      zone: given(zone, readZone),
      sheet,
      headerRow: given(headerRow, readRow),
      sign: given(sign, (text) => choice('--sign', text, SIGNS)),
      decimal: given(decimal, (text) => choice('--decimal', text, DECIMALS)),
      dates: given(dates, (text) => choice('--dates', text, DATES)),
      opening: opening?.rule,
      columns: given(column, readColumns),
      types: given(type, (pairs) =>
        readValues('--type', pairs, DIRECTIONS, 'WAY, such as --type "Stock Adjustment=in"'),
      ),
      statuses: given(status, (pairs) =>
        readValues('--status', pairs, STATUSES, 'counts or VALUE=none, such as --status "Put on hold=none"'),
      ),
    },
    openingFile: opening?.file,
  }
}

function given<Text, Value>(text: Text | undefined, read: (text: Text) => Value): Value | undefined {
  return text === undefined ? undefined : read(text)
}

function refuseBesideMap(options: ReadingOptions): void {
  for (const [name, option] of Object.entries(GUESS_ONLY)) {
    if (options[name as keyof typeof GUESS_ONLY] === undefined) continue
    throw bad(
      option,
      `--map says how the files are read, so nothing is guessed. Leave ${option} or --map out.`,
    )
  }
}

/** A zone as it is known, or by the other name that was given. A bare offset is none: it knows no summer time. */
function readZone(text: string): string {
  try {
    if (!/^[+-]?\d/.test(text)) {
      const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions()
      return timeZone.toLowerCase() === text.toLowerCase() ? timeZone : text
    }
  } catch {
    // Not known; the nearest that is follows.
  }
  const known = [...Intl.supportedValuesOf('timeZone'), 'UTC']
  const city = known.find((zone) => zone.toLowerCase().endsWith(`/${text.toLowerCase().replace(/ /g, '_')}`))
  const near = city ?? nearestWord(text, known)
  throw bad(
    `--zone ${text}`,
    `There is no such time zone. ${meant(near, 'Name one such as Europe/Berlin, or UTC.')}`,
  )
}

function readRow(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw bad(`--header-row ${text}`, 'This is no row. Give its number as a spreadsheet shows it, from 1.')
}

function readOpening(text: string): { rule?: 'zero' | 'unknown'; file?: string } {
  if (text === 'zero' || text === 'unknown') return { rule: text }
  if (existsSync(text)) return { file: text }
  const near = nearestWord(text, Object.keys(OPENINGS))
  throw bad(`--opening ${text}`, `There is no such file. ${meant(near, 'Name a file, zero or unknown.')}`)
}

function readColumns(pairs: readonly string[]): Settled['columns'] {
  const columns: Partial<Record<CanonicalColumn, string>> = {}
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 0) throw bad(`--column ${pair}`, 'Write it as NAME=HEADER, such as --column "item=Article no.".')
    const name = columnNamed(pair, pair.slice(0, at))
    if (columns[name] !== undefined)
      throw bad(`--column ${pair}`, `${name} is given twice. Keep one of the two.`)
    columns[name] = pair.slice(at + 1).trim()
  }
  return columns
}

/** By its canonical name, or the short one that the report of a reading shows. */
function columnNamed(pair: string, text: string): CanonicalColumn {
  const short = words().guess.columns
  const wanted = normalized(text)
  const column = CANONICAL_COLUMNS.find((name) => name === wanted || short[name] === wanted)
  if (column !== undefined) return column
  const near = nearestWord(wanted, [...CANONICAL_COLUMNS, ...Object.values(short)])
  const known =
    'Name one of item, quantity, location, from, to, occurred_at, recorded_at; docs/formats.md has all.'
  throw bad(`--column ${pair}`, `There is no column ${text.trim()} to read. ${meant(near, known)}`)
}

/** What is said of values of a column, by the value. */
function readValues<Said>(
  option: string,
  pairs: readonly string[],
  known: Readonly<Record<string, Said>>,
  form: string,
): Record<string, Said> {
  const said: Record<string, Said> = {}
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=')
    if (at < 1) throw bad(`${option} ${pair}`, `Write it as VALUE=${form}.`)
    const value = pair.slice(0, at).trim()
    if (Object.hasOwn(said, value))
      throw bad(`${option} ${pair}`, `${value} is given twice. Keep one of the two.`)
    said[value] = choice(option, pair.slice(at + 1).trim(), known, pair)
  }
  return said
}

function choice<Value>(
  option: string,
  text: string,
  known: Readonly<Record<string, Value>>,
  typed: string = text,
): Value {
  const value = Object.hasOwn(known, text.toLowerCase()) ? known[text.toLowerCase()] : undefined
  if (value !== undefined) return value
  const names = Object.keys(known).filter((name) => /\w/.test(name))
  const all = `Use ${listed(names).replace(/ and (?=[^ ]+$)/, ' or ')}.`
  throw bad(
    `${option} ${typed}`,
    `${text === '' ? 'A value is missing' : `${text} is none of its values`}. ${meant(nearestWord(text, names), all)}`,
  )
}

function meant(near: string | null, otherwise: string): string {
  return near === null ? otherwise : `Did you mean ${near}?`
}

function bad(place: string, message: string): UsageError {
  return new UsageError('bad-argument', place, message)
}
