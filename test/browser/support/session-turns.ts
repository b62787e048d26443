/** The pages a person goes through in a day, each reached from the one before as a person would. */
import type { Page } from 'playwright-core'

const rows = (page: Page, name: string) => page.getByRole('table', { name }).locator('a').first().waitFor()

const go = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Pages', exact: true })
    .getByRole('link', { name, exact: true })
    .click()

export const sessionTurns: readonly ((page: Page) => Promise<unknown>)[] = [
  async (page) => {
    await go(page, 'Exceptions')
    await rows(page, 'Negatives')
  },
  async (page) => {
    await page.getByRole('table', { name: 'Negatives' }).locator('tbody a').first().click()
    await page.locator('figure canvas').first().waitFor()
  },
  async (page) => {
    await page.getByRole('heading', { level: 1 }).getByRole('link').first().click()
    await rows(page, 'Stock cards')
  },
  async (page) => {
    await go(page, 'Ledger')
    await rows(page, 'Movements')
  },
]
