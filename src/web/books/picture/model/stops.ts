/** The stops of the cursor: every instant of the window at which something changed, with its movements. */
import type { BookMovement, Lane, Timeline } from '../../../../api/books/schema.ts'
import { PRECISION_SPAN_MS } from '../../../../core/time.ts'
import type { Window } from '../../window/window.ts'
import { type Change, changesOf, seriesWithin } from './steps.ts'

export interface Stop extends Change {
  /** Those that happened or were posted at this instant; none where movements are counted. */
  readonly movements: readonly BookMovement[]
}

export function stopsOf(timeline: Timeline, lane: Lane | undefined, window: Window): Stop[] {
  const start = new Date(window.from).toISOString()
  const [posted, happened] = [
    seriesWithin(timeline.asPosted, window),
    seriesWithin(timeline.asHappened, window),
  ]
  const rows = lane?.rows ?? null
  if (lane === undefined || rows === null || !covers(lane, window))
    return changesOf(posted, happened, start).map((change) => ({ ...change, movements: [] }))
  const byTime = new Map<number, BookMovement[]>()
  const note = (at: number, row: BookMovement) => {
    const known = byTime.get(at)
    if (known === undefined) byTime.set(at, [row])
    else if (!known.includes(row)) known.push(row)
  }
  for (const row of rows) {
    note(Date.parse(row.recordedAt), row)
    note(happenedAt(row), row)
  }
  const exact = (balance: 'postedBalance' | 'happenedBalance', time: (row: BookMovement) => number) => {
    const last = new Map(rows.map((row) => [time(row), row[balance]]))
    const times = [...last.keys()]
      .filter((at) => at >= window.from && at <= window.to)
      .sort((left, right) => left - right)
    return { at: times.map((at) => new Date(at).toISOString()), last: times.map((at) => last.get(at)!) }
  }
  return changesOf(
    { before: posted.before, ...exact('postedBalance', (row) => Date.parse(row.recordedAt)) },
    { before: happened.before, ...exact('happenedBalance', happenedAt) },
    start,
  ).map((change) => ({ ...change, movements: byTime.get(Date.parse(change.at)) ?? [] }))
}

/** When it counts as happened: goods come in at the first and leave at the last instant of their time. */
function happenedAt(row: BookMovement): number {
  const out = row.delta.startsWith('-')
  return Date.parse(row.occurredAt) + (out ? PRECISION_SPAN_MS[row.occurredPrecision] : 0)
}

function covers(lane: Lane, { from, to }: Window): boolean {
  return Date.parse(lane.from) <= from && Date.parse(lane.to) >= to
}

/** The last stop at or before a time. */
export function stopAt(stops: readonly Stop[], at: number): number {
  let found = 0
  for (const [index, stop] of stops.entries()) {
    if (Date.parse(stop.at) > at) break
    found = index
  }
  return found
}
