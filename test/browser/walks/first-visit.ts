/** From a ledger that nobody has opened yet to somebody who signs out and in again; and the demo, which asks nobody. */
import { expect, it } from 'vitest'
import { testDatabase } from '../../support/database.ts'
import { OWNER } from '../../support/signed-in.ts'
import { startApp } from '../support/app.ts'
import { checked } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { OWN_APP_MS } from '../support/own-app.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

/** A browser tells every answer of 401 and 429 as an error of its own. */
const isExpected = (fault: string) => /status of (400|401|403|429)/.test(fault)

export function firstVisit(scene: Scene): void {
  it(
    'makes the first administrator, signs out, and lets in only who knows the password',
    async () => {
      const database = await testDatabase()
      const app = await startApp({ databaseUrl: database.url, first: true })
      const { page, faults, close } = await openPage(scene.browser, `${app.url}/exceptions?sort=deepest`)
      await page.getByRole('heading', { name: 'Welcome to Plimsoll' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await checked(page)
      await shot(page, 'first-visit-light-1440')
      await page.getByLabel('Name').fill(OWNER.name)
      await page.getByLabel('Email').fill('not an address')
      await page.getByLabel('Password').fill('short')
      await page.getByRole('button', { name: 'Create administrator' }).click()
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await page.getByLabel('Email').fill(OWNER.email)
      await page.getByLabel('Password').fill(OWNER.password)
      expect(await page.getByLabel('Time zone').inputValue()).toMatch(/^Asia\/(Kolkata|Calcutta)$/)
      await page.getByLabel('Time zone').fill('Europe/Nowhere')
      await page.getByLabel('Currency').fill('eur')
      await page.keyboard.press('Enter')
      await page.getByText('Europe/Nowhere').waitFor()
      await page.getByLabel('Time zone').fill('Europe/Rome')
      await page.keyboard.press('Enter')
      // Back to the page that was wanted.
      await page.getByRole('heading', { level: 1, name: 'Exceptions' }).waitFor()
      expect(new URL(page.url()).searchParams.get('sort')).toBe('deepest')

      // What was asked once holds for the first site, made by the first movement.
      await page.goto(`${app.url}/post?kind=receipt&item=BOLT&from=supplier&to=A%2F01&quantity=1`)
      await page.getByText('It can be posted.').waitFor()
      // It brings a site in another zone than was shown; what came of the form stays all the same.
      const sites = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/v1/sites')
      await page.getByRole('button', { name: 'Post movement', exact: true }).click()
      await sites
      await page.getByText('Movement posted').waitFor()
      await settled(page)
      expect(await page.getByText('Movement posted').isVisible()).toBe(true)
      await page.goto(`${app.url}/settings/sites`)
      const site = page.getByRole('form', { name: 'main' })
      expect(await site.getByLabel('Time zone').inputValue()).toBe('Europe/Rome')
      expect(await site.getByLabel('Currency').inputValue()).toBe('EUR')

      await page.keyboard.press('g')
      await page.keyboard.press('s')
      await page.getByRole('heading', { name: 'Your account' }).waitFor()
      await page.getByRole('button', { name: `You: ${OWNER.name}` }).click()
      await page.getByRole('dialog', { name: OWNER.name }).getByText('Administrator').waitFor()
      await checked(page)
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await checked(page)
      await page.goBack()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      expect(await page.content()).not.toContain('Your account')

      await page.goto(`${app.url}/sign-in?to=${encodeURIComponent('//evil.example/')}`)
      await page.getByLabel('Email').fill(OWNER.email)
      await page.getByLabel('Password').fill('a wrong password')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('Wrong email or password.').waitFor()
      expect(await page.getByLabel('Password').inputValue()).toBe('')
      await page.getByLabel('Password').fill(OWNER.password)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
      expect(new URL(page.url()).host).toBe(new URL(app.url).host)
      expect(faults.filter((fault) => !isExpected(fault))).toEqual([])
      await close()
      await app.stop()
      await database.drop()
    },
    OWN_APP_MS,
  )

  it('the demo is entered without a question', async () => {
    const { page, faults, close } = await openPage(scene.browser, scene.app.url)
    await page.getByRole('button', { name: 'You: Demo' }).click()
    const dialog = page.getByRole('dialog', { name: 'Demo' })
    await dialog.getByText('everybody on this machine is signed in').waitFor()
    expect(await dialog.getByRole('button', { name: 'Sign out' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.goto(`${scene.app.url}/sign-in?to=${encodeURIComponent('/about')}`)
    await page.waitForURL('**/about')
    await settled(page)
    expect(faults).toEqual([])
    await close()
  })
}
