/** Reads from the API. Throws an ApiError for every answer that is not one. */
import type { Problem } from '../../api/http/schema.ts'
import { ApiError } from './api-error.ts'
import { isSignedOut, toSignIn } from './to-sign-in.ts'

export type Query = Readonly<Record<string, string | number | undefined>>

/**
 * Fetches one answer, such as `fetchJson<Summary>('/v1/summary')`; a query's undefined and empty values are left out.
 */
export async function fetchJson<Answer>(
  path: string,
  query: Query = {},
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(path + queryText(query), {
    signal,
    headers: { accept: 'application/json' },
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError('unreachable', 0, '')
  })
  const body: unknown = await response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error
    return null
  })
  if (response.ok && body !== null) return body as Answer
  if (isSignedOut(body)) return toSignIn()
  throw asError(response, body)
}

/** Makes an ApiError of a failed response, in the server's words or in the web's own. */
export function asError(response: Response, body: unknown): ApiError {
  const { code, detail = '', pointer } = (body ?? {}) as Partial<Problem>
  const { status } = response
  if (code !== undefined)
    return new ApiError(code, status, detail, { pointer, retryAfterMs: waitOf(response) })
  // A proxy before the server answers in its own words, or not in JSON at all.
  const own = status === 429 ? 'too-many-requests' : response.ok ? 'unreadable' : 'internal'
  return new ApiError(own, status, '', { retryAfterMs: waitOf(response) })
}

/** Reads Retry-After in seconds; its other form, a date, needs a clock that may be wrong. */
function waitOf(response: Response): number | null {
  const seconds = response.headers.get('retry-after')
  return seconds !== null && /^\d{1,5}$/.test(seconds) ? Number(seconds) * 1000 : null
}

function queryText(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** Joins the parts of an address, each encoded. */
export const path = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/')
