/**
 * A dry run of an import: every row is read and held against the ledger, and nothing is posted. Its effect counts what
 * would be posted, what is there already, what would be refused, and the episodes that would come of it.
 */
import { analyse } from '../../core/audit/analyse.ts'
import {
  type CompanionFacts,
  factsByItem,
  joinedFacts,
  NO_FACTS,
  resolveCompanions,
} from '../../core/audit/companions/resolve.ts'
import { episodeResult } from '../../core/audit/episode-result.ts'
import type { History } from '../../core/history/history.ts'
import { joinedHistory } from '../../core/history/joined-history.ts'
import { valueAt } from '../../core/value-at.ts'
import type { EpisodePort } from '../episodes/port.ts'
import type { FileReader, MovementFiles } from './files-port.ts'
import { type RunOptions, runImport } from './import-files.ts'
import type { ImportRow, IntakePort } from './port.ts'

/** Items whose histories are read from the ledger at once. */
const ITEMS_A_READ = 500

/** Runs a queued dry run; ends it with its effect, or as failed. */
export async function dryRun(
  store: IntakePort & EpisodePort,
  reader: FileReader,
  files: MovementFiles,
  options: Omit<RunOptions, 'phase'>,
): Promise<ImportRow> {
  const foresight = store.foresee()
  let episodes = 0
  let seen: Seen | null = null
  const effect = () => ({ ...foresight.effect(), episodes })
  const settle = async () => {
    if (seen !== null) episodes += await newEpisodes(store, seen)
    seen = null
  }
  return runImport(
    store,
    reader,
    files,
    { ...options, phase: 'checking' },
    async (history, facts) => {
      const posted: number[] = []
      seen = { history, rows: posted, facts }
      return {
        take: async (rows, externalId) => {
          const outcomes = await foresight.see({ history, rows, externalId, own: false })
          outcomes.forEach(({ status }, index) => {
            if (status === 'posted') posted.push(valueAt(rows, index))
          })
          return outcomes
        },
        settle,
      }
    },
    effect,
  )
}

/** What would be posted of a history. */
interface Seen {
  readonly history: History
  readonly rows: readonly number[]
  /** What the files say was announced and counted. */
  readonly facts: CompanionFacts
}

/** Episodes of both orders that the rows would add to what the ledger has, with what is announced and counted. */
async function newEpisodes(store: EpisodePort, { history, rows, facts }: Seen): Promise<number> {
  const factsOf = factsByItem(facts)
  const bySite = Map.groupBy(rows, (row) => valueAt(history.locations, valueAt(history.from, row)).site)
  let count = 0
  for (const [site, own] of bySite) {
    const byItem = Map.groupBy(own, (row) => valueAt(history.item, row))
    const items = [...byItem]
    for (let first = 0; first < items.length; first += ITEMS_A_READ) {
      const part = items.slice(first, first + ITEMS_A_READ)
      const codes = part.map(([item]) => valueAt(history.items, item).code)
      const known = await store.historiesOfItems(site, codes)
      const companions = await store.companionsOfItems(site, codes)
      for (const [item, itemRows] of part) {
        const { code } = valueAt(history.items, item)
        const before = known.get(code)
        const own = companions.get(code) ?? NO_FACTS
        const fresh = { history, rows: Int32Array.from(itemRows) }
        const parts = before === undefined ? [fresh] : [{ history: before, rows: allOf(before) }, fresh]
        const there = new Set(before === undefined ? [] : episodeIds(before, own))
        count += episodeIds(joinedHistory(parts), joinedFacts(own, factsOf(code))).filter(
          (id) => !there.has(id),
        ).length
      }
    }
  }
  return count
}

function episodeIds(history: History, facts: CompanionFacts): string[] {
  const { companions } = resolveCompanions(history, () => facts)
  return analyse(history, { companions }).episodes.map((episode) => episodeResult(history, episode).id)
}

function allOf({ length }: History): Int32Array {
  return Int32Array.from({ length }, (_, row) => row)
}
