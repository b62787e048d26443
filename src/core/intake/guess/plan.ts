/** A whole reading of a table before it is written as a mapping: which columns are what, by their indexes. */
import type { CanonicalColumn } from '../canonical-columns.ts'
import type { Condition, SignByColumn } from '../mapping.ts'

export type QuantityPlan =
  | { readonly kind: 'column'; readonly column: number }
  | {
      readonly kind: 'sum'
      readonly in: readonly number[]
      readonly out: readonly number[]
      readonly signed: readonly number[]
    }
  | { readonly kind: 'change'; readonly before: number; readonly after: number }
  /** Every row is one piece. */
  | { readonly kind: 'piece' }

/**
 * Columns of quantities that are each of a place or a day of their own: the value of that in every row of the column.
 */
export interface Across {
  readonly by: 'location' | 'occurred_at'
  readonly columns: readonly { readonly column: number; readonly value: string }[]
}

export interface TimePlan {
  /** A date, or a date and a time of day that are joined. */
  readonly columns: readonly number[]
  /** As strptime writes it; null for ISO 8601. */
  readonly format: string | null
  readonly hasClock: boolean
  readonly needsZone: boolean
  /** Its clock says nothing (midnight throughout): only the day is read. */
  readonly dayOnly: boolean
  /** The format with day and month the other way round, where that reads the values as well. */
  readonly twin: string | null
}

/** Columns that are handed on as texts, by the canonical column they become. */
export type TextColumns = Readonly<Partial<Record<CanonicalColumn, number>>>

export interface Plan {
  /** Null where no column is one. */
  readonly item: number | null
  /** The one item that all rows are of; null where a column names it. */
  readonly oneItem: string | null
  readonly site: number | null
  /** Outermost first; none: the file names no place. */
  readonly place: readonly number[]
  readonly ends: { readonly from: number; readonly to: number } | null
  /** Ends that are states of stock, of which one lies on the shelf: into it goods came in, out of it they went out. */
  readonly states: { readonly from: number; readonly to: number; readonly shelf: string } | null
  readonly quantity: QuantityPlan | null
  /** Where each row is several movements, one a column; null where it is one. */
  readonly across: Across | null
  readonly decimal: '.' | ',' | null
  readonly balance: number | null
  readonly happened: TimePlan | null
  readonly recorded: TimePlan | null
  /** When the ledger's own message came, in a file of canonical headers. */
  readonly reported: TimePlan | null
  readonly type: number | null
  /** Kinds by type, an empty text where a type means none; missing where it is a kind itself. */
  readonly kinds: Readonly<Record<string, string>>
  readonly sign: 1 | -1 | SignByColumn
  /** Types whose rows go from their place to that of another column. */
  readonly transfers: {
    readonly type: number
    readonly values: readonly string[]
    readonly to: number
  } | null
  readonly where: readonly Condition[]
  readonly texts: TextColumns
  readonly newestFirst: boolean
}

/** The place of a file that names none. */
export const ONE_PLACE = 'stock'

/** The columns that a quantity is read from, by their indexes. */
export function quantityColumns(quantity: QuantityPlan): readonly number[] {
  if (quantity.kind === 'piece') return []
  if (quantity.kind === 'column') return [quantity.column]
  return quantity.kind === 'change'
    ? [quantity.before, quantity.after]
    : [...quantity.in, ...quantity.out, ...quantity.signed]
}

/** Whether a format names the day before the month. */
export function dayFirst(time: TimePlan | null): boolean {
  const format = time?.format ?? ''
  return format.search(/%[dej]/) < format.search(/%[mbB]/)
}
