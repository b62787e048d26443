/**
 * A history: movements in columns.
 *
 * The one shape in which movements are analysed, be they five million rows of a file or the forty of one book from
 * the database. Columns are typed arrays over movement indexes 0 … length-1, in the order the ledger posted them
 * (`seq`), so a fold is a loop over numbers; texts that repeat are codes into a list. A column of which nothing is
 * known is null, not an array of blanks.
 */
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../codes.ts'
import { keyOf } from '../ids.ts'
import type { Instant } from '../time.ts'
import type { Item } from './item.ts'
import { plainItem } from './item.ts'
import type { Location } from './location.ts'
import type { Movement } from './movement.ts'
import type { UnreadRow } from './unread-row.ts'

/** A row of a file, as a spreadsheet counts. */
export interface FilePlace {
  readonly file: string
  readonly row: number
}

export interface History {
  readonly length: number
  readonly items: readonly Item[]
  readonly locations: readonly Location[]
  /** Repeating texts: lots, owners, sources, actors, reasons. Index 0 is "none". */
  readonly texts: readonly string[]

  /** Index into `items`. */
  readonly item: Int32Array
  /** Indexes into `locations`. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Smallest units of the item, above zero, safe integers. */
  readonly quantity: Float64Array
  /** First instant of the time the goods moved, ms. */
  readonly occurredAt: Float64Array
  /** Index into TIME_PRECISIONS; null where all are instants. */
  readonly occurredPrecision: Uint8Array | null
  /**
   * How exactly times were given where posting numbers have ordered the movements within them; null where
   * `occurredPrecision` says it.
   */
  readonly givenPrecision: Uint8Array | null
  /** The same array as `occurredAt` where the history has one clock only. */
  readonly recordedAt: Float64Array
  /** NaN where unknown; null where never known. */
  readonly reportedAt: Float64Array | null
  /** Index into MOVEMENT_KINDS. */
  readonly kind: Uint8Array
  /** Index into `texts`, 0 = none. */
  readonly lot: Int32Array | null
  readonly owner: Int32Array | null
  readonly source: Int32Array | null
  readonly actor: Int32Array | null
  readonly reason: Int32Array | null
  /** 1/10000 of the currency per base unit, NaN where unknown. */
  readonly unitCost: Float64Array | null
  /** Place in the source's own numbering, NaN where it gives none; null where none is known. */
  readonly receivedSeq: Float64Array | null
  /**
   * What the source says the book on a shelf held after the movement, smallest units, NaN where it says nothing; null
   * where it never does.
   */
  readonly balanceAfter: Float64Array | null
  /**
   * 1 where the quantity is no movement but states what the book holds, 0 or more: a count, a set level. Its ends are
   * those of an adjustment into the shelf. Null where none does.
   */
  readonly statesLevel: Uint8Array | null
  /** The movement that each takes back, -1 where it takes back none; null where none is known to. */
  readonly corrects: Int32Array | null
  /** Texts that hardly repeat, looked up by movement index when something is to be shown. */
  readonly id: (movement: number) => string
  /** Whether an id came with the movement and was not made from its row; null where every one did. */
  readonly isNamed: ((movement: number) => boolean) | null
  /** Where a movement was read; null where it was not read from a file. */
  readonly place: ((movement: number) => FilePlace) | null
  /** Whether two movements name the same document and line; null where none names any. */
  readonly sameDocument: ((left: number, right: number) => boolean) | null
  readonly document: (movement: number) => string | null
  /** Line of the document. */
  readonly line: (movement: number) => string | null
  /** The latest instant at which the history is known: where an open episode is measured to. */
  readonly horizon: Instant
  /** Rows that could not be read, and the stock card each would have moved; none where it was not read from files. */
  readonly unread: readonly UnreadRow[]
}

/** Columns for movements in posting order. `items` adds what is known of their items beyond the code. */
export function historyOf(movements: readonly Movement[], items: readonly Item[] = []): History {
  const itemList = dictionary(new Map(items.map((item) => [item.code, item])), (code: string) =>
    plainItem(code),
  )
  const locationList = dictionary<Location>()
  const textList = dictionary<string>()
  textList.code('', '')
  const length = movements.length
  const history = {
    item: new Int32Array(length),
    from: new Int32Array(length),
    to: new Int32Array(length),
    quantity: new Float64Array(length),
    occurredAt: new Float64Array(length),
    occurredPrecision: new Uint8Array(length),
    recordedAt: new Float64Array(length),
    reportedAt: new Float64Array(length),
    kind: new Uint8Array(length),
    lot: new Int32Array(length),
    owner: new Int32Array(length),
    source: new Int32Array(length),
    actor: new Int32Array(length),
    reason: new Int32Array(length),
    unitCost: new Float64Array(length),
  }
  const text = (value: string | null) => (value === null ? 0 : textList.code(value, value))
  movements.forEach((movement, index) => {
    const recordedAt = movement.recordedAt ?? movement.occurredAt.at
    history.item[index] = itemList.code(movement.item)
    history.from[index] = locationList.code(locationKey(movement.from), movement.from)
    history.to[index] = locationList.code(locationKey(movement.to), movement.to)
    history.quantity[index] = movement.quantity
    history.occurredAt[index] = movement.occurredAt.at
    history.occurredPrecision[index] = TIME_PRECISIONS.indexOf(movement.occurredAt.precision)
    history.recordedAt[index] = recordedAt
    history.reportedAt[index] = movement.reportedAt ?? Number.NaN
    history.kind[index] = MOVEMENT_KINDS.indexOf(movement.kind)
    history.lot[index] = text(movement.lot)
    history.owner[index] = text(movement.owner)
    history.source[index] = text(movement.source)
    history.actor[index] = text(movement.actor)
    history.reason[index] = text(movement.reason)
    history.unitCost[index] = movement.unitCost ?? Number.NaN
  })
  const numbered = movements.some(({ receivedSeq }) => receivedSeq !== null)
  return {
    ...history,
    receivedSeq: numbered ? Float64Array.from(movements, (one) => one.receivedSeq ?? Number.NaN) : null,
    givenPrecision: null,
    balanceAfter: null,
    statesLevel: null,
    corrects: null,
    unread: [],
    length,
    items: itemList.values,
    locations: locationList.values,
    texts: textList.values,
    id: (movement) => movements[movement].id,
    isNamed: null,
    place: null,
    document: (movement) => movements[movement].document,
    line: (movement) => movements[movement].line,
    sameDocument: (left, right) => {
      const [one, other] = [movements[left], movements[right]]
      return one.document !== null && one.document === other.document && one.line === other.line
    },
    horizon: latest(history.recordedAt, history.occurredAt),
  }
}

/** The latest of some instants; 0 where there are none. */
export function latest(...columns: Float64Array[]): Instant {
  let horizon = 0
  for (const column of columns) for (const at of column) if (at > horizon) horizon = at
  return horizon
}

function locationKey({ site, path }: Location): string {
  return keyOf(site, path)
}

/** Gives equal keys equal numbers, in order of first sight. */
function dictionary<Value>(known = new Map<string, Value>(), make?: (key: string) => Value) {
  const codes = new Map<string, number>()
  const values: Value[] = []
  return {
    values,
    code(key: string, value?: Value): number {
      let code = codes.get(key)
      if (code === undefined) {
        code = values.length
        codes.set(key, code)
        values.push(known.get(key) ?? value ?? make!(key))
      }
      return code
    },
  }
}
