/** Sites, and how they are shown. What was known at the last visit holds until the server answers. */
import { queryOptions } from '@tanstack/react-query'
import type { Site, SiteChange, Sites } from '../../api/site/schema.ts'
import { ask } from '../data/ask.ts'
import { keepValue, keptValue } from '../data/browser-store.ts'
import { queryClient } from '../data/query-client.ts'
import { send } from '../data/send.ts'

const KEPT = 'sites'

export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: async ({ signal }) => {
    const sites = await ask<Sites>('/v1/sites', {}, signal)
    keepValue(KEPT, sites)
    return sites
  },
  initialData: keptSites,
  initialDataUpdatedAt: 0,
  staleTime: 60_000,
  retry: false,
})

export async function changeSite(name: string, change: SiteChange): Promise<Site> {
  const site = await send<Site>('PATCH', `/v1/sites/${encodeURIComponent(name)}`, change)
  await queryClient.invalidateQueries({ queryKey: sitesQuery.queryKey })
  return site
}

function keptSites(): Sites | undefined {
  const kept = keptValue(KEPT) as Sites | null
  const isWhole = Array.isArray(kept?.rows) && kept.rows.every(({ name, zone }) => name && zone)
  return isWhole ? kept! : undefined
}
