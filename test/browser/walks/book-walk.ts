/** A book: its negatives to their full depth, its zoom, its cursor, its list of episodes, on screen and on paper. */
import { expect, it } from 'vitest'
import { deepestEpisode, onScreen } from '../support/episodes.ts'
import { openPage } from '../support/open-page.ts'
import { pictureOf, pixelsOf, stepThrough } from '../support/picture.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

export function bookWalk(scene: Scene): void {
  const open = async (query: Record<string, string>, look = {}) => {
    const episode = await deepestEpisode(scene.app.url, query)
    const url = `${scene.app.url}/books/${episode.bookId}?episode=${episode.id}`
    const opened = await openPage(scene.browser, url, look)
    await pictureOf(opened.page)
    return { episode, ...opened }
  }

  it('shows a negative with a minus, a word and its full depth: in words, in rows, under the cursor, in the picture', async () => {
    const { page, episode, faults, close } = await open({ order: 'as-posted', location: 'PAB' })
    const depth = onScreen(episode.deepest)
    expect(depth).toMatch(/^−/)
    expect(await page.getByRole('heading', { name: `lowest ${depth}.` }).count()).toBe(1)
    const said = await stepThrough(page)
    expect(said.some((text) => text.includes(`in the system ${depth},`))).toBe(true)
    expect(await page.getByTestId('readout').getAttribute('aria-live')).toBe('polite')
    const list = page.getByRole('table', { name: 'Negatives of this stock card' })
    expect(await list.getByText(depth).textContent()).toContain('below zero')
    expect(await pixelsOf(page, '#c92a2a')).toBeGreaterThan(100)
    expect(faults).toEqual([])
    await close()
  })

  it('shows a dip that is tiny beside the stock, from near and at full height', async () => {
    const { page, close } = await open({ order: 'as-posted', location: 'UMB', class: 'timing' })
    const near = page.getByRole('button', { name: 'Zoom to zero' })
    for (const height of ['full', 'zero', 'full']) {
      if ((await near.getAttribute('aria-pressed')) !== String(height === 'zero')) await near.click()
      await expect.poll(() => near.getAttribute('aria-pressed')).toBe(String(height === 'zero'))
      expect(await pixelsOf(page, '#c92a2a')).toBeGreaterThan(100)
      await shot(page, `book-${height}`)
    }
    await close()
  })

  it('lists the episodes of one order at a time and selects one', async () => {
    const { page, close } = await open({ order: 'as-posted', location: 'PAB' })
    const list = page.getByRole('table', { name: 'Negatives of this stock card' })
    const title = page.locator('#what-happened')
    const before = await title.textContent()
    await page.getByRole('radiogroup', { name: 'Count negatives' }).getByText('On the shelf').click()
    // The rows of the other order stand until these have come.
    await settled(page)
    await list.getByRole('link').first().click()
    await expect.poll(() => title.textContent()).not.toBe(before)
    expect(await list.locator('tr[data-selected]').count()).toBe(1)
    await close()
  })

  it('prints what matters and leaves out what cannot be clicked on paper', async () => {
    const { page, close } = await open({ order: 'as-posted', location: 'PAB' }, { scheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Zoom in' }).isVisible()).toBe(false)
    expect(await page.locator('header').first().isVisible()).toBe(false)
    expect(await page.locator('figure canvas').isVisible()).toBe(true)
    const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color)
    expect(ink).toBe('rgb(0, 0, 0)')
    await close()
  })
}
