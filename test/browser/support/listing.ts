/** What the list of exceptions shows, read off the page, and what the API says it has to show. */
import type { Page } from 'playwright-core'
import { asked } from '../../support/signed-in.ts'

export const TABLE = 'Negatives'

/** How many episodes the page says there are, once it says so; 0 where it says that none match. */
export async function shownTotal(page: Page): Promise<number> {
  const said = rangeOf(page, 'negatives').or(page.getByText('No negatives match'))
  await said.first().waitFor()
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  const text = (await said.first().textContent())!
  return totalIn(text)
}

/** Which rows are on show, as the pager of a list says it: a part of them, or how many there are. */
export function rangeOf(page: Page, rows: 'negatives' | 'groups') {
  return page
    .getByRole('navigation', { name: `Pages of ${rows}` })
    .locator('p')
    .first()
}

/** The number before the noun; 0 where there is none. */
export function totalIn(range: string): number {
  return Number(/([\d,]+) (negative|group)/.exec(range)?.[1].replaceAll(',', '') ?? 0)
}

export async function totalOf(url: string, query: string): Promise<number> {
  const response = await asked(`${url}/v1/episodes?limit=1&${query}`)
  return ((await response.json()) as { total: number }).total
}

/** The cells of a column, by its header. */
export async function cellsOf(page: Page, header: string): Promise<string[]> {
  const table = page.getByRole('table', { name: TABLE })
  const headers = await table.getByRole('columnheader').allTextContents()
  const place = headers.findIndex((text) => text.startsWith(header))
  return table.locator(`tbody tr td:nth-child(${place + 1})`).allInnerTexts()
}

export function parameters(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams)
}
