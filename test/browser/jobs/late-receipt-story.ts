/**
 * The story that Plimsoll is for, told once from its beginning on an empty server: an item with nothing on the shelf
 * ships 3, the receipt of 10 that had come before is posted late, the site is guarded, and what is still let through is
 * explained by those who let it through. Each chapter goes on where the one before ended.
 */
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { labelsOf, numberOf, watchLabels } from '../support/axis-labels.ts'
import { HOUR_MS, movement, type Send, SITE, sender, somebody } from '../support/guard-seed.ts'
import { type Opened, openPage } from '../support/open-page.ts'
import { pictureOf, stepThrough } from '../support/picture.ts'
import type { Scene } from '../support/scene.ts'

const ITEM = 'SKU-A'
const BEGAN = new Date(Date.now() - 8 * HOUR_MS).toISOString()
/** To the minute, as a form takes it; the site's zone is UTC. */
const CAME = new Date(Date.now() - 2.5 * HOUR_MS).toISOString().slice(0, 16)
const WORDS_OF_BEA = 'Truck is at the dock, receipt not posted yet.'

export function lateReceiptStory(scene: Scene): void {
  let send: Send
  let bea: Awaited<ReturnType<typeof somebody>>
  /** The page of the stock card, open all the way as somebody watches it. */
  let card: Opened
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)
  const get = (path: string) => send(path, undefined, 'GET')

  beforeAll(async () => {
    send = sender(scene.app.url)
    const at = { item: ITEM, occurredAt: BEGAN }
    await send('/v1/movements', [
      movement('supplier', 'A/01', '5', { kind: 'receipt', ...at }),
      movement('A/01', 'customer', '5', { kind: 'ship', ...at }),
      movement('supplier', 'A/02', '1', { kind: 'receipt', ...at }),
    ])
    bea = await somebody(scene.app.url, 'Bea', 'supervisor')
  })

  it('ships 3 that the system does not have: Today says so at once, as one negative on one stock card', async () => {
    const { page, faults, close } = await open('/post')
    await postInBrowser(page, { kind: 'ship', from: 'A/01', quantity: '3' })
    await page.getByText('A/01 now holds −3.').waitFor()
    await explained(get)
    await page.goto(scene.app.url)
    await page.getByRole('link', { name: '1 negative open in the system' }).waitFor()
    const rows = page.getByRole('table', { name: 'Negatives to work first' }).locator('tbody tr')
    expect(await rows.count()).toBe(1)
    expect(await page.locator('main').textContent()).not.toMatch(/each × day|unit-day|episode|\bbook\b/)
    await rows.getByRole('link', { name: ITEM }).click()
    await page.getByRole('heading', { name: /has been below zero since/ }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('gives no verdict while it is open: most often the receipt is still on the desk', async () => {
    const [{ id, bookId }] = (await get('/v1/episodes?state=open&order=as-posted')).rows
    card = await openPage(scene.browser, 'about:blank')
    await watchLabels(card.page)
    await card.page.goto(`${scene.app.url}/books/${bookId}?episode=${id}`)
    await pictureOf(card.page)
    const story = storyOf(card.page)
    await story.getByText("Can't tell yet", { exact: true }).waitFor()
    await story
      .getByText('Most often the receipt is still on the desk. Post it, or count the shelf.')
      .waitFor()
    expect(await story.textContent()).not.toMatch(/Wrong or missing posting|impossible/)
    // Whole pieces have whole steps.
    expect((await labelsOf(card.page)).filter(({ text }) => text.includes('.'))).toEqual([])
    // What there is to do can be done from here.
    await card.page.getByRole('link', { name: 'Post movement …' }).waitFor()
  })

  it('the receipt is posted late: the open page says there is news, and changes all of it or nothing', async () => {
    const { page, faults, close } = await open('/post')
    await postInBrowser(page, { kind: 'receipt', to: 'A/01', quantity: '10', at: CAME })
    await page.getByText('A/01 now holds 7.').waitFor()
    await close()
    const headline = card.page.getByRole('heading', { name: /below zero/ })
    await card.page.getByRole('button', { name: /^1 new movement in the ledger/ }).waitFor()
    expect(await headline.textContent()).toContain('has been below zero')
    expect(await card.page.locator('main').textContent()).toContain('−3')
    await explained(get)
    await card.page.getByRole('button', { name: /^1 new movement in the ledger/ }).click()
    await card.page.getByRole('heading', { name: /was below zero/ }).waitFor()
    expect(faults).toEqual([])
  })

  it('explains it in one voice: the goods were there, nothing is left to fix, and how to prevent it', async () => {
    const story = storyOf(card.page)
    await story.getByText('Late paperwork', { exact: true }).waitFor()
    await story.getByText(/^10 units that came on .* were posted 2 hours \d+ minutes late/).waitFor()
    await story.getByRole('heading', { name: 'Nothing to fix' }).waitFor()
    await story.getByText(/To prevent it, post receipts when the goods arrive/).waitFor()
    const said = (await story.textContent())!
    expect(said).not.toMatch(/Proposed repair|did not have|Usual delay|a repair is ready/i)
  })

  it('draws it from when the goods came, so the cause is on the picture that opens', async () => {
    await pictureOf(card.page)
    const said = await stepThrough(card.page)
    const came = said.find((text) => text.includes('Receipt +10'))
    expect(came, said.join('\n')).toContain(`happened ${CAME.replace('T', ' ')}`)
    expect(said.at(-1)).toMatch(/in the system 7, on the shelf 7/)
  })

  it('as if it had been posted on time, it never holds more than the 10 that were there', async () => {
    const { page } = card
    await page.getByRole('button', { name: 'Whole history' }).click()
    await pictureOf(page)
    await page.getByRole('button', { name: 'Show as if posted on time' }).click()
    await page.getByText('on the shelf, with the repair').waitFor()
    await pictureOf(page)
    await forgetLabels(page)
    await page.setViewportSize({ width: 1100, height: 900 })
    await expect.poll(async () => (await labelsOf(page)).length).toBeGreaterThan(2)
    // The axis ends at the next whole step above what it shows.
    expect(Math.max(...(await labelsOf(page)).map(numberOf))).toBeLessThanOrEqual(12)
    await page.getByRole('button', { name: 'Show as if posted on time' }).click()
  })

  it('as of a time before the receipt was posted, the sentence and the picture say the same', async () => {
    const { page } = card
    const { rows } = await get(`/v1/movements?item=${ITEM}&kind=ship&direction=desc&limit=1`)
    const sunk = new Date(Date.parse(rows[0].recordedAt) + 1).toISOString()
    await page.goto(`${page.url()}&knownAt=${encodeURIComponent(sunk)}`)
    await pictureOf(page)
    const sentence = (await page.getByText(/^At .* the system believed/).textContent())!
    expect(sentence).toMatch(
      /believed −3, as drawn here; on the shelf, by all that is known now, there were 7\./,
    )
    await page.getByText('on the shelf, as known then').waitFor()
    await page.getByRole('group', { name: /arrow keys/ }).focus()
    await page.keyboard.press('End')
    expect(await page.getByTestId('readout').textContent()).toContain('in the system −3')
    expect(card.faults).toEqual([])
    await card.close()
  })

  it('is guarded: 8 of 7 are refused where they are asked for, and an override lets them go', async () => {
    const { page, faults, close } = await open('/guard')
    await page.getByRole('button', { name: 'Turn guard on for main …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Turn guard on' }).click()
    await page.getByText('Guard turned on for main.').waitFor()
    await page.goto(`${scene.app.url}/post`)
    await postInBrowser(page, { kind: 'ship', from: 'A/01', quantity: '8' })
    await page.getByText('This movement takes more than').waitFor()
    await page.getByRole('button', { name: 'Request override …' }).click()
    const request = page.getByRole('dialog')
    await request.getByLabel('What happened').fill(WORDS_OF_BEA)
    await request.getByRole('button', { name: 'Request override' }).click()
    await request.waitFor({ state: 'detached' })
    const [{ id }] = (await get('/v1/overrides?state=requested')).rows
    await bea.send(`/v1/overrides/${id}/approve`, { note: null })
    await page.reload()
    const form = await fillMovement(page, { kind: 'ship', from: 'A/01', quantity: '8' })
    await form.getByText('Lot, owner, document and more').click()
    await form.getByLabel('Override', { exact: true }).selectOption(id)
    await form.getByRole('button', { name: 'Post movement' }).click()
    await page.getByText('A/01 now holds −1.').waitFor()
    expect(faults.filter((fault) => !/status of 4/.test(fault))).toEqual([])
    await close()
  })

  it('the negative that an override let through says so, in the words of who asked for it, and so does its movement', async () => {
    await explained(get)
    const [{ id, bookId, trigger }] = (await get('/v1/episodes?state=open&order=as-posted')).rows
    const { page, faults, close } = await open(`/books/${bookId}?episode=${id}`)
    const story = storyOf(page)
    await story.getByRole('heading', { name: 'On record' }).waitFor()
    await story.getByText(WORDS_OF_BEA, { exact: false }).waitFor()
    await story.getByText('Requested by ann, approved by Bea.', { exact: false }).waitFor()
    const [{ seq }] = (await get(`/v1/movements?id=${trigger}&limit=1`)).rows
    await page.goto(`${scene.app.url}/movements/${SITE}/${seq}`)
    await page.getByText(WORDS_OF_BEA, { exact: false }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('a shipment on hold goes out by itself after its receipt, and is no negative anywhere', async () => {
    const before = await negatives(get)
    await send('/v1/rules', { scope: { site: SITE, location: 'A/02' }, mode: 'hold' })
    const announced = { type: 'purchase-order', site: SITE, document: 'PO-1', line: '1', item: ITEM }
    await send('/v1/expectations', [
      {
        ...announced,
        quantity: '8',
        source: 'erp',
        expectedAt: new Date(Date.now() + HOUR_MS).toISOString(),
      },
    ])
    const { page, faults, close } = await open('/post')
    await postInBrowser(page, { kind: 'ship', from: 'A/02', quantity: '6' })
    await page.getByText('Movement on hold').waitFor()
    await page.getByRole('link', { name: 'See what is on hold' }).click()
    const waiting = page.locator('[data-row]').filter({ hasText: `${ITEM} at A/02` })
    await waiting.getByText('On hold').first().waitFor()
    await send('/v1/movements', [
      movement('supplier', 'A/02', '8', {
        kind: 'receipt',
        item: ITEM,
        occurredAt: new Date().toISOString(),
      }),
    ])
    // Off the list of what waits by itself, and posted.
    await waiting.waitFor({ state: 'detached' })
    const { rows } = await get(`/v1/books?item=${ITEM}&limit=10`)
    const balances = rows.map(({ location, balance }: { location: { path: string }; balance: string }) => [
      location.path,
      balance,
    ])
    expect(Object.fromEntries(balances)).toMatchObject({ 'A/02': '3' })
    await explained(get)
    expect(await negatives(get)).toEqual(before)
    expect(faults).toEqual([])
    await close()
  })
}

const storyOf = (page: Page) => page.getByRole('region', { name: /below zero/ })

interface Told {
  readonly kind: string
  readonly from?: string
  readonly to?: string
  readonly quantity: string
  /** When it happened; now, where it is left out. */
  readonly at?: string
}

async function postInBrowser(page: Page, told: Told): Promise<void> {
  const form = await fillMovement(page, told)
  await form.getByRole('button', { name: 'Post movement' }).click()
}

async function fillMovement(page: Page, { kind, from, to, quantity, at }: Told) {
  const form = page.getByRole('form', { name: 'Movement' })
  await form.getByLabel('What happened').selectOption(kind)
  await form.getByLabel('Item', { exact: true }).fill(ITEM)
  if (from !== undefined) await form.getByLabel('From', { exact: true }).fill(from)
  if (to !== undefined) await form.getByLabel('To', { exact: true }).fill(to)
  await form.getByLabel('Quantity').fill(quantity)
  if (at !== undefined) await form.getByLabel(/^When it happened/).fill(at)
  return form
}

/** How many there are in the system, and on the shelf. */
async function negatives(get: (path: string) => ReturnType<Send>): Promise<number[]> {
  const counts = ['as-posted', 'as-happened'].map((order) => get(`/v1/episodes?limit=1&order=${order}`))
  return (await Promise.all(counts)).map(({ total }) => total)
}

/** Waits until every negative has its causes. */
async function explained(get: (path: string) => ReturnType<Send>): Promise<void> {
  const left = async () => (await get('/v1/summary')).episodes.unexplained
  await expect.poll(left, { timeout: 30_000 }).toBe(0)
}

function forgetLabels(page: Page): Promise<void> {
  return page.evaluate(() => {
    ;(globalThis as unknown as { labels: unknown[] }).labels.length = 0
  })
}
