/** What goes wrong with files is told where it happens, and what was done before is kept. */
import { expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import { canonical, file } from '../support/intake-files.ts'
import { previewRows } from '../support/intake-page.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function intakeFaultWalk(scene: Scene): void {
  it('files that are not taken, each with its reason, and a connection that breaks', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    const field = page.locator('input[type=file]')
    const refused = async (name: string, code: string) => {
      const told = page.getByRole('alert').filter({ hasText: `${name} was not taken` })
      await told.getByText(code, { exact: true }).waitFor()
      expect(await told.textContent()).not.toContain('Something went wrong')
      await told.getByRole('button', { name: `Remove file ${name}` }).click()
      await told.waitFor({ state: 'detached' })
    }
    await field.setInputFiles([
      file('nothing.csv', ''),
      file('picture.csv', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
      file('half.csv.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0])),
    ])
    await refused('nothing.csv', 'empty-file')
    await refused('picture.csv', 'not-a-table')
    await refused('half.csv.gz', 'bad-compression')
    for (const [code, status] of Object.entries({
      'disk-full': 507,
      'file-too-large': 413,
      'too-many-uploads': 429,
    })) {
      await page.route('**/v1/uploads?*', (route) => route.fulfill(problem(status, code)))
      await field.setInputFiles([canonical()])
      await refused('movements.csv', code)
      await page.unroute('**/v1/uploads?*')
    }
    await page.route('**/v1/uploads?*', (route) => route.abort())
    await field.setInputFiles([canonical()])
    await page.getByText('The connection broke while the file was sent.').waitFor()
    await page.unroute('**/v1/uploads?*')
    await page.getByRole('button', { name: 'Send again' }).click()
    await page.getByText(/Text table · UTF-8 · split by comma/).waitFor()
    await close()
  })

  it('a drop beside the target, the keyboard, a full queue, and a file that is gone from the server', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await page.getByText('Drop files here, or choose them').waitFor()
    await page.evaluate((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }))
      document
        .querySelector('h1')!
        .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    }, canonical().buffer.toString())
    await page.getByRole('button', { name: 'Remove file dropped.csv' }).waitFor()
    await page.getByRole('button', { name: 'See how it is read' }).focus()
    await page.keyboard.press('Enter')
    await previewRows(page, 5)

    await page.route('**/v1/imports', (route) => route.fulfill(problem(429, 'queue-full')))
    await page.getByRole('button', { name: 'Check every row' }).click()
    await page.getByRole('alert').getByText('queue-full', { exact: true }).waitFor()
    await previewRows(page, 5)

    const id = new URL(page.url()).searchParams.get('files')
    expect((await asked(`${scene.app.url}/v1/uploads/${id}`, { method: 'DELETE' })).ok).toBe(true)
    await page.reload()
    await page.getByText('This file is no longer on the server').waitFor()
    await page.getByRole('button', { name: 'Back to the files' }).click()
    await page.getByText('This file is no longer on the server').waitFor()
    await page.getByRole('button', { name: 'Remove file', exact: true }).click()
    await page.waitForFunction(() => !location.search.includes('files'))
    await page.goto(`${scene.app.url}/imports/999999`)
    await page.getByText('There is no import 999999').waitFor()
    await page.goto(`${scene.app.url}/audit/gone`)
    await page.getByText('Audit gone no longer exists').waitFor()
    await close()
  })
}

/** What the server says when it does not take something. */
function problem(status: number, code: string) {
  return { status, contentType: 'application/problem+json', body: JSON.stringify({ code }) }
}
