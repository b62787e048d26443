/**
 * From chunks of texts to columns of numbers, row by row, with a reason for every row that is refused.
 *
 * The good path makes no object and no string: texts become codes, quantities and times become numbers. Only a row
 * that does not read takes the slow path, which looks at the text again to say what is wrong with it.
 */
import type { DuckDBDataChunk } from '@duckdb/node-api'
import {
  COUNTERPARTY_KINDS,
  type LocationKind,
  MOVEMENT_KINDS,
  type MovementKind,
  type RejectionCode,
  TIME_PRECISIONS,
} from '../../core/codes.ts'
import type { Item } from '../../core/item.ts'
import {
  AUDIT_PASS_MOVEMENTS_MAX,
  REJECTIONS_LISTED_MAX,
  SCALE_MAX,
  YEAR_MAX,
  YEAR_MIN,
} from '../../core/limits.ts'
import { COUNTERPARTY_OF, DEFAULT_SITE, impliedKind, type Location, locationAt } from '../../core/location.ts'
import { parseMoney } from '../../core/money.ts'
import { parseQuantity } from '../../core/quantity.ts'
import { parseTime } from '../../core/time.ts'
import { convert, type Factor, ONE } from '../../core/unit.ts'
import { type Columns, createColumns, type OptionalColumn, reserve } from './columns.ts'
import { createInterner, textFault } from './interner.ts'
import { cell, readPlainDecimal } from './read-quantity.ts'
import type { Relation } from './relation.ts'
import { numberVector, type TextVector, textVector, wide } from './text-vector.ts'

export interface Refusal {
  readonly file: number
  /** Record of the file, counted from 0. */
  readonly record: number
  readonly code: RejectionCode
  readonly column: string
  readonly value: string
}

export interface Pass {
  /** Keep the items whose code leaves this remainder. */
  readonly remainder: number
  readonly of: number
}

const YEAR_MIN_AT = Date.UTC(YEAR_MIN, 0, 1)
const YEAR_MAX_AT = Date.UTC(YEAR_MAX + 1, 0, 1)
const DAY_CODE = TIME_PRECISIONS.indexOf('day')
const VALUE_LENGTH_MAX = 80
/** Rows of one of DuckDB's chunks. */
const CHUNK_ROWS_MAX = 2048

export function createCollector(known: ReadonlyMap<string, Item>) {
  const items = createInterner()
  const places = createInterner()
  const texts = createInterner()
  const kinds = createInterner()
  const costs = createInterner()
  const sites = createInterner()
  const units = createInterner()
  sites.codeOf(DEFAULT_SITE)
  texts.codeOf('')
  const locations: Location[] = []
  /** By site, then by place or kind. */
  const locationOf: number[][] = []
  const counterpartyOf: number[][] = []
  const selection = new Int32Array(CHUNK_ROWS_MAX)
  const unitFactors = new Map<number, Factor | null>()
  const firstUnit = new Map<number, number>()
  const kindCodes: number[] = []
  const costValues: number[] = []
  const used = new Set<OptionalColumn>()
  const state = {
    columns: createColumns(),
    refusals: [] as Refusal[],
    refused: 0,
    horizon: 0,
    /** Whether this reading counts and lists what it refuses: the first one does. */
    counting: true,
  }

  /** Reads one chunk; returns how many records it held. */
  function consume(
    chunk: DuckDBDataChunk,
    relation: Relation,
    file: number,
    firstRecord: number,
    pass: Pass,
  ): number {
    const rows = chunk.rowCount
    const at = (name: string) => relation.columns.indexOf(name)
    const text = (name: string) => (at(name) < 0 ? null : textVector(chunk, at(name)))
    const time = (name: string) => (at(name) < 0 ? null : numberVector(chunk, at(`${name} ms`)))
    const v = {
      item: text('item')!,
      quantity: text('quantity')!,
      location: text('location'),
      from: text('from'),
      to: text('to'),
      site: text('site'),
      kind: text('kind'),
      unit: text('unit'),
      id: text('id'),
      document: text('document'),
      line: text('line'),
      source: text('source'),
      lot: text('lot'),
      owner: text('owner'),
      actor: text('actor'),
      reason: text('reason'),
      unitCost: text('unit_cost'),
    }
    const occurredName = at('occurred_at') < 0 ? 'recorded_at' : 'occurred_at'
    const occurred = text(occurredName)!
    const occurredMs = time(occurredName)!
    const recorded = at('occurred_at') < 0 ? null : text('recorded_at')
    const recordedMs = recorded === null ? null : time('recorded_at')
    const reported = text('reported_at')
    const reportedMs = time('reported_at')
    const numbers = at('row') < 0 ? null : numberVector(chunk, at('row'))
    if (recorded !== null) use('recordedAt')
    if (reported !== null) use('reportedAt')
    if (v.unitCost !== null) use('unitCost')
    for (const name of ['source', 'lot', 'owner', 'actor', 'reason'] as const) if (v[name] !== null) use(name)
    reserve(state.columns, rows, used)
    const { columns } = state
    const twoClocks = used.has('recordedAt')
    const reports = used.has('reportedAt')
    const costed = used.has('unitCost')
    const occurredStated = relation.stated.has(occurredName)
    const recordOf = (row: number) => (numbers === null ? firstRecord + row : wide(numbers, row) - 1)
    const refuseRow = (row: number, code: RejectionCode, column: string, value: string) => {
      if (!state.counting) return
      state.refused++
      if (state.refusals.length >= REJECTIONS_LISTED_MAX) return
      state.refusals.push({ file, record: recordOf(row), code, column, value: shown(value) })
    }
    const begin = columns.length
    const {
      item: itemColumn,
      from: fromColumn,
      to: toColumn,
      mantissa: mantissaColumn,
      decimals: decimalsColumn,
      occurredAt: occurredAtColumn,
      precision: precisionColumn,
      kind: kindColumn,
      file: fileColumn,
      record: recordColumn,
    } = columns
    let taken = 0
    for (let row = 0; row < rows; row++) {
      const item = v.item.isNull(row) || v.item.words[row * 4] === 0 ? -1 : items.code(v.item, row)
      if (item < 0) {
        const broken = v.quantity.isNull(row) && occurred.isNull(row)
        refuseRow(row, broken ? 'broken-line' : 'missing-value', 'item', '')
        continue
      }
      if (items.faults[item] !== undefined) {
        refuseRow(row, items.faults[item], 'item', items.texts[item])
        continue
      }
      if (!state.counting && item % pass.of !== pass.remainder) continue
      if (!readPlainDecimal(v.quantity, row)) {
        const value = v.quantity.isNull(row) ? '' : v.quantity.text(row)
        const parsed = parseQuantity(value, SCALE_MAX)
        if (!parsed.ok) {
          refuseRow(row, slowQuantity(value) ?? parsed.code, 'quantity', value)
          continue
        }
        cell.mantissa = parsed.quantity
        cell.decimals = SCALE_MAX
        while (cell.decimals > 0 && cell.mantissa % 10 === 0) {
          cell.mantissa /= 10
          cell.decimals--
        }
      }
      let { mantissa, decimals } = cell
      const whole = known.size === 0 ? undefined : known.get(items.texts[item])
      if (decimals > (whole?.scale ?? SCALE_MAX)) {
        refuseRow(row, 'too-many-decimals', 'quantity', v.quantity.text(row))
        continue
      }
      if (mantissa === 0) {
        refuseRow(row, 'zero-quantity', 'quantity', v.quantity.text(row))
        continue
      }
      if (v.unit !== null && !v.unit.isNull(row) && v.unit.words[row * 4] !== 0) {
        const factor = unitFactor(item, units.code(v.unit, row), whole)
        if (factor === null) {
          refuseRow(row, 'unknown-unit', 'unit', v.unit.text(row))
          continue
        }
        if (factor !== ONE) {
          const scale = whole?.scale ?? 0
          const converted = convert(mantissa * 10 ** (scale - decimals), factor)
          if (converted === null) {
            refuseRow(row, 'inexact-quantity', 'quantity', `${v.quantity.text(row)} ${v.unit.text(row)}`)
            continue
          }
          mantissa = converted
          decimals = scale
        }
      }
      mantissa *= relation.sign
      let kind = -1
      if (v.kind !== null && !v.kind.isNull(row) && v.kind.words[row * 4] !== 0) {
        kind = kindCode(v.kind, row)
        if (kind < 0) {
          refuseRow(row, 'unknown-kind', 'kind', v.kind.text(row))
          continue
        }
      }
      if (kind < 0) kind = MOVEMENT_KINDS.indexOf(impliedKind(v.location === null ? 1 : mantissa))
      const site =
        v.site === null || v.site.isNull(row) || v.site.words[row * 4] === 0 ? 0 : sites.code(v.site, row)
      const near = place(v.location ?? v.from!, row)
      const far = v.location === null ? place(v.to!, row) : 0
      if (near < 0 || far < 0 || sites.faults[site] !== undefined) {
        const column = v.location !== null ? 'location' : near < 0 ? 'from' : 'to'
        const vector = column === 'location' ? v.location! : column === 'from' ? v.from! : v.to!
        const value = vector.isNull(row) ? '' : vector.text(row)
        refuseRow(row, sites.faults[site] ?? textFault(value) ?? 'missing-value', column, value)
        continue
      }
      let from: number
      let to: number
      if (v.location === null) {
        if (mantissa < 0) {
          refuseRow(row, 'bad-quantity', 'quantity', v.quantity.text(row))
          continue
        }
        from = location(site, near)
        to = location(site, far)
      } else {
        const here = location(site, near)
        const there = counterparty(site, kind)
        from = mantissa < 0 ? here : there
        to = mantissa < 0 ? there : here
      }
      if (from === to) {
        refuseRow(row, 'equal-ends', v.location === null ? 'to' : 'location', places.texts[near])
        continue
      }
      let precision = occurred.words[row * 4] === 10 ? DAY_CODE : 0
      let occurredAt = occurredMs.isNull(row) ? Number.NaN : wide(occurredMs, row)
      if (Number.isNaN(occurredAt) || occurredStated) {
        const slow = slowTime(relation, occurredName, occurred, row, occurredAt)
        if (typeof slow === 'string') {
          refuseRow(row, slow, occurredName, occurred.isNull(row) ? '' : occurred.text(row))
          continue
        }
        occurredAt = slow.at
        precision = slow.precision
      }
      let recordedAt = occurredAt
      if (recorded !== null && recordedMs !== null) {
        recordedAt = recordedMs.isNull(row) ? Number.NaN : wide(recordedMs, row)
        if (Number.isNaN(recordedAt)) {
          const slow = slowTime(relation, 'recorded_at', recorded, row, recordedAt)
          if (typeof slow === 'string') {
            refuseRow(row, slow, 'recorded_at', recorded.isNull(row) ? '' : recorded.text(row))
            continue
          }
          recordedAt = slow.at
        }
      }
      if (
        occurredAt < YEAR_MIN_AT ||
        occurredAt >= YEAR_MAX_AT ||
        recordedAt < YEAR_MIN_AT ||
        recordedAt >= YEAR_MAX_AT
      ) {
        refuseRow(row, 'time-out-of-range', occurredName, occurred.text(row))
        continue
      }
      let reportedAt = Number.NaN
      if (
        reported !== null &&
        reportedMs !== null &&
        !reported.isNull(row) &&
        reported.words[row * 4] !== 0
      ) {
        const fast = reportedMs.isNull(row) ? Number.NaN : wide(reportedMs, row)
        const slow = Number.isNaN(fast)
          ? slowTime(relation, 'reported_at', reported, row, fast)
          : { at: fast }
        if (typeof slow === 'string') {
          refuseRow(row, slow, 'reported_at', reported.text(row))
          continue
        }
        reportedAt = slow.at
      }
      let cost = Number.NaN
      if (v.unitCost !== null && !v.unitCost.isNull(row) && v.unitCost.words[row * 4] !== 0) {
        cost = costValue(v.unitCost, row)
        if (Number.isNaN(cost)) {
          refuseRow(row, 'bad-cost', 'unit_cost', v.unitCost.text(row))
          continue
        }
      }
      const idFault = v.id === null || v.id.isNull(row) ? undefined : longFault(v.id, row)
      if (idFault !== undefined) {
        refuseRow(row, idFault, 'id', v.id!.text(row))
        continue
      }
      if (recordedAt > state.horizon) state.horizon = recordedAt
      if (occurredAt > state.horizon) state.horizon = occurredAt
      if (item % pass.of !== pass.remainder) continue
      const index = begin + taken
      itemColumn[index] = item
      fromColumn[index] = from
      toColumn[index] = to
      mantissaColumn[index] = mantissa < 0 ? -mantissa : mantissa
      decimalsColumn[index] = decimals
      occurredAtColumn[index] = occurredAt
      precisionColumn[index] = precision
      kindColumn[index] = kind
      fileColumn[index] = file
      recordColumn[index] = recordOf(row)
      selection[taken++] = row
      if (twoClocks) columns.recordedAt[index] = recordedAt
      if (reports) columns.reportedAt[index] = reportedAt
      if (costed) columns.unitCost[index] = cost
      if (v.source !== null) columns.source[index] = texts.code(v.source, row)
      if (v.lot !== null) columns.lot[index] = optional(v.lot, row)
      if (v.owner !== null) columns.owner[index] = optional(v.owner, row)
      if (v.actor !== null) columns.actor[index] = optional(v.actor, row)
      if (v.reason !== null) columns.reason[index] = optional(v.reason, row)
    }
    columns.length = begin + taken
    const rowsTaken = selection.subarray(0, taken)
    if (v.id !== null) columns.id.append(v.id, rowsTaken, begin)
    if (v.document !== null) columns.document.append(v.document, rowsTaken, begin)
    if (v.line !== null) columns.line.append(v.line, rowsTaken, begin)
    return rows
  }

  function use(name: OptionalColumn): void {
    if (used.has(name)) return
    used.add(name)
    if (name !== 'recordedAt' || state.columns.length === 0) return
    // A file with two clocks after one with one: what came before has the same time on both.
    reserve(state.columns, 0, used)
    state.columns.recordedAt.set(state.columns.occurredAt.subarray(0, state.columns.length))
  }

  function optional(vector: TextVector, row: number): number {
    return vector.isNull(row) || vector.words[row * 4] === 0 ? 0 : texts.code(vector, row)
  }

  /** The code of a place, -1 where it is missing or cannot be one. */
  function place(vector: TextVector, row: number): number {
    if (vector.isNull(row) || vector.words[row * 4] === 0) return -1
    const code = places.code(vector, row)
    return places.faults[code] === undefined ? code : -1
  }

  function location(site: number, code: number): number {
    locationOf[site] ??= []
    locationOf[site][code] ??= located(locationAt(sites.texts[site], places.texts[code]))
    return locationOf[site][code]
  }

  function counterparty(site: number, kind: number): number {
    counterpartyOf[site] ??= []
    if (counterpartyOf[site][kind] === undefined) {
      const other: LocationKind = COUNTERPARTY_OF[MOVEMENT_KINDS[kind] as MovementKind]
      counterpartyOf[site][kind] = located(locationAt(sites.texts[site], other))
    }
    return counterpartyOf[site][kind]
  }

  function located(wanted: Location): number {
    const isOther = (COUNTERPARTY_KINDS as readonly string[]).includes(wanted.path)
    const known = isOther
      ? locations.findIndex((one) => one.site === wanted.site && one.path === wanted.path)
      : -1
    return known >= 0 ? known : locations.push(wanted) - 1
  }

  function kindCode(vector: TextVector, row: number): number {
    const code = kinds.code(vector, row)
    kindCodes[code] ??= MOVEMENT_KINDS.indexOf(kinds.texts[code].trim().toLowerCase() as MovementKind)
    return kindCodes[code]
  }

  function costValue(vector: TextVector, row: number): number {
    const code = costs.code(vector, row)
    if (costValues[code] === undefined) {
      const parsed = parseMoney(costs.texts[code])
      costValues[code] = parsed.ok && parsed.quantity >= 0 ? parsed.quantity : Number.NaN
    }
    return costValues[code]
  }

  /** How many base units a unit of an item is; without an items file the first unit seen is the base unit. */
  function unitFactor(item: number, unit: number, whole: Item | undefined): Factor | null {
    const key = item * 0x10000 + unit
    let factor = unitFactors.get(key)
    if (factor === undefined) {
      const name = units.texts[unit].trim().toLowerCase()
      if (whole !== undefined) {
        const pack = whole.packs.find((each) => each.unit.toLowerCase() === name)
        factor = name === whole.baseUnit.toLowerCase() ? ONE : (pack?.factor ?? null)
      } else {
        if (!firstUnit.has(item)) firstUnit.set(item, unit)
        factor = firstUnit.get(item) === unit ? ONE : null
      }
      unitFactors.set(key, factor)
    }
    return factor
  }

  /** Makes room at once for as many rows as are to be expected. */
  function expect(rows: number): void {
    reserve(
      state.columns,
      Math.min(rows, AUDIT_PASS_MOVEMENTS_MAX + CHUNK_ROWS_MAX) - state.columns.length,
      used,
    )
  }

  return { consume, expect, items, texts, locations, state, used }
}

export type Collector = ReturnType<typeof createCollector>
export type { Columns }

/** A time the database did not take, or took by a stated format: looked at again. */
function slowTime(relation: Relation, name: string, vector: TextVector, row: number, fast: number) {
  const value = vector.isNull(row) ? '' : vector.text(row)
  if (relation.stated.has(name)) {
    if (value.trim() === '') return 'missing-value' as const
    if (Number.isNaN(fast)) return 'bad-time' as const
    return { at: fast, precision: /\d:\d/.test(value) ? 0 : DAY_CODE }
  }
  // Parquet and the like write UTC as +00; a stored timestamp without a zone stays without one.
  const parsed = parseTime(value)
  if (!parsed.ok)
    return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(value.trim()) ? ('ambiguous-time' as const) : parsed.code
  return { at: parsed.time.at, precision: TIME_PRECISIONS.indexOf(parsed.time.precision) }
}

/** Numbers that a plain decimal cannot be, told apart. */
function slowQuantity(value: string): RejectionCode | null {
  return /^[+-]?\d+$/.test(value.trim()) && value.trim().length > 16 ? 'quantity-out-of-range' : null
}

/** Texts that do not repeat are checked where they stand: short ones four bytes at a time. */
function longFault(vector: TextVector, row: number): RejectionCode | undefined {
  const at = row * 4
  const { words } = vector
  const length = words[at]
  if (length > 12) return textFault(vector.text(row))
  const pad = length * 3
  const control =
    hasControl(words[at + 1] | PADDING[pad]) |
    hasControl(words[at + 2] | PADDING[pad + 1]) |
    hasControl(words[at + 3] | PADDING[pad + 2])
  return control === 0 ? undefined : 'bad-text'
}

/** Blanks for the unused bytes of a short text, by its length and word. */
const PADDING = Int32Array.from({ length: 39 }, (_, index) => {
  const used = Math.min(4, Math.max(0, Math.floor(index / 3) - 4 * (index % 3)))
  return used === 4 ? 0 : (0x20202020 << (used * 8)) | 0
})

/** Not zero where one of a word's four bytes is below 32. */
function hasControl(word: number): number {
  return (word - 0x20202020) & ~word & 0x80808080
}

function shown(value: string): string {
  return value.length > VALUE_LENGTH_MAX ? `${value.slice(0, VALUE_LENGTH_MAX)}…` : value
}
