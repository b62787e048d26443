/** Times of a request: a day or a minute that bounds what is included means its last instant. */
import { formatInstant, type Instant, PRECISION_SPAN_MS, parseTime } from '../../core/time.ts'
import { RequestProblem, rejectionWordsOf } from './problem.ts'

/** A time of the query as Unix milliseconds; the problem `malformed` where it cannot be read. */
export function timeIn(
  text: string | undefined,
  name: string,
  end: 'first' | 'last' = name === 'from' ? 'first' : 'last',
): Instant | undefined {
  if (text === undefined) return undefined
  const parsed = parseTime(text)
  if (parsed.ok) return parsed.time.at + (end === 'first' ? 0 : PRECISION_SPAN_MS[parsed.time.precision])
  const { what, todo } = rejectionWordsOf(parsed.code)
  throw new RequestProblem('malformed', {
    pointer: `/query/${name}`,
    detail: `${what({ column: name, value: text })}. ${todo}`,
  })
}

/** A time of the body as ISO 8601 UTC, at the last instant of its precision; `malformed` where it cannot be read. */
export function instantIn(text: string, field: string): string {
  const parsed = parseTime(text)
  if (parsed.ok) return formatInstant(parsed.time.at + PRECISION_SPAN_MS[parsed.time.precision])
  const { what, todo } = rejectionWordsOf(parsed.code)
  throw new RequestProblem('malformed', {
    pointer: `/${field}`,
    detail: `${what({ column: field, value: text })}. ${todo}`,
  })
}

/** The body with its `expiresAt` as an instant; a body without one stays as it is. */
export function addExpiry<Body extends { readonly expiresAt?: string | null }>(body: Body): Body {
  const { expiresAt } = body
  return expiresAt == null ? body : { ...body, expiresAt: instantIn(expiresAt, 'expiresAt') }
}
