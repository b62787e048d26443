/**
 * Explains what was posted: each item that moved is analysed by itself, in both orders, and its episodes replaced.
 *
 * An item posted to meanwhile stays dirty and comes round again, so the loop ends when nothing is left to explain.
 */
import { analyse } from '../core/analyse.ts'
import { episodeResult } from '../core/episode-result.ts'
import type { LedgerStore } from './ports/ledger.ts'

const ITEMS_A_BATCH = 100

export async function explainEpisodes(
  store: LedgerStore,
  { onProgress, signal }: { onProgress?: (items: number) => void; signal?: AbortSignal } = {},
): Promise<number> {
  let explained = 0
  for (;;) {
    const items = await store.dirtyItems(ITEMS_A_BATCH)
    if (items.length === 0) return explained
    for (const item of items) {
      if (signal?.aborted) return explained
      const history = await store.historyOfItem(item.site, item.item)
      const episodes = analyse(history).episodes.map((episode) => episodeResult(history, episode))
      if (!(await store.replaceExplained(item, episodes))) continue
      explained++
      onProgress?.(explained)
    }
  }
}
