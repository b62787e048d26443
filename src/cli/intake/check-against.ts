/** Whether the files hold what the options name: a header, a sheet. */
import { namedAcross } from '../../core/intake/guess/columns/quantities/crosstab.ts'
import { namedPlace, namedQuantity } from '../../core/intake/guess/columns/settled-columns.ts'
import type { FileGuess, Guess } from '../../core/intake/guess/guess.ts'
import type { Settled } from '../../core/intake/guess/settled.ts'
import { nearestWord } from '../../core/intake/nearest-word.ts'
import { UsageError } from '../usage-error.ts'

const NAMES_SHOWN_MAX = 8

/** Throws a UsageError `bad-argument` with the nearest name of the files for one that none of them has. */
export function checkAgainst({ files }: Guess, { columns = {}, sheet }: Settled): void {
  const headers = [...new Set(files.flatMap(headersOf))]
  for (const [name, header] of Object.entries(columns)) {
    if (header === undefined || header === '' || headers.length === 0 || headers.includes(header)) continue
    if (files.some((file) => isNamedTogether(name, header, headersOf(file)))) continue
    throw unknown(`--column ${name}=${header}`, `No file has a column ${header}.`, header, headers)
  }
  const sheets = [...new Set(files.flatMap(({ shape }) => shape.sheets.map((one) => one.name)))]
  if (sheet !== undefined && files.length > 0 && !sheets.includes(sheet)) {
    throw unknown(`--sheet ${sheet}`, `No file has a sheet ${sheet}.`, sheet, sheets)
  }
}

/** The columns of a file, and the numbers within the cells of some. */
function headersOf({ table, taken, unused }: FileGuess): string[] {
  const parts = [...taken.flatMap(({ from }) => from), ...unused.map(({ column }) => column)]
  return [...table.columns, ...table.groups, ...parts]
}

/** Whether a name is several headers of a file: `Warehouse+Bin` for a place, `In-Out` or `North|South` for a quantity. */
function isNamedTogether(name: string, named: string, headers: readonly string[]): boolean {
  const profiles = headers.map((header, index) => ({ header, index, within: null }))
  if (name === 'location') return namedPlace(named, profiles) !== null
  if (name !== 'quantity') return false
  return namedQuantity(named, profiles) !== null || namedAcross(named, profiles) !== null
}

function unknown(place: string, what: string, name: string, known: readonly string[]): UsageError {
  const near = nearestWord(name, known)
  const more = known.length > NAMES_SHOWN_MAX ? ', …' : ''
  const all =
    known.length === 0 ? 'There are none.' : `There are ${known.slice(0, NAMES_SHOWN_MAX).join(', ')}${more}.`
  return new UsageError('bad-argument', place, `${what} ${near === null ? all : `Did you mean ${near}?`}`)
}
