/** Movements posted in the browser: from wherever one is, decided before they go, refused and asked about in words. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { guardedSite, movement, override, type Send, SITE, sender, somebody } from '../support/guard-seed.ts'
import { checked } from '../support/looks.ts'
import { openPage, withCookies } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function postWalk(scene: Scene): void {
  let send: Send
  let bea: Awaited<ReturnType<typeof somebody>>
  beforeAll(async () => {
    send = sender(scene.app.url)
    await guardedSite(send)
    await send('/v1/items', [{ code: 'OIL', baseUnit: 'can', packs: [{ unit: 'case', factor: '12' }] }])
    bea = await somebody(scene.app.url, 'Bea', 'supervisor')
  })
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)
  const bookOf = async (item: string, place: string) => {
    const { rows } = await send(`/v1/books?item=${item}&limit=100`, undefined, 'GET')
    return rows.find(({ location }: { location: { path: string } }) => location.path === place)
  }
  const decision = (page: Page) => page.getByRole('region', { name: 'What posting it will do' })

  it('a receipt counted in cases is posted from the page of the item, and says what the shelf holds', async () => {
    const { page, faults, close } = await open('/items/OIL')
    await page.getByRole('link', { name: 'Post movement …' }).click()
    const form = page.getByRole('form', { name: 'Movement' })
    await form.getByLabel('What happened').selectOption('receipt')
    expect(await form.getByLabel('From', { exact: true }).inputValue()).toBe('supplier')
    expect(await form.getByLabel('Item', { exact: true }).inputValue()).toBe('OIL')
    await form.getByRole('button', { name: 'Post movement' }).click()
    await form.getByText('Fill this in.').waitFor()
    await form.getByLabel('To', { exact: true }).fill('A/77')
    await form.getByLabel('Quantity').fill('two')
    await form.getByRole('button', { name: 'Post movement' }).click()
    await form.getByText('Enter a number above zero, with a point for decimals.').waitFor()
    await form.getByLabel('Quantity').fill('2')
    await form.getByLabel('Unit').selectOption({ label: 'case (12 can)' })
    await decision(page).getByText('The place is not registered.').waitFor()
    await form.getByRole('button', { name: 'Post movement' }).click()
    await form.getByText('The place is not registered.').waitFor()
    // At the field that names it, which has the focus.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('to')
    await form.getByLabel('To', { exact: true }).fill('A/01')
    await decision(page).getByText('A/01 will then hold 24.').waitFor()
    await checked(page)
    await form.getByRole('button', { name: 'Post movement' }).click()
    await page.getByText('2 case of OIL from supplier to A/01.').waitFor()
    await page.getByText('A/01 now holds 24.').waitFor()
    expect(await form.getByLabel('Quantity').inputValue()).toBe('')
    await page.getByRole('link', { name: 'See the movement' }).click()
    await page.getByText('ann', { exact: true }).first().waitFor()
    const { rows } = await send('/v1/movements?item=OIL', undefined, 'GET')
    expect(rows).toMatchObject([{ kind: 'receipt', quantity: '24', actor: 'ann', source: 'browser' }])
    expect(faults).toEqual([])
    await close()
  })

  it('a refusal says why, and requests the override, which another person approves and the posting names', async () => {
    const { id } = await bookOf('BOLT', 'A/02')
    const { page, faults, close } = await open(`/books/${id}`)
    await page.getByRole('link', { name: 'Post movement …' }).click()
    const form = page.getByRole('form', { name: 'Movement' })
    await form.getByLabel('What happened').selectOption('ship')
    expect(await form.getByLabel('From', { exact: true }).inputValue()).toBe('A/02')
    await form.getByLabel('Quantity').fill('7')
    await decision(page).getByText('It would be refused').waitFor()
    await form.getByRole('button', { name: 'Post movement' }).click()
    await form.getByText('This movement takes more than').waitFor()
    await checked(page)
    await decision(page).getByRole('button', { name: 'Request override …' }).click()
    const request = page.getByRole('dialog')
    expect(await request.getByLabel('Item', { exact: true }).inputValue()).toBe('BOLT')
    expect(await request.getByLabel('Place', { exact: true }).inputValue()).toBe('A/02')
    expect(await request.getByLabel('How far below zero').inputValue()).toBe('3')
    await request.getByLabel('What happened').fill('Seven are on the shelf.')
    await request.getByRole('button', { name: 'Request override' }).click()
    await request.waitFor({ state: 'detached' })
    const [asked] = (await send('/v1/overrides?state=requested', undefined, 'GET')).rows
    expect(asked).toMatchObject({ item: 'BOLT', location: 'A/02', quantity: '3' })
    await bea.send(`/v1/overrides/${asked.id}/approve`, { note: null })
    // The form is as it was.
    expect(await form.getByLabel('Quantity').inputValue()).toBe('7')
    await page.reload()
    await form.getByLabel('What happened').selectOption('ship')
    await form.getByLabel('Quantity').fill('7')
    await form.getByText('Lot, owner, document and more').click()
    await form.getByLabel('Override', { exact: true }).selectOption(asked.id)
    await decision(page).getByText('A/02 goes below zero.').waitFor()
    await form.getByRole('button', { name: 'Post movement' }).click()
    await page.getByText('A/02 now holds −3.').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('the stock card requests an override of itself', async () => {
    const { id } = await bookOf('BOLT', 'A/01')
    const { page, faults, close } = await open(`/books/${id}`)
    await page.getByRole('button', { name: 'Request override …' }).click()
    const request = page.getByRole('dialog')
    expect(await request.getByLabel('Item', { exact: true }).inputValue()).toBe('BOLT')
    expect(await request.getByLabel('Place', { exact: true }).inputValue()).toBe('A/01')
    expect(faults).toEqual([])
    await close()
  })

  it('an unusual time is asked about, and goes once it was confirmed', async () => {
    const { page, faults, close } = await open('/post?kind=receipt&item=NUT&from=supplier&to=C/01&quantity=1')
    const form = page.getByRole('form', { name: 'Movement' })
    await form.getByLabel(/^When it happened/).fill('2020-02-03T08:30')
    const sure = page.getByRole('checkbox', { name: 'The date and time are right. Post it all the same.' })
    await sure.waitFor()
    await form.getByRole('button', { name: 'Post movement' }).click()
    await form.getByText('The time is far from everything that happened at this site.').waitFor()
    await checked(page)
    await sure.check()
    await decision(page).getByText('It can be posted.').waitFor()
    await form.getByRole('button', { name: 'Post movement' }).click()
    await page.getByText('Movement posted').waitFor()
    const { rows } = await send('/v1/movements?item=NUT&direction=desc&limit=1', undefined, 'GET')
    expect(rows).toMatchObject([{ occurredAt: '2020-02-03T08:30:00Z' }])
    expect(faults).toEqual([])
    await close()
  })

  it('what is sent again after its answer was lost is posted once', async () => {
    const before = (await send('/v1/movements?item=NUT', undefined, 'GET')).total
    const { page, close } = await open('/post?kind=receipt&item=NUT&from=supplier&to=C/01&quantity=1')
    const form = page.getByRole('form', { name: 'Movement' })
    await decision(page).getByText('It can be posted.').waitFor()
    let lost = false
    await page.route('**/v1/movements', async (route) => {
      if (lost) return route.continue()
      lost = true
      await route.fetch()
      await route.abort()
    })
    await form.getByRole('button', { name: 'Post movement' }).click()
    await page
      .getByText(/^Can't reach the server/)
      .first()
      .waitFor()
    await form.getByRole('button', { name: 'Post movement' }).click()
    await page.getByText('Posted already, nothing was posted twice').waitFor()
    expect((await send('/v1/movements?item=NUT', undefined, 'GET')).total).toBe(before + 1)
    await close()
  })

  it('is reached by keys and by the search, from the Ledger and from a place, and not by who may not post', async () => {
    await send('/v1/movements', [movement('supplier', 'A/01', '1', { kind: 'receipt' })])
    const { page, faults, close } = await open('/ledger')
    await page.getByRole('link', { name: 'Post movement …' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await page.waitForURL(/\/post$/)
    await page.goto(`${scene.app.url}/places/${SITE}/A%2F01`)
    await page.getByRole('link', { name: 'Post movement …' }).click()
    await page.waitForURL(/\/post\?.*at=A%2F01/)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('post mov')
    await page.getByRole('option', { name: /Post movement/ }).waitFor()
    expect(faults).toEqual([])
    await close()
    const vic = await somebody(scene.app.url, 'Vic', 'viewer')
    await expect(vic.send('/v1/movements:check', [movement('A/01', 'customer', '1')])).rejects.toThrow()
    await expect(vic.send('/v1/overrides', override())).rejects.toThrow()
    const other = await openPage(scene.browser, 'about:blank', { anonymous: true })
    await withCookies(other.page, vic.cookie)
    await other.page.goto(`${scene.app.url}/post`)
    await other.page.getByText('Posting a movement: operators and above can do this.').waitFor()
    expect(await other.page.getByRole('form', { name: 'Movement' }).count()).toBe(0)
    await other.page.goto(`${scene.app.url}/items/OIL`)
    await other.page.getByRole('heading', { level: 1, name: 'OIL' }).waitFor()
    expect(await other.page.getByRole('link', { name: 'Post movement …' }).count()).toBe(0)
    await other.close()
  })
}
