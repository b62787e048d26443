/** Parked movements that expired, on the pages a manager works from: none, one, and very many. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { announced, movement, type Send, SITE, sender } from '../support/guard-seed.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

const MANY = 1_200
/** Where it is told, and what stands there in any case. */
const PAGES = [
  ['today', '/', 'Sources'],
  ['exceptions', '/exceptions', 'Summary'],
] as const

export function ranOutWalk(scene: Scene): void {
  let send: Send
  beforeAll(async () => {
    send = sender(scene.app.url)
    await send('/v1/expectations', [{ ...announced('PO-LATE', '1000000'), item: 'NUT' }])
    await send('/v1/rules', { scope: { site: SITE, owner: 'late' }, mode: 'hold', graceSeconds: 1 })
  })
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)
  /** Parks so many movements, and waits until they have run out. */
  const parked = async (count: number) => {
    const over = { kind: 'pick', item: 'NUT', owner: 'late' }
    const rows = Array.from({ length: count }, (_, at) => movement('C/01', 'customer', String(at + 2), over))
    await send('/v1/movements', rows)
    await expect.poll(async () => (await ranOut()).total, { timeout: 30_000 }).toBe(count)
  }
  const ranOut = () => send('/v1/holds?state=expired', undefined, 'GET')

  it.each(PAGES)('none: nothing is said on %s', async (_, path, heading) => {
    const { page, faults, close } = await open(path)
    await page.getByRole('region', { name: heading }).waitFor()
    await settled(page)
    expect(await page.getByText(/on hold expired/).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it('one: told with what, where and since when, leads to it, and is gone once it is cancelled', async () => {
    await parked(1)
    const [{ id, expiresAt }] = (await ranOut()).rows
    for (const [name, path] of PAGES) {
      const { page, faults, close } = await open(path)
      const told = section(page, '1 movement on hold expired: its stock was not posted in time')
      await told.getByText(`expired ${expiresAt.slice(0, 16).replace('T', ' ')} UTC`).waitFor()
      await looked(page, `ran-out-one-${name}`)
      await told.getByRole('link', { name: '2 of NUT at C/01' }).click()
      await page.waitForURL(`**/guard/holds?one=${id}`)
      await page.goBack()
      await told.getByRole('link', { name: 'Show the movement on hold' }).click()
      await page.waitForURL('**/guard/holds?state=expired')
      expect(faults).toEqual([])
      await close()
    }
    const { page, close } = await open('/')
    await section(page, /on hold expired/)
      .getByRole('link', { name: '2 of NUT at C/01' })
      .click()
    await page.getByRole('button', { name: /^Cancel …/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel movement' }).click()
    await page.getByText(/^Movement .* cancelled\.$/).waitFor()
    for (const name of ['Exceptions', 'Today']) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await section(page, /on hold expired/).waitFor({ state: 'detached' })
    }
    await close()
  })

  it('very many: the latest three, and the way to all', async () => {
    await parked(MANY)
    for (const [name, path] of PAGES) {
      const { page, faults, close } = await open(path)
      const told = section(page, '1,200 movements on hold expired: their stock was not posted in time')
      await told.getByRole('listitem').first().waitFor()
      expect(await told.getByRole('listitem').count()).toBe(3)
      await looked(page, `ran-out-many-${name}`)
      await told.getByRole('link', { name: 'Show all 1,200 that expired' }).click()
      await page.waitForURL('**/guard/holds?state=expired')
      await page.getByText('1 to 50 of 1,200 movements').waitFor()
      expect(faults).toEqual([])
      await close()
    }
  })
}

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

async function looked(page: Page, name: string): Promise<void> {
  await section(page, /on hold expired/).waitFor()
  for (const look of LOOKS) {
    await wear(page, look)
    await settled(page)
    await shot(page, `${name}-${look.scheme}-${look.width}`)
    await checked(page)
  }
}
