import type { StartErrorCode } from '../../core/codes.ts'

/** Why a database cannot be used; the message is one line for people. */
export class StartError extends Error {
  readonly code: StartErrorCode

  constructor(code: StartErrorCode, message: string) {
    super(message)
    this.name = 'StartError'
    this.code = code
  }
}
