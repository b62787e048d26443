import type { RefusalFilter, RefusalPort } from '../../app/refusals/port.ts'
import { REFUSAL_CSV_HEADER, refusalCsvRow } from '../../core/refusals/refusal-csv.ts'
import type { Api } from '../http/context.ts'
import { sendDownload } from '../http/download.ts'
import { orNotFound } from '../http/problem.ts'
import { boundsIn } from '../http/read-time.ts'
import { answers, answersFile } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { Refusal, RefusalCsvQuery, RefusalPage, RefusalQuery } from './schema.ts'

interface Context {
  readonly store: RefusalPort
}

/** Refusals: list, CSV, one. */
export function refusalRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  csvRoute(api, context)
  oneRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/refusals',
    {
      schema: {
        tags: ['guard'],
        summary: 'Who was refused what, by which rule, and what followed, the latest first',
        description:
          'The same again within a day is counted in its row (`times`); beyond a thousand rows of a site in an hour, refusals are counted by who asked and why (`others`). Requests that cannot be read are not among them.',
        querystring: RefusalQuery,
        response: answers(RefusalPage),
      },
    },
    async ({ query: { after, limit, ...filter } }) =>
      store.listRefusals({ after, limit, ...readFilter(filter) }),
  )
}

function csvRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/refusals.csv',
    {
      schema: {
        tags: ['guard'],
        summary: 'All refusals that match, as CSV (RFC 4180), the latest first',
        querystring: RefusalCsvQuery,
        response: answersFile('Refusals, one a row', 'text/csv'),
      },
    },
    async ({ query: { bom, ...filter } }, reply) => {
      const batches = store.allRefusals(readFilter(filter))[Symbol.asyncIterator]()
      // What cannot be answered is refused before the first byte.
      const first = await batches.next()
      return sendDownload(reply, { type: 'text/csv; charset=utf-8', fileName: 'refusals.csv' }, csv())

      async function* csv(): AsyncGenerator<string> {
        yield `${bom === true ? '\ufeff' : ''}${REFUSAL_CSV_HEADER}`
        for (let batch = first; batch.done !== true; batch = await batches.next())
          yield batch.value.map(refusalCsvRow).join('')
      }
    },
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/refusals/:id',
    { schema: { tags: ['guard'], summary: 'One refusal', params: IdParams, response: answers(Refusal) } },
    async ({ params, url }) => orNotFound(await store.getRefusal(params.id), url),
  )
}

/** The filter with its times as Unix milliseconds; the problem `malformed` where one cannot be read. */
function readFilter({
  from,
  to,
  zone,
  ...filter
}: Omit<RefusalFilter, 'from' | 'to'> & { from?: string; to?: string; zone?: string }): RefusalFilter {
  const boundIn = boundsIn(zone)
  return { ...filter, from: boundIn(from, 'from', 'first')?.at, to: boundIn(to, 'to', 'last')?.at }
}
