/** The ledger: newest first, narrowed by place and document, each end leading to its book, all of it in the address. */
import { expect, it } from 'vitest'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function ledgerWalk(scene: Scene): void {
  it('narrows by place and document, and the link shows the same again', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/exceptions`)
    await page
      .getByRole('navigation', { name: 'Pages', exact: true })
      .getByRole('link', { name: 'Ledger' })
      .click()
    const table = page.getByRole('table', { name: 'Movements' })
    await table.waitFor()
    const { movements } = await (await fetch(`${scene.app.url}/v1/summary`)).json()
    await page.getByText(`1 to 50 of ${movements.toLocaleString('en')} movements`).waitFor()

    await page.getByLabel('Place', { exact: true }).fill('VDA')
    await page.keyboard.press('Enter')
    await page.waitForURL(/location=VDA/)
    const ends = async () =>
      (await table.locator('tbody tr').allTextContents()).every((row) => row.includes('VDA'))
    await expect.poll(ends).toBe(true)
    const document = table.locator('tbody tr td:nth-child(9) a').first()
    const name = (await document.textContent())!
    await document.click()
    await page.waitForURL(
      (url) => url.searchParams.get('document') === name && !url.searchParams.has('location'),
    )
    await page.getByRole('button', { name: `Remove filter Document: ${name}` }).waitFor()

    const rows = () => table.locator('tbody tr').allTextContents()
    await expect.poll(async () => (await rows()).every((row) => row.includes(name))).toBe(true)
    const before = await rows()
    await page.reload()
    await expect.poll(rows).toEqual(before)
    await page.goBack()
    await page.waitForURL(/location=VDA/)
    expect(faults).toEqual([])
    await close()
  })

  it('leads from a movement to the book it left, and a negative that was left shows as one', async () => {
    const { rows } = await (
      await fetch(`${scene.app.url}/v1/episodes?location=VDA&order=as-posted&limit=1`)
    ).json()
    const { page, close } = await openPage(
      scene.browser,
      `${scene.app.url}/ledger?location=VDA&id=${encodeURIComponent(rows[0].trigger)}`,
    )
    const end = page.getByRole('table', { name: 'Movements' }).locator('tbody tr td:nth-child(5)').first()
    expect(await end.textContent()).toMatch(/VDA.*−\d.*below zero|VDA.*below zero.*−\d/)
    await end.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: /at VDA/ }).waitFor()
    await close()
  })

  it('says so where a filter leaves nothing', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/ledger?document=none&item=x`)
    await page.getByText('No movement matches').waitFor()
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.getByRole('table', { name: 'Movements' }).waitFor()
    await close()
  })
}
