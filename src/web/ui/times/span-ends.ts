/**
 * The two ends of a span, each as it is read. Where only days are known goods leave at the last instant of one and come
 * at the first of the next: a bare date would put a whole day between the two, or count one that is already over.
 */
import { DAY_MS } from '../../../core/time.ts'
import { web } from '../../../messages/web/index.ts'
import { when } from '../figures/when.ts'

/** @example spanStart('2021-02-17T23:59:59.999Z') // 'the end of 2021-02-17' */
export function spanStart(iso: string): string {
  return timeOfDay(iso) === DAY_MS - 1 ? web.dayEdges.end(when(iso)) : when(iso)
}

/** @example spanEnd('2021-02-18T00:00:00.000Z') // 'the start of 2021-02-18' */
export function spanEnd(iso: string): string {
  return timeOfDay(iso) === 0 ? web.dayEdges.start(when(iso)) : when(iso)
}

/** Milliseconds since the beginning of its day, which is one of UTC where only days are known. */
function timeOfDay(iso: string): number {
  const ms = Date.parse(iso) % DAY_MS
  return ms < 0 ? ms + DAY_MS : ms
}
