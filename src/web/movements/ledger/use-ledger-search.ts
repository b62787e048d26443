/** Reads and changes the address of the ledger page. Any change of filter or order goes back to the first row. */
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { LedgerSearch } from './search.ts'

const route = getRouteApi('/ledger')

export function useLedgerSearch() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  /** Puts the top row into the address: after a jump as a step of the history, after scrolling in place of the last. */
  const keepRow = useCallback(
    (row: number | undefined, options: { replace: boolean }) => {
      // The reader may have followed a link already, while the next page is being loaded.
      if (router.latestLocation.pathname !== '/ledger') return
      void navigate({
        search: (before) => ({ ...before, row: row === undefined ? undefined : String(row) }),
        resetScroll: false,
        ...options,
      })
    },
    [navigate, router],
  )
  return {
    search,
    set: (change: LedgerSearch, replace = false) =>
      void navigate({ search: { ...search, row: undefined, ...change }, replace, resetScroll: false }),
    clear: () => void navigate({ search: { direction: search.direction } }),
    keepRow,
  }
}
