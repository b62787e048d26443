/** Looks at the picture of a book: whether it is drawn, and what is on it. */
import type { Page } from 'playwright-core'

/** Waits until the book's picture and its table are complete. */
export async function pictureOf(page: Page) {
  const figure = page.getByRole('figure')
  await figure.locator('canvas').waitFor()
  await page
    .getByRole('table', { name: 'Movements in the picture' })
    .or(page.getByRole('list', { name: 'Movements in the picture' }))
    .waitFor()
  await page.locator('[data-testid=chart]:not([data-busy])').waitFor()
  return figure
}

/** How many pixels of the canvas have (nearly) a colour. */
export async function pixelsOf(page: Page, color: string): Promise<number> {
  return page.locator('figure canvas').evaluate((canvas, hex) => {
    const { width, height } = canvas as HTMLCanvasElement
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height)
    const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    let count = 0
    for (let pixel = 0; pixel < data.length; pixel += 4)
      if (data[pixel + 3] > 200 && wanted.every((part, index) => Math.abs(data[pixel + index] - part) < 6))
        count++
    return count
  }, color)
}

/** Steps through every change in the window with the arrow keys; returns what was announced. */
export async function stepThrough(page: Page): Promise<string[]> {
  await page.getByRole('group', { name: /arrow keys/ }).focus()
  await page.keyboard.press('Home')
  const readout = page.getByTestId('readout')
  const said = [(await readout.textContent())!]
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press('ArrowRight')
    const text = (await readout.textContent())!
    if (text === said[said.length - 1]) return said
    said.push(text)
  }
  throw new Error('the cursor never reached the end')
}

/** Where the drawing stands on the page. */
export async function chartBox(page: Page) {
  const canvas = page.locator('figure canvas')
  // A long story stands above it.
  await canvas.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  return (await canvas.boundingBox())!
}

/** The window in the address, milliseconds; null where the page chooses it. */
export function windowOf(page: Page): { from: number; to: number } | null {
  const search = new URL(page.url()).searchParams
  if (!search.has('from')) return null
  return { from: Date.parse(search.get('from')!), to: Date.parse(search.get('to')!) }
}
