/** An audit in the browser says what the command says of the same file, and leaves the ledger as it was. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { plimsoll } from '../../support/cli.ts'
import { asked } from '../../support/signed-in.ts'
import { large } from '../support/intake-files.ts'
import { chooseFromDisk, previewRows, toReading } from '../support/intake-page.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { looked } from './intake-looks.ts'

export function auditWalk(scene: Scene): void {
  it('finds what the command finds, and stores nothing', async () => {
    const source = large('audited', 2000, 3)
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/audit`)
    const movements = async () => (await (await asked(`${scene.app.url}/v1/summary`)).json()).movements
    const before = await movements()
    await chooseFromDisk(page, source)
    await toReading(page)
    await previewRows(page, 50)
    await page.getByRole('button', { name: 'Audit these files' }).click()
    await page.getByRole('heading', { name: 'What to do first' }).waitFor()
    await page.getByText('Nothing was stored in the ledger.').waitFor()
    expect(await movements()).toBe(before)
    await looked(page, 'audit-report')

    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'All findings (JSON)' }).click()
    const told = JSON.parse(readFileSync(await (await coming).path(), 'utf8'))
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-audit-'))
    try {
      const path = join(folder, source.name)
      writeFileSync(path, source.buffer)
      const { out } = plimsoll(['audit', path, '--json', '-'])
      const command = JSON.parse(out)
      for (const one of [told, command]) for (const rejection of one.input.rejections) delete rejection.file
      expect(told).toEqual(command)
      const headline = await page
        .locator('p')
        .filter({ hasText: /stock cards? went below zero/ })
        .textContent()
      expect(headline).toContain(command.books.everNegative.asPosted.toLocaleString('en'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }

    const link = page.url()
    await page.reload()
    await page.getByRole('heading', { name: 'What to do first' }).waitFor()
    expect(page.url()).toBe(link)
    await page.getByRole('link', { name: 'Import these files' }).click()
    await previewRows(page, 50)
    expect(faults).toEqual([])
    await close()
  })
}
