/**
 * One row, step by step: item, quantity, kind, ends, times, cost, id.
 *
 * A step reads its columns into the row and returns null, or returns why the row is refused, with `row.column` naming
 * the place. The good path makes no object and no string. The order of the steps is the precedence of the reasons.
 */
import { MOVEMENT_KINDS, type RejectionCode } from '../../core/codes.ts'
import { SCALE_MAX, YEAR_MAX, YEAR_MIN } from '../../core/limits.ts'
import { impliedKind } from '../../core/location.ts'
import { convert, ONE } from '../../core/unit.ts'
import { type ChunkVectors, isBlank, type TimeVector, textAt } from './chunk-vectors.ts'
import type { Dictionaries } from './dictionaries.ts'
import { textFault } from './interner.ts'
import { cell, readPlainDecimal } from './read-quantity.ts'
import { DAY_CODE, idFault, slow, slowQuantity, slowTime } from './slow-path.ts'
import { type TextVector, wide } from './text-vector.ts'

/** The row being read. Reused: nothing may keep it. */
export interface Row {
  item: number
  /** Signed until the ends are known. */
  mantissa: number
  decimals: number
  kind: number
  from: number
  to: number
  occurredAt: number
  precision: number
  recordedAt: number
  reportedAt: number
  unitCost: number
  /** Where a refused row is wrong. */
  column: string
}

type Fault = RejectionCode | null
const YEAR_MIN_AT = Date.UTC(YEAR_MIN, 0, 1)
const YEAR_MAX_AT = Date.UTC(YEAR_MAX + 1, 0, 1)
const IN = MOVEMENT_KINDS.indexOf(impliedKind(1))
const OUT = MOVEMENT_KINDS.indexOf(impliedKind(-1))

export function newRow(): Row {
  const times = { occurredAt: 0, precision: 0, recordedAt: 0, reportedAt: Number.NaN }
  return {
    item: 0,
    mantissa: 0,
    decimals: 0,
    kind: 0,
    from: 0,
    to: 0,
    ...times,
    unitCost: Number.NaN,
    column: '',
  }
}

/** Reads the rows of one chunk, one at a time, into `row`. */
export function rowReader(row: Row, v: ChunkVectors, words: Dictionaries, sign: 1 | -1) {
  function item(at: number): Fault {
    row.column = 'item'
    if (isBlank(v.item, at)) {
      return v.quantity.isNull(at) && v.occurred.text.isNull(at) ? 'broken-line' : 'missing-value'
    }
    row.item = words.items.code(v.item, at)
    return words.items.faults[row.item] ?? null
  }

  function quantity(at: number): Fault {
    row.column = 'quantity'
    if (!readPlainDecimal(v.quantity, at)) {
      const fault = slowQuantity(v.quantity, at)
      if (fault !== null) return fault
    }
    row.mantissa = cell.mantissa * sign
    row.decimals = cell.decimals
    const whole = words.whole(row.item)
    if (row.decimals > (whole === null ? SCALE_MAX : whole.scale)) return 'too-many-decimals'
    if (row.mantissa === 0) return 'zero-quantity'
    return v.unit === null || isBlank(v.unit, at) ? null : inBaseUnits(v.unit, at)
  }

  function inBaseUnits(unit: TextVector, at: number): Fault {
    const factor = words.factor(row.item, unit, at)
    if (factor === ONE) return null
    if (factor === null) {
      row.column = 'unit'
      return 'unknown-unit'
    }
    const scale = words.whole(row.item)?.scale ?? 0
    const converted = convert(row.mantissa * 10 ** (scale - row.decimals), factor)
    if (converted === null) return 'inexact-quantity'
    row.mantissa = converted
    row.decimals = scale
    return null
  }

  function kind(at: number): Fault {
    row.column = 'kind'
    row.kind = v.location !== null && row.mantissa < 0 ? OUT : IN
    if (v.kind === null || isBlank(v.kind, at)) return null
    row.kind = words.kind(v.kind, at)
    return row.kind < 0 ? 'unknown-kind' : null
  }

  function ends(at: number): Fault {
    row.column = 'site'
    const site = v.site === null || isBlank(v.site, at) ? 0 : words.sites.code(v.site, at)
    const fault = words.siteFault(site)
    if (fault !== undefined) return fault
    return v.location === null ? twoEnds(at, site, v.from!, v.to!) : oneEnd(at, site, v.location)
  }

  function oneEnd(at: number, site: number, location: TextVector): Fault {
    row.column = 'location'
    const place = placeOf(location, at)
    if (place < 0) return placeFault(location, at)
    const here = words.location(site, place)
    const there = words.counterparty(site, row.kind)
    row.from = row.mantissa < 0 ? here : there
    row.to = row.mantissa < 0 ? there : here
    return here === there ? 'equal-ends' : null
  }

  function twoEnds(at: number, site: number, from: TextVector, to: TextVector): Fault {
    row.column = 'from'
    const source = placeOf(from, at)
    if (source < 0) return placeFault(from, at)
    row.column = 'to'
    const target = placeOf(to, at)
    if (target < 0) return placeFault(to, at)
    row.from = words.location(site, source)
    row.to = words.location(site, target)
    if (row.from === row.to) return 'equal-ends'
    row.column = 'quantity'
    return row.mantissa < 0 ? 'bad-quantity' : null
  }

  /** The code of a place, -1 where it is missing or cannot be one. */
  function placeOf(vector: TextVector, at: number): number {
    if (isBlank(vector, at)) return -1
    const code = words.places.code(vector, at)
    return words.places.faults[code] === undefined ? code : -1
  }

  function placeFault(vector: TextVector, at: number): Fault {
    return textFault(textAt(vector, at)) ?? 'missing-value'
  }

  function times(at: number): Fault {
    let fault = time(v.occurred, at)
    if (fault !== null) return fault
    row.occurredAt = slow.at
    row.precision = slow.precision
    row.recordedAt = slow.at
    if (v.recorded !== null) {
      fault = time(v.recorded, at)
      if (fault !== null) return fault
      row.recordedAt = slow.at
    }
    row.reportedAt = Number.NaN
    if (v.reported === null || isBlank(v.reported.text, at)) return null
    fault = time(v.reported, at)
    row.reportedAt = slow.at
    return fault
  }

  /** Reads a time into `slow`: by the database's reading where that will do. */
  function time(vector: TimeVector, at: number): Fault {
    row.column = vector.name
    const fast = vector.ms.isNull(at) ? Number.NaN : wide(vector.ms, at)
    if (Number.isNaN(fast) || vector.stated) {
      const fault = slowTime(vector, at, fast)
      if (fault !== null) return fault
    } else {
      slow.at = fast
      slow.precision = vector.text.words[at * 4] === 10 ? DAY_CODE : 0
    }
    return slow.at < YEAR_MIN_AT || slow.at >= YEAR_MAX_AT ? 'time-out-of-range' : null
  }

  function costAndId(at: number): Fault {
    row.unitCost = Number.NaN
    if (v.unit_cost !== null && !isBlank(v.unit_cost, at)) {
      row.column = 'unit_cost'
      row.unitCost = words.cost(v.unit_cost, at)
      if (Number.isNaN(row.unitCost)) return 'bad-cost'
    }
    row.column = 'id'
    return v.id === null || v.id.isNull(at) ? null : idFault(v.id, at)
  }

  return {
    item,
    rest: (at: number): Fault => quantity(at) ?? kind(at) ?? ends(at) ?? times(at) ?? costAndId(at),
  }
}
