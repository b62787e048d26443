/**
 * One row, step by step: item, quantity, kind, ends, times, cost, id.
 *
 * A step reads its part of the row straight into the columns of the history and returns null, or returns why the row is
 * refused, with `state.column` naming the place; the next row then takes its index. The good path makes no object and
 * no string. The order of the steps is the precedence of the reasons:
 *
 *   item      broken-line, missing-value, text-too-long, bad-text
 *   quantity  bad-quantity, ambiguous-quantity, quantity-out-of-range, too-many-decimals, zero-quantity, unknown-unit,
 *             inexact-quantity
 *   kind      unknown-kind
 *   ends      text-too-long, bad-text, missing-value, equal-ends, bad-quantity
 *   times     missing-value, bad-time, ambiguous-time, time-without-zone, time-out-of-range
 *   cost, id  bad-cost; text-too-long, bad-text
 */
import { BLANK } from '../chunks/chunk-codes.ts'
import { isTimeless } from '../chunks/chunk-vectors.ts'
import { isNull } from '../chunks/text-vector.ts'
import { readEnds, readKind } from './read-ends.ts'
import { readQuantity } from './read-quantity.ts'
import { readTimes } from './read-times.ts'
import type { ChunkInput, Fault } from './row-state.ts'
import { idFault } from './slow-path.ts'

/** Reads row `at` of a chunk into index `to` of the columns; why it is refused, or null. */
export function readRow(chunk: ChunkInput, at: number, to: number): Fault {
  return (
    readItem(chunk, at, to) ??
    readQuantity(chunk, at, to) ??
    readKind(chunk, at, to) ??
    readEnds(chunk, at, to) ??
    readTimes(chunk, at, to) ??
    readCost(chunk, at, to) ??
    checkId(chunk, at)
  )
}

function readItem({ v, items, words, columns, state }: ChunkInput, at: number, to: number): Fault {
  state.column = 'item'
  const code = items[at]
  columns.item[to] = code
  if (code === BLANK) {
    return isNull(v.quantity, at) && isTimeless(v.occurred, at) ? 'broken-line' : 'missing-value'
  }
  return words.items.faults[code] ?? null
}

function readCost({ codes, words, columns, state }: ChunkInput, at: number, to: number): Fault {
  const costs = codes.unit_cost
  if (costs === null || costs[at] === BLANK) {
    if (columns.unitCost.length > 0) columns.unitCost[to] = Number.NaN
    return null
  }
  state.column = 'unit_cost'
  const cost = words.cost(costs[at])
  columns.unitCost[to] = cost
  return Number.isNaN(cost) ? 'bad-cost' : null
}

function checkId({ v, state }: ChunkInput, at: number): Fault {
  state.column = 'id'
  return v.id === null || isNull(v.id, at) ? null : idFault(v.id, at)
}
