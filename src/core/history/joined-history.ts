/**
 * Rows of several histories as one, in the order of the parts: the movements a ledger holds of an item, and those that
 * would be posted after them.
 */

import { TIME_PRECISIONS } from '../codes.ts'
import { keyOf } from '../ids.ts'
import { PRECISION_SPAN_MS } from '../time.ts'
import { type History, latest } from './history.ts'
import type { Item } from './item.ts'
import type { Location } from './location.ts'

export interface HistoryPart {
  readonly history: History
  readonly rows: Int32Array
}

/**
 * The joined history. Items of the same code are at the finest scale of all; a quantity that does not fit there
 * throws.
 */
export function joinedHistory(parts: readonly HistoryPart[]): History {
  const length = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  const items = numbered<Item>((item) => item.code)
  const locations = numbered<Location>(({ site, path }) => keyOf(site, path))
  const texts = numbered<string>((text) => text)
  texts.numberOf('')
  const partOf = new Int32Array(length)
  const rowOf = new Int32Array(length)
  const whole = (read: (history: History, row: number, part: number) => number) => {
    const column = new Float64Array(length)
    for (let index = 0; index < length; index++)
      column[index] = read(parts[partOf[index]].history, rowOf[index], partOf[index])
    return column
  }
  let next = 0
  for (const [part, { rows }] of parts.entries()) {
    for (const row of rows) {
      partOf[next] = part
      rowOf[next++] = row
    }
  }
  const scales = finestScales(parts)
  const code = (read: (history: History) => Int32Array | null) =>
    Int32Array.from(
      whole((history, row) => {
        const column = read(history)
        return column === null ? 0 : texts.numberOf(history.texts[column[row]])
      }),
    )
  const at = (read: (history: History) => Float64Array | null) =>
    whole((history, row) => read(history)?.[row] ?? Number.NaN)
  const occurredAt = at((history) => history.occurredAt)
  const recordedAt = at((history) => history.recordedAt)
  const precision = Uint8Array.from(whole((history, row) => history.occurredPrecision?.[row] ?? 0))
  const until = occurredAt.map((time, index) => time + PRECISION_SPAN_MS[TIME_PRECISIONS[precision[index]]])
  const of = (index: number) => ({ history: parts[partOf[index]].history, row: rowOf[index] })
  return {
    length,
    item: Int32Array.from(
      whole((history, row) => {
        const item = history.items[history.item[row]]
        return items.numberOf({ ...item, scale: scales.get(item.code)! })
      }),
    ),
    from: Int32Array.from(whole((history, row) => locations.numberOf(history.locations[history.from[row]]))),
    to: Int32Array.from(whole((history, row) => locations.numberOf(history.locations[history.to[row]]))),
    quantity: whole((history, row) => {
      const { code: item, scale } = history.items[history.item[row]]
      const quantity = history.quantity[row] * 10 ** (scales.get(item)! - scale)
      if (!Number.isSafeInteger(quantity)) throw new RangeError(`quantity out of range: ${quantity}`)
      return quantity
    }),
    occurredAt,
    recordedAt,
    occurredPrecision: precision,
    reportedAt: at((history) => history.reportedAt),
    kind: Uint8Array.from(whole((history, row) => history.kind[row])),
    lot: code((history) => history.lot),
    owner: code((history) => history.owner),
    source: code((history) => history.source),
    actor: code((history) => history.actor),
    reason: code((history) => history.reason),
    unitCost: at((history) => history.unitCost),
    receivedSeq: parts.some(({ history }) => history.receivedSeq !== null)
      ? at((history) => history.receivedSeq)
      : null,
    givenPrecision: null,
    balanceAfter: null,
    statesLevel: null,
    corrects: null,
    unread: [],
    id: (index) => of(index).history.id(of(index).row),
    isNamed: null,
    place: null,
    document: (index) => of(index).history.document(of(index).row),
    line: (index) => of(index).history.line(of(index).row),
    sameDocument: (left, right) => {
      const [one, other] = [of(left), of(right)]
      const document = one.history.document(one.row)
      return (
        document !== null &&
        document === other.history.document(other.row) &&
        one.history.line(one.row) === other.history.line(other.row)
      )
    },
    horizon: latest(recordedAt, until),
    items: items.values,
    locations: locations.values,
    texts: texts.values,
  }
}

function finestScales(parts: readonly HistoryPart[]): Map<string, number> {
  const scales = new Map<string, number>()
  for (const { history } of parts) {
    for (const { code, scale } of history.items) scales.set(code, Math.max(scale, scales.get(code) ?? 0))
  }
  return scales
}

function numbered<Value>(keyFor: (value: Value) => string) {
  const numbers = new Map<string, number>()
  const values: Value[] = []
  return {
    values: values as readonly Value[],
    numberOf(value: Value): number {
      const key = keyFor(value)
      let known = numbers.get(key)
      if (known === undefined) {
        known = values.push(value) - 1
        numbers.set(key, known)
      }
      return known
    },
  }
}
