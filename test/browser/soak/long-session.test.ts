/**
 * Eight hours with the page open while stock moves: it still says what is so, and holds no more than after the
 * first.
 */
import { expect, it } from 'vitest'
import { onScreen } from '../support/episodes.ts'
import { longSession, post } from '../support/long-session.ts'
import { openPage } from '../support/open-page.ts'
import { ownApp } from '../support/own-app.ts'
import { demoScene } from '../support/scene.ts'
import { sessionTurns } from '../support/session-turns.ts'

const scene = demoScene()
/** What may be more at the end than in the middle, of bytes, nodes and listeners alike. */
const GROWTH_MAX = 1.1
/** In the first hours the browser still compiles what runs most. */
const SETTLING_MAX = 1.5

it('is still right, and its memory flat', async () => {
  const app = await ownApp()
  const { page, faults, close } = await openPage(scene.browser, 'about:blank')
  try {
    await post(app.url, 'first')
    await page.clock.install()
    await page.goto(`${app.url}/exceptions`)
    const { memory, posted } = await longSession(page, app.url, sessionTurns)
    const [start, middle, end] = memory
    for (const [later, before, most] of [
      [middle, start, SETTLING_MAX],
      [end, middle, GROWTH_MAX],
    ] as const) {
      expect(later.heapBytes / before.heapBytes).toBeLessThan(most)
      expect(later.nodes / before.nodes).toBeLessThan(GROWTH_MAX)
      expect(later.listeners / before.listeners).toBeLessThan(GROWTH_MAX)
    }
    // Nobody asks: the page comes to it by itself, at its next refresh.
    await page.clock.runFor(60_000)
    const deepest = onScreen(String(-posted - 1))
    await page.getByRole('table', { name: 'Negatives' }).getByText(deepest).first().waitFor()
    expect(faults).toEqual([])
  } finally {
    await close()
    await app.stop()
  }
}, 180_000)
