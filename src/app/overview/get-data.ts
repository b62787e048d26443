/** About this data: counts, and of each source its spans, lags, activity, and the silences that were unusual for it. */
import { isUnusual } from '../../core/overview/activity.ts'
import { DAY_MS } from '../../core/time.ts'
import type { LedgerStore } from '../ledger-store.ts'
import { freshness, type SourceFreshness } from './get-today.ts'
import type { DataFacts, SourceActivity } from './port.ts'

export interface SourceAbout
  extends SourceFreshness,
    Omit<SourceActivity, 'silences' | 'silencesMs' | keyof SourceFreshness> {
  readonly gaps: SourceActivity['silences']
}

export interface Data extends Omit<DataFacts, 'sources'> {
  readonly sources: readonly SourceAbout[]
}

export async function getData(store: LedgerStore): Promise<Data> {
  const { sources, ...facts } = await store.data()
  return { ...facts, sources: sources.map(about) }
}

/** Where nobody can say what is usual, every day without a posting is told. */
function about({ silences, ...activity }: SourceActivity): SourceAbout {
  const { silencesMs: _, ...rest } = activity
  const told = freshness(activity)
  const usualMs = told.usualMs ?? DAY_MS / 2
  return { ...rest, ...told, gaps: silences.filter(({ ms }) => isUnusual(ms, usualMs)) }
}
