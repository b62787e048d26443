/** Guarding a site, meeting its refusal, asking for an override and giving it, and reserving for an order. */
import { beforeAll, expect, it } from 'vitest'
import { movement, order, type Send, SITE, sender, somebody } from '../support/guard-seed.ts'
import { handOn } from '../support/hand.ts'
import { openPage, withCookies } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { fromToday, inBar, tab } from './from-today.ts'

export function guardJobs(scene: Scene): void {
  let send: Send
  let bea: Awaited<ReturnType<typeof somebody>>
  beforeAll(async () => {
    send = sender(scene.app.url)
    await send('/v1/movements', [
      movement('supplier', 'A/01', '10', { kind: 'receipt' }),
      movement('supplier', 'A/02', '4', { kind: 'receipt' }),
      movement('B/01', 'customer', '3', { kind: 'pick' }),
    ])
    bea = await somebody(scene.app.url, 'Bea', 'supervisor')
  })
  const cardOf = async (place: string) => {
    const { rows } = await send('/v1/books?item=BOLT&limit=100', undefined, 'GET')
    return rows.find(({ location }: { location: { path: string } }) => location.path === place).id
  }

  it('guards a site in 3 clicks', () =>
    fromToday(scene, async (page, hand) => {
      await hand.click(inBar(page, /^Guard/))
      await hand.click(page.getByRole('button', { name: `Turn guard on for ${SITE} …` }))
      await hand.click(page.getByRole('dialog').getByRole('button', { name: 'Turn guard on' }))
      await page.getByText(`Guard turned on for ${SITE}.`).waitFor()
      expect(hand.clicks).toBeLessThanOrEqual(3)
    }))

  it('meets the refusal in the browser, in 2 clicks and 2 fields from the stock card', async () => {
    const path = `/books/${await cardOf('A/02')}`
    await fromToday(
      scene,
      async (page, hand) => {
        await hand.click(page.getByRole('link', { name: 'Post movement …' }))
        const form = page.getByRole('form', { name: 'Movement' })
        await hand.choose(form.getByLabel('What happened'), 'ship')
        await hand.fill(form.getByLabel('Quantity'), '7')
        await hand.click(form.getByRole('button', { name: 'Post movement' }))
        await form.getByText('This movement takes more than').waitFor()
        expect([hand.clicks, hand.fields]).toEqual([2, 2])
        // Why, and the two ways on.
        await page.getByText('Short by').first().waitFor()
        await page.getByRole('button', { name: 'Request override …' }).waitFor()
      },
      path,
    )
  })

  it('requests the override in 2 clicks and 1 field more, and its number stays to be copied', () =>
    fromToday(
      scene,
      async (page, hand) => {
        await page.getByText('It would be refused').waitFor()
        await hand.click(page.getByRole('button', { name: 'Request override …' }))
        const request = page.getByRole('dialog')
        await hand.fill(request.getByLabel('What happened'), 'Seven are on the shelf.')
        await hand.click(request.getByRole('button', { name: 'Request override' }))
        await request.waitFor({ state: 'detached' })
        expect([hand.clicks, hand.fields]).toEqual([2, 1])
        const [{ id }] = (await send('/v1/overrides?state=requested', undefined, 'GET')).rows
        await page.goto(`${scene.app.url}/guard/overrides`)
        await page
          .getByRole('button', { name: `Copy number ${id}` })
          .first()
          .waitFor()
      },
      `/post?kind=ship&item=BOLT&from=A/02&to=customer&quantity=7`,
    ))

  it('approves it as another person in 4 clicks', async () => {
    const { page, close } = await openPage(scene.browser, 'about:blank', { anonymous: true })
    await withCookies(page, bea.cookie)
    await page.goto(scene.app.url)
    const hand = handOn(page)
    await hand.click(inBar(page, /^Guard.*1 needs somebody/))
    await hand.click(tab(page, 'Overrides'))
    await hand.click(page.getByRole('button', { name: /^Approve/ }))
    const dialog = page.getByRole('dialog')
    // What there is to decide by stands where it is decided.
    await dialog.getByText('Seven are on the shelf.', { exact: false }).waitFor()
    await hand.click(dialog.getByRole('button', { name: 'Approve override', exact: true }))
    await page.getByRole('table', { name: 'Overrides' }).getByText('Approved', { exact: true }).waitFor()
    expect(hand.clicks).toBeLessThanOrEqual(4)
    await close()
  })

  it('sees in 2 clicks why an order waits, and reserves for it in 3 more', async () => {
    await send('/v1/orders', order('SO-1', '2', { location: 'A/01' }))
    await fromToday(scene, async (page, hand) => {
      await hand.click(inBar(page, /^Guard/))
      await hand.click(tab(page, 'Orders'))
      const line = page.getByRole('table', { name: 'Orders' }).getByRole('row').filter({ hasText: 'SO-1' })
      await line.getByText('Nothing is reserved for the line.').waitFor()
      expect(hand.clicks).toBeLessThanOrEqual(2)
      await hand.click(line.getByRole('link', { name: 'SO-1' }))
      await hand.click(page.getByRole('button', { name: 'Reserve now … (SO-1)' }))
      await hand.click(page.getByRole('dialog').getByRole('button', { name: 'Reserve', exact: true }))
      const state = async () => (await send(`/v1/orders/SO-1/release?site=${SITE}`, undefined, 'GET')).state
      await expect.poll(state, { timeout: 30_000 }).toBe('released')
      expect(hand.clicks).toBeLessThanOrEqual(5)
    })
  })
}
