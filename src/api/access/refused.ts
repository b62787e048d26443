/** A change of people or keys that is not made, with the field it is refused for. */
import type { AccessErrorCode } from '../../core/codes.ts'
import { RequestProblem } from '../http/problem.ts'

const POINTERS: Readonly<Partial<Record<AccessErrorCode, string>>> = {
  'email-taken': '/email',
  'name-taken': '/name',
  'unusable-name': '/name',
}

/** The problem of a refused change. */
export function refused(code: AccessErrorCode): RequestProblem {
  return new RequestProblem(code, { pointer: POINTERS[code] })
}
