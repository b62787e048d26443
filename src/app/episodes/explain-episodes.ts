/**
 * Explains what was posted: each item that moved is analysed by itself, in both orders, and its episodes replaced.
 *
 * Items are read and replaced many at a time. One posted to meanwhile stays dirty and comes round again, so the loop
 * ends when nothing is left to explain. An item that cannot be explained stays dirty too, and holds up no other one.
 */
import { analyse } from '../../core/audit/analyse.ts'
import { type CompanionFacts, NO_FACTS, resolveCompanions } from '../../core/audit/companions/resolve.ts'
import { episodeResult } from '../../core/audit/episode-result.ts'
import { caseKeys } from '../../core/cases/case-keys.ts'
import { negativeFacts } from '../../core/cases/negative-facts.ts'
import type { History } from '../../core/history/history.ts'
import { quantityHabits } from '../../core/posting/questions/unusual.ts'
import { StoreFault } from '../../core/store-fault.ts'
import type { DirtyItem, ExplainedItem, ExplainPort } from './port.ts'

const ITEMS_A_READ = 1_000
/** Movements of the items that are explained together; one item may have more. */
const MOVEMENTS_A_BATCH = 50_000

/** Items that could not be explained; the `cause` is what the first of them failed with. */
export class NotExplained extends Error {
  constructor(items: ReadonlyMap<string, unknown>) {
    const [[first, cause] = ['', null]] = items
    super(`could not explain ${items.size} item(s), the first of them ${first}`, { cause })
    this.name = 'NotExplained'
  }
}

/**
 * Answers how many items were explained. An abort ends it between two batches; what was explained stays. Throws
 * NotExplained once all other items are explained, and a StoreFault at once: that strikes all items alike.
 */
export async function explainEpisodes(
  store: ExplainPort,
  { onProgress, signal }: { onProgress?: (items: number) => void; signal?: AbortSignal } = {},
): Promise<number> {
  const failed = new Map<string, unknown>()
  let explained = 0
  for (;;) {
    const dirty = await store.dirtyItems(ITEMS_A_READ + failed.size)
    const left = dirty.filter((item) => !failed.has(nameOf(item)))
    if (left.length === 0) break
    for (const batch of batches(left)) {
      if (signal?.aborted) return explained
      explained += await explainBatch(store, batch, failed)
      onProgress?.(explained)
    }
  }
  if (failed.size > 0) throw new NotExplained(failed)
  return explained
}

interface Batch {
  readonly site: string
  readonly items: readonly DirtyItem[]
}

/** Explains items together; where that fails, each by itself, and notes those that fail alone. */
async function explainBatch(
  store: ExplainPort,
  { site, items }: Batch,
  failed: Map<string, unknown>,
): Promise<number> {
  try {
    const codes = items.map(({ item }) => item)
    const histories = await store.historiesOfItems(site, codes)
    const companions = await store.companionsOfItems(site, codes)
    return await store.replaceExplained(
      site,
      items.map((item) => explainedItem(item, histories.get(item.item), companions.get(item.item))),
    )
  } catch (error) {
    if (error instanceof StoreFault) throw error
    if (items.length === 1) {
      for (const item of items) failed.set(nameOf(item), error)
      return 0
    }
    let explained = 0
    for (const item of items) explained += await explainBatch(store, { site, items: [item] }, failed)
    return explained
  }
}

function nameOf({ site, item }: DirtyItem): string {
  return `${item} of ${site}`
}

function explainedItem(
  item: DirtyItem,
  history: History | undefined,
  facts: CompanionFacts = NO_FACTS,
): ExplainedItem {
  if (history === undefined) return { item, horizon: 0, episodes: [], habits: null }
  const { history: settled, episodes } = analyse(history, {
    companions: resolveCompanions(history, () => facts).companions,
  })
  return {
    item,
    horizon: settled.horizon,
    // Goods in transit have no book of their own here.
    episodes: episodes
      .filter(({ document }) => document === null)
      .map((one) => ({ ...episodeResult(settled, one), caseKeys: caseKeys(negativeFacts(settled, one)) })),
    habits: quantityHabits(history),
  }
}

/** Items of one site, in turn, as many as have not too many movements together. */
function* batches(dirty: readonly DirtyItem[]): Generator<Batch> {
  let items: DirtyItem[] = []
  let movements = 0
  for (const item of dirty) {
    const [first] = items
    if (first !== undefined && (first.site !== item.site || movements + item.movements > MOVEMENTS_A_BATCH)) {
      yield { site: first.site, items }
      items = []
      movements = 0
    }
    items.push(item)
    movements += item.movements
  }
  const [first] = items
  if (first !== undefined) yield { site: first.site, items }
}
