/** How long a negative lasted, in milliseconds; whole seconds where there are any: a day's last instant ends a day. */
import type { Episode } from '../../api/episodes/schema.ts'

type Facts = Pick<Episode, 'startedAt' | 'endedAt' | 'durationSeconds'>

/** `now` is the server's, where it is known; else an open one is as old as it was when it was read. */
export function lastedMs({ startedAt, endedAt, durationSeconds }: Facts, now?: string): number {
  const read = Number(durationSeconds)
  if (endedAt !== null) return read < 1 ? read * 1000 : Math.round(read) * 1000
  const since = now === undefined ? 0 : (Date.parse(now) - Date.parse(startedAt)) / 1000
  // What is open has lasted, however shortly.
  return Math.max(Math.round(Math.max(read, since)), 1) * 1000
}

/** How long it had lasted at a moment; an open one may have been read later than that. */
export function lastedMsAt(episode: Facts, moment: string): number {
  if (episode.endedAt !== null) return lastedMs(episode)
  return lastedMs({ ...episode, durationSeconds: '0' }, moment)
}
