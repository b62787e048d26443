/** Which failures are tried again, and which are shown at once. */
import { expect, it } from 'vitest'
import { ApiError } from './api-error.ts'
import { mayPass } from './query-client.ts'

it.each([
  ['no answer', new ApiError('unreachable', 0, ''), true],
  ['an answer that cannot be read', new ApiError('unreadable', 200, ''), true],
  ['an error of the server', new ApiError('internal', 500, ''), true],
  ['a busy server', new ApiError('too-many-requests', 429, '', { retryAfterMs: 2_000 }), true],
  [
    'a server that wants to be left alone for long',
    new ApiError('too-many-requests', 429, '', { retryAfterMs: 60_000 }),
    false,
  ],
  ['a wrong question', new ApiError('malformed', 400, ''), false],
  ['what is not there', new ApiError('not-found', 404, ''), false],
  ['a bug of the page', new Error('bug'), false],
])('%s', (_, error, passes) => {
  expect(mayPass(error)).toBe(passes)
})
