/**
 * A working day of a page that stays open: eight hours of its timers, movements posted meanwhile, pages opened in turn.
 * The hours pass by the browser's own clock, wound on; the server answers in its own time.
 */
import type { Page } from 'playwright-core'
import { asked } from '../../support/signed-in.ts'
import { type Memory, memoryOf } from './memory.ts'

const HOURS = 8
const STEP_MS = 30_000
const STEPS_A_PAGE = 20

export interface Session {
  /** After the first hour, when every page was opened and every cache is filled; in the middle; at the end. */
  readonly memory: readonly [Memory, Memory, Memory]
  readonly posted: number
}

/** Goes from page to page by `turns`; each opens its page from the one before, and waits for it. */
export async function longSession(
  page: Page,
  url: string,
  turns: readonly ((page: Page) => Promise<unknown>)[],
): Promise<Session> {
  const memory: Memory[] = []
  let posted = 0
  for (let hour = 1; hour <= HOURS; hour++) {
    for (let step = 0; step < 3_600_000 / STEP_MS; step++) {
      if (step % STEPS_A_PAGE === 0) {
        await turns[(step / STEPS_A_PAGE) % turns.length](page)
        await post(url, `session-${hour}-${step}`)
        posted++
      }
      await page.clock.runFor(STEP_MS)
    }
    await turns[0](page)
    if (hour === 1 || hour === HOURS / 2 || hour === HOURS) memory.push(await memoryOf(page))
  }
  return { memory: memory as unknown as Session['memory'], posted }
}

/** One that takes its book below zero, each deeper than the one before. */
export async function post(url: string, id: string, over: Record<string, unknown> = {}): Promise<void> {
  const movement = {
    id,
    kind: 'sale',
    item: 'BOLT',
    from: 'A/01',
    to: 'customer',
    quantity: '1',
    source: 'wms',
    actor: 'ann',
    occurredAt: '2026-02-01T10:00:00Z',
    ...over,
  }
  const response = await asked(`${url}/v1/movements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([movement]),
  })
  const answer = await response.text()
  if (!response.ok || !answer.includes('"posted"')) throw new Error(`not posted: ${answer}`)
}
