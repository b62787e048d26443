/** What a guess took for what, with how sure it is and values that show it; and the columns that it does not read. */
import { CANONICAL_COLUMNS, type CanonicalColumn, normalized } from '../canonical-columns.ts'
import type { ColumnSpec, MappingEntry } from '../mapping.ts'
import { partsNamed } from '../translate/texts.ts'
import type { FileGuess, Taken } from './guess.ts'
import type { Draft } from './make-plan.ts'
import { type Across, type Plan, quantityColumns } from './plan.ts'
import type { Profile } from './profile.ts'

const EXAMPLES_MAX = 5
/** How sure columns are that a total or their days prove to be of one place or day each. */
const ACROSS = 0.9

/** What is read from where; of a canonical file (no entry) the columns of its own names. */
export function takenOf(
  profiles: readonly Profile[],
  plan: Plan | null,
  draft: Draft | null,
  entry: MappingEntry | null,
): Taken[] {
  if (entry === null) return plan === null ? canonicalTaken(profiles) : []
  return CANONICAL_COLUMNS.flatMap((column): Taken[] => {
    const spec = entry.columns[column]
    if (spec === undefined) return []
    const from = isAcross(plan, column) ? headersAcross(plan, profiles) : partsNamed(spec)
    const sources = from.flatMap((name) => profiles.find(({ header }) => header === name) ?? [])
    const fits = draft?.fits.filter(({ column: at }) => sources.some(({ index }) => index === at)) ?? []
    const best = Math.max(0, ...fits.map(({ fit }) => fit))
    const code = codeOf(column, sources, best, from.length === 0)
    const confidence = from.length === 0 ? 0 : Math.min(1, best)
    const taken = { column, from, code, confidence, ...writtenAs(spec), examples: examplesOf(...sources) }
    return [isAcross(plan, column) ? Object.assign(taken, ofEach(plan.across, column, sources)) : taken]
  })
}

/** Whether a column is read from a column of its own for each place or day. */
function isAcross(plan: Plan | null, column: CanonicalColumn): plan is Plan & { across: Across } {
  return plan !== null && plan.across !== null && (column === 'quantity' || column === plan.across.by)
}

/** What is taken differently where each column is one place or day. */
function ofEach(
  { by, columns }: Across,
  column: CanonicalColumn,
  sources: readonly Profile[],
): Pick<Taken, 'each' | 'confidence' | 'examples'> {
  const told = { each: true, confidence: ACROSS, examples: examplesOf(...sources.slice(0, 1)) }
  return column === by
    ? { ...told, examples: columns.slice(0, EXAMPLES_MAX).map(({ value }) => value) }
    : told
}

function headersAcross({ across }: { readonly across: Across }, profiles: readonly Profile[]): string[] {
  return across.columns.map(({ column }) => profiles[column].header)
}

function codeOf(
  column: CanonicalColumn,
  sources: readonly Profile[],
  best: number,
  constant: boolean,
): Taken['code'] {
  if (constant) return 'constant'
  if (sources.some(({ header }) => normalized(header) === column)) return 'same-name'
  if (best > 1) return 'chosen'
  if (sources.some(({ roles }) => roles.some(({ code }) => code === 'layout'))) return 'layout'
  return best > 0 ? 'word' : 'values'
}

function writtenAs(spec: ColumnSpec): Pick<Taken, 'format' | 'zone' | 'decimal'> {
  if (typeof spec === 'string') return {}
  const found: { format?: string; zone?: string; decimal?: '.' | ',' } = {}
  if ('format' in spec && spec.format !== undefined) found.format = spec.format
  if ('zone' in spec && spec.zone !== undefined) found.zone = spec.zone
  if ('decimal' in spec && spec.decimal !== undefined) found.decimal = spec.decimal
  return found
}

function canonicalTaken(profiles: readonly Profile[]): Taken[] {
  return CANONICAL_COLUMNS.flatMap((column): Taken[] => {
    const profile = profiles.find(({ header }) => normalized(header) === column)
    if (profile === undefined) return []
    return [
      { column, from: [profile.header], code: 'same-name', confidence: 1, examples: examplesOf(profile) },
    ]
  })
}

/** Of columns that are read together, what each of the first rows says in all of them. */
function examplesOf(...sources: readonly Profile[]): string[] {
  const [first, ...others] = sources
  if (first === undefined) return []
  if (others.length === 0) return first.distinct.slice(0, EXAMPLES_MAX)
  const found = new Set<string>()
  for (let row = 0; row < first.values.length && found.size < EXAMPLES_MAX; row++) {
    const together = sources.map(({ values }) => values[row] ?? '').filter((value) => value !== '')
    if (together.length > 0) found.add(together.join(' '))
  }
  return [...found]
}

/** Columns of the file that nothing is read from, in its order. */
export function unusedOf(profiles: readonly Profile[], plan: Plan | null): FileGuess['unused'] {
  if (plan === null)
    return profiles
      .filter(({ header }) => !(CANONICAL_COLUMNS as readonly string[]).includes(normalized(header)))
      .map(unused)
  const read = new Set([
    plan.item,
    plan.site,
    ...plan.place,
    ...(plan.ends === null ? [] : [plan.ends.from, plan.ends.to]),
    ...(plan.states === null ? [] : [plan.states.from, plan.states.to]),
    ...(plan.quantity === null ? [] : quantityColumns(plan.quantity)),
    ...(plan.across?.columns.map(({ column }) => column) ?? []),
    ...(plan.happened?.columns ?? []),
    ...(plan.recorded?.columns ?? []),
    ...(plan.reported?.columns ?? []),
    plan.type,
    plan.balance,
    plan.transfers?.to ?? null,
    ...Object.values(plan.texts),
    ...plan.where.map(({ column }) => profiles.find(({ header }) => header === column)?.index ?? null),
    typeof plan.sign === 'object' ? signColumn(profiles, plan.sign.column) : null,
  ])
  const opened = new Set(profiles.map(({ index, within }) => (read.has(index) ? within?.column : undefined)))
  return profiles.filter(({ index, header }) => !read.has(index) && !opened.has(header)).map(unused)
}

function signColumn(profiles: readonly Profile[], name: string): number | null {
  return profiles.find(({ header }) => header === name)?.index ?? null
}

function unused({ header, roles }: Profile): FileGuess['unused'][number] {
  return { column: header, role: roles[0]?.role ?? null }
}
