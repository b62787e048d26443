/** Letting a person in, and letting a system in. */
import { expect, it } from 'vitest'
import type { Scene } from '../support/scene.ts'
import { fromToday, inBar } from './from-today.ts'

export function peopleJobs(scene: Scene): void {
  it('adds a person with a role in 3 clicks and 3 fields, and has the link to send', () =>
    fromToday(scene, async (page, hand) => {
      await hand.click(inBar(page, 'Settings'))
      await hand.click(page.getByRole('button', { name: 'Add a person …' }))
      const form = page.getByRole('form', { name: 'Add a person' })
      await hand.fill(form.getByLabel('Name'), 'Kim')
      await hand.fill(form.getByLabel('Email'), 'kim@example.com')
      await hand.choose(form.getByLabel('Role'), 'operator')
      await hand.click(form.getByRole('button', { name: 'Add person' }))
      await page.getByRole('dialog', { name: 'Sign-in link for Kim' }).getByTestId('secret').waitFor()
      expect(hand.clicks).toBeLessThanOrEqual(3)
      expect(hand.fields).toBeLessThanOrEqual(4)
    }))

  it('finds where API keys are made by typing, and makes one in 2 clicks', () =>
    fromToday(scene, async (page, hand) => {
      await hand.press('Control+k')
      await hand.fill(page.getByRole('dialog').getByRole('combobox'), 'api key')
      await page.getByRole('option', { name: /^Settings: keys/ }).waitFor()
      await hand.press('Enter')
      await page.waitForURL((url) => url.pathname === '/settings/keys')
      // The button is in view: no page to scroll through.
      expect(await page.evaluate(() => scrollY)).toBe(0)
      await hand.click(page.getByRole('button', { name: 'Create API key …' }))
      const form = page.getByRole('form', { name: 'Create an API key' })
      await hand.fill(form.getByLabel('Name'), 'Dock scanner')
      await hand.click(form.getByRole('button', { name: 'Create API key' }))
      await page.getByTestId('secret').waitFor()
      expect([hand.clicks, hand.keys]).toEqual([2, 2])
      await page.getByRole('link', { name: 'API reference' }).waitFor()
    }))
}
