import type { AuditEpisode } from '../../core/audit/episode-result.ts'
import type { Words } from '../../messages/index.ts'

/** The title of an episode's likeliest cause; empty where there is none. */
export function causeTitle({ causes: [likeliest] }: AuditEpisode, words: Words): string {
  return likeliest === undefined ? '' : words.causes[likeliest.code].title
}
