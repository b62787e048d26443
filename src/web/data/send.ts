/** Changes something by the API. Throws an ApiError where the server refuses it. */
import { ApiError } from './api-error.ts'
import { asError } from './fetch-json.ts'
import { isSignedOut, toSignIn } from './to-sign-in.ts'

/**
 * Sends one request, such as `send<ImportJob>('POST', '/v1/imports', { files })`, and gives what the server answers.
 */
export async function send<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    signal,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError('unreachable', 0, '')
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as Answer
  if (isSignedOut(answer)) return toSignIn()
  throw asError(response, answer)
}

/** The source of what people post in the browser. */
export const BROWSER = 'browser'

/** An id for something that is posted from here; `crypto.randomUUID` is missing where the page did not come by HTTPS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
