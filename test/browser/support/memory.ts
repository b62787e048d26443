/** What a page holds after its garbage was collected. */
import type { Page } from 'playwright-core'

export interface Memory {
  readonly heapBytes: number
  readonly nodes: number
  readonly listeners: number
}

export async function memoryOf(page: Page): Promise<Memory> {
  const devtools = await page.context().newCDPSession(page)
  // What the first pass frees may hold on to more.
  for (let pass = 0; pass < 3; pass++) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
  await devtools.detach()
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners }
}
