/** Tells the API something: posts, puts, patches or deletes. Throws an ApiError where it is not followed. */
import { ApiError } from './api-error.ts'
import { asError } from './fetch-json.ts'
import { isSignedOut, toSignIn } from './to-sign-in.ts'

/** @example await send<ImportJob>('POST', '/v1/imports', { files }) */
export async function send<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(path, {
    ...{ method, signal },
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError('unreachable', 0, '')
  })
  const told: unknown = await response.json().catch(() => null)
  if (response.ok) return told as Answer
  if (isSignedOut(told)) return toSignIn()
  throw asError(response, told)
}
