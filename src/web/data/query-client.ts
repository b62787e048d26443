/**
 * One cache of answers. An answer is fresh for ten seconds; a refusal (4xx) is final and not asked again. What may pass
 * (an error of the server, no answer, a busy server) is asked twice more before it is told, a busy server no sooner
 * than it said; one that wants to be left alone for longer is told at once, and asked again by whoever reads it.
 */
import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

const ASKED_AGAIN_MAX = 2
const FIRST_WAIT_MS = 400
/** Longer than this nobody looks at a page that only loads. */
const WAIT_MS_MAX = 5_000

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A list must not move because somebody came back to its window; news tell what is new (see live).
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < ASKED_AGAIN_MAX && mayPass(error),
      retryDelay: (failures, error) =>
        (error instanceof ApiError ? error.retryAfterMs : null) ?? FIRST_WAIT_MS * 2 ** failures,
      // Without a network a page says so, and asks again when there is one; it does not wait in silence.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
  },
})

export function mayPass(error: Error): boolean {
  if (!(error instanceof ApiError)) return false
  if (error.retryAfterMs !== null && error.retryAfterMs > WAIT_MS_MAX) return false
  return error.status < 400 || error.status >= 500 || error.status === 429
}
