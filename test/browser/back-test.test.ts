/** Rules are tried in a real browser: from the page of rules to the result, by a link, and by those who may. */
import { beforeAll, describe, expect, it } from 'vitest'
import { movement, sender, somebody } from './support/guard-seed.ts'
import { checked } from './support/looks.ts'
import { openPage, withCookies } from './support/open-page.ts'
import { ownScene } from './support/own-scene.ts'
import { shot } from './support/shot.ts'

const scene = ownScene()

describe('trying rules', () => {
  let sam: Awaited<ReturnType<typeof somebody>>
  /** The address of a result. */
  let link = ''
  beforeAll(async () => {
    const send = sender(scene.app.url)
    // Seven leave a shelf that holds five, at a site that is only observed.
    await send('/v1/movements', [
      movement('supplier', 'A/01', '5', { kind: 'receipt' }),
      movement('A/01', 'customer', '4', { kind: 'sale' }),
    ])
    await send('/v1/movements', [movement('A/01', 'customer', '3', { kind: 'sale', id: 'too-many' })])
    sam = await somebody(scene.app.url, 'Sam', 'supervisor')
  }, 180_000)

  it('a draft is written and run, and its result says what it stops', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/guard/rules`)
    await page.getByRole('main').getByRole('link', { name: 'Try rules' }).click()
    await page.getByText('The draft has no rules').waitFor()
    await page.getByRole('button', { name: 'Add a rule …' }).click()
    const form = page.getByRole('form', { name: 'Add a rule to the draft' })
    await form.getByLabel('Place', { exact: true }).fill('A')
    await form.getByRole('button', { name: 'Keep in draft' }).click()
    await page.getByRole('list', { name: 'Draft' }).getByText('from A').waitFor()
    await page.getByRole('button', { name: 'Try these rules' }).click()
    await page.getByText('The draft avoids 1 of 1 negative, and stops 1 movement').waitFor()
    const table = page.getByRole('table', { name: 'Side by side' })
    expect(await table.getByRole('row', { name: /^Negatives/ }).textContent()).toMatch(/110$/)
    expect(await table.getByRole('row', { name: /^Stopped, was not there/ }).textContent()).toContain(
      '2 units',
    )
    await page
      .getByRole('table', { name: 'Items with most stopped' })
      .getByRole('row', { name: /BOLT/ })
      .waitFor()
    await checked(page)
    await shot(page, 'back-test-1440-light')
    link = page.url()
    await page.getByRole('link', { name: 'too-many' }).first().click()
    await page.waitForURL(/\/ledger\?/)
    expect(faults).toEqual([])
    await close()
  })

  it.each([
    [1440, 'dark'],
    [380, 'light'],
    [380, 'dark'],
  ] as const)('the link shows the same at %i pixels, %s', async (width, scheme) => {
    const { page, faults, close } = await openPage(scene.browser, link, { width, scheme })
    await page.getByText('The draft avoids 1 of 1 negative, and stops 1 movement').waitFor()
    await checked(page)
    await shot(page, `back-test-${width}-${scheme}`)
    expect(faults).toEqual([])
    await close()
  })

  it('a link whose result is gone still has the draft, and a period without movements says so', async () => {
    const address = link.replace(/run=[^&]+/, 'run=gone').replace(/$/, '&from=2020-01-01&to=2020-02-01')
    const { page, close } = await openPage(scene.browser, address)
    await page.getByText('This result is not kept any more').waitFor()
    await page.getByRole('button', { name: 'Try these rules' }).click()
    await page.getByText('No movement was recorded in this period.').waitFor()
    await close()
  })

  it('takes a manager', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/guard/rules/try`, {
      anonymous: true,
    })
    await withCookies(page, sam.cookie)
    await page.goto(`${scene.app.url}/guard/rules/try`)
    await page.getByText(/Trying rules.*[Mm]anager/).waitFor()
    expect(await page.getByRole('button', { name: 'Try these rules' }).count()).toBe(0)
    await close()
  })
})
