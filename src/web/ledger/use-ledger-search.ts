/** Reads and changes the address of the ledger page. Any change of filter goes back to the first page. */
import { getRouteApi } from '@tanstack/react-router'
import type { LedgerSearch } from './search.ts'

const route = getRouteApi('/ledger')

export function useLedgerSearch() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: LedgerSearch) =>
    void navigate({ search: { ...search, after: undefined, page: undefined, ...change } })
  return {
    search,
    set,
    clear: () => void navigate({ search: { direction: search.direction } }),
    goTo: (after: string | undefined, page: number) =>
      set({ after, page: after === undefined ? undefined : String(page) }),
  }
}
