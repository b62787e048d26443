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
    main: rows('Negatives to work first'),
    empty: { path: '/', text: 'No stock movements yet' },
    api: '**/v1/today*',
  },
  {
    name: 'exceptions',
    path: () => '/exceptions',
    main: rows('Negatives'),
    empty: { path: '/exceptions', text: 'No stock movements yet' },
    api: '**/v1/episodes?*',
    negative: ({ deepest }) => deepest,
  },
  {
    name: 'exceptions-filtered',
    path: ({ place }) => `/exceptions?location=${text(place)}&order=both&sort=duration`,
    main: rows('Negatives'),
    empty: { path: '/exceptions?location=nowhere', text: 'No stock movements yet' },
    api: '**/v1/episodes?*',
  },
  {
    name: 'book',
    path: ({ bookId, episodeId }) => `/books/${bookId}?episode=${episodeId}`,
    main: async (page) => {
      await page.locator('figure canvas').first().waitFor()
      await page.getByText('Loading movements').waitFor({ state: 'detached' })
    },
    empty: { path: '/books/1-1', text: 'There is no stock card 1-1' },
    api: '**/v1/books/*',
    negative: ({ deepest }) => deepest,
  },
  {
    name: 'ledger',
    path: () => '/ledger',
    main: rows('Movements'),
    empty: { path: '/ledger', text: 'No stock movements yet' },
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
    name: 'post',
    path: ({ item, place }) => `/post?item=${text(item)}&at=${text(place)}`,
    main: (page) => page.getByRole('form', { name: 'Movement' }).waitFor(),
    empty: { path: '/post', text: 'Fill in item, both places and the quantity' },
  },
  {
    name: 'items',
    path: () => '/items',
    main: rows('Items'),
    empty: { path: '/items', text: 'No items yet' },
    api: '**/v1/items?*',
  },
  {
    name: 'places',
    path: () => '/places',
    main: rows('Places'),
    empty: { path: '/places', text: 'No places yet' },
    api: '**/v1/locations?*',
  },
  {
    name: 'item',
    path: ({ item }) => `/items/${text(item)}`,
    main: rows('Stock cards'),
    empty: { path: '/items/SKU-000001', text: 'There is no item SKU-000001' },
    api: '**/v1/items/*',
  },
  {
    name: 'place',
    path: ({ site, place }) => `/places/${text(site)}/${text(place)}`,
    main: rows('Stock cards'),
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
    main: (page, { site }) => page.getByRole('button', { name: `Turn guard on for ${site} …` }).waitFor(),
    empty: { path: '/guard', text: 'No sites yet.' },
    api: '**/v1/sites*',
  },
  {
    name: 'back-test',
    path: () => '/guard/rules/try',
    main: (page) => page.getByRole('button', { name: 'Try these rules' }).waitFor(),
    empty: { path: '/guard/rules/try', text: 'The draft has no rules' },
    api: '**/v1/rules',
  },
  {
    name: 'rules',
    path: () => '/guard/rules',
    main: (page) => page.getByText('No rules yet').waitFor(),
    empty: { path: '/guard/rules', text: 'No rules yet' },
    api: '**/v1/rules',
  },
  {
    name: 'holds',
    path: () => '/guard/holds',
    main: (page) => page.getByText('No movements on hold').waitFor(),
    empty: { path: '/guard/holds', text: 'No movements on hold' },
    api: '**/v1/holds?*',
  },
  {
    name: 'overrides',
    path: () => '/guard/overrides',
    main: (page) => page.getByText('No overrides yet').waitFor(),
    empty: { path: '/guard/overrides', text: 'No overrides yet' },
    api: '**/v1/overrides?*',
  },
  {
    name: 'refusals',
    path: () => '/guard/refusals',
    main: (page) => page.getByText('No refusals yet').waitFor(),
    empty: { path: '/guard/refusals', text: 'No refusals yet' },
    api: '**/v1/refusals?*',
  },
  {
    name: 'orders',
    path: () => '/orders',
    main: (page) => page.getByText('No orders waiting').waitFor(),
    empty: { path: '/orders', text: 'No orders waiting' },
    api: '**/v1/orders?*',
  },
  {
    name: 'expected',
    path: () => '/expected',
    main: (page) => page.getByText('Nothing is expected').waitFor(),
    empty: { path: '/expected', text: 'Nothing is expected' },
    api: '**/v1/expectations?*',
  },
  {
    name: 'on the road',
    path: () => '/on-the-road',
    main: (page) => page.getByText('Nothing is on the road').waitFor(),
    empty: { path: '/on-the-road', text: 'Nothing is on the road' },
    api: '**/v1/transit?*',
  },
  {
    name: 'reservations',
    path: () => '/reservations',
    main: (page) => page.getByText('No reservations yet').waitFor(),
    empty: { path: '/reservations', text: 'No reservations yet' },
    api: '**/v1/reservations?*',
  },
  {
    name: 'trail',
    path: () => '/guard/trail',
    main: rows('Entries of the audit log'),
    empty: { path: '/guard/trail', text: 'No entries yet' },
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
    empty: { path: '/imports', text: 'No imports yet' },
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
    empty: { path: '/settings', text: 'No sites yet.' },
    api: '**/v1/sites*',
  },
]

/** Those that ask the server for their main thing. */
export const ASKING_PAGES = PAGES.filter((one): one is PageCase & { api: string } => one.api !== undefined)
