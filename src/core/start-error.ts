/** What keeps the program from starting. */
import type { StartErrorCode } from './codes.ts'

/** The program cannot start, by one of START_ERROR_CODES; the message is one line for people. */
export class StartError extends Error {
  readonly code: StartErrorCode

  constructor(code: StartErrorCode, message: string) {
    super(message)
    this.name = 'StartError'
    this.code = code
  }
}
