/** How the list is shown: columns, the CSV of exactly that, and views under names of one's own. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCsv } from '../../support/read-csv.ts'
import { cellsOf, parameters, shownTotal, TABLE } from '../support/listing.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function viewWalk(scene: Scene): void {
  const open = async (path: string) => {
    const opened = await openPage(scene.browser, `${scene.app.url}/exceptions${path}`)
    await shownTotal(opened.page)
    const headers = async () => {
      const texts = await opened.page
        .getByRole('table', { name: TABLE })
        .getByRole('columnheader')
        .allInnerTexts()
      return texts.map((text) => text.trim()).filter((text) => text !== '')
    }
    return { ...opened, headers }
  }

  it('columns are chosen, are in the address, and are kept for the next visit', async () => {
    const { page, headers, faults, close } = await open('')
    await page.getByRole('button', { name: 'Columns' }).click()
    const menu = page.getByRole('dialog', { name: 'Columns to show' })
    for (const name of ['Source', 'Unit-days', 'Shipped short'])
      await menu.getByLabel(name, { exact: true }).check()
    for (const name of ['Class', 'How long', 'At cost', 'Site'])
      if (await menu.getByLabel(name, { exact: true }).isChecked())
        await menu.getByLabel(name, { exact: true }).uncheck()
    expect(await menu.getByLabel('Item', { exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => menu.count()).toBe(0)
    const wanted = [
      'Item',
      'Place',
      'First seen (UTC)',
      'Deepest',
      'Unit-days',
      'Shipped short',
      'Likely cause',
      'Source',
    ]
    await expect.poll(headers).toEqual(wanted)
    expect(parameters(page).columns).toBe('item,place,since,deepest,unitDays,uncovered,cause,source')
    await page.goto(`${scene.app.url}/exceptions?state=open`)
    await page.waitForURL(/columns=item/)
    await expect.poll(headers).toEqual(wanted)
    await page.goto(`${scene.app.url}/exceptions?columns=trigger`)
    await shownTotal(page)
    expect(await headers()).toEqual(['Item', 'Place', 'First movement'])
    await page.getByRole('button', { name: 'Columns' }).click()
    await menu.getByRole('button', { name: 'Reset columns' }).click()
    await page.waitForURL((url) => !url.searchParams.has('columns'))
    expect(faults).toEqual([])
    await close()
  })

  it('the CSV is exactly what is shown: these rows, in this order, these columns', async () => {
    const query = '?order=both&depthMin=30&sort=item&columns=item,place,deepest,order,source'
    const { page, close } = await open(query)
    const shown = await Promise.all(['Item', 'Place', 'Deepest', 'Source'].map((name) => cellsOf(page, name)))
    const total = await shownTotal(page)
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    const { header, rows } = readCsv(readFileSync(await (await coming).path(), 'utf8'))
    expect(header).toEqual(['item', 'item_name', 'location', 'order', 'deepest', 'trigger_source'])
    expect(rows.length).toBe(total)
    const told = rows
      .slice(0, 50)
      .map((row) => [row.item, row.location, Number(row.deepest), row.trigger_source])
    const read = shown[0].map((item, at) => [
      item.split('\n').at(-1),
      shown[1][at],
      Number(shown[2][at].replace(/[^\d.−]/g, '').replace('−', '-')),
      shown[3][at],
    ])
    expect(read).toEqual(told)
    expect(rows.every((row) => row.deepest.startsWith('-'))).toBe(true)
    await close()
  })

  it('views are saved, found again, renamed, deleted, and brought back', async () => {
    const { page, faults, close } = await open('?state=open&depthMin=5&page=1')
    const panel = page.getByRole('dialog', { name: 'Saved views' })
    await page.getByRole('button', { name: 'Views' }).click()
    await panel.getByLabel('Name of this view').fill('<i>deep</i> & open')
    await page.keyboard.press('Enter')
    await panel.getByText('shown now').waitFor()
    await page.goto(`${scene.app.url}/exceptions?group=item`)
    await page.getByRole('button', { name: 'Views' }).click()
    await panel.getByRole('link', { name: '<i>deep</i> & open' }).click()
    await page.waitForURL(/state=open&depthMin=5$/)
    await page.getByRole('button', { name: 'Views' }).click()
    await panel.getByRole('button', { name: 'Rename “<i>deep</i> & open”' }).click()
    await panel.getByLabel('New name of “<i>deep</i> & open”').fill('Deep ones')
    await page.keyboard.press('Enter')
    await panel.getByRole('link', { name: 'Deep ones' }).waitFor()
    await panel.getByRole('button', { name: 'Delete “Deep ones”' }).click()
    await expect.poll(() => panel.getByRole('link').count()).toBe(0)
    await panel.getByRole('button', { name: 'Undo' }).click()
    await panel.getByRole('link', { name: 'Deep ones' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Views')
    await page.reload()
    await page.getByRole('button', { name: 'Views' }).click()
    await panel.getByRole('link', { name: 'Deep ones' }).waitFor()
    expect(faults).toEqual([])
    await close()
  })
}
