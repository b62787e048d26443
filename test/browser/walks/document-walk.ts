/** Orders, reservations and announcements on the page of their document, from the first word to the last unit. */
import { beforeAll, expect, it } from 'vitest'
import {
  announced,
  guardedSite,
  movement,
  order,
  reservation,
  type Send,
  SITE,
  sender,
} from '../support/guard-seed.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

export function documentWalk(scene: Scene): void {
  let send: Send
  beforeAll(async () => {
    send = sender(scene.app.url)
    await guardedSite(send)
  })
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)

  it('an order that waits is reserved for, released, kept longer, and shipped in parts', async () => {
    const lines = [
      { line: '1', item: 'BOLT', quantity: '3', location: 'A/01' },
      { line: '2', item: 'NUT', quantity: '60' },
    ]
    await send('/v1/orders', { site: SITE, document: 'SO-1', lines })
    const { page, faults, close } = await open('/orders')
    await page.getByRole('table', { name: 'Orders' }).getByRole('link', { name: 'SO-1' }).click()
    await page.getByRole('heading', { level: 1, name: 'SO-1' }).waitFor()
    await page.getByText('Nothing posted yet.').waitFor()
    const row = (line: string) =>
      page.getByRole('table', { name: 'Order lines' }).getByRole('row').filter({ hasText: line })
    expect((await row('BOLT').getByRole('cell').allTextContents()).slice(2)).toEqual(['3', '0', '0', '3'])
    await page.getByRole('button', { name: 'Reserve now … (SO-1)' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('3 of BOLT').waitFor()
    await checked(page)
    await dialog.getByRole('button', { name: 'Reserve', exact: true }).click()
    await dialog.getByText('NUT: 50 of 60 available').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect
      .poll(async () => (await row('NUT').getByRole('cell').allTextContents()).slice(2))
      .toEqual(['60', '50', '0', '10'])
    await page.getByText('less is reserved or shipped than ordered', { exact: false }).first().waitFor()

    await page.getByRole('button', { name: /^Extend …/ }).click()
    await dialog.getByRole('button', { name: 'Extend reservation' }).click()
    await page.getByText(/^Reservation extended until /).waitFor()

    await page.getByRole('button', { name: /^Ship …/ }).click()
    const form = page.getByRole('form', { name: /^Ship from reservation/ })
    await form.getByLabel('BOLT from A/01').fill('two')
    await form.getByRole('button', { name: 'Ship', exact: true }).click()
    await form.getByText('Enter a number, with a point for decimals.').waitFor()
    await form.getByLabel('BOLT from A/01').fill('2')
    await form.getByLabel('NUT from C/01').fill('0')
    await checked(page)
    await form.getByRole('button', { name: 'Ship', exact: true }).click()
    await page.getByText('1 movement posted.').waitFor()
    await expect
      .poll(async () => (await row('BOLT').getByRole('cell').allTextContents()).slice(2))
      .toEqual(['3', '1', '2', '0'])
    await page.getByRole('table', { name: 'Quantities moved' }).getByText('Out').waitFor()
    await page.getByRole('button', { name: /^Release …/ }).click()
    await dialog.getByRole('button', { name: 'Release reservation' }).click()
    await page.getByText('Reservation released.').waitFor()
    // What was asked for is what was reserved and what never was; what is given back holds until nothing.
    const reserved = page.getByRole('table', { name: /^Reservation / })
    await reserved.getByRole('columnheader', { name: 'Never reserved' }).waitFor()
    expect(await reserved.getByRole('row', { name: /NUT/ }).getByRole('cell').allTextContents()).toEqual([
      '2',
      'NUT',
      '60',
      '50',
      '0',
      '0',
      '0',
      '50',
      '0',
      '10',
      '–',
    ])
    expect(await page.getByText(/^until \d/).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it('a purchase order is announced, received in parts, and closed', async () => {
    const { page, faults, close } = await open('/expected')
    await page.getByText('Nothing is expected').waitFor()
    await page.getByRole('button', { name: 'Announce …' }).click()
    const form = page.getByRole('form', { name: 'Announce what is to come' })
    await form.getByRole('button', { name: 'Announce', exact: true }).click()
    await form.getByText('Fill this in.').waitFor()
    await form.getByLabel('Document', { exact: true }).fill('PO-1')
    await form.getByLabel('To place').fill('A/01')
    await form.getByLabel('Item of line 1').fill('BOLT')
    await form.getByLabel('Quantity of line 1').fill('20')
    await form.getByRole('button', { name: 'Add line' }).click()
    await form.getByLabel('Item of line 2').fill('NOBODY')
    await form.getByLabel('Quantity of line 2').fill('5')
    await checked(page)
    await form.getByRole('button', { name: 'Announce', exact: true }).click()
    await form.getByText('The item is not registered.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-path'))).toBe('lines.1.item')
    await form.getByLabel('Item of line 2').fill('NUT')
    await form.getByRole('button', { name: 'Announce', exact: true }).click()
    await page.waitForURL(/\/documents\/PO-1$/)
    await page.getByText('Purchase order', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Receive BOLT of PO-1 …' }).click()
    const receipt = page.getByRole('form', { name: 'Movement' })
    await receipt.getByLabel('Quantity').fill('12')
    await page.getByText('A/01 will then hold').waitFor()
    await receipt.getByRole('button', { name: 'Post movement' }).click()
    await page.getByText('Movement posted').waitFor()
    await page.goto(`${scene.app.url}/documents/PO-1`)
    const table = page.getByRole('table', { name: 'Announced and received' })
    const cells = () => table.getByRole('row').filter({ hasText: 'BOLT' }).getByRole('cell').allTextContents()
    await expect.poll(async () => (await cells()).slice(1, 4)).toEqual(['20', '12', '8'])
    await page.getByRole('button', { name: 'Close document … (PO-1)' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close document', exact: true }).click()
    await page.getByText('2 lines closed.').waitFor()
    // Eight did not come, and nothing is left to do.
    await expect.poll(async () => (await cells())[3]).toBe('0closed, 8 not coming')
    expect(await table.getByText('What to do').count()).toBe(0)
    await page.goto(`${scene.app.url}/expected`)
    await page.getByText('Nothing is expected').waitFor()
    await page.goto(`${scene.app.url}/expected?view=done`)
    await page
      .getByRole('table', { name: 'Expected lines' })
      .getByRole('link', { name: 'PO-1 / 1' })
      .waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('what was sent is on the road until it is received, and more than that is asked about', async () => {
    const sent = { item: 'NUT', document: 'TR-1', line: '1' }
    await send('/v1/movements', [movement('C/01', 'in-transit', '6', sent)])
    const { page, faults, close } = await open('/on-the-road')
    const table = page.getByRole('table', { name: 'Goods on the road' })
    await table.getByText(/^(less than a day|[\d,]+ days?)$/).waitFor()
    await checked(page)
    await table.getByRole('link', { name: 'TR-1 / 1' }).click()
    await page.getByRole('heading', { level: 1, name: 'TR-1' }).waitFor()
    const left = async () =>
      (
        await page.getByRole('table', { name: 'Still on the road' }).getByRole('cell').allTextContents()
      ).slice(2, 5)
    await expect.poll(left).toEqual(['6', '0', '6'])
    const receive = async (quantity: string) => {
      await page.getByRole('link', { name: 'Receive NUT of TR-1 …' }).click()
      const form = page.getByRole('form', { name: 'Movement' })
      await form.getByLabel('To', { exact: true }).fill('A/01')
      await form.getByLabel('Quantity').fill(quantity)
      return form.getByRole('button', { name: 'Post movement' })
    }
    await (await receive('4')).click()
    await page.getByText('Movement posted').waitFor()
    await page.goto(`${scene.app.url}/documents/TR-1`)
    await expect.poll(left).toEqual(['6', '4', '2'])
    const post = await receive('3')
    const sure = page.getByRole('checkbox', { name: 'So many really arrived. Post it all the same.' })
    await sure.check()
    await page.getByText('It can be posted.').waitFor()
    await post.click()
    await page.getByText('Movement posted').waitFor()
    await page.goto(`${scene.app.url}/documents/TR-1`)
    await page.getByRole('table', { name: 'More arrived than was sent' }).getByText('1 too many').waitFor()
    await page.goto(`${scene.app.url}/on-the-road?view=over`)
    await page.getByText('Lines of which more arrived than was sent, the oldest first.').waitFor()
    await page.getByText('main (place not known)').waitFor()
    await page.getByRole('link', { name: 'Check the movements of NUT of TR-1' }).waitFor()
    await page.goto(`${scene.app.url}/on-the-road`)
    await page.getByText('Nothing is on the road').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('no link to a document leads nowhere, whatever names it', async () => {
    await send('/v1/rules', { scope: { site: SITE, kind: 'pick' }, mode: 'hold' })
    await send('/v1/expectations', [announced('PO-2', '90')])
    await send('/v1/reservations', [reservation('R-9', 'SO-9', '99')])
    await send('/v1/orders', order('SO-8', '1'))
    const [held] = await send('/v1/movements', [
      movement('A/02', 'customer', '40', { kind: 'pick', document: 'SO-7' }),
    ])
    expect(held.status).toBe('held')
    const { page, faults, close } = await open('/documents/SO-7')
    await page.getByText('Nothing posted yet; 1 movement on hold.').waitFor()
    for (const [list, document] of [
      ['/orders?state=all', 'SO-8'],
      ['/reservations', 'SO-9'],
      ['/reservations?view=backorders', 'SO-9'],
      ['/guard/holds', 'SO-7'],
      ['/expected', 'PO-2 / 1'],
      ['/guard/trail', 'document PO-2'],
    ] as const) {
      await page.goto(scene.app.url + list)
      await page.getByRole('link', { name: document, exact: true }).first().click()
      await page.waitForURL(/\/documents\//)
      await page.getByRole('heading', { level: 1, name: document.replace(/ \/ 1|document /, '') }).waitFor()
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('SO-8')
    await page.getByRole('option', { name: /SO-8/ }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('a shortage is told beside what is reserved, and places outside by their words', async () => {
    const { page, faults, close } = await open('/post?kind=ship&item=BOLT&at=A%2F02&quantity=70')
    await page.getByText('66, even with the 4 reserved').waitFor()
    await page.goto(`${scene.app.url}/places`)
    const outside = page.getByRole('table', { name: 'Places' }).getByRole('row', { name: /^Unknown origin/ })
    await outside.waitFor()
    expect(await outside.getByRole('cell').allTextContents()).toEqual([
      'Unknown originunknown-origin',
      'Outside the warehouse',
      SITE,
    ])
    expect(faults).toEqual([])
    await close()
  })

  it('its pages look right', async () => {
    for (const [name, path] of [
      ['document-order', '/documents/SO-1'],
      ['document-announced', '/documents/PO-1'],
      ['document-held', '/documents/SO-7'],
      ['expected', '/expected?view=all'],
      ['on-the-road', '/on-the-road?view=over'],
      ['post', '/post?kind=ship&item=BOLT&at=A%2F02&quantity=70'],
      ['items', '/items'],
      ['places', '/places'],
    ] as const) {
      const { page, faults, close } = await open(path)
      for (const look of LOOKS) {
        await wear(page, look)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await settled(page)
        await shot(page, `${name}-${look.scheme}-${look.width}`)
        await checked(page)
      }
      expect(faults).toEqual([])
      await close()
    }
  })
}
