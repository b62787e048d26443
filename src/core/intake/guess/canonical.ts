/** Whether a table is canonical as it stands: the format of docs/formats.md, which needs no mapping and no question. */
import { isOutwardKind } from '../../codes.ts'
import { parseTime } from '../../time.ts'
import { CANONICAL_COLUMNS, hasCanonicalHeaders, normalized } from '../canonical-columns.ts'
import type { RawSample } from '../raw/raw-table.ts'
import { factsOf } from './facts.ts'
import type { Guess, GuessedFile } from './guess.ts'
import type { Ground } from './make-plan.ts'
import { type Profile, profilesOf, type RoleFit } from './profile.ts'
import { isOwnHeader, OWN_WORDS, type SampleTable, sampleTable } from './sample-table.ts'
import type { Settled } from './settled.ts'

const NUMBERS: ReadonlySet<string> = new Set(['quantity', 'unit_cost', 'balance_after'])
const TIMES: ReadonlySet<string> = new Set(['occurred_at', 'recorded_at', 'reported_at'])

/**
 * Whether canonical headers stand over canonical values: times with their zone or days, numbers with a point, and a
 * minus where goods went out. What can be read in no other way either is refused row by row.
 */
export function hasCanonicalValues(profiles: readonly Profile[]): boolean {
  if (!isSigned(profiles)) return false
  return profiles.every((profile) => {
    const { header, filled } = profile
    const name = normalized(header)
    if (TIMES.has(name)) return filled.every((value) => parseTime(value).ok) || hasOddTimes(profile)
    if (!NUMBERS.has(name)) return true
    const { number } = profile
    return number === null || (!number.ambiguous && number.decimal !== ',')
  })
}

/** Kinds of what goes out without a minus in all the file say the way, and the numbers do not. */
function isSigned(profiles: readonly Profile[]): boolean {
  const called = (name: string) => profiles.find(({ header }) => normalized(header) === name)
  const [kind, quantity] = [called('kind'), called('quantity')]
  if (kind === undefined || called('location') === undefined || (quantity?.number?.negative ?? 1) > 0)
    return true
  return !kind.distinct.some((value) => isOutwardKind(value.toLowerCase()))
}

/** Whether what is no canonical time is no time of any other form either. */
function hasOddTimes({ filled, times }: Profile): boolean {
  return times.length === 0 || filled.every((value) => parseTime(value).ok || !isTime(value, times))
}

function isTime(value: string, times: Profile['times']): boolean {
  return times[0].format !== null || /\d:\d/.test(value)
}

/** Whether nothing that was settled, and no line beside the rows, says how they are to be read. */
export function isLeftAlone({ layout }: SampleTable, settled: Settled): boolean {
  const said = settled.columns !== undefined || settled.types !== undefined || settled.statuses !== undefined
  if (said || settled.sign !== undefined || settled.dates !== undefined || settled.decimal !== undefined)
    return false
  return layout.groups.length === 0 && layout.fill.length === 0
}

/**
 * What the reading of a table that is canonical as it stands rests on, without a look at any word; null where more
 * has to be known.
 */
export function canonicalGround(table: SampleTable, settled: Settled): Ground | null {
  const isOwn = (header: string) => (CANONICAL_COLUMNS as readonly string[]).includes(normalized(header))
  if (!hasCanonicalHeaders(table.columns) || !table.columns.every(isOwn)) return null
  const date: RoleFit = { role: 'date-happened', strength: 1, language: null, code: 'word' }
  const roles = table.columns.map((header) => (normalized(header).endsWith('_at') ? [date] : []))
  const profiles = profilesOf(table, roles, { comma: false })
  return hasCanonicalValues(profiles)
    ? { table, profiles, match: null, settled, decimal: null, leaning: 0 }
    : null
}

/** The guess of a canonical file: its columns are what they are called. */
export function canonicalFile(ground: Ground): GuessedFile {
  const { table } = ground
  const columns = Object.fromEntries(
    table.columns.flatMap((header): [string, string][] => {
      const name = CANONICAL_COLUMNS.find((one) => one === normalized(header))
      return name === undefined ? [] : [[name, header]]
    }),
  )
  const entries = [{ match: table.name, columns }]
  return { guess: factsOf(ground, null, []), entries, canonical: true, questions: [], assumptions: [] }
}

/** What every row has of a file that is read without a look at any word. */
const NEEDED = ['item', 'quantity'] as const

/**
 * The guess of files that are all canonical as they stand, row by row; null where one of them may be something else,
 * and all that is known of headers and words has to be asked. Most of that is loaded with `guess-files.ts` only.
 */
export function canonicalGuess(samples: readonly RawSample[], settled: Settled): Guess | null {
  const found: GuessedFile[] = []
  for (const sample of samples) {
    if (!isOwnHeader(sample)) return null
    const table = sampleTable(sample, OWN_WORDS, settled.headerRow)
    if (table === null || !isLeftAlone(table, settled) || !isFull(table)) return null
    const ground = canonicalGround(table, settled)
    if (ground === null) return null
    found.push(canonicalFile(ground))
  }
  return { mapping: null, files: found.flatMap(({ guess }) => guess ?? []), questions: [], assumptions: [] }
}

/** Whether each line is a row with an item, a quantity and a time: no total, footer or title among them. */
function isFull({ columns, rows, leftOut }: SampleTable): boolean {
  if (leftOut.some(({ reason }) => reason !== 'blank') || rows.length === 0) return false
  const at = (name: string) => columns.findIndex((header) => normalized(header) === name)
  const needed = NEEDED.map(at)
  const times = ['occurred_at', 'recorded_at'].map(at).filter((column) => column >= 0)
  return rows.every(
    (cells) => needed.every((column) => cells[column] !== '') && times.some((column) => cells[column] !== ''),
  )
}
