/** One cache of answers. An answer is fresh for ten seconds; a refusal (4xx) is final and not asked again. */
import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A list must not move because somebody came back to its window; news tell what is new (see live).
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
    },
  },
})
