/** Where every job begins: on Today, with nothing done yet. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Hand, handOn } from '../support/hand.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'

/** Does a job in a page of its own, on which nothing may go wrong. */
export async function fromToday(
  scene: Scene,
  work: (page: Page, hand: Hand) => Promise<void>,
  path = '/',
): Promise<void> {
  const { page, faults, close } = await openPage(scene.browser, scene.app.url + path)
  await settled(page)
  await work(page, handOn(page))
  // A browser writes down a refusal as an error.
  expect(faults.filter((fault) => !/status of 4(09|22)/.test(fault))).toEqual([])
  await close()
}

/** A page of the bar on top. */
export const inBar = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name })

/** A page of the guard, by its tab. */
export const tab = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Guard' }).getByRole('link', { name })
