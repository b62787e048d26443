/** What the pages change of site. */
import type { Site } from '../../api/site/schema.ts'
import { changed, path } from '../data/changed.ts'
import { queryClient } from '../data/query-client.ts'
import { send } from '../data/send.ts'
import { sitesQuery } from './queries.ts'

export async function setSiteMode(name: string, mode: Site['mode']): Promise<Site> {
  const site = await changed(send<Site>('PUT', `/v1/sites/${path(name)}/mode`, { mode }))
  await queryClient.invalidateQueries({ queryKey: sitesQuery.queryKey })
  return site
}
