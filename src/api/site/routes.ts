import type { SitePort } from '../../app/site/port.ts'
import { isZone } from '../../core/zones.ts'
import type { Api } from '../http/context.ts'
import { orNotFound, RequestProblem, wordsOf } from '../http/problem.ts'
import { instantIn } from '../http/read-time.ts'
import { answers } from '../http/responses.ts'
import { Site, SiteChange, SiteDefaults, SiteModeChange, SiteParams, Sites } from './schema.ts'

interface Context {
  readonly store: SitePort
}

/** Sites: list, change, mode, and what new ones are shown in. */
export function siteRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  changeRoute(api, context)
  modeRoute(api, context)
  clockRoute(api, context)
  defaultsRoutes(api, context)
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
      checkShown(body)
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

function clockRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/sites/:name/clock',
    {
      schema: {
        tags: ['registry'],
        summary: 'Set the time of a site to that of the database, where it is ahead',
        description:
          'A site decides by a time that never goes back by itself. Where it is ahead (`aheadMs`), reservations and the like run out late. Those that were made at a time that has not come last as long from now on. Movements keep the times they were recorded at, and the next ones are recorded after them.',
        params: SiteParams,
        response: answers(Site),
      },
    },
    async ({ params: { name }, principal, url }) =>
      orNotFound(await store.correctClock(name, principal), url),
  )
}

function defaultsRoutes(api: Api, { store }: Context): void {
  api.get(
    '/v1/site-defaults',
    {
      schema: {
        tags: ['registry'],
        summary: 'The zone and currency that a new site is shown in',
        response: answers(SiteDefaults),
      },
    },
    () => store.siteDefaults(),
  )
  api.put(
    '/v1/site-defaults',
    {
      schema: {
        tags: ['registry'],
        summary: 'Say in which zone and currency a new site is shown',
        description: 'Sites that are there stay as they are.',
        body: SiteDefaults,
        response: answers(SiteDefaults),
      },
    },
    ({ body, principal }) => {
      checkShown(body)
      return store.setSiteDefaults(body, principal)
    },
  )
}

/** RequestProblem `unknown-zone` or `unknown-currency`, at the field. */
function checkShown({ zone, currency }: { zone?: string; currency?: string | null }): void {
  if (zone !== undefined && !isZone(zone)) throw unknown('unknown-zone', 'zone', zone)
  if (currency != null && !CURRENCIES.has(currency)) throw unknown('unknown-currency', 'currency', currency)
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))

function unknown(code: 'unknown-zone' | 'unknown-currency', field: string, value: string): RequestProblem {
  return new RequestProblem(code, {
    pointer: `/${field}`,
    detail: wordsOf(code).what({ value }),
  })
}
