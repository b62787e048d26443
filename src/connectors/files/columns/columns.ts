/** The columns of a history while it is read: typed arrays that grow together, and lose rows together. */
import { grown } from './grown.ts'
import { createTextStore, type TextStore } from './text-store.ts'

/** What a history is collected in. Optional columns stay empty where no file has them. */
export interface Columns {
  length: number
  item: Int32Array<ArrayBuffer>
  from: Int32Array<ArrayBuffer>
  to: Int32Array<ArrayBuffer>
  /** Decimal digits of the quantity, and how many of them stand after the point. */
  mantissa: Float64Array<ArrayBuffer>
  decimals: Uint8Array<ArrayBuffer>
  occurredAt: Float64Array<ArrayBuffer>
  precision: Uint8Array<ArrayBuffer>
  recordedAt: Float64Array<ArrayBuffer>
  reportedAt: Float64Array<ArrayBuffer>
  kind: Uint8Array<ArrayBuffer>
  source: Int32Array<ArrayBuffer>
  lot: Int32Array<ArrayBuffer>
  owner: Int32Array<ArrayBuffer>
  actor: Int32Array<ArrayBuffer>
  reason: Int32Array<ArrayBuffer>
  unitCost: Float64Array<ArrayBuffer>
  /** Millionths, NaN where the source says nothing. */
  balanceAfter: Float64Array<ArrayBuffer>
  receivedSeq: Float64Array<ArrayBuffer>
  /** 1 where the quantity states what there is. */
  statesLevel: Uint8Array<ArrayBuffer>
  /** Which file and record the row was, for its number. */
  file: Uint8Array<ArrayBuffer>
  record: Int32Array<ArrayBuffer>
  id: TextStore
  document: TextStore
  line: TextStore
}

const REQUIRED = [
  'item',
  'from',
  'to',
  'mantissa',
  'decimals',
  'occurredAt',
  'precision',
  'kind',
  'file',
  'record',
] as const
const OPTIONAL = [
  'recordedAt',
  'reportedAt',
  'source',
  'lot',
  'owner',
  'actor',
  'reason',
  'unitCost',
  'balanceAfter',
  'receivedSeq',
  'statesLevel',
] as const
type ArrayName = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]

export type OptionalColumn = (typeof OPTIONAL)[number]

const KINDS: Record<ArrayName, Int32ArrayConstructor | Float64ArrayConstructor | Uint8ArrayConstructor> = {
  item: Int32Array,
  from: Int32Array,
  to: Int32Array,
  mantissa: Float64Array,
  decimals: Uint8Array,
  occurredAt: Float64Array,
  precision: Uint8Array,
  recordedAt: Float64Array,
  reportedAt: Float64Array,
  kind: Uint8Array,
  source: Int32Array,
  lot: Int32Array,
  owner: Int32Array,
  actor: Int32Array,
  reason: Int32Array,
  unitCost: Float64Array,
  balanceAfter: Float64Array,
  receivedSeq: Float64Array,
  statesLevel: Uint8Array,
  file: Uint8Array,
  record: Int32Array,
}

/** Empty columns without room. */
export function createColumns(): Columns {
  return {
    length: 0,
    item: new Int32Array(0),
    from: new Int32Array(0),
    to: new Int32Array(0),
    mantissa: new Float64Array(0),
    decimals: new Uint8Array(0),
    occurredAt: new Float64Array(0),
    precision: new Uint8Array(0),
    recordedAt: new Float64Array(0),
    reportedAt: new Float64Array(0),
    kind: new Uint8Array(0),
    source: new Int32Array(0),
    lot: new Int32Array(0),
    owner: new Int32Array(0),
    actor: new Int32Array(0),
    reason: new Int32Array(0),
    unitCost: new Float64Array(0),
    balanceAfter: new Float64Array(0),
    receivedSeq: new Float64Array(0),
    statesLevel: new Uint8Array(0),
    file: new Uint8Array(0),
    record: new Int32Array(0),
    id: createTextStore(),
    document: createTextStore(),
    line: createTextStore(),
  }
}

/** Empties the columns; their room is kept. */
export function clear(columns: Columns): void {
  columns.length = 0
  for (const store of [columns.id, columns.document, columns.line]) store.truncate(0)
}

/** Makes room for more rows; an optional column gets any room only once it is used. */
export function reserve(columns: Columns, rows: number, used: ReadonlySet<OptionalColumn>): void {
  const needed = columns.length + rows
  if (needed > columns.item.length) {
    const capacity = Math.max(1 << 16, needed, grown(columns.item.length))
    for (const name of REQUIRED) resize(columns, name, capacity)
  }
  for (const name of OPTIONAL) if (used.has(name)) resize(columns, name, columns.item.length)
}

/** Gives every row a text, a blank one where its file has no such column. */
export function settle({ length, id, document, line }: Columns): void {
  for (const store of [id, document, line]) if (store.length() > 0) store.extend(length)
}

/** Drops the rows that are marked, in place, keeping the order of the rest. */
export function compact(
  columns: Columns,
  dead: (row: number) => boolean,
  used: ReadonlySet<OptionalColumn>,
): void {
  settle(columns)
  let kept = 0
  const names = [...REQUIRED, ...OPTIONAL.filter((name) => used.has(name))]
  const arrays = names.map((name) => columns[name])
  const stores = [columns.id, columns.document, columns.line].filter((store) => store.length() > 0)
  for (let row = 0; row < columns.length; row++) {
    if (dead(row)) continue
    if (kept !== row) {
      for (const array of arrays) array[kept] = array[row]
      for (const store of stores) store.move(row, kept)
    }
    kept++
  }
  columns.length = kept
  for (const store of stores) store.truncate(kept)
}

function resize(columns: Columns, name: ArrayName, capacity: number): void {
  const array = columns[name]
  if (array.length >= capacity) return
  const bytes = capacity * array.BYTES_PER_ELEMENT
  const larger = new KINDS[name](array.buffer.transfer(bytes))
  Object.assign(columns, { [name]: larger })
}
