/**
 * Every page with nothing, a little and very much: it opens, shows its main thing, breaks nothing, does not scroll
 * sideways, cuts no figure, and is accessible as far as axe can tell, in light and dark, on a phone and on a desk.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../support/app.ts'
import { onScreen } from '../support/episodes.ts'
import { type Facts, factsOf } from '../support/facts.ts'
import { emptyApp, veryMuchApp } from '../support/ledgers.ts'
import { checked, LOOKS, TWO_LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { PAGES, type PageCase } from '../support/pages.ts'
import { demoScene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'
import { cutFigures } from '../support/whole-figures.ts'

const scene = demoScene()

describe('with nothing in the ledger', () => {
  let app: App
  beforeAll(async () => {
    app = await emptyApp()
  })
  afterAll(() => app?.stop())

  for (const { name, empty } of PAGES)
    it(`${name} says what is missing`, () =>
      looked(app.url + empty.path, `nothing-${name}`, (page) => page.getByText(empty.text).first().waitFor()))
})

/** In two looks here: every page has a walk of its own over the demo in all four. */
describe('with a little', () => {
  let facts: Facts
  beforeAll(async () => {
    facts = await factsOf(scene.app.url)
  })
  for (const one of PAGES) it(`${one.name} shows it`, () => shows(one, facts, 'little', TWO_LOOKS))
})

describe('with very much', () => {
  let app: App
  let facts: Facts
  beforeAll(async () => {
    app = await veryMuchApp()
    facts = await factsOf(app.url)
  }, 400_000)
  afterAll(() => app?.stop())

  for (const one of PAGES) it(`${one.name} shows it`, () => shows(one, facts, 'much'))
})

function shows(
  { name, path, main, negative }: PageCase,
  facts: Facts,
  size: string,
  looks?: readonly (typeof LOOKS)[number][],
): Promise<void> {
  const ready = async (page: Page) => {
    await main(page, facts)
    if (negative !== undefined)
      await page
        .getByText(onScreen(negative(facts)))
        .first()
        .waitFor()
  }
  return looked(facts.url + path(facts), `${size}-${name}`, ready, looks)
}

async function looked(
  url: string,
  name: string,
  ready: (page: Page) => Promise<unknown>,
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
): Promise<void> {
  const { page, faults, close } = await openPage(scene.browser, url)
  for (const look of looks) {
    await wear(page, look)
    await ready(page)
    expect(await cutFigures(page)).toEqual([])
    await shot(page, `${name}-${look.scheme}-${look.width}`)
    await checked(page, { whole: true })
  }
  // A page that is not there is told by a 404, which the browser writes down as an error.
  expect(faults.filter((fault) => !/404/.test(fault))).toEqual([])
  await close()
}
