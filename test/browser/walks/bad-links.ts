/** Links to what is gone, misspelt, or never was: each says so and leads on. No page breaks. */
import { expect, it } from 'vitest'
import type { Facts } from '../support/facts.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

const markup = encodeURIComponent('<img src=x onerror=alert(1)>')
const backwards = encodeURIComponent('\u202Eأهلا\u0000')
const long = 'x'.repeat(4_000)

export function badLinks(scene: Scene, facts: () => Facts): void {
  const cases: [path: string, text: string | RegExp][] = [
    ['/exeptions', 'Page not found'],
    ['/exceptions/more', 'Page not found'],
    ['/books/1-999999999', 'There is no stock card 1-999999999'],
    ['/books/none', 'There is no stock card none'],
    [`/books/${markup}`, 'There is no stock card <img src=x onerror=alert(1)>'],
    ['/items/GONE-1', 'There is no item GONE-1'],
    [`/items/${markup}`, 'There is no item <img src=x onerror=alert(1)>'],
    ['/places/main/NEVER', 'There is no place NEVER'],
    ['/places/atlantis/A', 'There is no place A'],
    ['/exceptions?location=NEVER', /No place “NEVER”|No negatives match/],
    ['/exceptions?item=GONE-1&state=open', /No item “GONE-1”|No negatives match/],
    ['/exceptions?sort=weight', 'malformed'],
    ['/exceptions?class=timming', 'malformed'],
    ['/exceptions?after=nonsense', 'bad-cursor'],
    [`/exceptions?search=${backwards}`, 'malformed'],
    [`/exceptions?item=${long}`, 'malformed'],
    ['/movements/main/999999999', 'There is no movement number 999999999'],
    ['/movements/main/first', /There is no movement|malformed/],
    ['/documents/GONE', 'There is no document GONE'],
    ['/ledger?location=NEVER', 'No movement matches'],
    ['/ledger?document=GONE', 'No movement matches'],
    ['/ledger?row=nonsense', 'malformed'],
    ['/ledger?direction=up', 'malformed'],
    ['/imports/404', 'There is no import 404'],
    ['/audit/gone', 'Audit gone no longer exists'],
  ]
  for (const [path, text] of cases)
    it(`${path.slice(0, 60)} says ${text}`, async () => {
      const { page, faults, close } = await openPage(scene.browser, facts().url + path)
      await page.getByText(text).first().waitFor()
      const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(content).toBeLessThanOrEqual(view)
      expect(faults.filter((fault) => !/\b4\d\d\b/.test(fault))).toEqual([])
      await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link').first().click()
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await close()
    })
}
