/** What was sent on the road and did not arrive yet, with its age: as a list and as CSV. */
import type { TransitPort, TransitQuery } from '../../app/expectations/transit-port.ts'
import { TRANSIT_CSV_HEADER, transitCsvRow } from '../../core/expectations/transit-csv.ts'
import type { TransitRow } from '../../core/expectations/transit-row.ts'
import { PAGE_ROWS_MAX } from '../../core/limits.ts'
import type { Api } from '../http/context.ts'
import { sendDownload } from '../http/download.ts'
import { answers, answersFile } from '../http/responses.ts'
import { TransitCsvQuery, TransitListQuery, TransitPage } from './schema.ts'

interface Context {
  readonly store: TransitPort
}

/** What is on the road: list and CSV. */
export function transitRoutes(api: Api, { store }: Context): void {
  api.get(
    '/v1/transit',
    {
      schema: {
        tags: ['expectations'],
        summary: 'What was sent and did not arrive yet, by line of its transfer, the oldest first',
        description:
          'What is on the road is what was sent less what arrived. All lines, with those of `over=true`, add up to what the books of the road hold.',
        querystring: TransitListQuery,
        response: answers(TransitPage),
      },
    },
    async ({ query }) => store.listTransit(query),
  )
  api.get(
    '/v1/transit.csv',
    {
      schema: {
        tags: ['expectations'],
        summary: 'All lines that match, as CSV (RFC 4180), the oldest first',
        querystring: TransitCsvQuery,
        response: answersFile('Lines of transfers, one a row', 'text/csv'),
      },
    },
    async ({ query: { bom, ...query } }, reply) => {
      const pages = allTransit(store, query)
      // A wrong question is refused before the first byte.
      const first = await pages.next()
      return sendDownload(reply, { type: 'text/csv; charset=utf-8', fileName: 'on-the-road.csv' }, csv())

      async function* csv(): AsyncGenerator<string> {
        yield `${bom === true ? '\ufeff' : ''}${TRANSIT_CSV_HEADER}`
        for (let page = first; page.done !== true; page = await pages.next())
          yield page.value.map(transitCsvRow).join('')
      }
    },
  )
}

async function* allTransit(
  store: TransitPort,
  query: TransitQuery,
): AsyncGenerator<readonly TransitRow[], void> {
  let after: string | undefined
  do {
    const { rows, next } = await store.listTransit({
      ...query,
      limit: PAGE_ROWS_MAX,
      ...(after === undefined ? {} : { after }),
    })
    yield rows
    after = next ?? undefined
  } while (after !== undefined)
}
