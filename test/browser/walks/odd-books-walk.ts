/** Books that are odd: one movement, all at one instant, far in the future, very many movements, any name. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import type { App } from '../support/app.ts'
import { checked } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { ownApp } from '../support/own-app.ts'
import { pictureOf, pixelsOf } from '../support/picture.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

const LONG = 'A very long name <b>of</b> שלום 🧪 '.repeat(7).slice(0, 200)
const MANY = 3000

export function oddBooksWalk(scene: Scene): void {
  let app: App
  beforeAll(async () => {
    app = await ownApp()
    let id = 0
    const move = (item: string, delta: number, occurredAt: string, place = 'A/01') => ({
      id: `m${++id}`,
      kind: delta < 0 ? 'sale' : 'receipt',
      item,
      quantity: String(Math.abs(delta)),
      from: delta < 0 ? place : 'supplier',
      to: delta < 0 ? 'customer' : place,
      source: 'wms',
      actor: 'ann',
      occurredAt,
    })
    const minutes = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 60_000).toISOString()
    await post([
      move('ONE', -5, '2026-01-01T10:00:00Z'),
      ...[3, -4, -5].map((delta) => move('INSTANT', delta, '2026-01-01T10:00:00Z')),
      move('FUTURE', 3, '2026-01-01T10:00:00Z'),
      move('FUTURE', -9, '2199-12-31T10:00:00Z'),
      move('DAY', -9, '2026-01-01'),
      move('DAY', 9, '2026-01-01'),
      move(LONG, -2, '2026-01-01T10:00:00Z', LONG),
      ...Array.from({ length: MANY }, (_, n) => move('MANY', n % 2 === 0 ? -3 : 3, minutes(n))),
    ])
  }, 120_000)
  afterAll(() => app?.stop())

  async function post(movements: readonly object[]): Promise<void> {
    const response = await asked(`${app.url}/v1/movements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(movements),
    })
    expect(response.status).toBe(200)
  }

  async function visit(item: string, width = 1440) {
    const found = await asked(`${app.url}/v1/books?item=${encodeURIComponent(item)}`)
    const { rows } = (await found.json()) as { rows: { id: string }[] }
    const opened = await openPage(scene.browser, `${app.url}/books/${rows[0].id}`, { width })
    await pictureOf(opened.page)
    return opened
  }

  for (const [item, lowest] of [
    ['ONE', '−5'],
    ['INSTANT', '−6'],
    ['FUTURE', '−6'],
    ['DAY', '0 in the system and 0 on the shelf (worst case −9)'],
    [LONG, '−2'],
  ] as const)
    it(`${item.slice(0, 12)}: its negative is drawn, said and listed`, async () => {
      for (const width of item === LONG ? [1440, 380] : [1440]) {
        const { page, faults, close } = await visit(item, width)
        await shot(page, `book-odd-${item.slice(0, 6).trim()}-${width}`)
        expect(await page.getByRole('figure').getAttribute('aria-label')).toContain(`lowest ${lowest}`)
        // Looked at or not yet: none of them was always above zero on the shelf.
        expect(await page.getByRole('region', { name: 'What happened' }).textContent()).not.toMatch(
          /never on the shelf/,
        )
        if (item !== 'DAY') expect(await pixelsOf(page, '#c92a2a')).toBeGreaterThan(3)
        await page.getByRole('group', { name: /arrow keys/ }).focus()
        await page.keyboard.press('End')
        expect(await page.getByTestId('readout').textContent()).toMatch(/in the system/)
        if (item === LONG) await checked(page)
        expect(faults).toEqual([])
        await close()
      }
    })

  it('counts very many movements, lists all of them, and shows each from near', async () => {
    const isExplained = async () =>
      (await (await asked(`${app.url}/v1/books?item=MANY`)).json()).rows[0].explained
    await expect.poll(isExplained, { timeout: 30_000 }).toBe(true)
    const { page, close } = await visit('MANY')
    await page.getByText(`${MANY.toLocaleString('en')} movements, counted; zoom in to see each`).waitFor()
    await page.getByText(`1 to 25 of ${MANY.toLocaleString('en')} movements`).waitFor()
    // All of its negatives are on the shelf: so the list begins there, and the sentence counts all of them.
    await page.getByRole('table', { name: 'Negatives of this stock card' }).waitFor()
    expect(await page.getByRole('figure').getAttribute('aria-label')).toContain('and 1,497 more times')
    await shot(page, 'book-odd-many')
    await page.goto(`${page.url()}?from=2026-01-01T10:00:00Z&to=2026-01-01T10:30:00Z`)
    await pictureOf(page)
    await page.getByText('counted; zoom in').waitFor({ state: 'detached' })
    await page.getByRole('group', { name: /arrow keys/ }).focus()
    await page.keyboard.press('End')
    await page.getByRole('tooltip').waitFor()
    await close()
  })

  it('shows what was posted since', async () => {
    const { page, close } = await visit('ONE')
    await post([
      {
        id: 'late',
        kind: 'receipt',
        item: 'ONE',
        quantity: '8',
        from: 'supplier',
        to: 'A/01',
        source: 'wms',
        actor: 'ann',
        occurredAt: '2026-01-01T09:00:00Z',
      },
    ])
    await page.reload()
    await pictureOf(page)
    expect(await page.getByRole('figure').getAttribute('aria-label')).toContain('now 3.')
    await close()
  })
}
