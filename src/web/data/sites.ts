/** The sites of the ledger. The answer of the last visit holds until the server answers. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Sites } from '../../api/site/schema.ts'
import { keepValue, keptValue } from './browser-store.ts'
import { fetchJson } from './fetch-json.ts'
import { SITES } from './keys.ts'

const KEPT = 'sites'

export const sitesQuery = queryOptions({
  queryKey: [SITES],
  queryFn: async ({ signal }) => {
    const sites = await fetchJson<Sites>('/v1/sites', {}, signal)
    keepValue(KEPT, sites)
    return sites
  },
  initialData: keptSites,
  initialDataUpdatedAt: 0,
  staleTime: 60_000,
  retry: false,
})

/** Whether there are several sites, so that each thing has to say to which one it belongs. */
export function useManySites(): boolean {
  return (useQuery(sitesQuery).data?.rows.length ?? 0) > 1
}

function keptSites(): Sites | undefined {
  const kept = keptValue(KEPT) as Sites | null
  const isWhole = Array.isArray(kept?.rows) && kept.rows.every(({ name, zone }) => name && zone)
  return isWhole ? kept! : undefined
}
