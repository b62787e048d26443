/** A server that errs: a box with the code, and a way to try again that works; what passes by itself is not told. */
import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Facts } from '../support/facts.ts'
import { openPage } from '../support/open-page.ts'
import { ASKING_PAGES } from '../support/pages.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'

type Answer = (route: Route) => Promise<void>

const problem = { type: 'about:blank', title: 'Internal', status: 500, code: 'internal', detail: '' }
const ERRORS: readonly { code: string; answer: Answer }[] = [
  {
    code: 'internal',
    answer: (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem }),
  },
  { code: 'unreachable', answer: (route) => route.abort('internetdisconnected') },
  {
    code: 'unreadable',
    answer: (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Log in</p>' }),
  },
  { code: 'too-many-requests', answer: (route) => route.fulfill(busy(60)) },
]

export function erringServer(scene: Scene, facts: () => Facts): void {
  for (const { name, path, main, api } of ASKING_PAGES)
    it(`${name} tells each error, and tries again`, async () => {
      const { page, close } = await openPage(scene.browser, 'about:blank')
      let [now, ...later] = ERRORS
      let well = false
      await page.route(api, (route) => (well ? route.continue() : now.answer(route)))
      await page.goto(facts().url + path(facts()))
      for (;;) {
        await told(page, now.code)
        if (later.length === 0) break
        ;[now, ...later] = later
        await page.getByRole('button', { name: 'Try again' }).first().click()
      }
      well = true
      // More than one part of a page may have asked the same: each has its box.
      const retry = page.getByRole('button', { name: 'Try again' })
      while ((await retry.count()) > 0) {
        const left = await retry.count()
        await retry.first().click()
        await expect.poll(() => retry.count()).toBeLessThan(left)
      }
      await main(page, facts())
      expect(await page.getByRole('alert').count()).toBe(0)
      await close()
    })

  it('waits as long as a busy server asks, then goes on by itself', async () => {
    const { page, close } = await openPage(scene.browser, 'about:blank')
    const askedAt: number[] = []
    await page.route('**/v1/episodes?*', (route) => {
      askedAt.push(Date.now())
      return askedAt.length < 3 ? route.fulfill(busy(1)) : route.continue()
    })
    await page.goto(`${facts().url}/exceptions`)
    await page.getByRole('table', { name: 'Negatives' }).waitFor()
    expect(askedAt.length).toBe(3)
    const waits = askedAt.slice(1).map((at, index) => at - askedAt[index])
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(1_000)
    await close()
  })

  it('does not go on asking a server that stays busy', async () => {
    const { page, close } = await openPage(scene.browser, 'about:blank')
    let asked = 0
    await page.route('**/v1/episodes?*', (route) => {
      asked++
      return route.fulfill(busy(0))
    })
    await page.goto(`${facts().url}/exceptions`)
    await told(page, 'too-many-requests')
    await settled(page)
    expect(asked).toBe(3)
    await close()
  })

  it('says that the network is gone, and comes back with it by itself', async () => {
    const { page, close } = await openPage(scene.browser, `${facts().url}/exceptions`)
    const table = page.getByRole('table', { name: 'Negatives' })
    await table.waitFor()
    await page.context().setOffline(true)
    await page.getByRole('link', { name: /^Structural/ }).click()
    await told(page, 'unreachable')
    await page.context().setOffline(false)
    await table.waitFor()
    expect(await page.getByText('unreachable').count()).toBe(0)
    expect(page.url()).toContain('class=structural')
    await close()
  })
}

/** As a proxy says it: in its own words, not in ours. */
function busy(seconds: number) {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    contentType: 'text/html',
    body: '<h1>Too Many Requests</h1>',
  }
}

async function told(page: Page, code: string): Promise<void> {
  const box = page.getByRole('alert').filter({ hasText: code }).first()
  await box.waitFor()
  await box.getByRole('button', { name: 'Try again' }).waitFor()
}
