/**
 * Every page of the web, for the tests that hold for all of them: its address on a ledger, and the main thing on it.
 * A new page adds a line.
 */
import type { Page } from 'playwright-core'
import type { Facts } from './facts.ts'

export interface PageCase {
  readonly name: string
  /** Where it is on a ledger with something in it. */
  readonly path: (facts: Facts) => string
  /** Resolves when the main thing is there. */
  readonly main: (page: Page, facts: Facts) => Promise<unknown>
  /**
   * Where it is on a ledger with nothing in it, and the words that say so; absent where that is no address of its
   * own.
   */
  readonly empty: { readonly path: string; readonly text: string | RegExp }
  /** The API that brings the main thing, as a pattern for a route; absent where the page asks for nothing. */
  readonly api?: string
  /** A negative that the page has to show, where it shows any. */
  readonly negative?: (facts: Facts) => string
}

const text = encodeURIComponent
const rows = (name: string) => (page: Page) =>
  page.getByRole('table', { name }).or(page.getByRole('list', { name })).first().waitFor()

export const PAGES: readonly PageCase[] = [
  {
    name: 'today',
    path: () => '/',
    main: rows('Episodes to work first'),
    empty: { path: '/', text: 'There is nothing to look at yet' },
    api: '**/v1/today*',
  },
  {
    name: 'exceptions',
    path: () => '/exceptions',
    main: rows('Episodes below zero'),
    empty: { path: '/exceptions', text: 'There is nothing to look at yet' },
    api: '**/v1/episodes?*',
    negative: ({ deepest }) => deepest,
  },
  {
    name: 'exceptions-filtered',
    path: ({ place }) => `/exceptions?location=${text(place)}&order=both&sort=duration`,
    main: rows('Episodes below zero'),
    empty: { path: '/exceptions?location=nowhere', text: 'There is nothing to look at yet' },
    api: '**/v1/episodes?*',
  },
  {
    name: 'book',
    path: ({ bookId, episodeId }) => `/books/${bookId}?episode=${episodeId}`,
    main: async (page) => {
      await page.locator('figure canvas').first().waitFor()
      await page.getByText('Loading movements').waitFor({ state: 'detached' })
    },
    empty: { path: '/books/1-1', text: 'There is no book 1-1' },
    api: '**/v1/books/*',
    negative: ({ deepest }) => deepest,
  },
  {
    name: 'ledger',
    path: () => '/ledger',
    main: rows('Movements'),
    empty: { path: '/ledger', text: 'There is nothing to look at yet' },
    api: '**/v1/movements?*',
  },
  {
    name: 'ledger-filtered',
    path: ({ place, item, trigger }) =>
      `/ledger?location=${text(place)}&item=${text(item)}&id=${text(trigger)}`,
    main: rows('Movements'),
    empty: { path: '/ledger?location=nowhere', text: 'No movement matches' },
    api: '**/v1/movements?*',
    negative: ({ left }) => left,
  },
  {
    name: 'movement',
    path: ({ site, triggerSeq }) => `/movements/${text(site)}/${triggerSeq}`,
    main: (page, { trigger }) => page.getByRole('heading', { level: 1, name: trigger }).waitFor(),
    empty: { path: '/movements/main/1', text: 'There is no movement number 1' },
    api: '**/v1/movements/*/*',
    negative: ({ left }) => left,
  },
  {
    name: 'document',
    path: ({ document }) => `/documents/${text(document!)}`,
    main: (page, { document }) => page.getByRole('heading', { level: 1, name: document! }).waitFor(),
    empty: { path: '/documents/GONE', text: 'There is no document GONE' },
    api: '**/v1/documents/*',
  },
  {
    name: 'item',
    path: ({ item }) => `/items/${text(item)}`,
    main: rows('Books'),
    empty: { path: '/items/SKU-000001', text: 'There is no item SKU-000001' },
    api: '**/v1/items/*',
  },
  {
    name: 'place',
    path: ({ site, place }) => `/places/${text(site)}/${text(place)}`,
    main: rows('Books'),
    empty: { path: '/places/main/A', text: 'There is no place A' },
    api: '**/v1/places/**',
  },
  {
    name: 'about',
    path: () => '/about',
    main: (page) => page.getByRole('heading', { name: 'What the ledger holds' }).waitFor(),
    empty: { path: '/about', text: 'No source has posted yet' },
    api: '**/v1/data*',
  },
  {
    name: 'guard',
    path: () => '/guard',
    main: (page, { site }) => page.getByRole('button', { name: `Guard ${site} …` }).waitFor(),
    empty: { path: '/guard', text: 'There is no site yet' },
    api: '**/v1/sites*',
  },
  {
    name: 'rules',
    path: () => '/guard/rules',
    main: (page) => page.getByText('No rule is written yet').waitFor(),
    empty: { path: '/guard/rules', text: 'No rule is written yet' },
    api: '**/v1/rules',
  },
  {
    name: 'holds',
    path: () => '/guard/holds',
    main: (page) => page.getByText('No movement is parked').waitFor(),
    empty: { path: '/guard/holds', text: 'No movement is parked' },
    api: '**/v1/holds?*',
  },
  {
    name: 'overrides',
    path: () => '/guard/overrides',
    main: (page) => page.getByText('No override was ever asked for').waitFor(),
    empty: { path: '/guard/overrides', text: 'No override was ever asked for' },
    api: '**/v1/overrides?*',
  },
  {
    name: 'orders',
    path: () => '/orders',
    main: (page) => page.getByText('No order waits').waitFor(),
    empty: { path: '/orders', text: 'No order waits' },
    api: '**/v1/orders?*',
  },
  {
    name: 'reservations',
    path: () => '/reservations',
    main: (page) => page.getByText('Nothing is reserved').waitFor(),
    empty: { path: '/reservations', text: 'Nothing is reserved' },
    api: '**/v1/reservations?*',
  },
  {
    name: 'trail',
    path: () => '/guard/trail',
    main: (page) => page.getByText('Nothing was done yet').waitFor(),
    empty: { path: '/guard/trail', text: 'Nothing was done yet' },
    api: '**/v1/trail?*',
  },
  {
    name: 'import',
    path: () => '/import',
    main: (page) => page.getByText('Drop files here, or choose them').waitFor(),
    empty: { path: '/import', text: 'Drop files here, or choose them' },
  },
  {
    name: 'imports',
    path: () => '/imports',
    main: (page) => page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor(),
    empty: { path: '/imports', text: 'Nothing was imported yet' },
    api: '**/v1/imports?*',
  },
  {
    name: 'audit',
    path: () => '/audit',
    main: (page) => page.getByText('Drop files here, or choose them').waitFor(),
    empty: { path: '/audit', text: 'Drop files here, or choose them' },
  },
  {
    name: 'settings',
    path: () => '/settings',
    main: (page, { site }) => page.getByText(`“${site}” in the ledger`).first().waitFor(),
    empty: { path: '/settings', text: 'There is no site yet' },
    api: '**/v1/sites*',
  },
]

/** Those that ask the server for their main thing. */
export const ASKING_PAGES = PAGES.filter((one): one is PageCase & { api: string } => one.api !== undefined)
