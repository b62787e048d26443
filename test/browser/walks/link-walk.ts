/** People are invited, and come back in, by a link that the administrator copies; settings have addresses. */
import { expect, it } from 'vitest'
import { sender, somebody } from '../support/guard-seed.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage, withCookies } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

const NEXT = 'a sentence that is easy to keep'

export function linkWalk(scene: Scene): void {
  const open = (path: string) => openPage(scene.browser, scene.app.url + path)
  const asNobody = (address: string) => openPage(scene.browser, address, { anonymous: true })

  it('a person is invited, sets a password by the link, and is in; the link works once', async () => {
    const { page, faults, close } = await open('/settings/people')
    await page.getByRole('button', { name: 'Add a person …' }).click()
    const form = page.getByRole('form', { name: 'Add a person' })
    await form.getByLabel('Name').fill('Kim')
    await form.getByLabel('Email').fill('kim@example.com')
    await form.getByLabel('Role').selectOption('operator')
    await form.getByRole('button', { name: 'Add person' }).click()
    const dialog = page.getByRole('dialog', { name: 'Sign-in link for Kim' })
    const link = await dialog.getByTestId('secret').textContent()
    expect(link).toMatch(/\/welcome#[\w-]{43}$/)
    await checked(page)
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('table', { name: 'People' }).getByText('invited').waitFor()

    const kim = await asNobody(link!)
    await kim.page.getByText('Welcome, Kim.').waitFor()
    expect(await kim.page.getByLabel('Email').inputValue()).toBe('kim@example.com')
    for (const look of LOOKS) {
      await wear(kim.page, look)
      await settled(kim.page)
      await shot(kim.page, `welcome-${look.scheme}-${look.width}`)
      await checked(kim.page)
    }
    await kim.page.getByLabel('Password', { exact: true }).fill(NEXT)
    await kim.page.getByRole('button', { name: 'Set password and sign in' }).click()
    await kim.page.waitForURL((url) => url.pathname === '/' && url.hash === '')
    await kim.page.getByRole('button', { name: 'You: Kim' }).waitFor()
    expect(kim.faults).toEqual([])
    await kim.close()

    const again = await asNobody(link!)
    await again.page.getByText('This link does not work').waitFor()
    await checked(again.page)
    await again.close()
    expect(faults).toEqual([])
    await close()
  })

  it('who has forgotten the password gets a new link, which ends the one before', async () => {
    const { page, faults, close } = await open('/settings/people')
    const make = async () => {
      await page.getByRole('button', { name: 'Make sign-in link for Kim …' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Make link' }).click()
      const link = await page.getByTestId('secret').textContent()
      await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
      return link!
    }
    const [first, second] = [await make(), await make()]
    const old = await asNobody(first)
    await old.page.getByText('This link does not work').waitFor()
    await old.close()
    const kim = await asNobody(second)
    await kim.page.getByLabel('Password', { exact: true }).fill(`${NEXT} now`)
    await kim.page.keyboard.press('Enter')
    await kim.page.getByRole('button', { name: 'You: Kim' }).waitFor()
    await kim.close()
    expect(faults).toEqual([])
    await close()
  })

  it('each section of the settings has an address, found by the search; others read whom it takes', async () => {
    const { page, faults, close } = await open('/settings')
    for (const [section, heading] of [
      ['This browser', 'This browser'],
      ['Sites', 'Sites'],
      ['Your account', 'Your account'],
      ['People', 'People'],
      ['API keys', 'Keys'],
    ] as const) {
      await page
        .getByRole('navigation', { name: 'Sections of the settings' })
        .getByRole('link', { name: section, exact: true })
        .click()
      await page.waitForURL(/\/settings\/\w+$/)
      await page.getByRole('heading', { level: 2, name: heading }).waitFor()
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1)
    }
    for (const [typed, address] of [
      ['api key', '/settings/keys'],
      ['people', '/settings/people'],
      ['time zone', '/settings/sites'],
    ] as const) {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill(typed)
      await page.getByRole('option', { name: /^Settings/ }).click()
      await page.waitForURL((url) => url.pathname === address)
    }
    await page.goto(`${scene.app.url}/settings/nothing`)
    await page.getByText('There is no section “nothing” in the settings').waitFor()
    expect(faults).toEqual([])
    await close()
    const vera = await somebody(scene.app.url, 'Vera', 'viewer')
    const other = await asNobody('about:blank')
    await withCookies(other.page, vera.cookie)
    await other.page.goto(`${scene.app.url}/settings/people`)
    await other.page.getByText('Only administrators can do this.').waitFor()
    await expect(vera.send('/v1/users', undefined, 'GET')).rejects.toThrow()
    await other.close()
    expect((await sender(scene.app.url)('/v1/users', undefined, 'GET')).rows.length).toBeGreaterThan(1)
  })
}
