/** Items and places: from a book to all books of its item and of its place, and on to episodes and movements. */
import { expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import { onScreen } from '../support/episodes.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function stockWalk(scene: Scene): void {
  it('a book leads to its item, whose books add up, and to its place', async () => {
    const { rows } = await (await asked(`${scene.app.url}/v1/books?limit=500`)).json()
    const [first] = rows
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/books/${first.id}`)
    await page.getByRole('heading', { level: 1 }).getByRole('link', { name: first.item }).click()
    await page.getByText('Total on hand').waitFor()
    const own = rows.filter(({ item }: { item: string }) => item === first.item)
    const total = own.reduce((sum: number, { balance }: { balance: string }) => sum + Number(balance), 0)
    await page
      .getByText(onScreen(String(total)), { exact: true })
      .first()
      .waitFor()
    const table = page.getByRole('table', { name: 'Stock cards' })
    await expect.poll(() => table.locator('tbody tr').count()).toBe(own.length)

    await table.getByRole('link', { name: first.location.path, exact: true }).click()
    await page.getByRole('heading', { level: 1 }).getByRole('link', { name: first.location.path }).click()
    await page.getByRole('heading', { level: 1, name: first.location.path, exact: true }).waitFor()
    await page.getByRole('link', { name: 'All movements' }).click()
    await page.waitForURL((url) => url.searchParams.get('location') === first.location.path)
    expect(faults).toEqual([])
    await close()
  })

  it('an item and a place that never were say so, whatever is in their names', async () => {
    const name = encodeURIComponent('<b>50% off</b> A/01?')
    for (const [path, text] of [
      [`/items/${name}`, 'There is no item <b>50% off</b> A/01?'],
      [`/places/main/${name}`, 'There is no place <b>50% off</b> A/01?'],
    ]) {
      const { page, close } = await openPage(scene.browser, scene.app.url + path)
      await page.getByText(text).waitFor()
      await close()
    }
  })
}
