/** Bringing in a file as a German system writes it, and taking it back out. */
import { expect, it } from 'vitest'
import { german } from '../support/intake-files.ts'
import { held } from '../support/intake-page.ts'
import type { Scene } from '../support/scene.ts'
import { fromToday, inBar } from './from-today.ts'

/** A click on the field, and one on the file. */
const CHOOSING = 1

export function fileJobs(scene: Scene): void {
  it('imports semicolons, decimal commas and 31.12.2025 in 5 clicks, with nothing to correct', () =>
    fromToday(scene, async (page, hand) => {
      await hand.click(inBar(page, 'Import'))
      await page.locator('input[type=file]').setInputFiles(german())
      await hand.click(page.getByRole('button', { name: 'See how it is read' }))
      await hand.click(page.getByRole('button', { name: 'Check every row' }))
      await hand.click(page.getByRole('button', { name: 'Import 3 movements' }))
      await page.getByText('Done', { exact: true }).waitFor()
      expect(await held(scene.app.url)).toEqual({ 'Schraube äöü A/01': '-990', 'Mutter A/02': '3' })
      expect(hand.clicks + CHOOSING).toBeLessThanOrEqual(5)
      // What it did is one step on.
      await page.getByRole('link', { name: /below zero/ }).waitFor()
    }))

  it('undoes it in 5 clicks from Today, of which 2 are on its page', () =>
    fromToday(scene, async (page, hand) => {
      await hand.click(inBar(page, 'Import'))
      await hand.click(page.getByRole('link', { name: 'All imports' }))
      await hand.click(page.getByRole('table', { name: 'Imports' }).getByRole('link').first())
      await page.getByRole('heading', { level: 1, name: /Lagerbewegungen/ }).waitFor()
      const before = hand.clicks
      await hand.click(page.getByRole('button', { name: 'Undo this import …' }))
      await hand.click(page.getByRole('button', { name: 'Undo import' }))
      await page.getByText('Undone', { exact: true }).waitFor()
      expect(await held(scene.app.url)).toEqual({ 'Schraube äöü A/01': '0', 'Mutter A/02': '0' })
      expect(hand.clicks - before).toBeLessThanOrEqual(2)
      expect(hand.clicks).toBeLessThanOrEqual(5)
    }))
}
