/**
 * The quantity of a row: one column, what came in less what went out, or the change from one column to another; and
 * which way it went.
 */

import type { ChangeSpec, ColumnSpec, MappingEntry, SignByColumn, SumSpec } from '../mapping.ts'
import { addDecimals, negate, subtract } from '../values/decimals.ts'
import { isEmptyValue } from '../values/empty-values.ts'
import { readNumber } from '../values/numbers.ts'
import type { ColumnFinder } from './condition.ts'
import { foldedValue, type TextOf, textOf } from './texts.ts'

/** A quantity that was read: a plain decimal, null where the row has none, or a text that is no number. */
export type ReadQuantity =
  | { readonly value: string | null; readonly unit: string | null }
  | { readonly bad: string; readonly code: 'bad-quantity' | 'ambiguous-quantity' }

export type QuantityOf = (cells: readonly string[]) => ReadQuantity

const NONE: ReadQuantity = { value: null, unit: null }

/** Compiles the spec of a quantity (or of a balance, or a cost). */
export function quantityOf(spec: ColumnSpec, part: string, find: ColumnFinder): QuantityOf {
  if (typeof spec === 'object' && 'before' in spec) return changeOf(spec, part, find)
  if (typeof spec === 'object' && !('column' in spec || 'value' in spec || 'join' in spec))
    return sumOf(spec, part, find)
  const decimal = typeof spec === 'object' && 'column' in spec ? (spec.decimal ?? null) : null
  return numberIn(textOf(spec, part, find), decimal)
}

function numberIn(text: TextOf, decimal: '.' | ',' | null): QuantityOf {
  return (cells) => {
    const written = text(cells)
    if (written === '') return NONE
    const read = readNumber(written, decimal)
    if (read !== null) return read
    if (isEmptyValue(written)) return NONE
    // Nobody has said what its comma means: 1,5 or 1,500.
    const either = decimal === null && readNumber(written, ',') !== null
    return { bad: written, code: either ? 'ambiguous-quantity' : 'bad-quantity' }
  }
}

function changeOf(
  { before, after, decimal = undefined }: ChangeSpec,
  part: string,
  find: ColumnFinder,
): QuantityOf {
  const [from, to] = [before, after].map((name) => numberIn(textOf(name, part, find), decimal ?? null))
  return (cells) => {
    const [was, is] = [from(cells), to(cells)]
    if ('bad' in was) return was
    if ('bad' in is) return is
    if (was.value === null || is.value === null) return NONE
    return { value: subtract(is.value, was.value), unit: is.unit }
  }
}

/** Blank cells count as nothing; a row with none of them filled has no quantity. */
function sumOf(spec: SumSpec, part: string, find: ColumnFinder): QuantityOf {
  const decimal = spec.decimal ?? null
  const parts = [
    ...(spec.in ?? []).map((name) => ({ name, sign: 1 })),
    ...(spec.out ?? []).map((name) => ({ name, sign: -1 })),
    ...(spec.signed ?? []).map((name) => ({ name, sign: 1 })),
  ].map(({ name, sign }) => ({
    read: numberIn(textOf(name, part, find), typeof name === 'string' ? decimal : '.'),
    sign,
  }))
  return (cells) => {
    let sum: string | null = null
    let unit: string | null = null
    for (const { read, sign } of parts) {
      const found = read(cells)
      if ('bad' in found) return found
      if (found.value === null) continue
      const value = sign === 1 ? found.value : negate(found.value)
      sum = sum === null ? value : addDecimals([sum, value])
      unit ??= found.unit
    }
    return { value: sum, unit }
  }
}

/** Which way the quantity of a row goes; null where its type is none that is known. */
export type DirectionOf = (cells: readonly string[]) => 'in' | 'out' | 'signed' | 'level' | 'none' | null

/** Compiles the sign of an entry. */
export function directionOf({ sign }: MappingEntry, find: ColumnFinder): DirectionOf {
  if (sign === undefined || sign === 1) return () => 'signed'
  if (sign === -1) return () => 'out'
  const at = find(sign.column, 'sign/column')
  const known = directionsOf(sign)
  return (cells) => known.get(foldedValue(cells[at] ?? '')) ?? null
}

function directionsOf(sign: SignByColumn): ReadonlyMap<string, 'in' | 'out' | 'signed' | 'level' | 'none'> {
  const goes = ['in', 'out', 'signed', 'level', 'none'] as const
  return new Map(
    goes.flatMap((way) => (sign[way] ?? []).map((value): [string, typeof way] => [foldedValue(value), way])),
  )
}
