/** A blow: one way in which a true history could have been posted wrongly. Faults propose blows; `strike.ts` picks. */
import type { Random } from '../../simulation/random.ts'
import { type Announcement, type Count, isShelf, type Row, type Ware } from '../row.ts'
import type { Edit, Manners } from '../world.ts'

export interface Scene {
  readonly random: Random
  readonly manners: Manners
  readonly ware: Ware
  /** Rows of the item, as posted up to now. */
  readonly rows: readonly Row[]
  readonly rowsOf: (item: string) => readonly Row[]
  readonly newKey: () => number
}

export interface Blow {
  /** True rows that are not posted so. */
  readonly out: readonly Row[]
  /** What is posted in their place, or beside them. */
  readonly posted: readonly Row[]
  readonly at: number
  readonly quantity: number
  /** Movements are named by key. */
  readonly repair: readonly Edit[]
  /** Where the blow is no blow to a posted row, the rows that it is about; else `posted`. */
  readonly about?: readonly Row[]
  readonly announced?: readonly Announcement[]
  readonly counted?: Count
  /** Rows of `out` whose message was lost: their numbers are missing. */
  readonly lost?: boolean
  readonly renamed?: { readonly from: string; readonly to: string }
}

/** Proposes a blow somewhere in the history of an item; null where there is no place for one. */
export type Fault = (scene: Scene) => Blow | null

export const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')

export const isInflow = (row: Row) => isShelf(row.to) && !isShelf(row.from) && row.kind !== 'opening'

export const isSale = (row: Row) => row.kind === 'sale'

export const isReceipt = (row: Row) => row.kind === 'receipt' && isInflow(row)

export function pickRow({ random, rows }: Scene, fits: (row: Row) => boolean): Row | null {
  const all = rows.filter(fits)
  return all.length === 0 ? null : random.pick(all)
}

/** A row posted otherwise than it was. */
export function altered(row: Row, change: Partial<Row>, edit: Edit, quantity = row.quantity): Blow {
  return {
    out: [row],
    posted: [{ ...row, ...change }],
    at: row.occurredAt,
    quantity,
    repair: [{ ...edit, movement: String(row.key) }],
  }
}

/** A row that should not be there. */
export function added(row: Row, more: Partial<Blow> = {}): Blow {
  const repair = [{ op: 'drop', movement: String(row.key) } as const]
  return { out: [], posted: [row], at: row.occurredAt, quantity: row.quantity, repair, ...more }
}

/** A row that should be there. */
export function withheld(row: Row, more: Partial<Blow> = {}): Blow {
  const { item, lot, owner, document, quantity, occurredAt } = row
  const insert: Edit = {
    op: 'insert',
    item,
    location: row.to,
    lot,
    owner,
    document,
    quantity: String(quantity),
    at: iso(occurredAt),
  }
  return { out: [row], posted: [], at: occurredAt, quantity, repair: [insert], about: [], ...more }
}

/** The order line behind a sale. */
export function orderOf({ document, line, item, quantity, occurredAt, from }: Row): Announcement {
  return { type: 'sales-order', document, line, item, quantity, expectedAt: occurredAt, location: from }
}
