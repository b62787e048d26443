/** From a collection to a history: scales settled, rows named by their ids or their places in the files. */
import { basename } from 'node:path'
import type { History } from '../../core/history/history.ts'
import { type Item, plainItem } from '../../core/history/item.ts'
import type { UnreadRow } from '../../core/history/unread-row.ts'
import { SCALE_MAX } from '../../core/limits.ts'
import type { Columns } from './columns/columns.ts'
import type { Collection } from './rows/collection.ts'

/**
 * A history over the columns of a collection: it holds until they are cleared. `names` are those of the files, `known`
 * the items file. An item that it does not describe gets the finest scale seen.
 */
export function toHistory(
  { columns, words, used, horizon }: Collection,
  known: ReadonlyMap<string, Item>,
  names: readonly string[],
  rowOf: (file: number, record: number) => number,
  unread: readonly UnreadRow[],
): History {
  const { items, texts, locations } = words
  const { length } = columns
  const scales = settleScales(columns, items.texts, known)
  const take = <Column extends Float64Array | Int32Array | Uint8Array>(column: Column) =>
    column.subarray(0, length) as Column
  const occurredAt = take(columns.occurredAt)
  const ids = columns.id.length() > 0
  const documents = columns.document.length() > 0
  const lines = columns.line.length() > 0
  const { precision } = columns
  const severalFiles = new Set(names).size > 1
  const isNamed = (movement: number) => ids && !columns.id.isBlank(movement)
  const place = (movement: number) => {
    const file = columns.file[movement]
    return { file: names[file], row: rowOf(file, columns.record[movement]) }
  }
  return {
    length,
    items: items.texts.map((code, index) => known.get(code) ?? plainItem(code, scales[index])),
    locations: locations.list,
    texts: texts.texts,
    item: take(columns.item),
    from: take(columns.from),
    to: take(columns.to),
    quantity: take(columns.mantissa),
    occurredAt,
    occurredPrecision: take(precision).some((one) => one !== 0) ? take(precision) : null,
    recordedAt: used.has('recordedAt') ? take(columns.recordedAt) : occurredAt,
    reportedAt: used.has('reportedAt') ? take(columns.reportedAt) : null,
    kind: take(columns.kind),
    lot: used.has('lot') ? take(columns.lot) : null,
    owner: used.has('owner') ? take(columns.owner) : null,
    source: used.has('source') ? take(columns.source) : null,
    actor: used.has('actor') ? take(columns.actor) : null,
    reason: used.has('reason') ? take(columns.reason) : null,
    unitCost: used.has('unitCost') ? take(columns.unitCost) : null,
    receivedSeq: used.has('receivedSeq') ? take(columns.receivedSeq) : null,
    givenPrecision: null,
    balanceAfter: used.has('balanceAfter') ? scaledBalances(columns, scales) : null,
    statesLevel:
      used.has('statesLevel') && take(columns.statesLevel).includes(1) ? take(columns.statesLevel) : null,
    corrects: null,
    unread,
    id: (movement) => {
      if (isNamed(movement)) return columns.id.text(movement)
      const { file, row } = place(movement)
      return severalFiles ? `${basename(file)} row ${row}` : `row ${row}`
    },
    isNamed,
    place,
    document: (movement) => (documents ? columns.document.text(movement) || null : null),
    line: (movement) => (lines ? columns.line.text(movement) || null : null),
    sameDocument: documents
      ? (left, right) =>
          columns.document.text(left) !== '' &&
          columns.document.equal(left, right) &&
          (!lines || columns.line.equal(left, right))
      : null,
    horizon,
  }
}

/** An item's scale is the finest quantity seen of it, or what the items file says; quantities become whole. */
function settleScales(
  columns: Columns,
  codes: readonly string[],
  known: ReadonlyMap<string, Item>,
): Uint8Array {
  const scales = Uint8Array.from(codes, (code) => known.get(code)?.scale ?? 0)
  const { item, decimals, mantissa, length } = columns
  for (let row = 0; row < length; row++)
    if (decimals[row] > scales[item[row]]) scales[item[row]] = decimals[row]
  for (let row = 0; row < length; row++) {
    const places = scales[item[row]] - decimals[row]
    if (places !== 0) mantissa[row] *= 10 ** places
    decimals[row] = scales[item[row]]
  }
  return scales
}

/** Balances in the smallest units of their items; the source's own may have more decimals than its movements. */
function scaledBalances({ balanceAfter, item, length }: Columns, scales: Uint8Array): Float64Array {
  return Float64Array.from({ length }, (_, row) =>
    Math.round(balanceAfter[row] / 10 ** (SCALE_MAX - scales[item[row]])),
  )
}
