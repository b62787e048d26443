/** The row of a site: what its postings are decided by, and where its ledger stands. */
import type { SiteMode } from '../../app/site/port.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  text,
  timestamptz,
} from '../database/rows.ts'

/** The database's time, as a statement read it. */
export interface ClockReading {
  /** Unix milliseconds. */
  readonly at: number
  /** When the statement was sent, by `performance.now()`. */
  readonly sentAt: number
}

export interface Site {
  readonly id: number
  readonly name: string
  readonly mode: SiteMode
  readonly lastSeq: number
  readonly lastRecordedAt: number | null
  readonly lastBookId: number
  /** Own movements that happened up to here are refused. */
  readonly closedUntil: number | null
  /** The latest time that anything here was decided at. */
  readonly lastDecidedAt: number | null
  /** The newest time at which anything happened here, as far as it was not in the future when it was posted. */
  readonly lastHappenedAt: number | null
  readonly rulesVersion: number
  /** Movements that are parked. */
  readonly parked: number
  /** Whether anything was ever reserved, or announced, here. */
  readonly reserves: boolean
  readonly announces: boolean
  /** Whether a line of a reservation may be waiting for more. */
  readonly waits: boolean
  /**
   * Another random number after every transaction that held the site's lock (column `turn`), and the one before it. A
   * process that finds the version it left, or takes the next one after it, finds everything as it was.
   */
  readonly version: number
  readonly versionBefore: number
  /** Grows with every change of what items are, and of what is usual of them. */
  readonly itemsVersion: number
  readonly habitsVersion: number
  /** Grows when something else than movements changes what is known of books. */
  readonly booksVersion: number
  /** The database's time when the row was read. */
  readonly clock: ClockReading
}

const COLUMNS = {
  site_id: int4,
  name: text,
  mode: code<SiteMode>(),
  last_seq: int8,
  last_recorded_at: nullable(timestamptz),
  last_book_id: int8,
  closed_until: nullable(timestamptz),
  last_decided_at: nullable(timestamptz),
  last_happened_at: nullable(timestamptz),
  rules_version: int8,
  parked: int8,
  reserves: bool,
  announces: bool,
  waits: bool,
  turn: int8,
  turn_before: int8,
  items_turn: int8,
  habits_turn: int8,
  books_turn: int8,
} satisfies RowShape

/** The row that makes a `Site`. */
export const SITE = { ...COLUMNS, database_at: timestamptz } satisfies RowShape

/** The same as a list for `select` and `returning`. */
export const SITE_COLUMNS = [...Object.keys(COLUMNS), 'clock_timestamp() as database_at'].join(', ')

/** The site of a row of `SITE`, of a statement that was sent at `sentAt` of `performance.now()`. */
export function siteOf(row: RowOf<typeof SITE>, sentAt: number): Site {
  return {
    id: row.site_id,
    name: row.name,
    mode: row.mode,
    lastSeq: row.last_seq,
    lastRecordedAt: row.last_recorded_at,
    lastBookId: row.last_book_id,
    closedUntil: row.closed_until,
    lastDecidedAt: row.last_decided_at,
    lastHappenedAt: row.last_happened_at,
    rulesVersion: row.rules_version,
    parked: row.parked,
    reserves: row.reserves,
    announces: row.announces,
    waits: row.waits,
    version: row.turn,
    versionBefore: row.turn_before,
    itemsVersion: row.items_turn,
    habitsVersion: row.habits_turn,
    booksVersion: row.books_turn,
    clock: { at: row.database_at, sentAt },
  }
}

/** The site that a name would get that is not there yet: observed, empty, and numbered 0. */
export function unseenSite(name: string, clock: ClockReading): Site {
  return {
    id: 0,
    name,
    mode: 'observe',
    lastSeq: 0,
    lastRecordedAt: null,
    lastBookId: 0,
    closedUntil: null,
    lastDecidedAt: null,
    lastHappenedAt: null,
    rulesVersion: 0,
    parked: 0,
    reserves: false,
    announces: false,
    waits: false,
    version: 0,
    versionBefore: 0,
    itemsVersion: 0,
    habitsVersion: 0,
    booksVersion: 0,
    clock,
  }
}

/** The site's own time in Unix milliseconds: the database's `now`, and never earlier than what was decided here before. */
export function decidedAt({ lastDecidedAt }: Site, now: number): number {
  return Math.max(now, lastDecidedAt ?? now)
}
