/**
 * Explains what was posted: each item that moved is analysed by itself, in both orders, and its episodes replaced.
 *
 * Items are read and replaced many at a time. One posted to meanwhile stays dirty and comes round again, so the loop
 * ends when nothing is left to explain.
 */
import { analyse } from '../../core/audit/analyse.ts'
import { episodeResult } from '../../core/audit/episode-result.ts'
import type { History } from '../../core/history/history.ts'
import { quantityHabits } from '../../core/posting/unusual.ts'
import type { DirtyItem, ExplainedItem, ExplainPort } from './port.ts'

const ITEMS_A_READ = 1_000
/** Movements of the items that are explained together; one item may have more. */
const MOVEMENTS_A_BATCH = 50_000

/** Answers how many items were explained. An abort ends it between two batches; what was explained stays. */
export async function explainEpisodes(
  store: ExplainPort,
  { onProgress, signal }: { onProgress?: (items: number) => void; signal?: AbortSignal } = {},
): Promise<number> {
  let explained = 0
  for (;;) {
    const dirty = await store.dirtyItems(ITEMS_A_READ)
    if (dirty.length === 0) return explained
    for (const { site, items } of batches(dirty)) {
      if (signal?.aborted) return explained
      const histories = await store.historiesOfItems(
        site,
        items.map(({ item }) => item),
      )
      explained += await store.replaceExplained(
        site,
        items.map((item) => explainedItem(item, histories.get(item.item))),
      )
      onProgress?.(explained)
    }
  }
}

function explainedItem(item: DirtyItem, history: History | undefined): ExplainedItem {
  if (history === undefined) return { item, horizon: 0, episodes: [], habits: null }
  const { history: settled, episodes } = analyse(history)
  return {
    item,
    horizon: settled.horizon,
    // Goods in transit have no book of their own here.
    episodes: episodes.filter(({ document }) => document === null).map((one) => episodeResult(settled, one)),
    habits: quantityHabits(history),
  }
}

/** Items of one site, in turn, as many as have not too many movements together. */
function* batches(dirty: readonly DirtyItem[]): Generator<{ site: string; items: DirtyItem[] }> {
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
