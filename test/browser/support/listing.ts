/** What the list of exceptions shows, read off the page, and what the API says it has to show. */
import type { Page } from 'playwright-core'
import { asked } from '../../support/signed-in.ts'

export const TABLE = 'Episodes below zero'

/** How many episodes the page says there are, once it says so; 0 where it says that none match. */
export async function shownTotal(page: Page): Promise<number> {
  const said = page
    .getByText(/^[\d,]+ to [\d,]+ of [\d,]+ episodes?$/)
    .or(page.getByText('No episode matches'))
  await said.first().waitFor()
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  const text = (await said.first().textContent())!
  return Number(/of ([\d,]+) episode/.exec(text)?.[1].replaceAll(',', '') ?? 0)
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
