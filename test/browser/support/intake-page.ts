/** The import and audit pages as a test uses them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import type { TestFile } from './intake-files.ts'

/** A file on disk, for those that are too large to be handed to the browser as a message. */
export async function chooseFromDisk(page: Page, { name, buffer }: TestFile): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-intake-'))
  try {
    writeFileSync(join(folder, name), buffer)
    await page.locator('input[type=file]').setInputFiles(join(folder, name))
    await page.getByRole('button', { name: `Remove file ${name}` }).waitFor()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Chooses files and waits until each has arrived and is shown. */
export async function choose(page: Page, ...files: TestFile[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files)
  for (const { name } of files) await page.getByRole('button', { name: `Remove file ${name}` }).waitFor()
}

/** Deletes the files that the server keeps. */
export async function forgetFiles(url: string): Promise<void> {
  const { rows } = await (await asked(`${url}/v1/uploads`)).json()
  for (const { id } of rows) await asked(`${url}/v1/uploads/${id}`, { method: 'DELETE' })
}

/** Goes on to how the files are read. */
export async function toReading(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See how it is read' }).click()
  await page.getByRole('heading', { name: 'How it is read' }).waitFor()
}

/** The part of the page that has a heading, such as `What is not read`. */
export const part = (page: Page, title: string) => page.getByRole('region', { name: title })

/** Waits until nothing of how the files are read has to be answered. */
export async function nothingAsked(page: Page): Promise<void> {
  const state = part(page, 'How it is read').getByRole('status')
  await state.filter({ hasText: /^Nothing to ask$|to check$|cannot be read$/ }).waitFor()
}

/** The column of the file that a column of Plimsoll is read from. */
export const columnFor = (page: Page, column: string) =>
  page.getByLabel(`Column of your file for ${column}`, { exact: true })

/** Opens a part that is folded away. */
export async function unfold(page: Page, title: string): Promise<void> {
  await page.locator('summary', { hasText: title }).click()
}

export const preview = (page: Page) => page.getByRole('table', { name: 'Preview of movements' })

/** The texts of the preview's rows, once it has as many. */
export async function previewRows(page: Page, rows: number): Promise<string[]> {
  const lines = preview(page).locator('tbody tr')
  await lines.nth(rows - 1).waitFor()
  expect(await lines.count()).toBe(rows)
  return lines.allTextContents()
}

/** Checks every row, and waits for what the import would do. */
export async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check every row' }).click()
  await page.getByRole('button', { name: 'Back to the reading' }).waitFor()
}

/** The figure under a label among the tiles. */
export function tile(page: Page, label: string) {
  return page.locator('dl > div', { has: page.getByText(label, { exact: true }) }).locator('dd')
}

/** Imports what was checked, and waits for its result. */
export async function importIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import [\d,]+ movements?$/ }).click()
  await page.waitForURL(/\/imports\/[^/]+$/)
  await page.getByText(/^Done(, [\d,]+ rejected)?$/).waitFor()
}

export async function undoIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo this import …' }).click()
  await page.getByText(/^Posts [\d,]+ compensating movements?/).waitFor()
  await page.getByRole('button', { name: 'Undo import' }).click()
  await page.getByText('Undone', { exact: true }).waitFor()
}

/** What every book on a shelf holds now. */
export async function held(url: string): Promise<Record<string, string>> {
  const { rows } = (await (await asked(`${url}/v1/books?limit=500`)).json()) as {
    rows: { item: string; location: { path: string }; balance: string }[]
  }
  return Object.fromEntries(rows.map((row) => [`${row.item} ${row.location.path}`, row.balance]))
}
