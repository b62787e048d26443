/** Items and places are added and edited in the browser, by those whose role allows it. */
import { beforeAll, expect, it } from 'vitest'
import { type Send, SITE, sender, somebody } from '../support/guard-seed.ts'
import { checked } from '../support/looks.ts'
import { openPage, withCookies } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function registerWalk(scene: Scene): void {
  let send: Send
  beforeAll(() => {
    send = sender(scene.app.url)
  })
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)

  it('an item is added with decimals and a pack, opened, and edited', async () => {
    const { page, faults, close } = await open('/items')
    await page.getByRole('button', { name: 'Add item …' }).click()
    const form = page.getByRole('form', { name: 'Add item' })
    await form.getByRole('button', { name: 'Save item' }).click()
    await form.getByText('Fill this in.').waitFor()
    await form.getByLabel('Code', { exact: true }).fill('BOLT')
    await form.getByRole('button', { name: 'Save item' }).click()
    await form.getByText('Item BOLT is registered already. Open it to edit it.').waitFor()
    await form.getByLabel('Code', { exact: true }).fill('PAINT')
    await form.getByLabel('Base unit', { exact: true }).fill('l')
    await form.getByLabel('Decimal places').selectOption('2')
    await form.getByRole('button', { name: 'Add pack' }).click()
    await form.getByLabel('Pack 1', { exact: true }).fill('bucket')
    await form.getByLabel('Pack 1 holds').fill('none')
    await form.getByRole('button', { name: 'Save item' }).click()
    await form.getByText('Enter a number above zero, such as 12 or 1/3.').waitFor()
    await form.getByLabel('Pack 1 holds').fill('2.5')
    await checked(page)
    await form.getByRole('button', { name: 'Save item' }).click()
    await page.waitForURL(/\/items\/PAINT$/)
    await page.getByText('1 bucket = 5/2 l').waitFor()
    await page.getByRole('button', { name: 'Edit item …' }).click()
    const edit = page.getByRole('form', { name: 'Edit item PAINT' })
    expect(await edit.getByLabel('Code', { exact: true }).count()).toBe(0)
    await edit.getByLabel('Name').fill('Red paint')
    await edit.getByLabel('Cost of one base unit').fill('3.20')
    await edit.getByLabel('Currency').fill('eur')
    await edit.getByRole('button', { name: 'Save item' }).click()
    await page.getByRole('heading', { level: 1, name: 'Red paint' }).waitFor()
    expect(await send('/v1/items/PAINT', undefined, 'GET')).toMatchObject({
      name: 'Red paint',
      baseUnit: 'l',
      scale: 2,
      unitCost: '3.2',
      currency: 'EUR',
      packs: [{ unit: 'bucket', factor: '5/2' }],
    })
    expect(faults).toEqual([])
    await close()
  })

  it('a place is added once, and the world outside needs no adding', async () => {
    const { page, faults, close } = await open('/places')
    await page.getByRole('button', { name: 'Add place …' }).click()
    const form = page.getByRole('form', { name: 'Add place' })
    await form.getByLabel('Place', { exact: true }).fill('customer')
    await form.getByRole('button', { name: 'Save place' }).click()
    await form.getByText('customer is outside the warehouse and needs no adding.').waitFor()
    await form.getByLabel('Place', { exact: true }).fill('DOCK/7')
    await form.getByLabel('Kind').selectOption('dock')
    await checked(page)
    await form.getByRole('button', { name: 'Save place' }).click()
    await page.getByRole('table', { name: 'Places' }).getByRole('link', { name: 'DOCK/7' }).waitFor()
    await page.getByRole('button', { name: 'Add place …' }).click()
    await form.getByLabel('Place', { exact: true }).fill('DOCK/7')
    await form.getByRole('button', { name: 'Save place' }).click()
    await form.getByText('DOCK/7 is registered already.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByLabel('Place or part of its name').fill('dock')
    await page.keyboard.press('Enter')
    await page.waitForURL(/search=dock/)
    const { rows } = await send(`/v1/locations?site=${SITE}&path=DOCK%2F7`, undefined, 'GET')
    expect(rows).toMatchObject([{ kind: 'dock' }])
    expect(faults).toEqual([])
    await close()
  })

  it('an operator sees the lists and what it takes to add to them', async () => {
    const { cookie } = await somebody(scene.app.url, 'Oli', 'operator')
    const { page, faults, close } = await openPage(scene.browser, 'about:blank', { anonymous: true })
    await withCookies(page, cookie)
    await page.goto(`${scene.app.url}/items`)
    await page.getByText('Adding items: supervisors and above can do this.').waitFor()
    expect(await page.getByRole('button', { name: 'Add item …' }).count()).toBe(0)
    await page.goto(`${scene.app.url}/items/PAINT`)
    await page.getByRole('link', { name: 'Post movement …' }).waitFor()
    expect(await page.getByRole('button', { name: 'Edit item …' }).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })
}
