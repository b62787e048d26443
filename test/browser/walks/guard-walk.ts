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
  /^Picks from A at site main: put on hold for up to 24 hours if the goods are announced, at most 5 below zero/

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
    await page.getByText('1 stock card below zero').waitFor()
    await page.getByText('It can only go up.').waitFor()
    await page.getByRole('button', { name: 'Turn guard off for main …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('From now on every movement is posted').waitFor()
    await checked(page)
    await dialog.getByRole('button', { name: 'Turn guard off' }).click()
    await page.getByText('Guard turned off for main.').waitFor()
    await page.getByRole('button', { name: 'Turn guard on for main …' }).click()
    await dialog.getByText('1 stock card is below zero now. It can only go up.').waitFor()
    await dialog.getByRole('button', { name: 'Turn guard on' }).click()
    await page.getByText('Guard turned on for main.').waitFor()
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
    await form.getByLabel('Action', { exact: true }).selectOption('hold')
    await form.getByLabel('At most below zero').fill('-5')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Enter a number from 0').waitFor()
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
    await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
    await page.locator(`ol [data-row="${parks}"]`).waitFor()
    await page.getByRole('button', { name: `Change rule … (rule ${parks})` }).click()
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
    const up = (id: string) => page.getByRole('button', { name: `Move up (rule ${id})` })
    expect([await up(parks).count(), await up(warns).count()]).toEqual([0, 0])
    await up(scraps).click()
    await expect.poll(order).toEqual([parks, scraps, warns])
    await page.getByRole('button', { name: `Delete rule … (rule ${scraps})` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete rule' }).click()
    await expect.poll(order).toEqual([parks, warns])
    expect(faults).toEqual([])
    await close()
  })

  it('which rule decides is told with the reason, and the question is in the address', async () => {
    const { page, faults, close } = await open('/guard/rules?item=BOLT&location=A%2F01')
    await page.getByText(`Rule ${parks} decides`).waitFor()
    await page.getByText(/This rule names site, place and kind of movement\./).waitFor()
    const kind = page.getByRole('search', { name: 'Which rule decides?' }).getByLabel('Kind of movement')
    await kind.selectOption('consume')
    await page.getByText('No rule applies, so it is refused if it would go below zero.').waitFor()
    await page.waitForURL(/kind=consume/)
    await kind.selectOption('sale')
    await page.reload()
    await page.getByText(`Rule ${warns} decides`).waitFor()
    await page.goto(`${scene.app.url}/guard/rules`)
    await page.getByText('Enter an item and a place to see which rule decides.').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('the list of what is on hold goes on by itself: what its goods let go is off it', async () => {
    await send('/v1/expectations', [announced('PO-6', '30')])
    const over = { owner: 'live', kind: 'pick' }
    const [told] = await send('/v1/movements', [
      movement('A/01', 'customer', '3', { id: 'waits-1', ...over }),
    ])
    expect(told.status).toBe('held')
    const { page, faults, close } = await open('/guard/holds?state=parked')
    const line = page.locator('[data-row]').filter({ hasText: 'waits-1' })
    await line.waitFor()
    await send('/v1/movements', [movement('supplier', 'A/01', '3', { owner: 'live', kind: 'receipt' })])
    await line.waitFor({ state: 'detached' })
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
    const table = page.getByRole('table', { name: 'Movements on hold' })
    const line = table.getByRole('row').filter({ hasText: 'parked-1' })
    await line.getByText('Purchase order PO-7').waitFor()
    expect(await line.getByRole('link').allTextContents()).toEqual(
      expect.arrayContaining(['BOLT at A/01', 'PO-7', `Rule ${parks}`]),
    )
    await page.getByRole('button', { name: 'Release … (parked-1)' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('No approved override for this stock card.').waitFor()
    await dialog.getByRole('button', { name: 'Release movement' }).click()
    const refusal = dialog.getByRole('alert')
    await refusal.getByText('Still on hold').waitFor()
    expect(await refusal.textContent()).toMatch(
      /BOLT at A\/01.*Balance10.*Short by2.*Rule \d+ \(Hold\).*Count the shelf/,
    )
    await checked(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Cancel … (parked-1)' }).click()
    await dialog.getByLabel('Note').fill('the customer took less')
    await dialog.getByRole('button', { name: 'Cancel movement' }).click()
    await line.waitFor({ state: 'detached' })
    await page.getByLabel('State').selectOption('cancelled')
    await line.getByText('the customer took less').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('an override is asked for by one, approved by another, used, and told with what was posted under it', async () => {
    const { page, close } = await open('/guard/overrides')
    await page.getByRole('button', { name: 'Request override …' }).click()
    const form = page.getByRole('form', { name: 'Request an override' })
    await form.getByLabel('Item', { exact: true }).fill('BOLT')
    await form.getByLabel('Place', { exact: true }).fill('A/99')
    await form.getByLabel('How far below zero').fill('-5')
    await form.getByLabel('What happened').fill('x')
    await form.getByRole('button', { name: 'Request override', exact: true }).click()
    await form.getByText('Enter a number above zero').waitFor()
    await form.getByLabel('How far below zero').fill('5')
    await form.getByLabel('What happened').fill(' ')
    await form.getByRole('button', { name: 'Request override', exact: true }).click()
    await form.getByText('Say what happened.').waitFor()
    await form.getByLabel('What happened').fill('Counted twice this morning.')
    await form.getByRole('button', { name: 'Request override', exact: true }).click()
    await form.getByText('The place is not registered.').waitFor()
    await form.getByLabel('Place', { exact: true }).fill('A/02')
    await form.getByRole('button', { name: 'Request override', exact: true }).click()
    const waiting = page.getByRole('table', { name: 'Waiting for somebody else' })
    await waiting.getByText('You requested this override; somebody else has to approve it.').waitFor()
    expect(await waiting.getByRole('button', { name: /Approve/ }).count()).toBe(0)
    await waiting.getByRole('button', { name: /^Withdraw request …/ }).waitFor()
    await page.getByRole('link', { name: /^Guard.*1 needs somebody/ }).waitFor()

    const other = await openPage(scene.browser, `${scene.app.url}/guard/overrides`, { anonymous: true })
    await other.page.getByLabel('Email').fill('bea@example.com')
    await other.page.getByLabel('Password').fill(PASSWORD)
    await other.page.keyboard.press('Enter')
    const toDecide = other.page.getByRole('table', { name: 'To decide' })
    await toDecide.getByRole('button', { name: /^Approve/ }).click()
    await other.page.getByRole('dialog').getByLabel('Note').fill('Seen on the shelf.')
    await checked(other.page)
    await other.page
      .getByRole('dialog')
      .getByRole('button', { name: 'Approve override', exact: true })
      .click()
    await other.page.getByRole('table', { name: 'Overrides' }).getByText('Seen on the shelf.').waitFor()
    // What her role does not allow is not offered.
    await other.page.goto(`${scene.app.url}/guard/rules`)
    await other.page.getByText('Adding and changing rules: managers and above can do this.').waitFor()
    expect(await other.page.getByRole('button', { name: /^(Switch|Change|Delete)/ }).count()).toBe(0)
    await other.close()

    await page.goto(`${scene.app.url}/guard/holds?state=parked`)
    await page.getByRole('button', { name: 'Release … (parked-2)' }).click()
    await page.getByRole('dialog').getByLabel('Under').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Release movement' }).click()
    await page.getByText('Movement parked-2 posted.').waitFor()
    await page.goto(`${scene.app.url}/guard/holds`)
    await page.getByText('No movement is waiting; 3 earlier ones.').waitFor()
    expect(await page.getByRole('columnheader', { name: 'Actions' }).count()).toBe(0)
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
    await page.getByRole('dialog').getByRole('button', { name: 'Reject override', exact: true }).click()
    await page.getByText('No overrides match').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('a movement is taken back with a reason, and once only', async () => {
    const receipt = movement('supplier', 'C/01', '9', { kind: 'receipt', item: 'NUT' })
    const [{ seq }] = await send('/v1/movements', [receipt])
    const { page, faults, close } = await open(`/movements/${SITE}/${seq}`)
    const takeBack = async () => {
      await page.getByRole('button', { name: /^Reverse movement …/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill(' ')
      await dialog.getByRole('button', { name: 'Reverse movement' }).click()
      await dialog.getByText('Fill this in.').waitFor()
      await dialog.getByLabel('Reason').fill('wrong item')
      await dialog.getByRole('button', { name: 'Reverse movement' }).click()
    }
    await takeBack()
    await page.getByRole('heading', { level: 1, name: `reversal-of-${seq}` }).waitFor()
    expect(await page.getByRole('button', { name: /^Reverse movement …/ }).count()).toBe(0)
    await page.goBack()
    await takeBack()
    await page.getByText('Already reversed, by this movement.').waitFor()
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
  await form.getByLabel('Action', { exact: true }).selectOption(mode)
  await form.getByRole('button', { name: 'Save' }).click()
}
