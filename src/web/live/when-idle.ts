const IDLE_MS_MAX = 3_000

/** Runs something once the browser has nothing else to do, and after three seconds at the latest. */
export function whenIdle(run: () => void): void {
  // Not every browser announces that it is idle.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: IDLE_MS_MAX })
  else setTimeout(run, IDLE_MS_MAX)
}
