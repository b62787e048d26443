/**
 * Errors as `application/problem+json` (RFC 9457): a stable code, a sentence, and a pointer to the place.
 *
 * Pointers into a body are JSON pointers (`/0/quantity`); those into other parts begin with the part's name
 * (`/query/limit`, `/params/id`).
 */
import type { RejectionCode } from '../../core/file-codes.ts'
import { type FaultWords, words } from '../../messages/index.ts'
import { errorOf, type ProblemCode } from './errors.ts'
import type { Problem } from './schema.ts'

export interface ProblemFacts {
  readonly pointer?: string
  readonly detail?: string
  /** When the same request may be tried again; that of the code's row where absent. */
  readonly retryAfterS?: number
  /** Instead of the status of the code's row. */
  readonly status?: number
}

/** A request that is answered with a problem: its code, and what is particular to this one. */
export class RequestProblem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly pointer: string | undefined
  readonly detail: string | undefined
  readonly retryAfterS: number | undefined

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code)
    const row = errorOf(code)
    this.code = code
    this.status = facts.status ?? row.status
    this.pointer = facts.pointer
    this.detail = facts.detail
    this.retryAfterS = facts.retryAfterS ?? row.retryAfterS
  }
}

/** The problem of an address, or an id in it, that leads nowhere; the sentence names at most 200 characters of it. */
export function notFound(path: string): RequestProblem {
  const detail = wordsOf('not-found').what({ path: path.slice(0, PATH_SHOWN_MAX) })
  return new RequestProblem('not-found', { detail })
}

/** `found`, or the problem `not-found` of this address where it is null. */
export function orNotFound<Thing>(found: Thing | null, url: string): Thing {
  if (found === null) throw notFound(url)
  return found
}

const PATH_SHOWN_MAX = 200

type WordsByCode = Readonly<Record<string, FaultWords | undefined>>

/** The words of any code that a problem can bear. */
export function wordsOf(code: ProblemCode): FaultWords {
  const { requestErrors, refusals, fileErrors } = words()
  return wordsIn(code, requestErrors, refusals, fileErrors)
}

/** The words of a row, or a field, that is not taken. */
export function rejectionWordsOf(code: RejectionCode): FaultWords {
  return wordsIn(code, words().rejections)
}

function wordsIn(code: string, ...lists: readonly WordsByCode[]): FaultWords {
  for (const list of lists) {
    const found = list[code]
    if (found !== undefined) return found
  }
  throw new Error(`${code} has no words`)
}

/** The body of the answer to a problem. */
export function problemBody({ code, status, detail, pointer }: RequestProblem): Problem {
  const { what, todo } = wordsOf(code)
  const title = what({})
  const problem = { type: `/docs#${code}`, title, status, code, detail: `${detail ?? title} ${todo}` }
  return pointer === undefined ? problem : { ...problem, pointer }
}
