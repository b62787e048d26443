/** The explainer goes on by itself after whatever went wrong, and one item holds up no other. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { plainMovement } from '../../../test/support/plain-movement.ts'
import { historyOf } from '../../core/history/history.ts'
import { plainItem } from '../../core/history/item.ts'
import { StoreFault } from '../../core/store-fault.ts'
import { explainEpisodes, NotExplained } from './explain-episodes.ts'
import { keepExplained } from './keep-explained.ts'
import type { ExplainPort } from './port.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const HOUR_MS = 60 * 60 * 1000

/** A ledger in memory whose items are all to be explained, and which fails as `failing` says. */
function ledger(codes: readonly string[], failing: (verb: keyof ExplainPort, items: string[]) => void) {
  const dirty = new Set(codes)
  const reads: string[][] = []
  const port: ExplainPort = {
    dirtyItems: async (limit) => {
      failing('dirtyItems', [])
      return [...dirty]
        .slice(0, limit)
        .map((item) => ({ site: 'main', item, mark: '1', turn: '0', movements: 1 }))
    },
    historiesOfItems: async (_site, items) => {
      reads.push([...items])
      failing('historiesOfItems', [...items])
      return new Map(
        items.map((code) => [code, historyOf([plainMovement({ item: code })], [plainItem(code)])]),
      )
    },
    companionsOfItems: async (_site, items) => {
      failing('companionsOfItems', [...items])
      return new Map()
    },
    replaceExplained: async (_site, explained) => {
      const codes = explained.map(({ item }) => item.item)
      failing('replaceExplained', codes)
      for (const code of codes) dirty.delete(code)
      return codes.length
    },
  }
  return { port, dirty, reads }
}

for (const verb of ['dirtyItems', 'historiesOfItems', 'companionsOfItems', 'replaceExplained'] as const) {
  it(`tries again by itself after ${verb} failed, ever more seldom`, async () => {
    const seenAt: number[] = []
    let left = 5
    const { port, dirty } = ledger(['BOLT'], (called) => {
      if (called !== verb || left-- <= 0) return
      seenAt.push(Date.now())
      throw new StoreFault('outcome-unknown', new Error('terminating connection'))
    })
    const errors: unknown[] = []
    const explainer = keepExplained(port, (error) => errors.push(error))
    explainer.wake()
    await vi.advanceTimersByTimeAsync(HOUR_MS)
    expect(errors).toHaveLength(5)
    expect([...dirty]).toEqual([])
    const rests = seenAt.slice(1).map((at, index) => Math.round((at - (seenAt[index] ?? 0)) / 1000))
    expect(rests).toEqual([1, 2, 4, 8])
    await explainer.stop()
    expect(vi.getTimerCount()).toBe(0)
  })
}

it('explains all items but the one that fails, and that one once it does not', async () => {
  let isBroken = true
  const { port, dirty } = ledger(['ANVIL', 'BOLT', 'CLAMP'], (verb, items) => {
    if (isBroken && verb === 'historiesOfItems' && items.includes('BOLT'))
      throw new TypeError('cannot be read')
  })
  await expect(explainEpisodes(port)).rejects.toThrow(NotExplained)
  expect([...dirty]).toEqual(['BOLT'])
  const errors: unknown[] = []
  const explainer = keepExplained(port, (error) => errors.push(error))
  explainer.wake()
  await vi.advanceTimersByTimeAsync(2_500)
  expect(errors).toHaveLength(2)
  expect(errors[0]).toMatchObject({ cause: expect.any(TypeError) })
  isBroken = false
  await vi.advanceTimersByTimeAsync(HOUR_MS)
  expect([...dirty]).toEqual([])
  expect(errors).toHaveLength(2)
  await explainer.stop()
})

it('asks a database that failed for nothing more in that run', async () => {
  const { port, reads } = ledger(['ANVIL', 'BOLT', 'CLAMP'], (verb) => {
    if (verb === 'historiesOfItems') throw new StoreFault('unreachable', new Error('refused'))
  })
  await expect(explainEpisodes(port)).rejects.toThrow(StoreFault)
  expect(reads).toEqual([['ANVIL', 'BOLT', 'CLAMP']])
})
