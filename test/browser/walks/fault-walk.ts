/** Links that lead nowhere, filters that leave nothing, values that are wrong, a server that is gone: each is told. */
import { expect, it } from 'vitest'
import { deepestEpisode } from '../support/episodes.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function faultWalk(scene: Scene): void {
  const says = async (path: string, ...texts: (string | RegExp)[]) => {
    const { page, close } = await openPage(scene.browser, scene.app.url + path)
    for (const text of texts) await page.getByText(text).first().waitFor()
    await close()
  }

  it('an unknown address', () => says('/nowhere', 'Page not found'))
  it('an unknown book', () => says('/books/1-99999', 'There is no stock card 1-99999'))
  it('an episode that is no more, on a book that is', async () => {
    const { bookId } = await deepestEpisode(scene.app.url, { location: 'CAM' })
    await says(`/books/${bookId}?episode=gone`, 'Negative gone no longer exists', 'The balance over time')
  })
  it('filters that leave nothing, each removable', () =>
    says(
      '/exceptions?search=zzz&state=open',
      'No negatives match',
      /\d+ negatives are known/,
      'Search: zzz',
      'State: Open',
    ))
  it('a wrong value in a link, with its code', () => says('/exceptions?class=foo', 'malformed', 'Class: foo'))
  it('text that looks like markup stays text', () =>
    says(
      `/exceptions?search=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
      'Search: <img src=x onerror=alert(1)>',
    ))

  it('a server that is gone, and comes back', async () => {
    const { page, close } = await openPage(scene.browser, 'about:blank')
    await page.route('**/v1/episodes*', (route) => route.abort())
    await page.goto(`${scene.app.url}/exceptions`)
    await page.getByText('unreachable').waitFor()
    await page.unroute('**/v1/episodes*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('table', { name: 'Negatives' }).waitFor()
    expect(await page.getByText('unreachable').count()).toBe(0)
    await close()
  })

  it('a database without movements says how to begin', async () => {
    const { page, close } = await openPage(scene.browser, 'about:blank')
    const zero = { asPosted: 0, asHappened: 0 }
    const summary = {
      books: { total: 0, negativeNow: 0, everNegative: zero },
      episodes: { total: 0, open: 0, timing: 0, structural: 0, ambiguous: 0, unexplained: 0 },
      movements: 0,
      lastRecordedAt: null,
      checkedAt: '2026-03-01T10:00:00Z',
      notice: null,
    }
    await page.route('**/v1/summary', (route) => route.fulfill({ json: summary }))
    await page.route('**/v1/episodes*', (route) =>
      route.fulfill({ json: { rows: [], next: null, total: 0 } }),
    )
    await page.goto(`${scene.app.url}/exceptions`)
    await page.getByText('No stock movements yet').waitFor()
    await page.getByRole('button', { name: 'Load sample data' }).waitFor()
    await close()
  })
}
