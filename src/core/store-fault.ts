/** What may go wrong with the database that is no fault of the program. */

/**
 * `unreachable`: no connection, and nothing was sent. `outcome-unknown`: the connection ended while a statement was
 * under way, and nobody knows whether it was committed. `no-room`: it has no connection, memory or other means left, and
 * did nothing. `disk-full`: it has no room to write.
 */
export type StoreFaultCode = 'unreachable' | 'outcome-unknown' | 'no-room' | 'disk-full'

/** The database failed; the `cause` is the error it came with, and lends the message. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode

  constructor(code: StoreFaultCode, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'StoreFault'
    this.code = code
  }
}
