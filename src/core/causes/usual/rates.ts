/**
 * Rates of coincidence: how often honest life makes a trace, counted in the sound items of a history.
 *
 * A sound item is one none of whose books ever sank. It may hide faults all the same, so what exceeds any believable
 * rate of faults is the custom of the file, and what lies below it is not held against the fault.
 */

/** How often a trace was seen among rows that could have borne it. */
export interface Seen {
  readonly times: number
  readonly of: number
}

/** What general experience weighs, in rows: it makes small files careful. Chosen. */
const EXPERIENCE_ROWS = 100
/** Seen so often in experience. Chosen: one in a thousand. */
const EXPERIENCE_TIMES = 0.1
/** The highest believable share of rows that are faults, one kind of fault at a time. Chosen. */
const FAULT_RATE_MAX = 0.002

export const NEVER_SEEN: Seen = { times: 0, of: 0 }

/**
 * The rate of a trace that honest life makes, 0 to 1.
 *
 * @example rateOf({ times: 0, of: 0 }) // 0.001
 */
export function rateOf({ times, of }: Seen): number {
  return (times + EXPERIENCE_TIMES) / (of + EXPERIENCE_ROWS)
}

/** The rate of a trace that mostly faults make: what hidden faults may have added is taken off. */
export function honestRateOf({ times, of }: Seen): number {
  const rows = of + EXPERIENCE_ROWS
  return Math.max(EXPERIENCE_TIMES / rows, (times + EXPERIENCE_TIMES) / rows - FAULT_RATE_MAX)
}
