/**
 * The clock that sites decide by: the database's, so that any number of servers share one.
 *
 * Whoever locks a site reads the database's time by the same statement, and decides by it. A group that is decided
 * without asking goes by the machine's clock and what it was seen to be off by; its statement proves that time against
 * the database's clock, and writes nothing where the two differ. A machine whose clock is off by more than
 * CLOCK_DIFFERENCE_MS_MAX decides nothing (`ClockDiffers`) until it is right again.
 */
import type { Clocks } from '../../app/site/port.ts'
import { CLOCK_DIFFERENCE_MS_MAX } from '../../core/limits.ts'
import { ClockDiffers } from '../../core/store-fault.ts'
import { type Queryable, selectRow, timestamptz } from '../database/rows.ts'
import { type ClockReading, decidedAt, type Site } from './row.ts'

export interface LedgerClock {
  /** Both clocks now, as far as it is known without asking. */
  readonly clocks: () => Clocks
  /** The time to decide by without asking the database; null where one has to ask. */
  readonly unasked: () => Unasked | null
  /** The time to decide at by a site whose row was just read; it never goes back. Throws ClockDiffers. */
  readonly at: (site: Site) => number
  /** Asks for the time of what concerns no site alone. Throws ClockDiffers. */
  readonly ask: (db: Queryable) => Promise<number>
  /** Asks, and says how the clocks stand. */
  readonly compare: (db: Queryable) => Promise<Clocks>
}

export interface Unasked {
  /** Unix milliseconds. */
  readonly now: number
  /** The same for the statement to prove; null where there is nothing to prove. */
  readonly proof: number | null
}

/** What a clock says when it changes. */
export interface ClockNews {
  /** The machine's clock begins or ceases to differ from the database's. */
  readonly onDiffers?: (clocks: Clocks) => void
  /** The time of a site is ahead of the database's clock by so many milliseconds; null once it is not any more. */
  readonly onSiteAhead?: (site: string, aheadMs: number | null) => void
}

/** Whether the time $parameter is that of the database's clock, as SQL; null needs no proof. */
export function provenClock(parameter: string): string {
  return `(${parameter}::bigint is null
    or abs(extract(epoch from clock_timestamp()) * 1000 - ${parameter}::bigint) <= ${CLOCK_DIFFERENCE_MS_MAX})`
}

const READING = { database_at: timestamptz }

/** Asks the database for its time. */
export async function askTime(db: Queryable): Promise<ClockReading> {
  const sentAt = performance.now()
  const { database_at: at } = await selectRow(db, READING, 'select clock_timestamp() as database_at')
  return { at, sentAt }
}

/** Either clock is read in whole milliseconds, rounded down. */
const ROUNDING_MS = 1

/** The database's clock, watched from a machine whose own is `machine`. */
export function databaseClock(
  machine: () => number,
  { onDiffers = () => {}, onSiteAhead = () => {} }: ClockNews = {},
): LedgerClock {
  /** How far the database is ahead of the machine. */
  let offset = 0
  let differed = false
  const ahead = new Set<string>()

  /**
   * The reading was taken at some moment between the question and now. The offset moves no further than that
   * demands, so that a slow answer is no difference, and clocks that agree stay where they are.
   */
  function learn({ at, sentAt }: ClockReading): void {
    const least = at - machine()
    const elapsed = performance.now() - sentAt
    const most = least + elapsed
    offset = Math.round(Math.max(least - ROUNDING_MS, Math.min(most + ROUNDING_MS, offset)))
    const { differ } = clocks()
    if (differ === differed) return
    differed = differ
    onDiffers(clocks())
  }

  function clocks(): Clocks {
    const machineAt = machine()
    return {
      machineAt,
      databaseAt: machineAt + offset,
      differ: Math.abs(offset) > CLOCK_DIFFERENCE_MS_MAX,
    }
  }

  function noteAhead({ name, lastDecidedAt }: Site, at: number): void {
    const aheadMs = (lastDecidedAt ?? at) - at
    const isAhead = aheadMs > CLOCK_DIFFERENCE_MS_MAX
    if (isAhead === ahead.has(name)) return
    if (isAhead) ahead.add(name)
    else ahead.delete(name)
    onSiteAhead(name, isAhead ? aheadMs : null)
  }

  function checkedTime(reading: ClockReading): number {
    learn(reading)
    const { machineAt, databaseAt, differ } = clocks()
    if (differ) throw new ClockDiffers(machineAt, databaseAt)
    return reading.at
  }

  return {
    clocks,
    unasked() {
      const { databaseAt, differ } = clocks()
      return differ ? null : { now: databaseAt, proof: databaseAt }
    },
    at(site) {
      const at = checkedTime(site.clock)
      noteAhead(site, at)
      return decidedAt(site, at)
    },
    ask: async (db) => checkedTime(await askTime(db)),
    async compare(db) {
      learn(await askTime(db))
      return clocks()
    },
  }
}

/** A clock in place of the database's, for ledgers of a world that has a time of its own: tests, simulations. */
export function worldClock(now: () => number): LedgerClock {
  const clocks = () => ({ machineAt: now(), databaseAt: now(), differ: false })
  return {
    clocks,
    unasked: () => ({ now: now(), proof: null }),
    at: (site) => decidedAt(site, now()),
    ask: async () => now(),
    async compare(db) {
      await askTime(db)
      return clocks()
    },
  }
}
