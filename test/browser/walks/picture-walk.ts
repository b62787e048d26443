/** The picture one can steer: pan, zoom, select, cursor, tips, the moment it is known at, files and links. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import { type DemoEpisode, deepestEpisode, onScreen } from '../support/episodes.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { chartBox, pictureOf, pixelsOf, windowOf } from '../support/picture.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function pictureWalk(scene: Scene): void {
  const open = async (query: Record<string, string>, more = '') => {
    const episode = await deepestEpisode(scene.app.url, query)
    const url = `${scene.app.url}/books/${episode.bookId}?episode=${episode.id}${more}`
    const opened = await openPage(scene.browser, url)
    await pictureOf(opened.page)
    return { episode, ...opened }
  }
  const PAB = { order: 'as-posted', location: 'PAB' }
  const LATE = { order: 'as-posted', location: 'VDA', cause: 'late-posting' }
  const length = (window: { from: number; to: number }) => window.to - window.from

  it('moves under the hand, selects with Shift, zooms with the wheel, and the address follows', async () => {
    const { page, faults, close } = await open(PAB)
    const box = await chartBox(page)
    const scrolled = await page.evaluate(() => scrollY)
    const drag = async (from: number, to: number) => {
      await page.mouse.move(box.x + box.width * from, box.y + 80)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * to, box.y + 90, { steps: 8 })
      await page.mouse.up()
    }
    await page.keyboard.down('Shift')
    await drag(0.3, 0.6)
    await page.keyboard.up('Shift')
    await expect.poll(() => windowOf(page)).not.toBe(null)
    const selected = windowOf(page)!
    await pictureOf(page)

    await drag(0.3, 0.6)
    await expect.poll(() => windowOf(page)!.from).toBeLessThan(selected.from)
    const panned = windowOf(page)!
    expect(Math.abs(length(panned) / length(selected) - 1)).toBeLessThan(0.35)
    await pictureOf(page)

    await page.keyboard.down('Control')
    await page.mouse.move(box.x + box.width * 0.5, box.y + 80)
    await page.mouse.wheel(0, -300)
    await page.keyboard.up('Control')
    await expect.poll(() => length(windowOf(page)!)).toBeLessThan(length(panned) * 0.8)
    expect(await page.evaluate(() => scrollY)).toBe(scrolled)

    await page.getByRole('button', { name: 'Pan' }).click()
    await page.waitForURL(/drag=select/)
    await pictureOf(page)
    const before = windowOf(page)!
    await drag(0.4, 0.6)
    await expect.poll(() => length(windowOf(page)!)).toBeLessThan(length(before) * 0.5)
    await page.reload()
    await pictureOf(page)
    await page.goBack()
    await expect.poll(() => windowOf(page)).toEqual(before)
    expect(faults).toEqual([])
    await close()
  })

  it('has a button and a key for every move of the hand', async () => {
    const { page, close } = await open(PAB)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await button('Zoom in (+)').click()
    await expect.poll(() => windowOf(page)).not.toBe(null)
    const near = windowOf(page)!
    await button('Later (Shift →)').click()
    await expect.poll(() => windowOf(page)!.from).toBeGreaterThan(near.from)
    await page.getByRole('group', { name: /arrow keys/ }).focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(() => windowOf(page)!.from).toBe(near.from)
    await page.keyboard.press('-')
    await expect.poll(() => length(windowOf(page)!)).toBeGreaterThan(length(near) * 1.9)
    await page.keyboard.press('0')
    await expect.poll(() => windowOf(page)).toBe(null)
    await button('Whole history').click()
    await expect.poll(() => button('Zoom out (−)').isDisabled()).toBe(true)
    await button('Negative').click()
    await expect.poll(() => windowOf(page)).toBe(null)
    await close()
  })

  it('steps from movement to movement, says each, and Enter opens it', async () => {
    const { page, close } = await open(LATE)
    const group = page.getByRole('group', { name: /arrow keys/ })
    await group.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    const readout = page.getByTestId('readout')
    await expect.poll(() => readout.textContent()).toMatch(/in the system .*happened .*posted \d{4}-/)
    const said = (await readout.textContent())!
    expect(await readout.getAttribute('aria-live')).toBe('polite')
    const tip = page.getByRole('tooltip')
    for (const name of ['Document', 'Source', 'Actor', 'Happened', 'Posted'])
      expect(await tip.getByText(name, { exact: true }).count()).toBe(1)
    const id = (await tip.locator('strong').textContent())!
    expect(said).toContain(id)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/movements\/main\/\d+$/)
    await page.getByText(id).first().waitFor()
    await page.goBack()
    await pictureOf(page)
    await close()
  })

  it('tells of the movement under the mouse, and draws the cause with its words', async () => {
    const { page, close } = await open(LATE)
    await page.getByTestId('readout').scrollIntoViewIfNeeded()
    const box = await chartBox(page)
    const tip = page.getByRole('tooltip')
    for (let step = 0; step < 60 && (await tip.count()) === 0; step++)
      await page.mouse.move(box.x + 90 + step * 18, box.y + box.height - 100)
    expect(await tip.textContent()).toMatch(/Consumption −|Receipt \+/)
    await page.mouse.move(box.x + 200, box.y - 40)
    await expect.poll(() => tip.count()).toBe(0)
    await close()
  })

  it('shows what was believed at any moment: by key, by link, in words, in lines and rows', async () => {
    const { page, episode, faults, close } = await open(LATE)
    const slider = page.getByRole('slider')
    const rows = page.getByRole('navigation', { name: 'Pages of movements' }).locator('p')
    const total = async () =>
      Number(/([\d,]+) movement/.exec((await rows.textContent())!)![1].replace(',', ''))
    const all = await total()
    const start = Date.parse(await startOf(scene, episode))
    await page.goto(`${page.url()}&knownAt=${new Date(start + 1000).toISOString()}`)
    await pictureOf(page)
    const sentence = page.getByText(/^At .* the system believed −/)
    await sentence.waitFor()
    expect(await sentence.textContent()).toMatch(/on the shelf, by all that is known now, there were/)
    expect(await total()).toBeLessThan(all)
    const believed = () => page.getByText(/^At .* the system believed/).textContent()
    const before = await believed()
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(believed).not.toBe(before)
    await page.keyboard.press('ArrowRight')
    await expect.poll(believed).toContain('believed −')
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d{4}-\d\d-\d\d .* UTC$/)
    await shot(page, 'book-known-at')
    await page.reload()
    await pictureOf(page)
    expect(await believed()).toContain('believed −')
    await page.getByRole('button', { name: 'Now' }).click()
    await page.waitForURL((url) => !url.searchParams.has('knownAt'))
    expect(faults).toEqual([])
    await close()
  })

  it('draws the balance as it would have been', async () => {
    const { page, close } = await open(LATE)
    const green = await pixelsOf(page, '#2b8a3e')
    await page.getByRole('button', { name: 'Show as if posted on time' }).click()
    await page.waitForURL(/repair=on/)
    await page.getByText('on the shelf, with the repair').waitFor()
    expect(await pixelsOf(page, '#2b8a3e')).toBeGreaterThan(green + 100)
    await close()
  })

  it('gives the balance as of a time by either clock, in words and in the address', async () => {
    const { page, episode, close } = await open(LATE)
    await page.getByLabel('Time (UTC)').fill('2021-02-17T10:00')
    await page.waitForURL(/asOf=2021-02-17/)
    const said = page.getByTestId('as-of')
    const ask = async (clock: string) => {
      const response = await asked(
        `${scene.app.url}/v1/books/${episode.bookId}?${clock}=2021-02-17T10:00:00Z`,
      )
      return onScreen(((await response.json()) as { balance: string }).balance)
    }
    const posted = await ask('recordedAt')
    expect(posted).toMatch(/^−/)
    await expect.poll(() => said.textContent()).toContain(`the stock card held ${posted}.`)
    await page.getByLabel('Where').selectOption('happened')
    await page.waitForURL(/clock=happened/)
    const happened = await ask('occurredAt')
    await expect.poll(() => said.textContent()).toContain(`${happened}, by all`)
    await page.reload()
    await expect.poll(() => said.textContent()).toContain('the balance on the shelf was')
    await close()
  })

  it('saves SVG that is well formed and PNG of twice the size, each with the lowest balance or its pixels', async () => {
    const { page, episode, close } = await open(LATE)
    const save = async (name: string) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name, exact: true }).click()
      const download = await coming
      expect(download.suggestedFilename()).toBe(`book-${episode.bookId}.${name.toLowerCase()}`)
      return readFileSync(await download.path())
    }
    const svg = (await save('SVG')).toString('utf8')
    const parsed = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        error: root.querySelector('parsererror')?.textContent ?? null,
        title: root.querySelector('title')?.textContent,
        description: root.querySelector('desc')?.textContent,
        texts: [...root.querySelectorAll('text')].map((one) => one.textContent),
      }
    }, svg)
    expect(parsed.error).toBe(null)
    expect(parsed.title).toBe('COVID-19 vaccine dose at VDA')
    expect(parsed.description).toContain(`lowest ${onScreen(episode.deepest)} in the system`)
    expect(parsed.texts).toContain(onScreen(episode.deepest))
    expect(svg).not.toMatch(/NaN|undefined|<script/)
    const png = await save('PNG')
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20) > 1000]).toEqual([2400, true])
    await close()
  })

  it('copies the link, and shows it selected where copying is not allowed', async () => {
    const { page, close } = await open(LATE)
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('denied')) },
      })
    })
    await page.getByRole('button', { name: 'Copy link' }).click()
    const field = page.getByLabel('Link to this view')
    expect(await field.inputValue()).toBe(page.url())
    expect(await page.evaluate(() => String(getSelection()))).toBe(page.url())
    await close()
  })

  it('prints the story, the picture and the key movements', async () => {
    const { page, close } = await open(LATE)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect.poll(() => pixelsOf(page, '#b4480b')).toBeGreaterThan(100)
    const quiet = page.getByRole('figure').locator('figcaption')
    expect(await quiet.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(51, 51, 51)')
    expect(await page.getByTestId('readout').isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: /was below zero/ }).isVisible()).toBe(true)
    expect(await page.getByRole('table', { name: 'Movements of this negative' }).isVisible()).toBe(true)
    expect(await page.getByRole('slider').isVisible()).toBe(false)
    const pdf = await page.pdf({ format: 'A4', path: 'test-output/browser/book.pdf' })
    expect(pdf.subarray(0, 4).toString('latin1')).toBe('%PDF')
    await close()
  })

  it('is accessible with a moment, a cursor, the repair and a link by hand, in every look', async () => {
    const { page, close } = await open(LATE, '&repair=on&asOf=2021-02-17T10:00:00Z')
    for (const look of LOOKS) {
      await wear(page, look)
      await pictureOf(page)
      await page.getByRole('group', { name: /arrow keys/ }).focus()
      await page.keyboard.press('End')
      await page.getByRole('tooltip').waitFor()
      await shot(page, `book-cursor-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await close()
  })
}

async function startOf({ app }: Scene, { id }: DemoEpisode): Promise<string> {
  const response = await asked(`${app.url}/v1/episodes/${id}`)
  return ((await response.json()) as { startedAt: string }).startedAt
}
