/** A change of the domain that cannot be made. */

import type { RequestErrorCode } from './codes.ts'
import type { RefusalCode } from './refusal-codes.ts'

/** A change that cannot be made: a stable code, facts for its sentence, and the field it is about. */
export class ChangeRefused extends Error {
  readonly code: RequestErrorCode | RefusalCode
  readonly detail: Readonly<Record<string, unknown>>
  readonly pointer: string | undefined

  constructor(
    code: RequestErrorCode | RefusalCode,
    detail: Readonly<Record<string, unknown>> = {},
    pointer?: string,
  ) {
    super(code)
    this.code = code
    this.detail = detail
    this.pointer = pointer
  }
}
