/**
 * How long a negative lasted, in words: the one way it is told. An open one lasts until now by the server's clock,
 * which the header asks for again and again, so that all of a page agree and go on.
 */
import { useQuery } from '@tanstack/react-query'
import type { Episode } from '../../api/episodes/schema.ts'
import { duration } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { lastedMs } from './lasted-ms.ts'
import { summaryQuery } from './queries.ts'

export function Lasted({ episode }: { episode: Episode }) {
  const ms = useLastedMs(episode)
  return episode.endedAt === null ? web.exceptions.openFor(ms) : duration(ms)
}

/** Milliseconds. */
export function useLastedMs(episode: Episode): number {
  const { data: now } = useQuery({ ...summaryQuery, select: ({ checkedAt }) => checkedAt })
  return lastedMs(episode, now)
}
