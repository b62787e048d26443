/** What the pages change of site. */
import type { Site, SiteChange, SiteDefaults } from '../../api/site/schema.ts'
import { changed } from '../data/changed.ts'
import { path } from '../data/fetch-json.ts'
import { SITES } from '../data/keys.ts'
import { queryClient } from '../data/query-client.ts'
import { send } from '../data/send.ts'

export async function changeSite(name: string, change: SiteChange): Promise<Site> {
  const site = await send<Site>('PATCH', `/v1/sites/${path(name)}`, change)
  await queryClient.invalidateQueries({ queryKey: [SITES] })
  return site
}

/** An empty currency is none. */
export async function setSiteDefaults({ zone, currency }: { zone: string; currency: string }) {
  const body = { zone: zone.trim(), currency: currency.trim().toUpperCase() || null }
  const defaults = await send<SiteDefaults>('PUT', '/v1/site-defaults', body)
  await queryClient.invalidateQueries({ queryKey: ['site-defaults'] })
  return defaults
}

export async function setSiteMode(name: string, mode: Site['mode']): Promise<Site> {
  const site = await changed(send<Site>('PUT', `/v1/sites/${path(name)}/mode`, { mode }))
  await queryClient.invalidateQueries({ queryKey: [SITES] })
  return site
}

export async function correctClock(name: string): Promise<Site> {
  const site = await changed(send<Site>('POST', `/v1/sites/${path(name)}/clock`))
  await queryClient.invalidateQueries({ queryKey: [SITES] })
  return site
}
