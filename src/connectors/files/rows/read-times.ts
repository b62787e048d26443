/** The times of a row: when it happened, and when it was recorded and reported where the file says so. */
import { isOutOfRange } from '../../../core/time.ts'
import { isTimeless, type TimeVector } from '../chunks/chunk-vectors.ts'
import { isNull, wide } from '../chunks/text-vector.ts'
import type { ChunkInput, Fault, RowState } from './row-state.ts'
import { DAY_CODE, slowTime } from './slow-path.ts'

/** Reads all times of a row. Only the precision of the time it happened is kept. */
export function readTimes({ v, columns, state }: ChunkInput, at: number, to: number): Fault {
  const { occurredAt, recordedAt, reportedAt } = columns
  const why = readTime(v.occurred, at, occurredAt, to, state)
  if (why !== null) return why
  columns.precision[to] = state.precision
  if (v.recorded !== null) {
    const recordedWhy = readTime(v.recorded, at, recordedAt, to, state)
    if (recordedWhy !== null) return recordedWhy
  } else if (recordedAt.length > 0) recordedAt[to] = occurredAt[to]
  if (v.reported !== null && !isTimeless(v.reported, at))
    return readTime(v.reported, at, reportedAt, to, state)
  if (reportedAt.length > 0) reportedAt[to] = Number.NaN
  return null
}

/** Reads a time, by the database's reading where that will do; its precision is left in the state. */
function readTime(vector: TimeVector, at: number, into: Float64Array, to: number, state: RowState): Fault {
  state.column = vector.name
  let ms = isNull(vector.ms, at) ? Number.NaN : wide(vector.ms, at)
  if (Number.isNaN(ms)) {
    const why = slowTime(vector, at, state)
    if (why !== null) return why
    ms = state.at
  } else {
    const isDay = !isNull(vector.text, at) && vector.text.words[at * 4] === 10
    state.precision = isDay ? DAY_CODE : 0
  }
  into[to] = ms
  return isOutOfRange(ms) ? 'time-out-of-range' : null
}
