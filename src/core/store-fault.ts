/** What may go wrong with the database that is no fault of the program. */
import { formatInstant } from './time.ts'

/**
 * `unreachable`: no connection, and nothing was sent. `outcome-unknown`: the connection ended while a statement was
 * under way, and nobody knows whether it was committed. `no-room`: it has no connection, memory or other means left, and
 * did nothing. `disk-full`: it has no room to write. `clock-differs`: see `ClockDiffers`.
 */
export type StoreFaultCode = 'unreachable' | 'outcome-unknown' | 'no-room' | 'disk-full' | 'clock-differs'

/** The database failed; the `cause` is the error it came with, or says it in words, and lends the message. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode

  constructor(code: StoreFaultCode, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'StoreFault'
    this.code = code
  }
}

/** The clock of this machine is more than CLOCK_DIFFERENCE_MS_MAX off the database's: nothing is decided by it. */
export class ClockDiffers extends StoreFault {
  override readonly code = 'clock-differs'
  /** What either clock showed at the same moment, as ISO times, and how far that of the machine is ahead, in ms. */
  readonly detail: { readonly server: string; readonly database: string; readonly aheadMs: number }

  constructor(machineAt: number, databaseAt: number) {
    const aheadMs = machineAt - databaseAt
    super('clock-differs', `the clock of this machine is ${aheadMs} ms ahead of the database's`)
    this.detail = { server: formatInstant(machineAt), database: formatInstant(databaseAt), aheadMs }
  }
}
