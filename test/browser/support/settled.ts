/**
 * When a page has all it asked for. The browser's own word for it, an idle network, never comes on a page that
 * listens to a stream of events.
 */
import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'

const asked = new WeakMap<Page, Set<Request>>()

/** Begins to count what a page asks; `openPage` does so for every page. */
export function watchRequests(page: Page): void {
  const pending = new Set<Request>()
  asked.set(page, pending)
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource' && !request.url().includes('/v1/stream'))
      pending.add(request)
  })
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
}

/** Resolves when nothing is asked any more, nor after two more frames, and nothing grey is left. */
export async function settled(page: Page): Promise<void> {
  const pending = asked.get(page)!
  for (;;) {
    await expect.poll(() => pending.size, { interval: 30, timeout: 30_000 }).toBe(0)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    if (pending.size > 0) continue
    await page.getByRole('status').filter({ hasText: 'Loading' }).first().waitFor({ state: 'detached' })
    if (pending.size === 0) return
  }
}
