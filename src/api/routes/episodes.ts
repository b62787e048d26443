import type { Api, ApiContext } from '../context.ts'
import { notFound } from '../problem.ts'
import { answers } from '../responses.ts'
import { IdParams } from '../schemas/common.ts'
import { Episode, EpisodePage, EpisodeQuery } from '../schemas/episode.ts'

export function episodeRoutes(api: Api, { store }: ApiContext): void {
  api.get(
    '/v1/episodes',
    {
      schema: {
        tags: ['episodes'],
        summary: 'Episodes, newest first unless told',
        querystring: EpisodeQuery,
        response: answers(EpisodePage),
      },
    },
    async ({ query }) => store.listEpisodes(query),
  )
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
    async ({ params, url }) => {
      const episode = await store.getEpisode(params.id)
      if (episode === null) throw notFound(url)
      return episode
    },
  )
}
