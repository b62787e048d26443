/** From the list of exceptions to the picture of one, as a new user goes; and back by its link. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openPage } from '../support/open-page.ts'
import { pictureOf, pixelsOf } from '../support/picture.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function demoWalk(scene: Scene): void {
  it('leads from exceptions through a filter to a picture, and the link shows the same again', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/exceptions`)
    const table = page.getByRole('table', { name: 'Negatives' })
    await table.waitFor()
    expect(await page.getByText(/CC BY 4\.0/).count()).toBe(1)
    await shot(page, 'exceptions')

    await page.getByRole('link', { name: /^Wrong or missing posting/ }).click()
    await page.waitForURL(/class=structural/)
    await page.getByLabel('Place', { exact: true }).fill('PAB')
    await page.keyboard.press('Enter')
    await page.waitForURL(/location(Part)?=PAB/)
    const places = async () => [...new Set(await table.locator('tbody tr td:nth-child(3)').allTextContents())]
    await expect.poll(places).toEqual(['PAB'])

    await page.getByRole('button', { name: 'Remove filter Class: Wrong or missing posting' }).click()
    await page.waitForFunction(() => !location.search.includes('class'))
    await page.goBack()
    await page.waitForURL(/(?=.*class=structural)(?=.*location(Part)?=PAB)/)
    await table.getByRole('link').first().click()
    await page.waitForURL(/\/books\/.+episode=/)
    const figure = await pictureOf(page)
    const sentence = await figure.getAttribute('aria-label')
    expect(sentence).toMatch(
      /^Balance of COVID-19 vaccine dose at PAB from .* below zero (in the system|on the shelf) /,
    )
    expect(await page.getByRole('heading', { name: /was below zero/ }).count()).toBe(1)
    expect(await pixelsOf(page, '#1864ab')).toBeGreaterThan(200)
    expect(await pixelsOf(page, '#b4480b')).toBeGreaterThan(100)
    await shot(page, 'book')

    const link = page.url()
    await page.reload()
    expect(await (await pictureOf(page)).getAttribute('aria-label')).toBe(sentence)
    expect(page.url()).toBe(link)
    expect(faults).toEqual([])
    await close()
  })

  it('sorts by a header and says so', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/exceptions`)
    const header = page.getByRole('columnheader', { name: 'How long' })
    await header.getByRole('button').click()
    await page.waitForURL(/sort=duration/)
    expect(await header.getAttribute('aria-sort')).toBe('descending')
    await header.getByRole('button').click()
    await page.waitForURL(/direction=asc/)
    expect(await header.getAttribute('aria-sort')).toBe('ascending')
    await close()
  })

  it('pages by cursor, and the address holds the page', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/exceptions?order=both`)
    const listed = await page.getByText(/^1 to 50 of \d+ negatives$/).textContent()
    // What the figures count is what is listed, and the switch shows that it is both.
    const summary = page.getByRole('region', { name: 'Summary' })
    await summary.getByText(listed!.replace('1 to 50 ', '')).first().waitFor()
    await page.getByRole('radio', { name: 'Both', checked: true }).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText(/^51 to 100 of/).waitFor()
    await page.reload()
    await page.getByText(/^51 to 100 of/).waitFor()
    await page.goBack()
    await page.getByText(/^1 to 50 of/).waitFor()
    await close()
  })

  it('gives what the filters leave, on all pages, as a CSV file', async () => {
    const { page, close } = await openPage(
      scene.browser,
      `${scene.app.url}/exceptions?order=both&class=ambiguous`,
    )
    const range = await page.getByText(/^1 to 50 of \d+ negatives$/).textContent()
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('episodes.csv')
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(lines.length - 1).toBe(Number(/of (\d+) /.exec(range!)![1]))
    expect(lines.slice(1).every((line) => line.includes(',ambiguous,'))).toBe(true)
    await close()
  })

  it('keeps the colours one chooses', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/settings/browser`)
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme')
    await page.getByLabel('Colours').selectOption('dark')
    await expect.poll(scheme).toBe('dark')
    await page.reload()
    expect(await scheme()).toBe('dark')
    await close()
  })
}
