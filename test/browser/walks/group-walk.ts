/** Groups: each sums up its episodes, and opens to them. */
import { expect, it } from 'vitest'
import { shownTotal } from '../support/listing.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function groupWalk(scene: Scene): void {
  it.each([
    ['Item', 'item'],
    ['Place', 'place'],
    ['Stock card', 'book'],
    ['Likely cause', 'cause'],
    ['Source', 'source'],
    ['Day', 'day'],
  ])('by %s open to as many episodes as they say', async (label, by) => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/exceptions?depthMin=2`)
    await shownTotal(page)
    await page.getByLabel('Group by').selectOption(label)
    await page.waitForURL((url) => url.searchParams.get('group') === by)
    const table = page.getByRole('table', { name: `Negatives by ${label.toLowerCase()}` })
    await table.waitFor()
    const last = table.getByRole('row').last()
    const episodes = Number((await last.getByRole('cell').nth(1).textContent())!.replaceAll(',', ''))
    await last.getByRole('link').click()
    await page.waitForURL((url) => !url.searchParams.has('group'))
    expect(new URL(page.url()).searchParams.get('depthMin')).toBe('2')
    expect(await shownTotal(page)).toBe(episodes)
    await page.goBack()
    await table.waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('are sorted by their headers, and units are not mixed', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/exceptions?group=place`)
    const table = page.getByRole('table')
    const header = table.getByRole('columnheader', { name: 'Open' })
    await header.getByRole('button').click()
    await page.waitForURL(/sort=open/)
    expect(await header.getAttribute('aria-sort')).toBe('descending')
    const deepest = await table.getByRole('row').nth(1).getByRole('cell').nth(3).textContent()
    expect(deepest).toMatch(/−[\d,]+ each.*−[\d.]+ kg/s)
    await close()
  })

  it('by something unknown are refused by name', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/exceptions?group=mood`)
    await page.getByRole('alert').getByText('/query/by').waitFor()
    expect(await page.getByLabel('Group by').inputValue()).toBe('mood')
    await close()
  })
}
