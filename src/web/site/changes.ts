/** What the pages change of site. */
import type { Site, SiteChange } from '../../api/site/schema.ts'
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

export async function setSiteMode(name: string, mode: Site['mode']): Promise<Site> {
  const site = await changed(send<Site>('PUT', `/v1/sites/${path(name)}/mode`, { mode }))
  await queryClient.invalidateQueries({ queryKey: [SITES] })
  return site
}
