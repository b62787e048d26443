/** Answers `app/episodes/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { EpisodePort } from '../../app/episodes/port.ts'
import { companionsOfItems } from './companions.ts'
import { dirtyItems } from './dirty.ts'
import { groupEpisodes } from './group.ts'
import { historiesOfItems } from './histories.ts'
import { getEpisode, listEpisodes } from './list.ts'
import { replaceExplained } from './replace.ts'
import { summary } from './summary.ts'

/** The verbs of episodes on one pool. */
export function episodePort(pool: Pool): EpisodePort {
  return {
    listEpisodes: (ask) => listEpisodes(pool, ask),
    groupEpisodes: (ask) => groupEpisodes(pool, ask),
    getEpisode: (id) => getEpisode(pool, id),
    summary: (order) => summary(pool, order),
    dirtyItems: (limit) => dirtyItems(pool, limit),
    historiesOfItems: (site, items) => historiesOfItems(pool, site, items),
    companionsOfItems: (site, items) => companionsOfItems(pool, site, items),
    replaceExplained: (site, explained) => replaceExplained(pool, site, explained),
  }
}
