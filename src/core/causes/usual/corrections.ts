/** Corrections: how often stock is written down in sound items, and by how much; and rows against their own kind. */
import { MOVEMENT_KINDS, type MovementKind } from '../../codes.ts'
import type { History } from '../../history/history.ts'
import { DAY_MS } from '../../time.ts'
import type { ItemRows } from './quantities/item-rows.ts'
import { honestRateOf, rateOf, type Seen } from './rates.ts'
import type { SoundBook } from './sound-sample.ts'

const WRITTEN_DOWN: ReadonlySet<MovementKind> = new Set(['adjustment', 'scrap'])
const IS_WRITE_DOWN = MOVEMENT_KINDS.map((kind) => WRITTEN_DOWN.has(kind))
const BRINGS: ReadonlySet<MovementKind> = new Set(['receipt', 'return', 'restock', 'produce', 'opening'])
const IS_BRINGER = MOVEMENT_KINDS.map((kind) => BRINGS.has(kind))

/** Whether a movement corrects stock: its kind is that of an adjustment or a scrapping. */
export function isCorrection({ kind }: History, movement: number): boolean {
  return IS_WRITE_DOWN[kind[movement]]
}

/** Whether a movement of this kind brings goods, by its kind. */
export function isBringer({ kind }: History, movement: number): boolean {
  return IS_BRINGER[kind[movement]]
}

export interface Corrections {
  /** Write-downs of a book in a day. */
  readonly aBookDay: number
  /** Density of ln(size) among honest write-downs, sizes in units of the item. */
  readonly density: (lnSize: number) => number
  /** The honest rate, 0 to 1, of outflows of a kind that brings: of sound books, and of the other items of the file. */
  readonly contraryRate: (item: number) => number
  /** How many outflows of the other items are corrections: in some files all are. */
  readonly ofOthers: (item: number) => Seen
}

const KERNEL = 0.3
/** What is assumed of write-downs beside those counted: one of a book in a hundred days. Chosen. */
const ASSUMED_COUNT = 1
const ASSUMED_DAYS = 100
/** What is assumed of a density beside the rows counted, in rows spread over the whole width of sizes. Chosen. */
const EVEN_ROWS = 0.5
/** Sizes of write-downs that are faults are spread evenly over so many powers of e. Chosen. */
export const WRITE_DOWN_WIDTH = 5
const SIZES_LOOKED_MAX = 1_000

/** Counts the outflows of sound books and of all others; `unitOf` is the unit of an item. */
export function correctionsOf(
  history: History,
  { floor }: ItemRows,
  books: readonly SoundBook[],
  unitOf: (item: number) => number,
): Corrections {
  const sizes: number[] = []
  let [days, contrary, outflows, count] = [0, 0, 0, 0]
  for (const { book, legs } of books) {
    days += legs.length === 0 ? 0 : (legs.at[legs.length - 1] - legs.at[0]) / DAY_MS
    for (let leg = 0; leg < legs.length; leg++) {
      if (legs.delta[leg] >= 0) continue
      outflows++
      const movement = legs.movement[leg]
      if (isBringer(history, movement)) contrary++
      if (!isCorrection(history, movement)) continue
      count++
      if (sizes.length < SIZES_LOOKED_MAX) sizes.push(Math.log(-legs.delta[leg] / unitOf(book.item)))
    }
  }
  const customs = customsOf(history, floor)
  return {
    aBookDay: (count + ASSUMED_COUNT) / (days + ASSUMED_DAYS),
    density(lnSize) {
      let near = 0
      for (const size of sizes) {
        const apart = (size - lnSize) / KERNEL
        near += Math.exp((-apart * apart) / 2) / (KERNEL * Math.sqrt(2 * Math.PI))
      }
      return (near + EVEN_ROWS / WRITE_DOWN_WIDTH) / (sizes.length + EVEN_ROWS)
    },
    contraryRate: (item) =>
      Math.max(
        rateOf({ times: contrary, of: outflows }),
        honestRateOf(customs.others(customs.contrary, item)),
      ),
    ofOthers: (item) => customs.others(customs.corrections, item),
  }
}

/** Counts by item what all outflows are by their kind, whether their books sank or not. */
function customsOf(history: History, floor: Uint8Array) {
  const [outflows, contrary, corrections] = [0, 0, 0].map(() => new Uint32Array(history.items.length + 1))
  const all = history.items.length
  const count = (counts: Uint32Array, movement: number) => {
    counts[history.item[movement]]++
    counts[all]++
  }
  for (let movement = 0; movement < history.length; movement++) {
    if (floor[history.from[movement]] === 0) continue
    count(outflows, movement)
    if (isBringer(history, movement)) count(contrary, movement)
    if (isCorrection(history, movement)) count(corrections, movement)
  }
  const others = (counts: Uint32Array, item: number): Seen => ({
    times: counts[all] - counts[item],
    of: outflows[all] - outflows[item],
  })
  return { contrary, corrections, others }
}
