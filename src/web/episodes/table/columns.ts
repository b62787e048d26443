/**
 * The columns of the list of episodes: which there are, which are shown, and what each is called in a CSV.
 *
 * The address names them where they are not the usual ones. Wrong names in a link are dropped; it still opens.
 */
import type { EpisodeCsvColumn } from '../../../core/audit/episode-csv.ts'

/** In the order they stand in, with what the CSV has in their place. */
const CSV = {
  item: ['item', 'item_name'],
  place: ['location'],
  order: ['order'],
  site: ['site'],
  lot: ['lot', 'owner'],
  since: ['started_at'],
  ended: ['ended_at'],
  duration: ['duration_seconds'],
  deepest: ['deepest'],
  unitDays: ['unit_seconds'],
  uncovered: ['uncovered'],
  money: ['cost_at_risk'],
  class: ['class'],
  cause: ['cause', 'probability'],
  trigger: ['trigger'],
  source: ['trigger_source'],
} as const satisfies Readonly<Record<string, readonly EpisodeCsvColumn[]>>

export type ColumnName = keyof typeof CSV
export const COLUMN_NAMES = Object.keys(CSV) as ColumnName[]
/** A row is known by these; they are always shown. */
export const FIXED_COLUMNS: readonly ColumnName[] = ['item', 'place']
export const USUAL_COLUMNS: readonly ColumnName[] = [
  ...FIXED_COLUMNS,
  'since',
  'duration',
  'deepest',
  'class',
  'cause',
]

/**
 * The columns that a text names, in the order of the table and with those that are always shown; null if it names none.
 *
 * @example readColumns('cause,item') // ['item', 'place', 'cause']
 */
export function readColumns(text: string | undefined): readonly ColumnName[] | null {
  const named = new Set(text?.split(','))
  const known = COLUMN_NAMES.filter((name) => named.has(name))
  if (known.length === 0) return null
  return COLUMN_NAMES.filter((name) => named.has(name) || FIXED_COLUMNS.includes(name))
}

/** The text that names columns; none for the usual ones, so that one view has one address. */
export function writeColumns(columns: readonly ColumnName[]): string | undefined {
  const ordered = COLUMN_NAMES.filter((name) => columns.includes(name))
  const usual = COLUMN_NAMES.filter((name) => USUAL_COLUMNS.includes(name))
  return ordered.join() === usual.join() ? undefined : ordered.join()
}

/** The names of the same columns in a CSV. */
export function csvColumns(columns: readonly ColumnName[]): EpisodeCsvColumn[] {
  return columns.flatMap((name) => [...CSV[name]])
}
