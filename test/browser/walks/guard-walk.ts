/** Rules, parked movements and overrides, as a manager, a supervisor and a system that posts meet at them. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { PASSWORD } from '../../support/login.ts'
import {
  announced,
  guardedSite,
  movement,
  override,
  type Send,
  SITE,
  sender,
  somebody,
} from '../support/guard-seed.ts'
import { checked } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'

const PARKS =
  /^Picks from A at site main: parked up to 24 hours if the goods are announced, at most 5 below zero/

export function guardWalk(scene: Scene): void {
  let send: Send
  let bea: Awaited<ReturnType<typeof somebody>>
  /** The rule that parks, and one that warns of sales. */
  let [parks, warns] = ['', '']
  beforeAll(async () => {
    send = sender(scene.app.url)
    await guardedSite(send)
    bea = await somebody(scene.app.url, 'Bea', 'supervisor')
  })
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)

  it('a site is only observed, and guarded again, after it was said what that changes', async () => {
    const { page, faults, close } = await open('/guard')
    await page.getByText('1 book below zero').waitFor()
    await page.getByText('It may only rise.').waitFor()
    await page.getByRole('button', { name: 'Only observe main …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('From now on every movement is posted').waitFor()
    await checked(page)
    await dialog.getByRole('button', { name: 'Only observe it' }).click()
    await page.getByText('main is only observed.').waitFor()
    await page.getByRole('button', { name: 'Guard main …' }).click()
    await dialog.getByText('1 book is below zero now. Each may rise, and not go deeper.').waitFor()
    await dialog.getByRole('button', { name: 'Guard the site' }).click()
    await page.getByText('main is guarded.').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('a rule is written, read as a sentence, contradicted at the field, switched and put in order', async () => {
    const { page, close } = await open('/guard/rules')
    await page.getByRole('button', { name: 'Add a rule …' }).click()
    const form = page.getByRole('form', { name: 'Add a rule' })
    await form.getByLabel('Site', { exact: true }).fill(SITE)
    await form.getByLabel('Place', { exact: true }).fill('Z')
    await form.getByLabel('Kind of movement').selectOption('pick')
    await form.getByLabel('Mode', { exact: true }).selectOption('hold')
    await form.getByLabel('At most below zero').fill('-5')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Write a number from 0 on').waitFor()
    await form.getByLabel('At most below zero').fill('5')
    await form.getByLabel('Until (UTC)').fill('2020-01-01')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('This day has begun').waitFor()
    await form.getByLabel('Until (UTC)').fill('')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('There is no location "Z".').waitFor()
    await checked(page)
    await form.getByLabel('Place', { exact: true }).fill('A')
    await form.getByRole('status').getByText(PARKS).waitFor()
    await form.getByRole('button', { name: 'Save' }).click()
    await rows(page).getByText(PARKS).waitFor()
    parks = (await send('/v1/rules', undefined, 'GET')).rows[0].id

    await write(page, 'refuse')
    const again = page.getByRole('form', { name: 'Add a rule' })
    await again.getByText('says something else of the very same movements').waitFor()
    await again.getByRole('link', { name: `See rule ${parks}` }).click()
    await page.waitForURL(`**/guard/rules?rule=${parks}`)
    await page.locator(`[data-row="${parks}"][data-selected]`).waitFor()

    await page.getByRole('button', { name: `Switch off (rule ${parks})` }).click()
    await page.locator(`[data-row="${parks}"]`).getByText('switched off').waitFor()
    await page.getByRole('region', { name: 'News' }).getByRole('button', { name: 'Undo' }).click()
    await page.locator(`ol [data-row="${parks}"]`).waitFor()
    await page.getByRole('button', { name: `Change … (rule ${parks})` }).click()
    const change = page.getByRole('form', { name: `Change rule ${parks}` })
    await change.getByLabel('Until (UTC)').fill('2030-12-24')
    await change.getByRole('button', { name: 'Save' }).click()
    // The form stands in its row and says the same sentence until it closes.
    await change.waitFor({ state: 'hidden' })
    await rows(page).getByText('Until 2030-12-24.').waitFor()
    await close()
  })

  it('rules that tie change places, others cannot; a rule is deleted once that was asked', async () => {
    warns = (await send('/v1/rules', { scope: { site: SITE, kind: 'sale' }, mode: 'warn' })).id
    const { id: scraps } = await send('/v1/rules', { scope: { site: SITE, kind: 'scrap' }, mode: 'warn' })
    const { page, faults, close } = await open('/guard/rules')
    const order = () => page.locator('ol [data-row]').evaluateAll((all) => all.map((one) => one.dataset.row))
    await expect.poll(order).toEqual([parks, warns, scraps])
    const up = (id: string) =>
      page.getByRole('button', { name: `Let it decide before the rule above (rule ${id})` })
    expect([await up(parks).count(), await up(warns).count()]).toEqual([0, 0])
    await up(scraps).click()
    await expect.poll(order).toEqual([parks, scraps, warns])
    await page.getByRole('button', { name: `Delete … (rule ${scraps})` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click()
    await expect.poll(order).toEqual([parks, warns])
    expect(faults).toEqual([])
    await close()
  })

  it('which rule decides is told with the reason, and the question is in the address', async () => {
    const { page, faults, close } = await open('/guard/rules?item=BOLT&location=A%2F01')
    await page.getByText(`Rule ${parks} decides`).waitFor()
    await page.getByText('It names site, place and kind of movement.').waitFor()
    const kind = page.getByRole('search', { name: 'Which rule decides?' }).getByLabel('Kind of movement')
    await kind.selectOption('consume')
    await page.getByText('No rule speaks, so the default decides').waitFor()
    await page.waitForURL(/kind=consume/)
    await kind.selectOption('sale')
    await page.reload()
    await page.getByText(`Rule ${warns} decides`).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('a parked movement is seen with what it waits for, stays where it cannot go, and is cancelled', async () => {
    await send('/v1/expectations', [announced('PO-7', '30')])
    const told = await send('/v1/movements', [
      movement('A/01', 'customer', '12', { id: 'parked-1', kind: 'pick' }),
      movement('A/02', 'customer', '6', { id: 'parked-2', kind: 'pick' }),
    ])
    expect(told.map(({ status }: { status: string }) => status)).toEqual(['held', 'held'])
    const { page, faults, close } = await open('/guard/holds?state=parked')
    const table = page.getByRole('table', { name: 'Parked movements' })
    const line = table.getByRole('row').filter({ hasText: 'parked-1' })
    await line.getByText('Purchase order PO-7').waitFor()
    expect(await line.getByRole('link').allTextContents()).toEqual(['BOLT at A/01', `Rule ${parks}`])
    await page.getByRole('button', { name: 'Release … (parked-1)' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('There is no approved override of this book.').waitFor()
    await dialog.getByRole('button', { name: 'Post it' }).click()
    const refusal = dialog.getByRole('alert')
    await refusal.getByText('It stays parked').waitFor()
    expect(await refusal.textContent()).toMatch(
      /BOLT at A\/01.*It holds10.*It lacks2.*Rule \d+ \(Hold\).*Count the shelf/,
    )
    await checked(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Cancel … (parked-1)' }).click()
    await dialog.getByLabel('Note').fill('the customer took less')
    await dialog.getByRole('button', { name: 'Cancel the movement' }).click()
    await line.waitFor({ state: 'detached' })
    await page.getByLabel('State').selectOption('cancelled')
    await line.getByText('the customer took less').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('an override is asked for by one, approved by another, used, and told with what was posted under it', async () => {
    const { page, close } = await open('/guard/overrides')
    await page.getByRole('button', { name: 'Ask for one …' }).click()
    const form = page.getByRole('form', { name: 'Ask for an override' })
    await form.getByLabel('Item', { exact: true }).fill('BOLT')
    await form.getByLabel('Place', { exact: true }).fill('A/99')
    await form.getByLabel('How far below zero').fill('-5')
    await form.getByLabel('What happened').fill('x')
    await form.getByRole('button', { name: 'Ask', exact: true }).click()
    await form.getByText('Write a number above zero').waitFor()
    await form.getByLabel('How far below zero').fill('5')
    await form.getByLabel('What happened').fill(' ')
    await form.getByRole('button', { name: 'Ask', exact: true }).click()
    await form.getByText('Write what happened.').waitFor()
    await form.getByLabel('What happened').fill('Counted twice this morning.')
    await form.getByRole('button', { name: 'Ask', exact: true }).click()
    await form.getByText('The place is not registered.').waitFor()
    await form.getByLabel('Place', { exact: true }).fill('A/02')
    await form.getByRole('button', { name: 'Ask', exact: true }).click()
    const waiting = page.getByRole('table', { name: 'To decide' })
    await waiting.getByText('You asked for it yourself; somebody else has to approve it.').waitFor()
    expect(await waiting.getByRole('button', { name: /Approve/ }).count()).toBe(0)
    await page.getByRole('link', { name: /^Guard.*1 waits for a person/ }).waitFor()

    const other = await openPage(scene.browser, `${scene.app.url}/guard/overrides`, { anonymous: true })
    await other.page.getByLabel('Email').fill('bea@example.com')
    await other.page.getByLabel('Password').fill(PASSWORD)
    await other.page.keyboard.press('Enter')
    await other.page.getByRole('button', { name: /^Approve/ }).click()
    await other.page.getByRole('dialog').getByLabel('Note').fill('Seen on the shelf.')
    await checked(other.page)
    await other.page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
    await other.page.getByRole('table', { name: 'Overrides' }).getByText('Seen on the shelf.').waitFor()
    // What her role does not allow is not offered.
    await other.page.goto(`${scene.app.url}/guard/rules`)
    await other.page.getByText('Adding and changing rules takes the role manager.').waitFor()
    expect(await other.page.getByRole('button', { name: /^(Switch|Change|Delete)/ }).count()).toBe(0)
    await other.close()

    await page.goto(`${scene.app.url}/guard/holds?state=parked`)
    await page.getByRole('button', { name: 'Release … (parked-2)' }).click()
    await page.getByRole('dialog').getByLabel('Under').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Post it' }).click()
    await page.getByText('parked-2 is posted.').waitFor()
    await page.goto(`${scene.app.url}/guard/overrides`)
    await page.getByRole('link', { name: /^Movement \d+ \(2\)$/ }).click()
    await page.getByRole('heading', { level: 1, name: 'parked-2' }).waitFor()
    await close()
  })

  it('what somebody else asks for shows as news, and is rejected', async () => {
    const { page, faults, close } = await open('/guard/overrides')
    await settled(page)
    const { id } = await bea.send('/v1/overrides', override({ location: 'A/01' }))
    // The page looks every half minute; coming back to it is soon enough for a test.
    await page.goto(`${scene.app.url}/guard/overrides?state=requested`)
    await page.getByRole('button', { name: `Reject … (${id})` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reject', exact: true }).click()
    await page.getByText('No override matches').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('a movement is taken back with a reason, and once only', async () => {
    const receipt = movement('supplier', 'C/01', '9', { kind: 'receipt', item: 'NUT' })
    const [{ seq }] = await send('/v1/movements', [receipt])
    const { page, faults, close } = await open(`/movements/${SITE}/${seq}`)
    const takeBack = async () => {
      await page.getByRole('button', { name: /^Take it back …/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill(' ')
      await dialog.getByRole('button', { name: 'Take it back' }).click()
      await dialog.getByText('Write something here.').waitFor()
      await dialog.getByLabel('Reason').fill('wrong item')
      await dialog.getByRole('button', { name: 'Take it back' }).click()
    }
    await takeBack()
    await page.getByRole('heading', { level: 1, name: `reversal-of-${seq}` }).waitFor()
    expect(await page.getByRole('button', { name: /^Take it back …/ }).count()).toBe(0)
    await page.goBack()
    await takeBack()
    await page.getByText('It was taken back before, by this movement.').waitFor()
    expect(faults).toEqual([])
    await close()
  })
}

const rows = (page: Page) => page.getByRole('list', { name: 'Rules in the order they decide' })

/** The very movements of the rule that parks, with another mode. */
async function write(page: Page, mode: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a rule …' }).click()
  const form = page.getByRole('form', { name: 'Add a rule' })
  await form.getByLabel('Site', { exact: true }).fill(SITE)
  await form.getByLabel('Place', { exact: true }).fill('A')
  await form.getByLabel('Kind of movement').selectOption('pick')
  await form.getByLabel('Mode', { exact: true }).selectOption(mode)
  await form.getByRole('button', { name: 'Save' }).click()
}
