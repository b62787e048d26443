/**
 * One row, step by step: item, quantity, kind, ends, times, cost, id.
 *
 * A step reads its part of the row straight into the columns of the history and returns null, or returns why the row
 * is refused, with `fault.column` naming the place; the next row then takes its index. The good path makes no object
 * and no string. The order of the steps is the precedence of the reasons.
 */
import { MOVEMENT_KINDS, type RejectionCode } from '../../../core/codes.ts'
import { impliedKind } from '../../../core/history/location.ts'
import { SCALE_MAX, YEAR_MAX, YEAR_MIN } from '../../../core/limits.ts'
import { convert, ONE } from '../../../core/quantity/unit.ts'
import { BLANK, type ChunkCodes } from '../columns/chunk-codes.ts'
import { type ChunkVectors, isTimeless, type TimeVector, textAt } from '../columns/chunk-vectors.ts'
import type { Columns } from '../columns/columns.ts'
import type { Dictionaries } from '../columns/dictionaries.ts'
import { textFault } from '../columns/interner.ts'
import { isNull, type TextVector, wide } from '../columns/text-vector.ts'
import type { Relation } from '../table/relation.ts'
import { cell, readPlainDecimal } from './read-quantity.ts'
import { DAY_CODE, idFault, slow, slowQuantity, slowTime } from './slow-path.ts'

type Fault = RejectionCode | null

/** Where the row read last is wrong, if it is. */
export const fault = { column: '' }

const YEAR_MIN_AT = Date.UTC(YEAR_MIN, 0, 1)
const YEAR_MAX_AT = Date.UTC(YEAR_MAX + 1, 0, 1)
const IN = MOVEMENT_KINDS.indexOf(impliedKind(1))
const OUT = MOVEMENT_KINDS.indexOf(impliedKind(-1))

export interface ChunkToRead {
  readonly v: ChunkVectors
  /** Codes of the items, by row. */
  readonly items: Int32Array
  readonly codes: ChunkCodes
  readonly relation: Pick<Relation, 'sign' | 'marks'>
}

/** Reads row `at` of a chunk into index `to` of the columns. */
export function rowReader(columns: Columns, { v, items, codes, relation }: ChunkToRead, words: Dictionaries) {
  const { mantissa, decimals, kind: kinds, from, to: target, occurredAt, precision } = columns
  const { recordedAt, reportedAt, unitCost } = columns
  const keepsRecorded = recordedAt.length > 0
  const { sign, marks } = relation
  const quantityMark = marks.get('quantity') ?? null
  const costMark = marks.get('unit_cost') ?? null

  return (at: number, to: number): Fault =>
    item(at, to) ?? quantity(at, to) ?? kind(at, to) ?? ends(at, to) ?? times(at, to) ?? costAndId(at, to)

  function item(at: number, to: number): Fault {
    fault.column = 'item'
    const code = items[at]
    columns.item[to] = code
    if (code === BLANK) {
      return isNull(v.quantity, at) && isTimeless(v.occurred, at) ? 'broken-line' : 'missing-value'
    }
    return words.items.faults[code] ?? null
  }

  /** Signed until the ends are known. */
  function quantity(at: number, to: number): Fault {
    fault.column = 'quantity'
    if (quantityMark !== null || !readPlainDecimal(v.quantity, at)) {
      const why = slowQuantity(v.quantity, at, quantityMark)
      if (why !== null) return why
    }
    mantissa[to] = cell.mantissa * sign
    decimals[to] = cell.decimals
    const whole = words.whole(items[at])
    if (cell.decimals > (whole === null ? SCALE_MAX : whole.scale)) return 'too-many-decimals'
    if (cell.mantissa === 0) return 'zero-quantity'
    return codes.unit === null || codes.unit[at] === BLANK ? null : inBaseUnits(items[at], codes.unit[at], to)
  }

  function inBaseUnits(ofItem: number, unit: number, to: number): Fault {
    const factor = words.factor(ofItem, unit)
    if (factor === ONE) return null
    if (factor === null) {
      fault.column = 'unit'
      return 'unknown-unit'
    }
    const scale = words.whole(ofItem)?.scale ?? 0
    const converted = convert(mantissa[to] * 10 ** (scale - decimals[to]), factor)
    if (converted === null) return 'inexact-quantity'
    mantissa[to] = converted
    decimals[to] = scale
    return null
  }

  function kind(at: number, to: number): Fault {
    fault.column = 'kind'
    if (codes.kind === null || codes.kind[at] === BLANK) {
      kinds[to] = codes.location !== null && mantissa[to] < 0 ? OUT : IN
      return null
    }
    const found = words.kind(codes.kind[at])
    kinds[to] = found
    return found < 0 ? 'unknown-kind' : null
  }

  function ends(at: number, to: number): Fault {
    fault.column = 'site'
    const site = codes.site === null ? words.ownSite : codes.site[at]
    const why = words.siteFault(site)
    if (why !== undefined) return why
    return codes.location === null ? twoEnds(at, to, site) : oneEnd(at, to, site, codes.location)
  }

  function oneEnd(at: number, to: number, site: number, places: Int32Array): Fault {
    fault.column = 'location'
    const place = places[at]
    if (!isPlace(place)) return placeFault(v.location!, at)
    const here = words.location(site, place)
    const there = words.counterparty(site, kinds[to])
    const leaves = mantissa[to] < 0
    from[to] = leaves ? here : there
    target[to] = leaves ? there : here
    if (leaves) mantissa[to] = -mantissa[to]
    return here === there ? 'equal-ends' : null
  }

  function twoEnds(at: number, to: number, site: number): Fault {
    fault.column = 'from'
    const source = codes.from![at]
    if (!isPlace(source)) return placeFault(v.from!, at)
    fault.column = 'to'
    const goal = codes.to![at]
    if (!isPlace(goal)) return placeFault(v.to!, at)
    from[to] = words.location(site, source)
    target[to] = words.location(site, goal)
    if (from[to] === target[to]) return 'equal-ends'
    fault.column = 'quantity'
    return mantissa[to] < 0 ? 'bad-quantity' : null
  }

  function isPlace(code: number): boolean {
    return code !== BLANK && words.places.faults[code] === undefined
  }

  function placeFault(vector: TextVector, at: number): Fault {
    return textFault(textAt(vector, at)) ?? 'missing-value'
  }

  function times(at: number, to: number): Fault {
    const why = time(v.occurred, at, occurredAt, to)
    if (why !== null) return why
    precision[to] = slow.precision
    if (v.recorded !== null) {
      const recordedWhy = time(v.recorded, at, recordedAt, to)
      if (recordedWhy !== null) return recordedWhy
    } else if (keepsRecorded) recordedAt[to] = occurredAt[to]
    if (v.reported !== null && !isTimeless(v.reported, at)) return time(v.reported, at, reportedAt, to)
    if (reportedAt.length > 0) reportedAt[to] = Number.NaN
    return null
  }

  /** Reads a time, by the database's reading where that will do; its precision is left in `slow`. */
  function time(vector: TimeVector, at: number, into: Float64Array, to: number): Fault {
    fault.column = vector.name
    let ms = isNull(vector.ms, at) ? Number.NaN : wide(vector.ms, at)
    if (Number.isNaN(ms) || vector.stated) {
      const why = slowTime(vector, at, ms)
      if (why !== null) return why
      ms = slow.at
    } else slow.precision = !isNull(vector.text, at) && vector.text.words[at * 4] === 10 ? DAY_CODE : 0
    into[to] = ms
    return ms < YEAR_MIN_AT || ms >= YEAR_MAX_AT ? 'time-out-of-range' : null
  }

  function costAndId(at: number, to: number): Fault {
    if (codes.unit_cost !== null && codes.unit_cost[at] !== BLANK) {
      fault.column = 'unit_cost'
      const cost = words.cost(codes.unit_cost[at], costMark)
      unitCost[to] = cost
      if (Number.isNaN(cost)) return 'bad-cost'
    } else if (unitCost.length > 0) unitCost[to] = Number.NaN
    fault.column = 'id'
    return v.id === null || isNull(v.id, at) ? null : idFault(v.id, at)
  }
}
