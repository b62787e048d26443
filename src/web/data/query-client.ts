/**
 * One cache of answers. An answer is fresh for ten seconds; a refusal (4xx) is final and not tried again. A failure
 * that may pass (an error of the server, no answer, a busy server) is tried twice more before the page shows it, with
 * a busy server no sooner than it said. If a busy server names a longer wait, the page shows that at once.
 */
import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

const RETRIES_MAX = 2
const FIRST_WAIT_MS = 400
/** A page that only loads for longer than this has lost its reader. */
const WAIT_MS_MAX = 5_000

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A list must not move when its reader comes back to the window; the ground `live` announces what is new.
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < RETRIES_MAX && mayPass(error),
      retryDelay: (failures, error) =>
        (error instanceof ApiError ? error.retryAfterMs : null) ?? FIRST_WAIT_MS * 2 ** failures,
      // Without a network a page says so, and fetches again when there is one; it does not wait in silence.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
  },
})

/** Whether a failure may be over soon, so that it is worth another try. */
export function mayPass(error: Error): boolean {
  if (!(error instanceof ApiError)) return false
  if (error.retryAfterMs !== null && error.retryAfterMs > WAIT_MS_MAX) return false
  return error.status < 400 || error.status >= 500 || error.status === 429
}
