/** About this data: counts, and of each source its spans, lags, activity, and the silences that were unusual for it. */
import { isUnusual } from '../../core/overview/activity.ts'
import { DAY_MS } from '../../core/time.ts'
import { freshness, type SourceFreshness } from './get-today.ts'
import type { DataFacts, OverviewPort, SourceActivity } from './port.ts'

export interface SourceAbout
  extends SourceFreshness,
    Omit<SourceActivity, 'silences' | 'silencesMs' | keyof SourceFreshness> {
  readonly gaps: SourceActivity['silences']
}

export interface Data extends Omit<DataFacts, 'sources'> {
  readonly sources: readonly SourceAbout[]
}

/** The facts about the data; of each source the silences (ms) that are unusual for it. */
export async function getData(store: OverviewPort): Promise<Data> {
  const { sources, ...facts } = await store.data()
  return { ...facts, sources: sources.map(about) }
}

/** Where it is unknown what is usual, every day without a posting counts as a gap. */
function about({ silences, ...activity }: SourceActivity): SourceAbout {
  const { silencesMs: _, ...rest } = activity
  const fresh = freshness(activity)
  const usualMs = fresh.usualMs ?? DAY_MS / 2
  return { ...rest, ...fresh, gaps: silences.filter(({ ms }) => isUnusual(ms, usualMs)) }
}
