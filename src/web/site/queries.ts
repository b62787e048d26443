/** What the settings of sites ask the API. */
import { queryOptions } from '@tanstack/react-query'
import type { SiteDefaults } from '../../api/site/schema.ts'
import { fetchJson } from '../data/fetch-json.ts'

export const siteDefaultsQuery = queryOptions({
  queryKey: ['site-defaults'],
  queryFn: ({ signal }) => fetchJson<SiteDefaults>('/v1/site-defaults', {}, signal),
})
