/** A refusal, from the figure of today to what followed: the list, the stock card, the document, the movement. */
import { beforeAll, expect, it } from 'vitest'
import { guardedSite, movement, override, type Send, SITE, sender, somebody } from '../support/guard-seed.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

export function refusalWalk(scene: Scene): void {
  let send: Send
  let bea: Awaited<ReturnType<typeof somebody>>
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)
  const sale = movement('A/02', 'customer', '7', { kind: 'pick', document: 'SO-77', line: '1' })
  const sentence = 'Refused 7 of BOLT from A/02 to customer'
  beforeAll(async () => {
    send = sender(scene.app.url)
    await guardedSite(send)
    bea = await somebody(scene.app.url, 'Bea', 'supervisor')
  })

  it('is counted today, and listed with its reason, who asked, and nothing that followed', async () => {
    const { page, faults, close } = await open('/guard')
    const figure = page.getByRole('listitem').filter({ hasText: 'Refused today' })
    await figure.getByText('0', { exact: true }).waitFor()
    await send('/v1/movements', [sale])
    await send('/v1/movements', [sale])
    await page.reload()
    await figure.getByText('1', { exact: true }).waitFor()
    await figure.getByRole('link').click()
    await page.waitForURL('**/guard/refusals?from=*')
    const table = page.getByRole('table', { name: 'Refusals' })
    await table.getByText(`${sentence}: only 4 there`).waitFor()
    await table.getByText('would leave −3').waitFor()
    await table.getByText('2 times since').waitFor()
    await table.getByText('wms', { exact: true }).waitFor()
    await table.getByText('No rule applies: refused by default').waitFor()
    await table.getByText('Nothing followed yet').waitFor()
    await page.getByText('2 refusals in 1 row').waitFor()
    const file = page.getByRole('link', { name: 'Download as CSV' })
    expect(await file.getAttribute('href')).toMatch(/^\/v1\/refusals\.csv\?from=.*&bom=true$/)
    for (const look of LOOKS) {
      await wear(page, look)
      await settled(page)
      await shot(page, `refusals-one-${look.scheme}-${look.width}`)
      await checked(page)
    }
    expect(faults).toEqual([])
    await close()
  })

  it('is found by its reason, who asked and what followed, and by nothing else', async () => {
    const { page, close } = await open('/guard/refusals')
    const row = page.getByText(`${sentence}: only 4 there`)
    await row.waitFor()
    await page.getByLabel('Reason').selectOption('conflict')
    await page.getByText('No refusals match').waitFor()
    await page.getByLabel('Reason').selectOption('would-go-negative')
    await row.waitFor()
    await page.getByLabel('Asked by').fill('nobody')
    await page.keyboard.press('Enter')
    await page.getByText('No refusals match').waitFor()
    await page.getByLabel('Asked by').fill('ANN')
    await page.keyboard.press('Enter')
    await row.waitFor()
    await page.getByLabel('What followed').selectOption('true')
    await page.getByText('No refusals match').waitFor()
    await close()
  })

  it('stands on the stock card and at the document, which has a page by it alone', async () => {
    const [{ id }] = (await send(`/v1/books?site=${SITE}&item=BOLT&location=A%2F02`, undefined, 'GET')).rows
    for (const path of [`/books/${id}`, '/documents/SO-77']) {
      const { page, faults, close } = await open(path)
      await page.getByRole('link', { name: sentence }).waitFor()
      await page.getByText(': only 4 there').waitFor()
      await settled(page)
      await shot(page, `refusals-on${path.replaceAll('/', '-')}`)
      await checked(page)
      await page.getByRole('link', { name: sentence }).click()
      await page.waitForURL('**/guard/refusals?one=*')
      await page.getByText('Only refusal').waitFor()
      await page.getByText(`${sentence}: only 4 there`).waitFor()
      expect(faults).toEqual([])
      await close()
    }
  })

  it('says what followed: the override, and the movement under it, which says that it was refused before', async () => {
    const { page, faults, close } = await open('/guard/refusals')
    const table = page.getByRole('table', { name: 'Refusals' })
    await table.getByText('Nothing followed yet').waitFor()
    const { id } = await send('/v1/overrides', override({ location: 'A/02', quantity: '3' }))
    await bea.send(`/v1/overrides/${id}/approve`, { note: null })
    const [{ seq }] = await send('/v1/movements', [{ ...sale, override: id }])
    await page.reload()
    await table.getByText('(used)').waitFor()
    await table.getByRole('link', { name: `Override ${id}` }).waitFor()
    await settled(page)
    await shot(page, 'refusals-followed')
    await table.getByRole('link', { name: sale.id, exact: true }).click()
    await page.waitForURL(`**/movements/${SITE}/${seq}`)
    await page.getByRole('link', { name: 'was refused before' }).waitFor()
    await page.getByText(': only 4 there. Asked by').waitFor()
    await settled(page)
    await shot(page, 'refusals-on-movement')
    await checked(page)
    await page.getByRole('link', { name: 'was refused before' }).click()
    await page.getByText('Only refusal').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('is part of what explains the negative it led to', async () => {
    const [{ id, bookId }] = (await send('/v1/episodes?item=BOLT&location=A%2F02', undefined, 'GET')).rows
    const { page, close } = await open(`/books/${bookId}?episode=${encodeURIComponent(id)}`)
    await page.getByRole('heading', { name: 'On record' }).waitFor()
    await page.getByRole('link', { name: 'was refused before' }).first().waitFor()
    await shot(page, 'refusals-on-negative')
    await close()
  })

  it('is found by the palette, also by another word', async () => {
    const { page, close } = await open('/guard')
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const text of ['refusals', 'rejected']) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Search and jump' }).waitFor()
      await page.keyboard.type(text)
      await page.getByRole('option', { name: /^Refusals/ }).waitFor()
      await page.keyboard.press('Escape')
    }
    await close()
  })

  it('is one of hundreds, a page at a time, in every look', async () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      movement('A/01', 'customer', String(11 + at), { kind: 'ship', document: `SO-${100 + (at % 7)}` }),
    )
    await send('/v1/movements', many)
    const { page, faults, close } = await open('/guard/refusals')
    await page.getByText('of 301 rows').waitFor()
    for (const look of LOOKS) {
      await wear(page, look)
      await settled(page)
      await shot(page, `refusals-many-${look.scheme}-${look.width}`)
      await checked(page)
    }
    expect(faults).toEqual([])
    await close()
  })
}
