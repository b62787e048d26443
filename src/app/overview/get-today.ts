/** Today: the figures of now, how fresh each source is, and what to work first with the reasons. */
import type { Order } from '../../core/codes.ts'
import { type SourceState, sourceState, usualSilence } from '../../core/overview/activity.ts'
import { type WorkFirst, workFirst } from '../../core/overview/work-first.ts'
import { type Instant, parseTime } from '../../core/time.ts'
import type { EpisodePort, EpisodeRow } from '../episodes/port.ts'
import type { OverviewPort, SourceSilence, TodayFacts } from './port.ts'

export interface SourceFreshness extends Omit<SourceSilence, 'silencesMs'> {
  readonly state: SourceState
  /** The silence that nine of ten do not exceed; null where too few are known. */
  readonly usualMs: number | null
}

export interface EpisodeToWork {
  readonly episode: EpisodeRow
  readonly unit: string
  readonly currency: string | null
  readonly reasons: WorkFirst['reasons']
}

export interface Today extends Omit<TodayFacts, 'candidates' | 'sources'> {
  readonly sources: readonly SourceFreshness[]
  readonly first: readonly EpisodeToWork[]
}

/** The figures of now, and at most WORK_FIRST_MAX episodes to work first. */
export async function getToday(store: OverviewPort & EpisodePort, order: Order): Promise<Today> {
  const { candidates, sources, ...facts } = await store.today(order)
  const chosen = workFirst(candidates, nowOf(facts))
  const first = await Promise.all(
    chosen.map(async ({ id, reasons }): Promise<EpisodeToWork[]> => {
      const episode = await store.getEpisode(id)
      const candidate = candidates.find((one) => one.id === id)
      // One that was explained anew meanwhile may be gone; the next look will not name it.
      if (episode === null || candidate === undefined) return []
      return [{ episode, unit: candidate.unit, currency: candidate.currency, reasons }]
    }),
  )
  return { ...facts, sources: sources.map(freshness), first: first.flat() }
}

/** The server's clock; the ledger's latest time where a site is ahead of it. */
function nowOf({ checkedAt, lastRecordedAt }: Pick<TodayFacts, 'checkedAt' | 'lastRecordedAt'>): Instant {
  const times = [checkedAt, lastRecordedAt ?? checkedAt].map(parseTime)
  return Math.max(...times.map((read) => (read.ok ? read.time.at : 0)))
}

/** How fresh a source is, by the silences that are usual for it. */
export function freshness({ silencesMs, ...source }: SourceSilence): SourceFreshness {
  const usualMs = usualSilence(silencesMs)
  return { ...source, usualMs, state: sourceState(source.silentMs, usualMs) }
}
