import type { EpisodePort, EpisodeRow } from '../../app/episodes/port.ts'
import { episodeCsvHeader, episodeCsvRow } from '../../core/audit/episode-csv.ts'
import { PAGE_ROWS_MAX } from '../../core/limits.ts'
import type { Page } from '../../core/page.ts'
import type { Api } from '../http/context.ts'
import { sendDownload } from '../http/download.ts'
import { orNotFound } from '../http/problem.ts'
import { answers, answersFile } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { readCsvColumns, readEpisodeQuery } from './read-query.ts'
import {
  Episode,
  EpisodeCsvQuery,
  EpisodeGroupPage,
  EpisodeGroupQuery,
  EpisodePage,
  EpisodeQuery,
} from './schema.ts'

interface Context {
  readonly store: EpisodePort
}

/** Episodes: list, groups, CSV, one. */
export function episodeRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  groupsRoute(api, context)
  csvRoute(api, context)
  oneRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/episodes',
    {
      schema: {
        tags: ['episodes'],
        summary: 'Episodes, newest first by default',
        querystring: EpisodeQuery,
        response: answers(EpisodePage),
      },
    },
    async ({ query }) => store.listEpisodes(readEpisodeQuery(query)),
  )
}

function groupsRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/episodes/groups',
    {
      schema: {
        tags: ['episodes'],
        summary: 'Episodes summed up by what they have in common, most first by default',
        querystring: EpisodeGroupQuery,
        response: answers(EpisodeGroupPage),
      },
    },
    async ({ query }) => store.groupEpisodes(readEpisodeQuery(query)),
  )
}

function csvRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/episodes.csv',
    {
      schema: {
        tags: ['episodes'],
        summary: 'All episodes that match, as CSV (RFC 4180), in the order asked for',
        querystring: EpisodeCsvQuery,
        response: answersFile('Episodes, one a row', 'text/csv'),
      },
    },
    async ({ query: { bom, columns: names, ...query } }, reply) => {
      const columns = readCsvColumns(names)
      const ask = { ...readEpisodeQuery(query), limit: PAGE_ROWS_MAX }
      // A wrong question is refused before the first byte.
      const first = await store.listEpisodes(ask)
      return sendDownload(reply, { type: 'text/csv; charset=utf-8', fileName: 'episodes.csv' }, csv(first))

      function row(episode: EpisodeRow): string {
        return episodeCsvRow(episode, columns)
      }

      async function* csv(page: Page<EpisodeRow>): AsyncGenerator<string> {
        yield `${bom === true ? '\ufeff' : ''}${episodeCsvHeader(columns)}`
        yield page.rows.map(row).join('')
        for (let { next } = page; next !== null; ) {
          const more = await store.listEpisodes({ ...ask, after: next })
          yield more.rows.map(row).join('')
          next = more.next
        }
      }
    },
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/episodes/:id',
    {
      schema: {
        tags: ['episodes'],
        summary: 'One episode with its causes',
        params: IdParams,
        response: answers(Episode),
      },
    },
    async ({ params, url }) => orNotFound(await store.getEpisode(params.id), url),
  )
}
