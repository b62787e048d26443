/** Companion facts of a file over all passes of its reading: each pass gets its own, and the end says what is left. */
import type { Companions } from '../../causes/around/neighbours.ts'
import type { Counted } from '../../counts/counted.ts'
import type { Announced } from '../../expectations/announced.ts'
import type { History } from '../../history/history.ts'
import {
  type CompanionFacts,
  type CompanionFault,
  factsByItem,
  NO_FACTS,
  resolveCompanions,
} from './resolve.ts'

export interface CompanionDesk {
  /** Those of the items of a history; each item is in one pass only. */
  readonly of: (history: History) => Companions
  /** What is nothing of the movements, once all passes are read: items that none of them bears come last. */
  readonly faults: () => readonly CompanionFault[]
}

/** Nothing is looked at before the first pass. */
export function companionDesk(facts: CompanionFacts): CompanionDesk {
  const { announced, counted } = facts
  const ofItem = factsByItem(facts)
  const seen = new Set<string>()
  const faults: CompanionFault[] = []
  const factsOf = (item: string): CompanionFacts => {
    const own = ofItem(item)
    if (own !== NO_FACTS) seen.add(item)
    return own
  }
  const unknown = (file: CompanionFault['file'], facts: readonly (Announced | Counted)[]) =>
    facts
      .filter(({ item }) => !seen.has(item))
      .map(({ row, item }): CompanionFault => ({ file, row, item, reason: 'unknown-item', value: item }))
  return {
    of(history) {
      if (announced.length + counted.length === 0) return { expectations: [], counts: [] }
      const resolved = resolveCompanions(history, factsOf)
      for (const fault of resolved.faults) faults.push(fault)
      return resolved.companions
    },
    faults: () => [...faults, ...unknown('expectations', announced), ...unknown('counts', counted)],
  }
}
