/**
 * What is known of one system's export: its headers by role and language, how its quantities are signed, what its types
 * mean, and which of its rows and places are no stock.
 */
import type { MovementKind } from '../../codes.ts'
import type { ColumnRole, Direction, Language } from '../words/roles.ts'

/** How the sign of a movement comes about. */
export const QUANTITY_SHAPES = [
  /** One column, negative where goods went out. */
  'signed',
  /** One column without signs; a type or a flag says the direction. */
  'unsigned',
  /** One column without signs, all of which went out: orders, demand. */
  'out',
  /** Two columns, both positive. */
  'in-out',
  /** Two columns, what went out is negative already. */
  'in-out-signed',
  /** Positive, from one place to another. */
  'from-to',
  /** The stock before and after. */
  'before-after',
  /** No movements: stock as of a time. */
  'levels',
] as const
export type QuantityShape = (typeof QUANTITY_SHAPES)[number]

export interface LayoutType {
  readonly kind: MovementKind | null
  readonly goes: Direction
}

/** Headers of a role by language, split at `;`. Technical names stand under `en`. */
export type LayoutHeaders = Readonly<Partial<Record<ColumnRole, Readonly<Partial<Record<Language, string>>>>>>

/** What a reading of the sample gives: one entry a movement. */
export interface ExpectedMovement {
  readonly item: string
  /** The shelf; null where the file names none. */
  readonly place: string | null
  /** A decimal, negative where goods went out. */
  readonly quantity: string
  /** As the sample means it: `2026-01-05`, `2026-01-05 08:15`. */
  readonly happened: string
}

export interface Layout {
  readonly slug: string
  readonly name: string
  readonly system: string
  readonly family:
    | 'ERP'
    | 'open systems'
    | 'small business'
    | 'channels'
    | 'warehouse'
    | 'local'
    | 'self-made'
  readonly headers: LayoutHeaders
  /** Languages whose headers were seen in real files or in the source of the system; the others are from memory. */
  readonly verified: readonly Language[]
  readonly quantity: QuantityShape
  /** Types by their value, as the system writes them; `languages` of one system stand in one list. */
  readonly types: Readonly<Record<string, LayoutType>>
  /** A column whose values say the direction of an unsigned quantity, and what they say. */
  readonly direction?: {
    readonly header: string
    readonly in: readonly string[]
    readonly out: readonly string[]
    readonly none?: readonly string[]
  }
  /** Values of the status column that are stock; rows of any other are left out. */
  readonly posted?: readonly string[]
  /** Values of the column of stock states that are kept where one event writes a row for each. */
  readonly states?: readonly string[]
  /** Places that are no shelves, and what they are. */
  readonly outside?: Readonly<Record<string, OutsidePlace>>
  /** A file of this layout holds no movements; `instead` says what to export. */
  readonly notMovements?: {
    readonly holds: 'summary' | 'levels' | 'reservations' | 'money'
    readonly instead: string
  }
  /** What the times of the file are, and what a reader has to know. */
  readonly notes: readonly string[]
  /** Rows as the system writes them, one a line, the header first, `|` between the cells (`sampleRows`); invented. */
  readonly sample: string
  readonly expected: readonly ExpectedMovement[]
}

/** The rows of a sample, the header first. @example sampleRows({ sample: 'A|B' }) // [['A', 'B']] */
export function sampleRows({ sample }: Pick<Layout, 'sample'>): readonly (readonly string[])[] {
  return sample
    .replace(/^\n|\n$/g, '')
    .split('\n')
    .map((line) => line.split('|'))
}

export type OutsidePlace = 'supplier' | 'customer' | 'adjustment' | 'production' | 'in-transit'
