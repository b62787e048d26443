/** Cases, from an empty list to one that came back: by the keyboard alone, and by what its page offers. */
import { beforeAll, expect, it } from 'vitest'
import { type Send, sender } from '../support/guard-seed.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

const SOLD = '2026-11-20T09:00:00Z'
const AGAIN = '2026-11-20T09:00:20Z'

export function caseWalk(scene: Scene): void {
  let send: Send
  let next = 0
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)
  const move = (item: string, from: string, to: string, quantity: string, over: object = {}) => ({
    id: `case-${++next}`,
    site: 'main',
    item,
    from,
    to,
    quantity,
    kind: 'transfer',
    source: 'wms',
    actor: 'ann',
    occurredAt: SOLD,
    ...over,
  })
  /** Sells twice what was received once: the stock card ends at -6. */
  const sellTwice = (item: string, document: string) => {
    const sale = { kind: 'sale', document, line: '1' }
    return send('/v1/movements', [
      move(item, 'supplier', 'A/01', '10', { kind: 'receipt', occurredAt: '2026-11-20T08:00:00Z' }),
      move(item, 'A/01', 'customer', '8', sale),
      move(item, 'A/01', 'customer', '8', { ...sale, occurredAt: AGAIN, confirmed: ['confirm-repeat'] }),
    ])
  }
  const review = async () => {
    const page = (await send('/v1/cases?tab=review', undefined, 'GET')) as { total: number }
    return page.total
  }

  it('is none at first, and the list says so in each look', async () => {
    const { page, faults, close } = await open('/cases')
    await page.getByText('No cases yet').waitFor()
    for (const look of LOOKS) {
      await wear(page, look)
      await settled(page)
      await shot(page, `cases-none-${look.scheme}-${look.width}`)
      await checked(page)
    }
    expect(faults).toEqual([])
    await close()
  })

  it('is triaged by the keyboard alone, and a wrong key is undone', async () => {
    for (const [at, item] of ['BOLT', 'NUT', 'PIN'].entries()) {
      await sellTwice(item, `SO-${at}`)
      await expect.poll(review, { timeout: 60_000 }).toBe(at + 1)
    }
    const { page, faults, close } = await open('/cases')
    await page.getByRole('table', { name: 'Cases' }).getByText('PIN at A/01').waitFor()
    for (const look of LOOKS) {
      await wear(page, look)
      await settled(page)
      await shot(page, `cases-three-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await wear(page, LOOKS[0])
    await page.keyboard.press('?')
    await page.getByText('Accept the cause').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: 'Dismiss the case' })
    await dialog.getByLabel('Reason').waitFor()
    await page.keyboard.press('Tab')
    await dialog.getByLabel('Reason').focus()
    await page.keyboard.type('a trial')
    await page.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Dismiss' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('1 case dismissed').waitFor()
    await page.getByRole('link', { name: 'For review: 2' }).waitFor()
    await page.keyboard.press('u')
    await page.getByText('1 change undone').waitFor()
    await page.getByRole('link', { name: 'For review: 3' }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('2 cases selected').waitFor()
    await page.keyboard.press('m')
    await page.getByText('1 case merged').waitFor()
    await page.getByRole('link', { name: 'For review: 2' }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await page.getByText('1 cause accepted').waitFor()
    await page.getByRole('link', { name: 'For review: 1' }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cases/1-*')
    expect(faults).toEqual([])
    await close()
  })

  it('is repaired: the stock card heals, and the case closes with the diagnosis it was closed by', async () => {
    await sellTwice('WASHER', 'SO-9')
    await expect.poll(() => casesOf('WASHER'), { timeout: 60_000 }).toHaveLength(1)
    const [{ id }] = await casesOf('WASHER')
    const { page, faults, close } = await open(`/cases/${id}`)
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Posted twice' }).waitFor()
    for (const look of LOOKS) {
      await wear(page, look)
      await settled(page)
      await shot(page, `case-open-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await wear(page, LOOKS[0])
    await page.getByRole('button', { name: 'Apply repair' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Repair' })
    await dialog.getByText('Reverse: 8 WASHER from A/01 to customer').waitFor()
    await dialog.getByRole('table').getByText('−6').first().waitFor()
    await shot(page, 'case-repair', { fullPage: false })
    await dialog.getByRole('button', { name: 'Apply repair' }).click()
    await page.getByText('Repair applied').waitFor()
    await page.getByText('Fixed', { exact: true }).waitFor()
    await page.getByText('applied the repair').waitFor()
    await expect.poll(async () => (await casesOf('WASHER'))[0]?.openEpisodes, { timeout: 60_000 }).toBe(0)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'was below zero' }).waitFor()
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Posted twice' }).waitFor()
    await settled(page)
    await shot(page, 'case-fixed')
    expect(faults).toEqual([])
    await close()
  })

  it('comes back where it happens again, and says so', async () => {
    const [{ id }] = await casesOf('WASHER')
    // Sold down to nothing, and twice again.
    await send('/v1/movements', [
      move('WASHER', 'A/01', 'customer', '2', { kind: 'sale', document: 'SO-10' }),
    ])
    await sellTwice('WASHER', 'SO-11')
    await expect.poll(async () => (await casesOf('WASHER'))[0]?.state, { timeout: 60_000 }).toBe('regressed')
    const { page, close } = await open('/cases')
    await page.getByRole('table', { name: 'Cases' }).getByText('Came back').waitFor()
    await page.goto(`${scene.app.url}/cases/${id}`)
    await page.getByText('reopened it: it came back').waitFor()
    await close()
  })

  it('among very many is found on its page, and by what one types', async () => {
    const before = await review()
    for (let index = 0; index < 60; index++)
      await sellTwice(`SKU-${String(index).padStart(3, '0')}`, `SO-M${index}`)
    await expect.poll(review, { timeout: 120_000 }).toBe(before + 60)
    const { page, faults, close } = await open('/cases')
    const table = page.getByRole('table', { name: 'Cases' })
    await table.getByText('SKU-059 at A/01').waitFor()
    for (const look of LOOKS) {
      await wear(page, look)
      await settled(page)
      await shot(page, `cases-many-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await wear(page, LOOKS[0])
    await page.keyboard.press(']')
    await page.waitForURL('**/cases?*after=*')
    await table.getByText('SKU-000 at A/01').waitFor()
    await page.getByLabel('Item, place or number').fill('sku-041')
    await page.getByText('1 to 1 of 1 case').waitFor()
    await table.getByText('SKU-041 at A/01').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('that is not there says so', async () => {
    const { page, close } = await open('/cases/1-999')
    await page.getByText('There is no case 1-999').waitFor()
    await close()
  })

  const casesOf = async (item: string) =>
    (
      (await send(`/v1/cases?q=${item}`, undefined, 'GET')) as {
        rows: { id: string; state: string; openEpisodes: number }[]
      }
    ).rows as [
      { id: string; state: string; openEpisodes: number },
      ...{ id: string; state: string; openEpisodes: number }[],
    ]

  beforeAll(() => {
    send = sender(scene.app.url)
  })
}
