/** The ledger: newest first, narrowed by place and document, each end leading to its book, all of it in the address. */
import { expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

const PATIENT = { timeout: 30_000 }

export function ledgerWalk(scene: Scene): void {
  it('narrows by place, leads to a document and on to its movements, and the link shows the same again', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/exceptions`)
    await page
      .getByRole('navigation', { name: 'Pages', exact: true })
      .getByRole('link', { name: 'Ledger' })
      .click()
    const table = page.getByRole('table', { name: 'Movements' })
    await table.waitFor()
    const { movements } = await (await asked(`${scene.app.url}/v1/summary`)).json()
    await page.getByText(new RegExp(`^1 to \\d+ of ${movements.toLocaleString('en')} movements$`)).waitFor()

    await page.getByLabel('Place', { exact: true }).fill('VDA')
    await page.keyboard.press('Enter')
    await page.waitForURL(/location=VDA/)
    const rows = () => table.locator('[data-row]').allTextContents()
    const fit = async () => {
      const all = await rows()
      return all.length > 5 && all.every((row) => row.includes('VDA'))
    }
    await expect.poll(fit, PATIENT).toBe(true)
    const document = table.locator('[data-column="document"] a').first()
    const name = (await document.textContent())!
    await document.click()
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
    await page.getByRole('link', { name: /^All .* in the ledger$/ }).click()
    await page.waitForURL(
      (url) => url.searchParams.get('document') === name && !url.searchParams.has('location'),
    )
    await page.getByRole('button', { name: `Remove filter Document: ${name}` }).waitFor()
    const ofDocument = async () => {
      const all = await rows()
      return all.length > 0 && all.every((row) => row.includes(name))
    }
    await expect.poll(ofDocument, PATIENT).toBe(true)
    const before = await rows()
    await page.reload()
    await expect.poll(rows, PATIENT).toEqual(before)
    await page.goBack()
    await page.goBack()
    await page.waitForURL(/location=VDA/)
    expect(faults).toEqual([])
    await close()
  })

  it('leads from a movement to the book it left, and a negative that was left shows as one', async () => {
    const { rows } = await (
      await asked(`${scene.app.url}/v1/episodes?location=VDA&order=as-posted&limit=1`)
    ).json()
    const { page, close } = await openPage(
      scene.browser,
      `${scene.app.url}/ledger?location=VDA&id=${encodeURIComponent(rows[0].trigger)}`,
    )
    const end = page.locator('[data-row="0"] [data-column="from"]')
    await end.waitFor()
    expect(await end.textContent()).toMatch(/VDA.*−\d.*below zero|VDA.*below zero.*−\d/)
    await end.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: /at VDA/ }).waitFor()
    await close()
  })

  it('tells of a movement what it left, which episode it began, and leads to its neighbours', async () => {
    const { rows } = await (
      await asked(`${scene.app.url}/v1/episodes?location=VDA&order=as-posted&limit=1`)
    ).json()
    const ask = new URLSearchParams({ id: rows[0].trigger, bookId: rows[0].bookId })
    const [movement] = (await (await asked(`${scene.app.url}/v1/movements?${ask}`)).json()).rows
    const { page, faults, close } = await openPage(
      scene.browser,
      `${scene.app.url}/movements/${movement.site}/${movement.seq}`,
    )
    await page.getByRole('heading', { level: 1, name: movement.id, exact: true }).waitFor()
    const table = page.getByRole('table', { name: 'Negatives it is part of' })
    expect(await table.textContent()).toContain('took it below zero')
    await page.getByText('Next movement on this stock card').getByRole('link').click()
    await page.waitForURL((url) => !url.pathname.endsWith(`/${movement.seq}`))
    await page
      .getByText('Previous movement on this stock card')
      .getByText(movement.id, { exact: true })
      .waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('says so where a filter leaves nothing', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/ledger?document=none&item=x`)
    await page.getByText('No movement matches').waitFor()
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.getByRole('table', { name: 'Movements' }).waitFor()
    await close()
  })

  it('says what is not there, and offers what is near', async () => {
    const [{ code }] = (await (await asked(`${scene.app.url}/v1/items`)).json()).rows
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/items/${code.slice(0, -1)}`)
    await page.getByText(`There is no item ${code.slice(0, -1)}`, { exact: true }).waitFor()
    await page.getByRole('link', { name: code, exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto(`${scene.app.url}/movements/main/999999999`)
    await page.getByText('There is no movement number 999999999 at the site main').waitFor()
    await page.goto(`${scene.app.url}/documents/no-such-document`)
    await page.getByText('There is no document no-such-document').waitFor()
    await close()
  })
}
