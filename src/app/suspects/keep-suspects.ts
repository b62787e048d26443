/**
 * Looks through sites for suspects once they are quiet: a look reads a whole site, so it waits for a pause of the
 * postings, comes to a site every few minutes at most, and is put off no longer than half an hour.
 *
 * Nothing is asked while nothing is posted. A look that fails is reported, and made again some
 * minutes later.
 */
import { SUSPECT_EVERY_MS } from '../../core/limits.ts'
import { lookThroughSite } from './look-through-site.ts'
import type { LookPort } from './port.ts'

export interface Looker {
  /** Something was posted. */
  wake(): void
  /** Resolves when the look under way, if any, has ended. */
  stop(): Promise<void>
}

/** How long a site rests before it is looked through, and how long a busy one may be put off. */
const QUIET_MS = 5_000
const LATE_MS = 30 * 60 * 1000
/** A site that was looked at lately is asked about until its turn comes again. */
const AWAKE_MS = SUSPECT_EVERY_MS + 10 * QUIET_MS

/** Nothing is looked at before the first `wake`. */
export function keepSuspects(
  store: LookPort,
  {
    onError,
    quietMs = QUIET_MS,
    lateMs = LATE_MS,
  }: { readonly onError: (error: unknown) => void; readonly quietMs?: number; readonly lateMs?: number },
): Looker {
  /** By site: where it stood at the round before, and since when it waits. */
  const waiting = new Map<number, { readonly lastSeq: number; readonly sinceMs: number }>()
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let stopped = false
  let awakeUntilMs = 0

  async function round(): Promise<void> {
    const sites = await store.unseenSites()
    const present = new Set(sites.map(({ siteId }) => siteId))
    for (const siteId of waiting.keys()) if (!present.has(siteId)) waiting.delete(siteId)
    for (const site of sites) {
      if (stopped) return
      const before = waiting.get(site.siteId)
      const sinceMs = before?.sinceMs ?? performance.now()
      const isQuiet = before?.lastSeq === site.lastSeq
      if (isQuiet || performance.now() - sinceMs > lateMs) {
        waiting.delete(site.siteId)
        await lookThroughSite(store, site)
      } else waiting.set(site.siteId, { lastSeq: site.lastSeq, sinceMs })
    }
  }

  function run(): void {
    timer = null
    running = round()
      .catch((error: unknown) => {
        awakeUntilMs = performance.now() + AWAKE_MS
        onError(error)
      })
      .finally(() => {
        running = null
        if (waiting.size > 0 || performance.now() < awakeUntilMs) plan()
      })
  }

  function plan(): void {
    if (!stopped && timer === null && running === null) timer = setTimeout(run, quietMs)
  }

  return {
    wake() {
      awakeUntilMs = performance.now() + AWAKE_MS
      plan()
    },
    async stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}
