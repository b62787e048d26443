/**
 * Habit: how likely an honest hand moves this quantity of an item, by the item's other rows of the kind.
 *
 *     P(q) = (count of q among the other rows + 5 F(q)) / (n + 5)
 *     F(q) = f(ln(q / g)) ln((q + u/2) / (q - u/2))
 *
 * g is the geometric mean of the item's other rows, f the shape of the whole file (`shape.ts`), u the unit in which the
 * item is moved. Receipts come in lots: for them F is weighed by whether q is a multiple.
 */
import { MOVEMENT_KINDS, type MovementKind } from '../../../codes.ts'
import type { History } from '../../../history/history.ts'
import type { Quantity } from '../../../quantity/quantity.ts'
import { HABITS_KEPT_MAX, USUAL_SAMPLES_MAX } from '../limits.ts'
import type { ItemRows } from './item-rows.ts'
import { type LikelyLot, likelyLotsOf } from './lot.ts'
import { laplace, type Shape } from './shape.ts'

/** What the shape weighs beside the item's own rows, in rows. Chosen. */
const SHAPE_ROWS = 5
/** Without other rows of the item its middle is that of the file, and little is known. */
const WIDE = 2
/** How much of a receipt's likelihood knows of its lot. Chosen: a document may be split. */
const LOT_TRUST = 0.9
const KINDS = MOVEMENT_KINDS.length
/** A shelf with so many rows has habits of its own: a shop sells less than a region. Chosen. */
const SHELF_ROWS_MIN = 20
const LOT_KINDS: ReadonlySet<MovementKind> = new Set(['receipt', 'produce'])

/** What the file lends to its items. */
export interface FileHabits {
  /** By kind: the shape of quantities about the middle of their item. */
  readonly shapes: readonly Shape[]
  /** By kind: the middle quantity of the file, ln of units. */
  readonly middles: Float64Array
  /** Share of sound receipts that are no multiple of their item's lot. */
  readonly offLot: number
}

/** Quantities of one item and kind. */
export interface OwnHabit {
  readonly rows: number
  readonly counts: ReadonlyMap<Quantity, number>
  readonly lnSum: number
  /** Quantities of its documents; rows that name none stand for themselves. */
  readonly documents: readonly Quantity[]
}

export interface Habits {
  /** Of an item's rows of a kind, at most USUAL_SAMPLES_MAX of them. */
  readonly own: (item: number, kind: number) => OwnHabit
  /** The unit in which the item is moved, smallest units: the largest power of ten that divides all quantities. */
  readonly unit: (item: number) => Quantity
  /** The lot its receipts come in, smallest units, with a quantity left out of one; the unit where there is none. */
  readonly lot: (item: number, without?: Quantity) => Quantity
  /** The lots they may come in, in units, the likeliest first; see `lot.ts`. */
  readonly lots: (item: number, without?: Quantity) => readonly LikelyLot[]
  /** The middle quantity of a kind in the file, ln of units. */
  readonly middle: (kind: number) => number
  /**
   * P(q), of whose rows one of quantity `without` is left out; by the rows of a shelf where it has enough of its own.
   * Never 0.
   */
  readonly likelihood: (
    item: number,
    kind: number,
    quantity: Quantity,
    without?: Quantity,
    shelf?: number,
  ) => number
}

/** The habits of the items of a history; `file` is asked when a likelihood is. */
export function habitsOf(history: History, rows: ItemRows, file: () => FileHabits): Habits {
  const kept = new Map<number, ItemHabits>()
  const of = (item: number) => {
    let habits = kept.get(item)
    if (habits === undefined) {
      habits = itemHabits(history, rows, item)
      if (kept.size >= HABITS_KEPT_MAX) kept.clear()
      kept.set(item, habits)
    }
    return habits
  }
  const lots = (item: number, without?: Quantity) => {
    const { lots, receipts, unit } = of(item)
    const known = lots.get(without ?? 0)
    if (known !== undefined) return known
    const left = receipts.map((each) => each / unit)
    const own = without === undefined ? -1 : left.indexOf(without / unit)
    // A line of a split delivery is no document by itself: nothing is left out of the others for it.
    if (own >= 0) left.splice(own, 1)
    const found = likelyLotsOf(left)
    lots.set(without ?? 0, found)
    return found
  }
  return {
    own: (item, kind) => of(item).kinds[kind] ?? NO_HABIT,
    unit: (item) => of(item).unit,
    lot: (item, without) => lots(item, without)[0].lot * of(item).unit,
    lots,
    middle: (kind) => file().middles[kind],
    likelihood(item, kind, quantity, without, shelf) {
      const { unit, shelves } = of(item)
      const there = shelf === undefined ? undefined : shelves.get(shelf * KINDS + kind)
      const own =
        there !== undefined && there.rows >= SHELF_ROWS_MIN ? there : (of(item).kinds[kind] ?? NO_HABIT)
      const out = without === undefined || own.rows === 0 ? 0 : 1
      const n = own.rows - out
      const count = (own.counts.get(quantity) ?? 0) - (out === 1 && quantity === without ? 1 : 0)
      const { shapes, middles, offLot } = file()
      const width = Math.log((quantity + unit / 2) / Math.max(unit / 4, quantity - unit / 2))
      const lnSum = own.lnSum - (out === 1 ? Math.log(without!) : 0)
      let general =
        n === 0
          ? laplace(Math.log(quantity / unit) - middles[kind], WIDE) * width
          : shapes[kind](Math.log(quantity) - lnSum / n) * width
      if (LOT_KINDS.has(MOVEMENT_KINDS[kind]))
        general *= lotsFactor(lots(item, without), quantity / unit, offLot)
      return Math.max(1e-12, (Math.max(0, count) + SHAPE_ROWS * general) / (n + SHAPE_ROWS))
    },
  }
}

/** How much oftener than other quantities of its size one is received, in one of some lots. */
function lotsFactor(lots: readonly LikelyLot[], quantity: number, offLot: number): number {
  return lots.reduce((sum, { lot, share }) => sum + share * lotFactor(lot, quantity, offLot), 0)
}

function lotFactor(lot: number, quantity: number, offLot: number): number {
  if (lot <= 1) return 1
  const kept = quantity % lot === 0 ? lot * (1 - offLot) : (offLot * lot) / (lot - 1)
  return LOT_TRUST * kept + (1 - LOT_TRUST)
}

const NO_HABIT: OwnHabit = { rows: 0, counts: new Map(), lnSum: 0, documents: [] }

interface ItemHabits {
  readonly kinds: readonly (OwnHabit | undefined)[]
  readonly unit: Quantity
  readonly receipts: readonly Quantity[]
  readonly lots: Map<Quantity, readonly LikelyLot[]>
  /** By shelf and kind; none where the item has one shelf. */
  readonly shelves: ReadonlyMap<number, OwnHabit>
}

function itemHabits(history: History, rows: ItemRows, item: number): ItemHabits {
  const { kind, quantity, from, to } = history
  const kinds: (ReturnType<typeof newHabit> | undefined)[] = new Array(KINDS)
  const shelves = new Map<number, ReturnType<typeof newHabit>>()
  let unit = 10 ** history.items[item].scale
  for (const movement of rows.of(item)) {
    const own = kinds[kind[movement]] ?? newHabit()
    kinds[kind[movement]] = own
    if (own.rows >= USUAL_SAMPLES_MAX) continue
    const moved = quantity[movement]
    while (unit > 1 && moved % unit !== 0) unit /= 10
    note(own, moved)
    const shelf = rows.floor[from[movement]] === 1 ? from[movement] : to[movement]
    const there = shelves.get(shelf * KINDS + kind[movement]) ?? newHabit()
    shelves.set(shelf * KINDS + kind[movement], there)
    note(there, moved)
    const document = LOT_KINDS.has(MOVEMENT_KINDS[kind[movement]]) ? history.document(movement) : null
    const known = document === null ? undefined : own.byDocument.get(document)
    if (known !== undefined) own.documents[known] += moved
    else {
      if (document !== null) own.byDocument.set(document, own.documents.length)
      own.documents.push(moved)
    }
  }
  const receipts = [...LOT_KINDS].flatMap((one) => kinds[MOVEMENT_KINDS.indexOf(one)]?.documents ?? [])
  return { kinds, unit, receipts, lots: new Map(), shelves }
}

function note(habit: ReturnType<typeof newHabit>, quantity: Quantity): void {
  habit.rows++
  habit.lnSum += Math.log(quantity)
  habit.counts.set(quantity, (habit.counts.get(quantity) ?? 0) + 1)
}

function newHabit() {
  return {
    rows: 0,
    lnSum: 0,
    counts: new Map<Quantity, number>(),
    documents: [] as Quantity[],
    byDocument: new Map<string, number>(),
  }
}
