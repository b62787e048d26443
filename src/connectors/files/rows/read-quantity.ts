/** The quantity of a row, in base units where it names a unit. Signed until the ends are known. */
import { SCALE_MAX } from '../../../core/limits.ts'
import { convert, ONE } from '../../../core/quantity/unit.ts'
import { BLANK } from '../chunks/chunk-codes.ts'
import { isLevel } from '../chunks/chunk-vectors.ts'
import { readPlainDecimal } from './plain-decimal.ts'
import type { ChunkInput, Fault } from './row-state.ts'
import { slowQuantity } from './slow-path.ts'

/** Reads the quantity into `mantissa` and `decimals` of the columns, or says why it is none. */
export function readQuantity(chunk: ChunkInput, at: number, to: number): Fault {
  const { v, items, codes, words, columns, state } = chunk
  state.column = 'quantity'
  if (!readPlainDecimal(v.quantity, at, state)) {
    const why = slowQuantity(v.quantity, at, state)
    if (why !== null) return why
  }
  columns.mantissa[to] = state.mantissa
  columns.decimals[to] = state.decimals
  const whole = words.itemFacts.whole(items[at])
  if (state.decimals > (whole === null ? SCALE_MAX : whole.scale)) return 'too-many-decimals'
  if (state.mantissa === 0 && !isLevel(v, at)) return 'zero-quantity'
  return codes.unit === null || codes.unit[at] === BLANK
    ? null
    : toBaseUnits(chunk, items[at], codes.unit[at], to)
}

function toBaseUnits({ words, columns, state }: ChunkInput, item: number, unit: number, to: number): Fault {
  const factor = words.itemFacts.factor(item, unit)
  if (factor === ONE) return null
  if (factor === null) {
    state.column = 'unit'
    return 'unknown-unit'
  }
  const { mantissa, decimals } = columns
  const scale = words.itemFacts.whole(item)?.scale ?? 0
  const converted = convert(mantissa[to] * 10 ** (scale - decimals[to]), factor)
  if (converted === null) return 'inexact-quantity'
  mantissa[to] = converted
  decimals[to] = scale
  return null
}
