/** An administrator adds people and makes keys; a viewer sees the ledger and is offered nothing else. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { PASSWORD } from '../../support/login.ts'
import { checked } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { OWN_APP_MS, post, withOwnApp } from '../support/own-app.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

export function peopleWalk(scene: Scene): void {
  it(
    'adds a viewer, makes a key that works once copied, and revokes it',
    () =>
      withOwnApp(async (url) => {
        await post(url, [['m1', '5', 'supplier', 'A/01']])
        const { page, faults, close } = await openPage(scene.browser, `${url}/settings`)
        await addVera(page)
        await checked(page)
        const key = await makeKey(page)
        const asked = () => fetch(`${url}/v1/summary`, { headers: { authorization: `Bearer ${key}` } })
        expect((await asked()).status).toBe(200)
        for (const look of [{ width: 380, scheme: 'dark' } as const, { width: 1440 } as const]) {
          await page.setViewportSize({ width: look.width, height: 900 })
          await page.emulateMedia({ colorScheme: look.width === 380 ? 'dark' : 'light' })
          await settled(page)
          await checked(page)
          await shot(page, `people-${look.width}`)
        }
        await page.getByRole('button', { name: 'Revoke Dock scanner' }).click()
        await page.getByRole('table', { name: 'API keys' }).getByText('Revoked', { exact: true }).waitFor()
        expect((await asked()).status).toBe(401)
        await lastAdministrator(page)
        expect(faults.filter((fault) => !/status of 4(00|09)/.test(fault))).toEqual([])
        await close()
        await viewer(url)
      }),
    OWN_APP_MS,
  )

  async function viewer(url: string): Promise<void> {
    const { page, close } = await openPage(scene.browser, `${url}/import`, { anonymous: true })
    await page.getByLabel('Email').fill('vera@example.com')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByText('Operators and above can do this.').waitFor()
    expect(await page.locator('input[type=file]').count()).toBe(0)
    await page.goto(`${url}/about`)
    await page.getByText('Managers and above can do this.').waitFor()
    await page.goto(`${url}/settings`)
    await page.getByRole('heading', { name: 'Your account' }).waitFor()
    await page.getByText(/ · this browser$/).waitFor()
    await settled(page)
    expect(await page.getByRole('heading', { name: 'People' }).count()).toBe(0)
    await checked(page)
    await newPassword(page)
    await close()
  }
}

async function addVera(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a person …' }).click()
  const form = page.getByRole('form', { name: 'Add a person' })
  await form.getByLabel('Name').fill('ann')
  await form.getByLabel('Email').fill('vera@example')
  await form.getByLabel('First password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await form.getByText('Enter the whole address').waitFor()
  await form.getByLabel('Email').fill('vera@example.com')
  await checked(page)
  await page.keyboard.press('Enter')
  // Names are actors, so each is had by one.
  await form.getByText('This name is taken').waitFor()
  await form.getByLabel('Name').fill('Vera')
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: 'People' }).getByText('vera@example.com').waitFor()
}

async function makeKey(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Create API key …' }).click()
  const form = page.getByRole('form', { name: 'Create an API key' })
  await form.getByLabel('Name').fill('Dock scanner')
  await form.getByLabel('Posts as').fill('wms, yard')
  await form.getByLabel('Valid until').fill('2020-01-01')
  await page.keyboard.press('Enter')
  await form.getByText('This date has passed').waitFor()
  await form.getByLabel('Valid until').fill('')
  await page.keyboard.press('Enter')
  const secret = page.getByTestId('secret')
  await secret.waitFor()
  await checked(page)
  const key = (await secret.textContent())!
  expect(key).toMatch(/^plk_/)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('table', { name: 'API keys' }).getByText('wms and yard').waitFor()
  expect(await page.content()).not.toContain(key)
  return key
}

async function lastAdministrator(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change ann …' }).click()
  const form = page.getByRole('form', { name: 'ann' })
  await form.getByLabel('Role').selectOption('viewer')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('This is the last active administrator.').waitFor()
  await page.keyboard.press('Escape')
}

async function newPassword(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Change password' })
  await form.getByLabel('Current password').fill('not this one')
  await form.getByLabel('New password').fill('quite another battery')
  await page.keyboard.press('Enter')
  await form.getByText('The current password is wrong.').waitFor()
  await form.getByLabel('Current password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await form.getByText('Password changed.').waitFor()
}
