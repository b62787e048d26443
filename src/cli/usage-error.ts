import type { SimulationErrorCode } from '../core/file-codes.ts'

/** A command that was called in a way it cannot follow: exit code 2. */
export type UsageErrorCode =
  | 'unknown-command'
  | 'unknown-option'
  | 'missing-argument'
  | 'bad-argument'
  | 'output-unwritable'

export class UsageError extends Error {
  readonly code: UsageErrorCode | SimulationErrorCode
  readonly place: string | null

  constructor(code: UsageErrorCode | SimulationErrorCode, place: string | null, message: string) {
    super(message)
    this.name = 'UsageError'
    this.code = code
    this.place = place
  }
}
