import type { SitePort } from '../../app/site/port.ts'
import type { Api } from '../http/context.ts'
import { orNotFound, RequestProblem, wordsOf } from '../http/problem.ts'
import { instantIn } from '../http/read-time.ts'
import { answers } from '../http/responses.ts'
import { Site, SiteChange, SiteModeChange, SiteParams, Sites } from './schema.ts'

interface Context {
  readonly store: SitePort
}

/** Sites: list, change, mode. */
export function siteRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  changeRoute(api, context)
  modeRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/sites',
    {
      schema: {
        tags: ['registry'],
        summary: 'Sites, with the zone and currency they are shown in',
        response: answers(Sites),
      },
    },
    async () => ({ rows: await store.listSites() }),
  )
}

function changeRoute(api: Api, { store }: Context): void {
  api.patch(
    '/v1/sites/:name',
    {
      schema: {
        tags: ['registry'],
        summary: 'Change how a site is shown',
        description: 'The ledger does not change: times are kept in UTC and shown in the zone of the site.',
        params: SiteParams,
        body: SiteChange,
        response: answers(Site),
      },
    },
    async ({ params, body, principal, url }) => {
      if (body.zone !== undefined && !isZone(body.zone)) throw unknown('unknown-zone', 'zone', body.zone)
      if (body.currency != null && !CURRENCIES.has(body.currency))
        throw unknown('unknown-currency', 'currency', body.currency)
      const { closedUntil, ...shown } = body
      const until =
        closedUntil === undefined ? {} : { closedUntil: closedUntil && instantIn(closedUntil, 'closedUntil') }
      return orNotFound(await store.changeSite(params.name, { ...shown, ...until }, principal), url)
    },
  )
}

function modeRoute(api: Api, { store }: Context): void {
  api.put(
    '/v1/sites/:name/mode',
    {
      schema: {
        tags: ['registry'],
        summary: 'Guard a site, or only observe it',
        description:
          'In a guarded site movements are decided by the rules before they are posted, and only registered items and places are known. Books that are below zero already may not go deeper. A site that is not there is made.',
        params: SiteParams,
        body: SiteModeChange,
        response: answers(Site),
      },
    },
    async ({ params: { name }, body: { mode }, principal, url }) => {
      await store.setSiteMode(name, mode, principal)
      const sites = await store.listSites()
      return orNotFound(sites.find((site) => site.name === name) ?? null, url)
    },
  )
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function unknown(code: 'unknown-zone' | 'unknown-currency', field: string, value: string): RequestProblem {
  return new RequestProblem(code, {
    pointer: `/${field}`,
    detail: wordsOf(code).what({ value }),
  })
}
