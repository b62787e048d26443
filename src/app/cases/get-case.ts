/** One case with the negatives that make it, as they are explained today. */
import type { EpisodePort } from '../episodes/port.ts'
import type { CaseDetail, CasePort } from './port.ts'

/** Null where there is no such case. */
export async function getCase(store: CasePort & EpisodePort, id: string): Promise<CaseDetail | null> {
  const facts = await store.getCase(id)
  if (facts === null) return null
  const { episodeIds, ...rest } = facts
  const { episode } = facts.case
  const [lead, listed] = await Promise.all([
    episode === null ? null : store.getEpisode(episode),
    episodeIds.length === 0
      ? []
      : store
          .listEpisodes({ ids: episodeIds, site: facts.case.site, limit: episodeIds.length })
          .then(({ rows }) => rows),
  ])
  return { ...rest, lead, episodes: { rows: listed, total: facts.case.episodes } }
}
