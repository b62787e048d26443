/** Answers `app/episodes/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { EpisodePort } from '../../app/episodes/port.ts'
import { groupEpisodes } from './group-episodes.ts'
import { dirtyItems, historiesOfItems, replaceExplained } from './histories.ts'
import { getEpisode, listEpisodes, summary } from './read-episodes.ts'

export function episodePort(pool: Pool): EpisodePort {
  return {
    listEpisodes: (ask) => listEpisodes(pool, ask),
    groupEpisodes: (ask) => groupEpisodes(pool, ask),
    getEpisode: (id) => getEpisode(pool, id),
    summary: () => summary(pool),
    dirtyItems: (limit) => dirtyItems(pool, limit),
    historiesOfItems: (site, items) => historiesOfItems(pool, site, items),
    replaceExplained: (site, explained) => replaceExplained(pool, site, explained),
  }
}
