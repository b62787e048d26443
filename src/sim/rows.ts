/**
 * The rows of a movements file in columns, while they are made.
 *
 * A row is an index. Texts are indexes into lists of the world; times are whole seconds since the first day; a quantity
 * is a whole number of base units. Rows grow by doubling, so a million of them need no object each.
 */
import { MOVEMENT_KINDS, type MovementKind } from '../core/codes.ts'

/** What becomes of a row when the files are written. */
export const ROW = {
  kept: 0,
  /** It was never posted: it takes no number of its source. */
  unposted: 1,
  /** Its message was sent and never arrived: it takes a number of its source. */
  lost: 2,
} as const

/** No document, no text, no time. */
export const NONE = -1

const COLUMNS = {
  item: Int32Array,
  site: Int16Array,
  /** Indexes into the locations of the world. */
  from: Int32Array,
  to: Int32Array,
  quantity: Float64Array,
  kind: Uint8Array,
  occurred: Int32Array,
  /** NONE where nobody says. */
  reported: Int32Array,
  recorded: Int32Array,
  document: Int32Array,
  line: Int16Array,
  source: Uint8Array,
  actor: Int16Array,
  device: Int16Array,
  /** Indexes into the lots and owners of the world, 0 = none. */
  lot: Int32Array,
  owner: Int16Array,
  /** Index into REASONS, 0 = none. */
  reason: Uint8Array,
  /** 0 nobody says, 1 scanned, 2 typed. */
  scanned: Uint8Array,
  /** 1/10000 of the currency per base unit. */
  cost: Int32Array,
  state: Uint8Array,
} as const

export type Column = keyof typeof COLUMNS

type Arrays = { -readonly [Name in Column]: InstanceType<(typeof COLUMNS)[Name]> }

export interface Rows extends Arrays {
  length: number
}

const NAMES = Object.keys(COLUMNS) as Column[]

/** Rows without any, with room for `room`. */
export function emptyRows(room = 1024): Rows {
  return { length: 0, ...arrays((name) => new COLUMNS[name](room)) }
}

/** A copy that can be changed by itself. */
export function copyOf(rows: Rows): Rows {
  return { length: rows.length, ...arrays((name) => rows[name].slice(0, Math.max(16, rows.length))) }
}

/** Makes room for one more row, all zero; returns its index. */
export function addRow(rows: Rows): number {
  if (rows.length === rows.item.length) grow(rows)
  return rows.length++
}

/** Adds a copy of a row; returns its index. */
export function addCopy(rows: Rows, row: number): number {
  const copy = addRow(rows)
  for (const name of NAMES) rows[name][copy] = rows[name][row]
  return copy
}

function grow(rows: Rows): void {
  const larger = arrays((name) => {
    const column = new COLUMNS[name](rows.item.length * 2)
    column.set(rows[name])
    return column
  })
  Object.assign(rows, larger)
}

function arrays(make: (name: Column) => Arrays[Column]): Arrays {
  return Object.fromEntries(NAMES.map((name) => [name, make(name)])) as Arrays
}

/** The number of a kind in the column `kind`. @example kindCode('receipt') // 0 */
export function kindCode(kind: MovementKind): number {
  return MOVEMENT_KINDS.indexOf(kind)
}
